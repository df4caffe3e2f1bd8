// SPDX-License-Identifier: GPL-3.0-or-later
// termreg gap, termreg sheet: which body defines what, and every body's view of one concept.
#include "registry/glossary/report.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/output.h"

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

bool is_digest(const std::string& text) {
  constexpr std::size_t length = 32;
  return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

SheetRequest sheet_request(const SheetOptions& options) {
  SheetRequest request;
  request.language = options.language;
  if (is_digest(options.what))
    request.digest = options.what;
  else if (EntryId::parse(options.what))
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
    write_to(options->output,
             [&](std::ostream& out) { session.answers().gap(options->request, format, out); });
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
    const auto request = sheet_request(*options);
    write_to(options->output, [&](std::ostream& out) { session.answers().sheet(request, format, out); });
  });
}

}  // namespace termreg::cli
