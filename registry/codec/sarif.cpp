// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/sarif.h"

#include <map>

#include "registry/codec/json_writer.h"
#include "registry/model/names.h"

namespace termreg::codec {
namespace {

struct SarifRule {
  std::size_t index = 0;
  std::string_view name;
};
using SarifRules = std::map<FindingCode, SarifRule>;

SarifRules rules_of(const std::vector<Finding>& findings) {
  SarifRules rules;
  for (const auto& finding : findings) rules.try_emplace(finding.code, SarifRule{0, finding.name});
  std::size_t index = 0;
  for (auto& [code, rule] : rules) rule.index = index++;
  return rules;
}

void append_entries(JsonWriter& out, const Finding& finding) {
  out.key("locations").begin_array().begin_object().key("logicalLocations").begin_array();
  for (const auto& id : finding.entries)
    out.begin_object().member("fullyQualifiedName", id.text()).member("kind", "entry").end_object();
  out.end_array().end_object().end_array();
}

void append_result(JsonWriter& out, const Finding& finding, std::size_t rule) {
  out.begin_object().member("ruleId", termreg::name(finding.code)).member("ruleIndex", std::uint64_t{rule});
  out.member("level", sarif_level(finding.severity));
  out.key("message").begin_object().member("text", finding.why).end_object();
  append_entries(out, finding);
  out.key("partialFingerprints").begin_object().member("digest/v1", finding.digest).end_object();
  out.key("properties").begin_object().member("designation", finding.designation);
  out.member("language", finding.language).member("similarity", finding.similarity);
  out.member("disposition", finding.suggestion.disposition).member("text", finding.suggestion.text);
  out.member("state", finding.state).end_object().end_object();
}

}  // namespace

std::string_view sarif_level(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "note";
}

void begin_sarif(JsonWriter& out, std::string_view tool_version) {
  out.begin_object();
  out.member("$schema",
             "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  out.member("version", "2.1.0").key("runs").begin_array().begin_object();
  out.key("tool").begin_object().key("driver").begin_object();
  out.member("name", "termreg").optional_member("version", tool_version);
}

std::string to_sarif(const std::vector<Finding>& findings, std::string_view tool_version) {
  const auto rules = rules_of(findings);
  JsonWriter out;
  begin_sarif(out, tool_version);
  out.key("rules").begin_array();
  for (const auto& [code, rule] : rules) {
    out.begin_object().member("id", termreg::name(code)).member("name", rule.name);
    out.key("shortDescription").begin_object().member("text", rule.name).end_object().end_object();
  }
  out.end_array().end_object().end_object().member("columnKind", "utf16CodeUnits");
  out.key("results").begin_array();
  for (const auto& finding : findings) append_result(out, finding, rules.at(finding.code).index);
  return out.end_array().end_object().end_array().end_object().take();
}

}  // namespace termreg::codec
