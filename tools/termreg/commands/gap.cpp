// SPDX-License-Identifier: GPL-3.0-or-later
// termreg gap, termreg sheet: which body defines what, and every body's view of one concept.
#include <fstream>
#include <iostream>

#include "registry/glossary/report.h"
#include "registry/model/error.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {
namespace {

struct GapOptions {
  GapRequest request;
  std::string format = "text";
  std::string output;
};

struct SheetOptions {
  std::string what;
  std::string language;
  std::string format = "text";
  std::string output;
};

template <typename Write>
void write_to(const std::string& output, const Write& write) {
  if (output.empty() || output == "-") return write(std::cout);
  std::ofstream file(output, std::ios::binary);
  if (!file) throw Error(ErrorCode::bad_input, "The file " + output + " cannot be written.");
  write(file);
}

bool is_digest(const std::string& text) {
  constexpr std::size_t length = 32;
  return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// An entry id has three colons, a digest is 32 hex digits; anything else is a term. So is what only looks like an id.
SheetRequest sheet_request(Session& session, const SheetOptions& options) {
  SheetRequest request;
  request.language = options.language;
  const auto id = EntryId::parse(options.what);
  if (is_digest(options.what))
    request.digest = options.what;
  else if (id && session.registry().entry(*id))
    request.id = options.what;
  else
    request.term = options.what;
  return request;
}

}  // namespace

void add_gap(const CommandLine& line, Session& session) {
  auto options = std::make_shared<GapOptions>();
  const auto command =
      line.command("gap", "show which body defines what: coverage, agreement, clashes, holes");
  command
      .option("--bodies", options->request.bodies,
              "bodies with commas between (default: the 12 with most entries)")
      .separated_by(',');
  command.option("--query", options->request.query, "only concepts with an entry that this search finds");
  command.option("--format", options->format, "text, json, html, csv or docx (default text)");
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.action([&session, options] {
    const auto& format = glossary::gap_format(options->format);
    auto& registry = options->request.query.empty() ? session.registry() : session.level_registry();
    const auto report = registry.gap(options->request);
    write_to(options->output, [&](std::ostream& out) { glossary::write_gap(report, format, out); });
  });
}

void add_sheet(const CommandLine& line, Session& session) {
  auto options = std::make_shared<SheetOptions>();
  const auto command = line.command("sheet", "set every body's view of one concept side by side");
  command.option("what", options->what, "a term, an entry id, or the digest of a finding").required();
  command.option("--lang", options->language, "language to compare in (default: that of the entry)");
  command.option("--format", options->format, "text, json, html or docx (default text)");
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.action([&session, options] {
    const auto& format = glossary::sheet_format(options->format);
    const auto sheet = session.registry().sheet(sheet_request(session, *options));
    write_to(options->output, [&](std::ostream& out) { glossary::write_sheet(sheet, format, out); });
  });
}

}  // namespace termreg::cli
