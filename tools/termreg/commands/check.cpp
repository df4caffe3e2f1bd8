// SPDX-License-Identifier: GPL-3.0-or-later
// termreg check: a draft against the registry.
#include <unistd.h>

#include <fstream>

#include "indexer/sources/draft.h"
#include "indexer/sources/draft_settings.h"
#include "registry/drafts/reports/report.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/store/clock.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {
namespace {

struct CheckOptions {
  std::filesystem::path draft;
  std::string profile;
  std::string input;
  std::string format = "text";
  std::string fail_on;
  std::string output;
  std::filesystem::path lists;
  bool hints = false;
  bool no_settings = false;
};

// What was said on the command line is stronger than the project's settings.
drafts::CheckOptions check_options(const CheckOptions& options, const sources::DraftSettings& settings) {
  drafts::CheckOptions wanted;
  wanted.profile = options.profile.empty() ? settings.profile : style::parse_profile(options.profile);
  wanted.hints = options.hints ? drafts::Hints::told : settings.hints.value_or(drafts::Hints::left_out);
  wanted.authorities = settings.authorities;
  return wanted;
}

std::string in_format(const Draft& draft, const DraftReport& report, const CheckOptions& options) {
  if (options.format == "json") return drafts::to_json(report);
  if (options.format == "tsv") return drafts::to_tsv(report);
  if (options.format == "sarif") return drafts::to_sarif(report, TERMREG_VERSION);
  if (options.format == "html") return drafts::to_html(draft, report);
  if (options.format == "docx") return sources::commented(options.draft, draft, report);
  const bool terminal = options.output.empty() && ::isatty(STDOUT_FILENO) == 1;
  return drafts::to_text(report, terminal ? drafts::Colour::terminal : drafts::Colour::none);
}

bool reaches(const DraftReport& report, const std::string& fail_on) {
  const auto least = parse<Severity>(fail_on);
  if (!least) return false;  // never
  for (const auto severity : {Severity::info, Severity::warning, Severity::error})
    if (severity >= *least && report.count(severity) > 0) return true;
  return false;
}

void write_report(const std::string& text, const CheckOptions& options) {
  if (options.output.empty()) return print_line(text);
  std::ofstream out(options.output, std::ios::binary);
  out << text;
  if (options.format != "docx") out << '\n';
  if (!out.flush())
    throw Error(ErrorCode::bad_input, "The report could not be written to " + options.output + ".");
}

void write_lists(const Draft& draft, const DraftReport& report, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  out << drafts::lists_as_docx(drafts::proposed_lists(draft, report));
  if (!out.flush())
    throw Error(ErrorCode::bad_input, "The proposed lists could not be written to " + file.string() + ".");
}

void check(Session& session, const CheckOptions& options) {
  if (options.format == "docx" && options.output.empty())
    throw Error(ErrorCode::usage, "A Word document is written to a file: name it with -o.");
  const auto settings = options.no_settings ? sources::DraftSettings() : sources::settings_for(options.draft);
  const auto draft = sources::read_draft(options.draft, options.input);
  auto report = session.answers().check(options.draft, draft, check_options(options, settings));
  sources::locate_in(options.draft, draft, report);
  drafts::set_aside(report, draft, settings.ignore, store::utc_now().substr(0, 10));
  write_report(in_format(draft, report, options), options);
  if (!options.lists.empty()) write_lists(draft, report, options.lists);
  const auto& fail_on = options.fail_on.empty() ? settings.fail_on : options.fail_on;
  if (reaches(report, fail_on.empty() ? "error" : fail_on)) session.exit = Exit::findings;
}

}  // namespace

void add_check(const CommandLine& line, Session& session) {
  auto options = std::make_shared<CheckOptions>();
  const auto command =
      line.command("check", "check a draft: what clashes with the registry, and what to write instead");
  command.option("draft", options->draft, "Word, PDF, HTML, AsciiDoc, Markdown or text file").required();
  command.option("--profile", options->profile, "rules of a house (default: guessed from the draft)")
      .one_of({"itu-t", "iso", "etsi-3gpp", "ieee", "ietf", "w3c", "none"});
  command.option("--input", options->input, "format of the draft (default: recognised by its content)");
  command
      .option("--format", options->format,
              "text, json, sarif, html, tsv, or docx: the draft itself with comments in its margin")
      .one_of({"text", "json", "sarif", "html", "tsv", "docx"});
  command
      .option("--fail-on", options->fail_on,
              "exit with 1 if there is a finding of this severity or above (default: error)")
      .one_of({"error", "warning", "info", "never"});
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.option("--lists", options->lists,
                 "Word document to write the proposed clauses to: 3.1, 3.2 and abbreviations");
  command.flag("--hints", options->hints, "tell hints as well");
  command.flag("--no-settings", options->no_settings,
               "leave .termreg.yaml beside the draft or above it out of account");
  command.action([&session, options] { check(session, *options); });
}

}  // namespace termreg::cli
