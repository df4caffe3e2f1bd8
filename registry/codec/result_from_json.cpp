// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "registry/codec/json_reader_private.h"
#include "registry/codec/result_json.h"

namespace termreg::codec {
namespace {

EntryId answered_id(std::string_view text, const Place& place) {
  if (const auto id = EntryId::parse(text)) return *id;
  throw Error(ErrorCode::bad_input,
              "Expected an entry id for " + place.words() + ", found \"" + std::string(text) + "\".");
}

EntryId answered_id(const Json& json, const Place& place) {
  std::string_view text;
  if (json.get(text) != simdjson::SUCCESS)
    throw Error(ErrorCode::bad_input,
                "Expected an entry id for " + place.words() + ", found something else.");
  return answered_id(text, place);
}

// Reads the object that is the member `name`, if it is there.
template <typename Read>
void object(Members& members, std::string_view name, const Place& place, const Read& read) {
  Json found;
  if (!members.find(name, found)) return;
  const Place inner{&place, name, 0};
  Members in(found, inner);
  read(in);
}

std::vector<EntryId> ids(Members& members) {
  std::vector<EntryId> out;
  members.each("entries",
               [&](const Json& json, const Place& place) { out.push_back(answered_id(json, place)); });
  return out;
}

Hit read_hit(const Json& json, const Place& place) {
  Members in(json, place);
  Hit hit;
  hit.id = answered_id(in.text("id"), place);
  hit.designation = in.text("designation");
  hit.acceptability = in.enumeration("acceptability", Acceptability::unstated);
  hit.language = in.text("language");
  hit.definition = in.text("definition");
  hit.restated = in.flag("restated");
  hit.body = in.text("body");
  hit.document = in.text("document");
  hit.edition = in.text("edition");
  hit.clause = in.text("clause");
  hit.status = in.enumeration("status", EntryStatus::valid);
  in.texts("subject", hit.subject_fields);
  hit.score = in.real("score");
  object(in, "why", place, [&](Members& why) {
    hit.why = {why.enumeration("field", HitField::designation), why.enumeration("level", MatchLevel::none),
               why.text("matched"), why.text("language")};
  });
  in.each("marks", [&](const Json& mark, const Place& at) {
    Members range(mark, at);
    hit.marks.push_back(
        {static_cast<std::uint32_t>(range.number("begin")), static_cast<std::uint32_t>(range.number("end"))});
  });
  return hit;
}

std::vector<Hit> read_hits(Members& members) {
  std::vector<Hit> hits;
  members.each("hits", [&](const Json& json, const Place& place) { hits.push_back(read_hit(json, place)); });
  return hits;
}

Facet read_facet(std::string_view name, const Json& values, const Place& place) {
  Facet facet{std::string(name), {}};
  if (!values.is_array())
    throw Error(ErrorCode::bad_input, "Expected an array for the facet " + facet.name + ".");
  for (const Json value : values.get_array()) {
    Members in(value, place);
    facet.values.push_back({in.text("value"), in.number("count")});
  }
  return facet;
}

DiffPart read_part(const Json& json, const Place& place) {
  Members in(json, place);
  const auto kind = in.text("kind");
  return {kind == "removed" ? DiffPart::Kind::removed
          : kind == "added" ? DiffPart::Kind::added
                            : DiffPart::Kind::same,
          in.text("text")};
}

EvidenceRange read_range(const Json& json, const Place& place) {
  Members in(json, place);
  return {answered_id(in.text("entry"), place), in.enumeration("field", HitField::definition),
          static_cast<std::uint32_t>(in.number("begin")), static_cast<std::uint32_t>(in.number("end"))};
}

void read_decision(Members& in, Finding& finding) {
  finding.digest = in.text("digest");
  finding.disposition = in.text("disposition");
  finding.state = in.text("state");
  finding.reason = in.text("reason");
  finding.decided_by = in.text("decided_by");
  finding.decided_at = in.text("decided_at");
  finding.reopened = in.flag("reopened");
}

Finding read_finding(const Json& json, const Place& place) {
  Members in(json, place);
  Finding finding;
  finding.code = in.enumeration("code", FindingCode::none);
  finding.name = in.text("name");
  finding.severity = in.enumeration("severity", Severity::info);
  finding.entries = ids(in);
  finding.designation = in.text("designation");
  finding.language = in.text("language");
  finding.level = in.enumeration("level", MatchLevel::none);
  finding.similarity = in.real("similarity");
  object(in, "genus", place, [&](Members& genus) {
    finding.genus_equal = genus.flag("equal");
    finding.genus_a = genus.text("a");
    finding.genus_b = genus.text("b");
  });
  finding.polarity = in.flag("polarity");
  finding.why = in.text("why");
  in.each("diff", [&](const Json& part, const Place& at) { finding.diff.push_back(read_part(part, at)); });
  in.each("evidence",
          [&](const Json& range, const Place& at) { finding.evidence.push_back(read_range(range, at)); });
  object(in, "suggestion", place, [&](Members& suggestion) {
    finding.suggestion = {suggestion.text("disposition"), suggestion.text("text")};
  });
  read_decision(in, finding);
  return finding;
}

DraftPlace read_draft_place(Members& in) {
  DraftPlace place;
  place.block = in.number("block");
  place.begin = in.number("begin");
  place.end = in.number("end");
  place.where.paragraph = static_cast<std::uint32_t>(in.number("paragraph"));
  place.where.page = static_cast<std::uint32_t>(in.number("page"));
  place.where.line = static_cast<std::uint32_t>(in.number("line"));
  place.column = static_cast<std::uint32_t>(in.number("column"));
  place.clause = in.text("clause");
  return place;
}

DraftCode draft_code(std::string_view written, const Place& place) {
  for (std::size_t i = 0; i < draft_codes; ++i)
    if (name(static_cast<DraftCode>(i)) == written) return static_cast<DraftCode>(i);
  throw Error(ErrorCode::bad_input,
              "Expected D1 to D10 for " + place.words() + ", found \"" + std::string(written) + "\".");
}

DraftFinding read_draft_finding(const Json& json, const Place& place) {
  Members in(json, place);
  DraftFinding finding;
  finding.code = draft_code(in.text("code"), place);
  finding.rule = in.text("rule");
  finding.severity = in.enumeration("severity", Severity::info);
  finding.message = in.text("message");
  object(in, "place", place, [&](Members& at) { finding.place = read_draft_place(at); });
  finding.excerpt = in.text("excerpt");
  finding.replacement = in.text("replacement");
  finding.entries = ids(in);
  return finding;
}

}  // namespace

LookupResult lookup_from_json(std::string_view json) {
  const Place place{nullptr, "the answer", 0};
  Members in(parse_strict(json), place);
  return {in.enumeration("level", MatchLevel::none), read_hits(in)};
}

SearchResult search_from_json(std::string_view json) {
  const Place place{nullptr, "the answer", 0};
  Members in(parse_strict(json), place);
  SearchResult result;
  result.total = in.number("total");
  result.hits = read_hits(in);
  Json facets;
  if (in.find("facets", facets) && facets.is_object())
    for (const auto facet : facets.get_object())
      result.facets.push_back(read_facet(facet.key, facet.value, place));
  result.did_you_mean = in.text("did_you_mean");
  return result;
}

Finding finding_from_json(std::string_view json) {
  return read_finding(parse_strict(json), {nullptr, "the finding", 0});
}

std::vector<Finding> findings_from_json(std::string_view json) {
  const Place place{nullptr, "the answer", 0};
  Members in(parse_strict(json), place);
  std::vector<Finding> findings;
  in.each("findings", [&](const Json& one, const Place& at) { findings.push_back(read_finding(one, at)); });
  return findings;
}

DraftReport draft_report_from_json(std::string_view json) {
  const Place place{nullptr, "the report", 0};
  Members in(parse_strict(json), place);
  DraftReport report;
  report.file = in.text("file");
  report.profile = in.text("profile");
  report.profile_reason = in.text("profile_reason");
  report.ignored = in.number("ignored");
  in.texts("remarks", report.remarks);
  report.words = in.number("words");
  report.recognised = in.number("recognised");
  in.each("findings",
          [&](const Json& one, const Place& at) { report.findings.push_back(read_draft_finding(one, at)); });
  object(in, "proposed", place, [&](Members& proposed) {
    proposed.texts("elsewhere", report.elsewhere);
    proposed.texts("here", report.here);
    proposed.texts("abbreviations", report.abbreviations);
  });
  return report;
}

}  // namespace termreg::codec
