// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "registry/codec/json_writer.h"
#include "registry/drafts/reports/report.h"
#include "registry/model/names.h"

namespace termreg::drafts {
namespace {

void append_strings(codec::JsonWriter& out, std::string_view key, const std::vector<std::string>& items) {
  out.key(key).begin_array();
  for (const auto& item : items) out.value(item);
  out.end_array();
}

void append_place(codec::JsonWriter& out, const DraftPlace& place) {
  out.key("place").begin_object();
  out.member("block", place.block).member("begin", place.begin).member("end", place.end);
  if (place.where.paragraph != 0) out.member("paragraph", place.where.paragraph);
  if (place.where.page != 0) out.member("page", place.where.page);
  if (place.where.line != 0) out.member("line", place.where.line);
  if (place.column != 0) out.member("column", place.column);
  out.optional_member("clause", place.clause).end_object();
}

void append_json_finding(codec::JsonWriter& out, const DraftFinding& finding) {
  out.begin_object().member("code", name(finding.code)).member("name", title(finding.code));
  out.member("rule", finding.rule).member("severity", name(finding.severity));
  out.member("message", finding.message);
  append_place(out, finding.place);
  out.member("excerpt", finding.excerpt).optional_member("replacement", finding.replacement);
  out.key("entries").begin_array();
  for (const auto& id : finding.entries) out.value(id.text());
  out.end_array().end_object();
}

std::string field(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string number_field(std::uint32_t number) {
  return number == 0 ? std::string() : std::to_string(number);
}

}  // namespace

std::string to_json(const DraftReport& report) {
  codec::JsonWriter out;
  out.begin_object().member("file", report.file).member("profile", report.profile);
  out.member("profile_reason", report.profile_reason);
  out.key("counts").begin_object();
  out.member("error", report.count(Severity::error)).member("warning", report.count(Severity::warning));
  out.member("info", report.count(Severity::info)).end_object();
  out.member("ignored", report.ignored);
  append_strings(out, "remarks", report.remarks);
  out.member("words", report.words).member("recognised", report.recognised);
  out.key("findings").begin_array();
  for (const auto& finding : report.findings) append_json_finding(out, finding);
  out.end_array();
  out.key("proposed").begin_object();
  append_strings(out, "elsewhere", report.elsewhere);
  append_strings(out, "here", report.here);
  append_strings(out, "abbreviations", report.abbreviations);
  out.end_object().end_object();
  return out.take();
}

std::string to_tsv(const DraftReport& report) {
  std::string out =
      "code\tseverity\trule\tclause\tparagraph\tpage\tline\tcolumn\tmessage\texcerpt\treplacement\tentries";
  for (const auto& finding : report.findings) {
    const auto& place = finding.place;
    out += "\n" + std::string(name(finding.code)) + "\t" + std::string(name(finding.severity)) + "\t" +
           finding.rule + "\t" + field(place.clause) + "\t" + number_field(place.where.paragraph) + "\t" +
           number_field(place.where.page) + "\t" + number_field(place.where.line) + "\t" +
           number_field(place.column) + "\t" + field(finding.message) + "\t" + field(finding.excerpt) + "\t" +
           field(finding.replacement) + "\t";
    for (const auto& id : finding.entries) out += (&id == &finding.entries.front() ? "" : "|") + id.text();
  }
  return out;
}

}  // namespace termreg::drafts
