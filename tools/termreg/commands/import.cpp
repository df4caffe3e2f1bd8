// SPDX-License-Identifier: GPL-3.0-or-later
// termreg import: files and directories into the registry.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "indexer/ingest/catalogue.h"
#include "indexer/ingest/import.h"
#include "indexer/sources/column_map.h"
#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/acting.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/remote_import.h"

namespace termreg::cli {
namespace {

struct ImportOptions {
  ingest::ImportRequest request;
  std::vector<std::string> paths;
  std::vector<std::string> map;
  std::string catalogue;
  bool json = false;
  bool sync = false;
};

// A bar with rate and time left, on a terminal only.
class Bar {
 public:
  void operator()(const ingest::Progress& progress) {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    const double share = progress.bytes_total == 0 ? 1.0
                                                   : static_cast<double>(progress.bytes_read) /
                                                         static_cast<double>(progress.bytes_total);
    const auto filled = static_cast<std::size_t>(std::min(share, 1.0) * 30);
    const double left = share > 0 ? seconds * (1 - share) / share : 0;
    fmt::print(stderr, "\r[{:<30}] {:3.0f} %  {} entries  {:.0f}/s  {:.0f} s left ", std::string(filled, '='),
               share * 100, progress.entries,
               static_cast<double>(progress.entries) / std::max(seconds, 0.001), left);
  }
  void end() { fmt::print(stderr, "\n"); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void print_diagnostics(const ImportReport& report) {
  for (const auto& d : report.diagnostics)
    fmt::print(stderr, "{}:{}: {}: {}{}{} [{}]\n", d.file, d.line, name(d.severity), d.entry,
               d.entry.empty() ? "" : ": ", d.message, d.rule);
}

void print_import_report(const ImportReport& report, bool dry_run) {
  print_line(fmt::format("{}{} added, {} changed, {} unchanged, {} removed, {} rejected; sequence {}",
                         dry_run ? "dry run: " : "", report.added, report.changed, report.unchanged,
                         report.removed, report.rejected, report.sequence));
}

// Runs it with a bar where somebody watches.
template <typename Run>
auto with_bar(const Run& run) {
  if (isatty(STDERR_FILENO) == 0) return run(nullptr);
  Bar bar;
  auto result = run(std::ref(bar));
  bar.end();
  return result;
}

void print(const ImportReport& report, const ImportOptions& options) {
  print_diagnostics(report);
  if (options.json)
    print_line(codec::to_json(report));
  else
    print_import_report(report, options.request.dry_run);
}

// An instance sends the first 2,000 diagnostics of a file.
void import_elsewhere(const Session& session, const ImportOptions& options) {
  if (!options.catalogue.empty())
    throw Error(ErrorCode::usage, "--catalogue works on the data directory alone; leave --server out.");
  if (options.request.author != people::local_person().name)
    throw Error(ErrorCode::usage,
                "A running instance knows by $TERMREG_TOKEN who imports; leave --author out, or --server.");
  const auto client = session.client();
  const auto all = with_bar([&](const ingest::ProgressListener& listener) {
    return import_remotely(*client, options.request, listener);
  });
  print(all.report, options);
  if (all.diagnostics_left_out > 0)
    fmt::print(stderr, "and {} more remarks, which the instance left out\n", all.diagnostics_left_out);
}

void import_here(Session& session, ImportOptions& options) {
  auto& request = options.request;
  // Who owns the data needs no account; to look for one takes the whole registry.
  if (request.author != people::local_person().name)
    request.author = acting(session.registry(), request.author, people::Deed::edit);
  if (!request.dry_run) (void)session.index();  // follows while the import writes
  if (!options.catalogue.empty())
    fmt::print(stderr, "catalogue: {} records\n",
               ingest::import_catalogue(options.catalogue, session.store()));
  const auto report = with_bar([&](const ingest::ProgressListener& listener) {
    return ingest::run(request, session.store(), listener);
  });
  print(report, options);
  if (!request.dry_run) session.level_index();
}

void import(Session& session, ImportOptions& options) {
  auto& request = options.request;
  request.paths.assign(options.paths.begin(), options.paths.end());
  request.options.columns = sources::column_map(options.map);
  if (options.sync) request.vanished = ingest::ImportRequest::Vanished::mark;
  session.server.empty() ? import_here(session, options) : import_elsewhere(session, options);
}

}  // namespace

void add_import(const CommandLine& line, Session& session) {
  auto options = std::make_shared<ImportOptions>();
  auto& request = options->request;
  const auto command = line.command("import", "read term entries from files or directories");
  command.option("paths", options->paths, "files or directories");
  command.option("--format", request.format,
                 "source format (default: recognised by content; see `termreg formats`)");
  command.option("--body", request.options.body, "issuing body of the entries, where the file does not say");
  command.option("--document", request.options.document, "document, where the file does not say");
  command.option("--edition", request.options.edition, "edition, where the file does not say");
  command.option("--lang", request.options.language, "language, where the file does not say (default: en)");
  command.option("--map", options->map, "column of a table: new=old").separated_by(',');
  command.option("--encoding", request.options.encoding,
                 "encoding of CSV and TSV without a byte order mark (default: UTF-8)");
  command.option("--author", request.author, "who imports: an account, if there are any (default local)");
  command.option("--catalogue", options->catalogue,
                 "directory with bodies.tsv and documents.tsv, loaded first");
  command.flag("--sync", options->sync,
               "mark entries as withdrawn that the files do not have any more (default: only report them)");
  command.flag("--dry-run", request.dry_run, "report what an import would do, write nothing");
  command.flag("--json", options->json, "print the report as JSON");
  command.action([&session, options] {
    if (options->paths.empty() && options->catalogue.empty())
      throw Error(ErrorCode::usage, "Expected at least one file or directory to import, or --catalogue DIR.");
    import(session, *options);
  });
}

}  // namespace termreg::cli
