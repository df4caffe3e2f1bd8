// SPDX-License-Identifier: GPL-3.0-or-later
// termreg conflicts: where terms clash.
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/codec/sarif.h"
#include "registry/glossary/report.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/finding_text.h"
#include "tools/termreg/output.h"

namespace termreg::cli {
namespace {

struct ConflictOptions {
  conflicts::Filter filter;
  std::vector<std::string> codes;
  std::string severity;
  std::string state;
  std::string profile;
  std::string format = "text";
  std::string output;
  bool json = false;
};

template <typename Enum>
Enum named(const std::string& text, const char* what) {
  if (const auto value = parse<Enum>(text)) return *value;
  throw Error(ErrorCode::usage, fmt::format("There is no {} \"{}\".", what, text));
}

conflicts::Filter filter_of(const ConflictOptions& options) {
  auto filter = options.filter;
  for (const auto& code : options.codes) filter.codes.push_back(named<FindingCode>(code, "code"));
  if (!options.state.empty()) filter.state = named<DecisionState>(options.state, "state");
  if (!options.profile.empty()) filter.profile = style::parse_profile(options.profile).value();
  if (!options.severity.empty()) filter.severity = named<Severity>(options.severity, "severity");
  return filter;
}

void write_finding_rows(const std::vector<Finding>& findings, std::ostream& out) {
  out << "code\tseverity\tname\tdesignation\tlanguage\tlevel\tsimilarity\tgenus_"
         "equal\tpolarity\tentries\twhy\n";
  for (const auto& finding : findings) out << finding_row(finding) << '\n';
}

void write_finding_texts(const std::vector<Finding>& findings, std::ostream& out) {
  out << findings.size() << (findings.size() == 1 ? " finding\n" : " findings\n");
  for (const auto& finding : findings) out << finding_text(finding) << '\n';
}

void write_findings(const std::vector<Finding>& findings, const std::string& format, std::ostream& out) {
  if (format == "json")
    out << codec::to_json(findings) << '\n';
  else if (format == "sarif")
    out << codec::to_sarif(findings, TERMREG_VERSION) << '\n';
  else if (format == "tsv")
    write_finding_rows(findings, out);
  else if (format == "text")
    write_finding_texts(findings, out);
  else
    glossary::write_findings(findings, glossary::list_format(format), out);
}

}  // namespace

void add_conflicts(const CommandLine& line, Session& session) {
  auto options = std::make_shared<ConflictOptions>();
  auto& filter = options->filter;
  const auto command =
      line.command("conflicts", "list where entries clash, which kind of clash it is, and what to do");
  command.option("--code", options->codes, "only these kinds: C1 to C24, with commas between")
      .separated_by(',');
  command.option("--severity", options->severity, "at least this severe: info, warning or error");
  command
      .option("--profile", options->profile, "how severe they are by the rules of this house (default itu-t)")
      .one_of({"itu-t", "iso", "etsi-3gpp", "ieee", "ietf", "w3c", "none"});
  command.option("--body", filter.body, "one side is of this body");
  command.option("--against", filter.against, "the other side is of this body");
  command.option("--entry", filter.entry, "one side is this entry");
  command.option("--lang", filter.language, "only this language");
  command.option("--state", options->state, "only findings that are open, triaged, decided or done");
  command.option("--format", options->format, "text, json, tsv, sarif, html or docx")
      .one_of({"text", "json", "tsv", "sarif", "html", "docx"});
  command.flag("--json", options->json, "the same as --format json");
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.action([&session, options] {
    const auto findings = session.answers().conflicts(filter_of(*options));
    write_to(options->output, [&](std::ostream& out) {
      write_findings(findings, options->json ? "json" : options->format, out);
    });
  });
}

}  // namespace termreg::cli
