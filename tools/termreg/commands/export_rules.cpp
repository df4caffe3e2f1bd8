// SPDX-License-Identifier: GPL-3.0-or-later
// termreg export-rules: what the registry deprecates, as rules of linters that others make.
#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "registry/codec/json.h"
#include "registry/drafts/linter_rules.h"
#include "registry/glossary/writer.h"
#include "registry/model/error.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {
namespace {

struct RuleOptions {
  std::string linter;
  std::string language = "en";
  std::filesystem::path output;
};

void write_rules(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush())
    throw Error(ErrorCode::bad_input, "The rules could not be written to " + file.string() + ".");
}

// A rule without forms would be a pattern that is everywhere.
void write_vale_rule(const std::filesystem::path& file, const std::map<std::string, std::string>& forms,
                     const std::string& level) {
  std::error_code failed;
  if (forms.empty()) std::filesystem::remove(file, failed);
  if (!forms.empty()) write_rules(file, drafts::to_vale(forms, level));
}

// Of an instance as it exports them: the native notation loses nothing.
std::vector<TermEntry> all_entries(Session& session) {
  if (session.server.empty()) return session.registry().select({});
  std::stringstream lines;
  session.answers().glossary({}, glossary::writer_format("termreg"), lines);
  std::vector<TermEntry> entries;
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) entries.push_back(codec::entry_from_json(line).entry);
  return entries;
}

void export_rules(Session& session, const RuleOptions& options) {
  const auto rules = drafts::linter_rules(all_entries(session), options.language);
  if (options.linter == "textlint") {
    write_rules(options.output, drafts::to_prh(rules));
  } else {
    std::error_code failed;
    std::filesystem::create_directories(options.output, failed);
    write_vale_rule(options.output / "Deprecated.yml", rules.deprecated, "warning");
    write_vale_rule(options.output / "Admitted.yml", rules.admitted, "suggestion");
  }
  print_line(fmt::format("{} deprecated and {} admitted forms; {} left out, for others prefer them",
                         rules.deprecated.size(), rules.admitted.size(), rules.left_out));
}

}  // namespace

void add_export_rules(const CommandLine& line, Session& session) {
  auto options = std::make_shared<RuleOptions>();
  const auto command =
      line.command("export-rules", "write deprecated and admitted forms as rules of another linter");
  command.option("linter", options->linter, "vale: a style folder; textlint: a dictionary of prh")
      .required()
      .one_of({"vale", "textlint"});
  command.option("-o,--output", options->output, "folder (vale) or file (textlint) to write").required();
  command.option("--lang", options->language, "language of the forms (default en)");
  command.action([&session, options] { export_rules(session, *options); });
}

}  // namespace termreg::cli
