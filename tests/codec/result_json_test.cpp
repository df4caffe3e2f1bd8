// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/result_json.h"

#include "registry/codec/json.h"
#include "registry/codec/json_tree.h"
#include "registry/codec/sarif.h"
#include "registry/model/error.h"
#include "tests/catch.h"

using namespace termreg;

namespace {

EntryId id(const char* text) {
  return *EntryId::parse(text);
}

Hit sample_hit() {
  Hit hit;
  hit.id = id("itu-t:y.1:2022:3.1");
  hit.designation = "avatar \"digital\"";
  hit.acceptability = Acceptability::preferred;
  hit.language = "en";
  hit.definition = "figure that stands for a person\nin a world";
  hit.restated = true;
  hit.body = "ITU-T";
  hit.document = "ITU-T Y.1";
  hit.edition = "2022";
  hit.clause = "3.1";
  hit.status = EntryStatus::superseded;
  hit.subject_fields = {"graphics", "identity"};
  hit.score = 0.75;
  hit.why = {HitField::definition, MatchLevel::typo, "avatr", "fr"};
  hit.marks = {{0, 6}, {12, 17}};
  return hit;
}

Finding sample_finding() {
  Finding finding;
  finding.code = FindingCode::c3_competing_definition;
  finding.name = "COMPETING_DEFINITION";
  finding.severity = Severity::error;
  finding.entries = {id("itu-t:y.1:2022:3.1"), id("iso:9:2021:3.1")};
  finding.designation = "avatar";
  finding.language = "en";
  finding.level = MatchLevel::n1_match;
  finding.similarity = 0.25;
  finding.genus_equal = true;
  finding.polarity = true;
  finding.genus_a = finding.genus_b = "figure";
  finding.why = "Two bodies define it differently.";
  finding.diff = {
      {DiffPart::Kind::same, "figure"}, {DiffPart::Kind::removed, "a"}, {DiffPart::Kind::added, "b"}};
  finding.evidence = {{finding.entries[1], HitField::note, 3, 9}};
  finding.suggestion = {"liaise", "Send a sheet."};
  finding.digest = "0123456789abcdef0123456789abcdef";
  finding.disposition = "keep-apart";
  finding.state = "decided";
  finding.reason = "two concepts";
  finding.decided_by = "A. Editor";
  finding.decided_at = "2026-01-02T03:04:05Z";
  finding.reopened = true;
  return finding;
}

}  // namespace

TEST_CASE("The answer of a look-up reads back as it was", "[codec]") {
  LookupResult result;
  result.level = MatchLevel::n2_loose;
  result.hits = {sample_hit(), {}};
  result.hits[1].id = id("a:b:c:d");
  const auto back = codec::lookup_from_json(codec::to_json(result, "avatar"));
  CHECK(back.level == result.level);
  CHECK(back.hits == result.hits);
}

TEST_CASE("The answer of a search reads back with its facets", "[codec]") {
  SearchResult result;
  result.total = 12;
  result.hits = {sample_hit()};
  result.facets = {{"body", {{"ITU-T", 7}, {"ISO", 5}}}, {"language", {{"en", 12}}}};
  result.did_you_mean = "avatar";
  const auto back = codec::search_from_json(codec::to_json(result, {}, 1.5));
  CHECK(back.total == result.total);
  CHECK(back.hits == result.hits);
  CHECK(back.facets == result.facets);
  CHECK(back.did_you_mean == result.did_you_mean);
}

TEST_CASE("Findings read back as they were, decisions included", "[codec]") {
  const auto finding = sample_finding();
  CHECK(codec::to_json(codec::finding_from_json(codec::to_json(finding))) == codec::to_json(finding));
  const std::vector<Finding> both{finding, [] {
                                    Finding bare;
                                    bare.code = FindingCode::c16_self_circular;
                                    bare.entries = {id("a:b:c:d")};
                                    return bare;
                                  }()};
  CHECK(codec::to_json(codec::findings_from_json(codec::to_json(both))) == codec::to_json(both));
}

TEST_CASE("What is no answer of a registry is refused with the place", "[codec]") {
  for (const auto* text : {"", "[]", "{\"hits\":[{}]}", "{\"hits\":[{\"id\":\"nothing\"}]}", "{\"hits\":[3]}",
                           "{\"hits\":[{\"id\":\"a:b:c:d\",\"score\":\"high\"}]}"}) {
    INFO(text);
    CHECK_THROWS_AS(codec::lookup_from_json(text), Error);
  }
  CHECK_THROWS_AS(codec::findings_from_json("{\"findings\":[{\"code\":\"C99\"}]}"), Error);
  CHECK_THROWS_AS(codec::draft_report_from_json("{\"findings\":[{\"code\":\"D99\"}]}"), Error);
}

TEST_CASE("SARIF of conflicts names each kind once, each entry, and the digest as fingerprint", "[codec]") {
  const auto log = codec::json_tree(codec::to_sarif({sample_finding(), sample_finding()}, "1.0"));
  const auto& run = log.find("runs")->items.at(0);
  const auto& rules = run.find("tool")->find("driver")->find("rules")->items;
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].find("id")->scalar == "C3");
  const auto& results = run.find("results")->items;
  REQUIRE(results.size() == 2);
  CHECK(results[1].find("level")->scalar == "error");
  CHECK(results[1].find("partialFingerprints")->members.at(0).value.scalar == sample_finding().digest);
  const auto& places = results[1].find("locations")->items.at(0).find("logicalLocations")->items;
  REQUIRE(places.size() == 2);
  CHECK(places[1].find("fullyQualifiedName")->scalar == "iso:9:2021:3.1");
}
