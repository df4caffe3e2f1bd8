// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <map>

#include "registry/codec/json_writer.h"
#include "registry/codec/sarif.h"
#include "registry/drafts/reports/report.h"

namespace termreg::drafts {
namespace {

using Rules = std::map<std::string, std::pair<std::size_t, DraftCode>>;

std::string rule_id(const DraftFinding& finding) {
  return std::string(name(finding.code)) + "/" + finding.rule;
}

// A SARIF uri is a URI reference (RFC 3986): what may not stand in a path is percent-encoded.
std::string uri_of(std::string_view file) {
  constexpr std::string_view plain = "-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : file) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      plain.find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (kept) {
      uri += c;
    } else {
      ((uri += '%') += digits[byte >> 4U]) += digits[byte & 15U];
    }
  }
  return uri.empty() ? "draft" : uri;
}

void append_location(codec::JsonWriter& out, const DraftReport& report, const DraftFinding& finding) {
  out.key("locations").begin_array().begin_object();
  out.key("physicalLocation").begin_object();
  out.key("artifactLocation").begin_object().member("uri", uri_of(report.file)).end_object();
  if (finding.place.where.line != 0) {
    out.key("region").begin_object().member("startLine", finding.place.where.line);
    if (finding.place.column != 0) out.member("startColumn", finding.place.column);
    if (!finding.excerpt.empty())
      out.key("snippet").begin_object().member("text", finding.excerpt).end_object();
    out.end_object();
  }
  out.end_object();
  out.key("logicalLocations").begin_array().begin_object();
  out.member("fullyQualifiedName", place_in_words(finding.place)).end_object().end_array();
  out.end_object().end_array();
}

void append_result(codec::JsonWriter& out, const DraftReport& report, const DraftFinding& finding,
                   std::size_t rule) {
  out.begin_object().member("ruleId", rule_id(finding)).member("ruleIndex", rule);
  out.member("level", codec::sarif_level(finding.severity));
  out.key("message").begin_object().member("text", finding.message).end_object();
  append_location(out, report, finding);
  out.key("properties").begin_object().member("excerpt", finding.excerpt);
  out.optional_member("replacement", finding.replacement);
  out.key("entries").begin_array();
  for (const auto& id : finding.entries) out.value(id.text());
  out.end_array().end_object().end_object();
}

Rules rules_of(const DraftReport& report) {
  Rules rules;
  for (const auto& finding : report.findings) rules.try_emplace(rule_id(finding), 0, finding.code);
  std::size_t index = 0;
  for (auto& [id, rule] : rules) rule.first = index++;
  return rules;
}

// Of every rule of a code; what a finding says is more.
std::string_view what_is_told(DraftCode code) {
  static constexpr std::array<std::string_view, draft_codes> sentences{
      "A term that the draft defines is defined already.",
      "A quoted definition differs from the source that it cites.",
      "A term is defined and not used outside the definitions.",
      "A term of the registry is used and stands in no clause of terms.",
      "A form is used where another one is preferred.",
      "One term is spelt in several ways.",
      "An abbreviation is not listed, not used, or not expanded as it should be.",
      "A clause of terms is not laid out as the house asks.",
      "A definition is not written in the style of the house.",
      "A reference is listed nowhere."};
  return sentences[static_cast<std::size_t>(code)];
}

}  // namespace

std::string to_sarif(const DraftReport& report, std::string_view tool_version) {
  const auto rules = rules_of(report);
  codec::JsonWriter out;
  codec::begin_sarif(out, tool_version);
  out.key("rules").begin_array();
  for (const auto& [id, rule] : rules) {
    out.begin_object().member("id", id).member("name", title(rule.second));
    out.key("shortDescription").begin_object().member("text", what_is_told(rule.second)).end_object();
    out.end_object();
  }
  out.end_array().end_object().end_object();
  out.member("columnKind", "utf16CodeUnits").key("results").begin_array();
  for (const auto& finding : report.findings)
    append_result(out, report, finding, rules.at(rule_id(finding)).first);
  out.end_array().end_object().end_array().end_object();
  return out.take();
}

}  // namespace termreg::drafts
