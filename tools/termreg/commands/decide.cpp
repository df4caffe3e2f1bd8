// SPDX-License-Identifier: GPL-3.0-or-later
// termreg decide: file an editor's decision about findings; termreg decisions: what was decided.
#include <fmt/format.h>

#include <fstream>

#include "registry/codec/json.h"
#include "registry/conflicts/decisions.h"
#include "registry/glossary/report.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/acting.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/output.h"

namespace termreg::cli {
namespace {

struct Decided {
  std::vector<std::string> digests;
  std::string disposition;
  std::string state = "decided";
  conflicts::DecisionRequest request;
};

void decide_all(Session& session, Decided& options) {
  const auto decision = parse<Decision>(options.disposition);
  if (!decision)
    throw Error(ErrorCode::usage,
                fmt::format("Expected a disposition such as cite, merge, link, keep-apart, qualify, "
                            "rename, deprecate-one, liaise or accept, found “{}”.",
                            options.disposition));
  const auto state = parse<DecisionState>(options.state);
  if (!state)
    throw Error(ErrorCode::usage,
                fmt::format("Expected the state open, triaged, decided or done, found “{}”.", options.state));
  options.request.decision = *decision;
  options.request.state = *state;
  options.request.author = acting(session.registry(), options.request.author, people::Deed::decide);
  (void)session.registry().decide(options.digests, options.request);
  print_line(
      fmt::format("{} {}: {}.", options.digests.size(), options.digests.size() == 1 ? "finding" : "findings",
                  *state == DecisionState::open ? "open again" : options.state + ", " + options.disposition));
}

/// Decisions of another registry, a JSON object a line. Each is filed under its digest: where a text differs here,
/// no finding has that digest and the decision rests.
void import_decisions(Session& session, const std::string& file, const std::string& author) {
  std::ifstream in(file);
  if (!in) throw Error(ErrorCode::bad_input, fmt::format("“{}” cannot be opened.", file));
  store::ChangeSet changes;
  changes.author = acting(session.registry(), author, people::Deed::decide);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    try {
      const auto disposition = codec::disposition_from_json(line);
      changes.records.push_back(
          {store::RecordKind::disposition, disposition.digest, codec::to_json(disposition), {}});
    } catch (const Error& error) {
      throw Error(ErrorCode::bad_input,
                  fmt::format("“{}”, line {}: {} Nothing was filed.", file, number, error.what()));
    }
  }
  const auto applied = session.store().apply(changes);
  const auto filed = std::count_if(applied.effects.begin(), applied.effects.end(), [](const auto effect) {
    return effect != store::Applied::Effect::unchanged;
  });
  print_line(fmt::format("{} decisions filed, {} unchanged.", filed,
                         applied.effects.size() - static_cast<std::size_t>(filed)));
}

struct Log {
  std::string import;
  std::string author = "local";
  std::string format = "json";
  std::string output;
};

void write_log(Session& session, const std::string& format, std::ostream& out) {
  std::vector<Disposition> log;
  const conflicts::Decisions decisions(session.store());
  for (const auto& [digest, disposition] : decisions.all()) log.push_back(disposition);
  if (format != "json") return glossary::write_decisions(log, glossary::list_format(format), out);
  for (const auto& disposition : log) out << codec::to_json(disposition) << '\n';
}

}  // namespace

void add_decide(const CommandLine& line, Session& session) {
  auto options = std::make_shared<Decided>();
  const auto command = line.command("decide", "file a decision about findings, by their digests");
  command.option("digest", options->digests, "digests, as `termreg conflicts --format json` prints them");
  command.option("--disposition", options->disposition,
                 "cite, merge, link, keep-apart, qualify, rename, deprecate-one, liaise or accept");
  command.option("--state", options->state, "triaged, decided (default), done; open takes the decision back");
  command.option("--reason", options->request.reason, "why; needed to accept");
  command.option("--author", options->request.author,
                 "who decides: an account, if there are any (default local)");
  command.option("--expires", options->request.expires,
                 "date (2027-01-31) from which on the finding is open again");
  command.action([&session, options] { decide_all(session, *options); });
}

void add_decisions(const CommandLine& line, Session& session) {
  auto options = std::make_shared<Log>();
  const auto command =
      line.command("decisions", "print what was decided; or file what another registry printed as JSON");
  command.option("--import", options->import, "file with decisions, a JSON object a line");
  command.option("--author", options->author, "who files them: an account, if there are any (default local)");
  command.option("--format", options->format, "json (an object a line), text, html or docx")
      .one_of({"json", "text", "html", "docx"});
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.action([&session, options] {
    if (!options->import.empty()) return import_decisions(session, options->import, options->author);
    write_to(options->output, [&](std::ostream& out) { write_log(session, options->format, out); });
  });
}

}  // namespace termreg::cli
