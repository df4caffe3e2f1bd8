// SPDX-License-Identifier: GPL-3.0-or-later
// termreg conflicts: where terms clash.
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/conflicts/scan.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/finding_text.h"

namespace termreg::cli {
namespace {

struct Options {
  conflicts::Filter filter;
  std::vector<std::string> codes;
  std::string severity;
  std::string state;
  std::string format = "text";
  bool json = false;
};

template <typename Enum>
Enum named(const std::string& text, const char* what) {
  if (const auto value = parse<Enum>(text)) return *value;
  throw Error(ErrorCode::usage, fmt::format("There is no {} \"{}\".", what, text));
}

conflicts::Filter filter_of(const Options& options) {
  auto filter = options.filter;
  for (const auto& code : options.codes) filter.codes.push_back(named<FindingCode>(code, "code"));
  if (!options.state.empty()) filter.state = named<DecisionState>(options.state, "state");
  if (!options.severity.empty()) filter.severity = named<Severity>(options.severity, "severity");
  return filter;
}

void print(const std::vector<Finding>& findings, const std::string& format) {
  if (format == "json") return print_line(codec::to_json(findings));
  if (format == "tsv") {
    print_line(
        "code\tseverity\tname\tdesignation\tlanguage\tlevel\tsimilarity\tgenus_"
        "equal\tpolarity\tentries\twhy");
    for (const auto& finding : findings) print_line(finding_row(finding));
    return;
  }
  print_line(fmt::format("{} {}", findings.size(), findings.size() == 1 ? "finding" : "findings"));
  for (const auto& finding : findings) print_line(finding_text(finding));
}

}  // namespace

void add_conflicts(const CommandLine& line, Session& session) {
  auto options = std::make_shared<Options>();
  auto& filter = options->filter;
  const auto command =
      line.command("conflicts", "list where entries clash, which kind of clash it is, and what to do");
  command.option("--code", options->codes, "only these kinds: C1 to C24, with commas between")
      .separated_by(',');
  command.option("--severity", options->severity, "at least this severe: info, warning or error");
  command.option("--body", filter.body, "one side is of this body");
  command.option("--against", filter.against, "the other side is of this body");
  command.option("--entry", filter.entry, "one side is this entry");
  command.option("--lang", filter.language, "only this language");
  command.option("--state", options->state, "only findings that are open, triaged, decided or done");
  command.option("--format", options->format, "text, json or tsv").one_of({"text", "json", "tsv"});
  command.flag("--json", options->json, "the same as --format json");
  command.action([&session, options] {
    // The scan asks the store alone: neither the table of designations nor the index is opened for it.
    print(conflicts::scan(session.store(), filter_of(*options)), options->json ? "json" : options->format);
  });
}

}  // namespace termreg::cli
