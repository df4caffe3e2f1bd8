// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes that the contract promises for hits, findings and reports.
#include "registry/codec/diagnostic_json.h"
#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/codec/record_parts_private.h"
#include "registry/model/names.h"

namespace termreg::codec {
namespace {

void strings(JsonWriter& out, std::string_view name, const std::vector<std::string>& items) {
  out.key(name).begin_array();
  for (const auto& item : items) out.value(item);
  out.end_array();
}

void write_why(JsonWriter& out, const Why& why) {
  out.key("why").begin_object();
  out.member("field", name(why.field)).member("level", name(why.level));
  out.member("matched", why.matched).member("language", why.language).end_object();
}

void write_hit(JsonWriter& out, const Hit& hit) {
  out.begin_object().member("id", hit.id.text()).member("designation", hit.designation);
  out.member("acceptability", name(hit.acceptability)).member("language", hit.language);
  out.member("definition", hit.definition).member("restated", hit.restated);
  out.member("body", hit.body).member("document", hit.document).member("edition", hit.edition);
  out.member("clause", hit.clause).member("status", name(hit.status));
  strings(out, "subject", hit.subject_fields);
  out.member("score", hit.score);
  write_why(out, hit.why);
  out.key("marks").begin_array();
  for (const auto& mark : hit.marks)
    out.begin_object()
        .member("begin", std::uint64_t{mark.begin})
        .member("end", std::uint64_t{mark.end})
        .end_object();
  out.end_array().end_object();
}

void write_hits(JsonWriter& out, const std::vector<Hit>& hits) {
  out.key("hits").begin_array();
  for (const auto& hit : hits) write_hit(out, hit);
  out.end_array();
}

void write_facets(JsonWriter& out, const std::vector<Facet>& facets) {
  out.key("facets").begin_object();
  for (const auto& facet : facets) {
    out.key(facet.name).begin_array();
    for (const auto& value : facet.values)
      out.begin_object().member("value", value.value).member("count", value.count).end_object();
    out.end_array();
  }
  out.end_object();
}

void write_genus(JsonWriter& out, const Finding& finding) {
  out.key("genus").begin_object().member("equal", finding.genus_equal);
  out.member("a", finding.genus_a).member("b", finding.genus_b).end_object();
}

void write_finding(JsonWriter& out, const Finding& finding) {
  out.begin_object().member("code", termreg::name(finding.code)).member("name", finding.name);
  out.member("severity", termreg::name(finding.severity));
  out.key("entries").begin_array();
  for (const auto& id : finding.entries) out.value(id.text());
  out.end_array();
  out.member("designation", finding.designation).member("language", finding.language);
  out.member("level", termreg::name(finding.level)).member("similarity", finding.similarity);
  write_genus(out, finding);
  out.member("polarity", finding.polarity).member("why", finding.why);
  write_diff(out, finding.diff);
  out.key("evidence").begin_array();
  for (const auto& range : finding.evidence)
    out.begin_object()
        .member("entry", range.entry.text())
        .member("field", termreg::name(range.field))
        .member("begin", std::uint64_t{range.begin})
        .member("end", std::uint64_t{range.end})
        .end_object();
  out.end_array();
  out.key("suggestion").begin_object().member("disposition", finding.suggestion.disposition);
  out.member("text", finding.suggestion.text).end_object();
  out.member("digest", finding.digest).member("disposition", finding.disposition);
  out.member("state", finding.state).optional_member("reason", finding.reason);
  out.optional_member("decided_by", finding.decided_by).optional_member("decided_at", finding.decided_at);
  if (finding.reopened) out.member("reopened", true);
  out.end_object();
}

}  // namespace

std::string to_json(const LookupResult& result, std::string_view term) {
  JsonWriter out;
  out.begin_object().member("term", term).member("level", name(result.level));
  write_hits(out, result.hits);
  return out.end_object().take();
}

std::string to_json(const SearchResult& result, const Query& query, double took_ms) {
  JsonWriter out;
  out.begin_object().member("query", query.text).member("mode", name(query.mode));
  out.member("total", result.total).member("took_ms", took_ms);
  write_hits(out, result.hits);
  write_facets(out, result.facets);
  return out.member("did_you_mean", result.did_you_mean).end_object().take();
}

std::string to_json(const ImportReport& report) {
  JsonWriter out;
  out.begin_object().member("added", report.added).member("changed", report.changed);
  out.member("unchanged", report.unchanged)
      .member("removed", report.removed)
      .member("rejected", report.rejected);
  out.key("diagnostics").begin_array();
  for (const auto& diagnostic : report.diagnostics) out.raw(to_json(diagnostic));
  return out.end_array().member("sequence", report.sequence).end_object().take();
}

std::string to_json(const Finding& finding) {
  JsonWriter out;
  write_finding(out, finding);
  return out.take();
}

std::string to_json(const std::vector<Finding>& findings) {
  JsonWriter out;
  out.begin_object().member("total", findings.size()).key("findings").begin_array();
  for (const auto& finding : findings) write_finding(out, finding);
  return out.end_array().end_object().take();
}

}  // namespace termreg::codec
