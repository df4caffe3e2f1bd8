// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/scan.h"

#include <rapidcheck.h>

#include <map>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

const std::string figure = "digital figure that stands for a participant in a virtual world";
const std::string seen = "representation of a participant that other people in the world can see and meet";
const std::string god = "god who has come down to earth in human form";

/// Those that come of comparing two definitions; the other kinds have their own tests.
bool is_comparison(const Finding& finding) {
  using enum FindingCode;
  return finding.code <= c5_synonym_split || finding.code == c9_abbreviation_collision;
}

std::vector<Finding> compared(const store::Store& store) {
  std::vector<Finding> findings = survey(store).findings;
  std::erase_if(findings, [](const Finding& finding) { return !is_comparison(finding); });
  return findings;
}

TEST_CASE("entries that share a designation make one finding a kind", "[conflicts]") {
  const ShelfStore store(
      {entry("ITU-T", "2022", "1", {"avatar"}, figure), entry("ISO", "2021", "1", {"avatar"}, figure),
       entry("IEEE", "2020", "1", {"Avatar"}, seen), entry("Acme", "2023", "1", {"avatar"}, god)});
  const std::vector<Finding> findings = compared(store);
  CHECK(
      codes_of(findings) ==
      "C3(error) itu-t/1 ieee/1 iso/1; C1(warning) itu-t/1 iso/1; C4(warning) itu-t/1 acme/1 iso/1 ieee/1; ");
  for (const Finding& finding : findings) {
    CHECK(finding.digest.size() == 32);
    CHECK(finding.why.back() == '.');
    CHECK_FALSE(finding.suggestion.disposition.empty());
    CHECK(finding.designation == "avatar");
    CHECK(finding.language == "en");
  }
}

TEST_CASE("the newer edition comes first among entries of equal authority", "[conflicts]") {
  const ShelfStore store(
      {entry("Acme", "2019-01", "1", {"avatar"}, figure), entry("Beta", "06/2021", "1", {"avatar"}, figure)});
  CHECK(codes_of(survey(store).findings) == "C1(warning) beta/1 acme/1; ");
}

TEST_CASE("a copy that cites its source as identical is adopted", "[conflicts]") {
  TermEntry copy = entry("ITU-T", "2022", "3.2", {"avatar"}, figure);
  Source source;
  source.document = "ISO 100:2021";
  source.clause = "1";
  source.relation = SourceRelation::identical;
  copy.languages[0].definitions[0].sources.push_back(source);
  const std::vector<Finding> findings =
      survey(ShelfStore({copy, entry("ISO", "2021", "1", {"avatar"}, figure)})).findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].name == "ADOPTED");
  CHECK(findings[0].severity == Severity::info);
}

TEST_CASE("superseded entries and other languages take no part", "[conflicts]") {
  TermEntry old = entry("ISO", "2001", "1", {"avatar"}, figure);
  old.status = EntryStatus::superseded;
  TermEntry french = entry("IEC", "2021", "1", {"avatar"}, figure);
  french.languages[0].language = "fr";
  CHECK(survey(ShelfStore({old, french, entry("ITU-T", "2022", "1", {"avatar"}, figure)})).findings.empty());
}

TEST_CASE("a split synonym is found until the entries are linked", "[conflicts]") {
  TermEntry a = entry("ISO", "2021", "1", {"puppet"}, figure);
  const TermEntry b = entry("ITU-T", "2022", "1", {"avatar"}, "The " + figure + ".");
  const std::vector<Finding> findings = survey(ShelfStore({a, b})).findings;
  CHECK(codes_of(findings) == "C5(warning) itu-t/1 iso/1; ");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].designation == "avatar / puppet");
  a.relations.push_back({RelationKind::same_concept, b.id.text(), "", {}});
  CHECK(survey(ShelfStore({a, b})).findings.empty());
}

TEST_CASE("an abbreviation collision within one document is an error", "[conflicts]") {
  const TermEntry reality =
      entry("ISO", "2021", "1", {"virtual reality", "VR"}, "made-up world shown to the senses");
  const std::string steady = "device that keeps a voltage steady";
  CHECK(codes_of(survey(ShelfStore({reality, entry("ISO", "2021", "2", {"voltage regulator", "VR"}, steady)}))
                     .findings) == "C9(error) iso/1 iso/2; ");
  CHECK(codes_of(survey(ShelfStore({reality, entry("IEC", "2021", "2", {"voltage regulator", "VR"}, steady)}))
                     .findings) == "C9(warning) iso/1 iec/2; ");
}

TEST_CASE("the digest changes with either text and with nothing else", "[conflicts]") {
  const auto digest = [](const std::string& text) {
    const auto findings =
        survey(ShelfStore({entry("ISO", "2021", "1", {"avatar"}, figure),
                           entry("IEC", "2021", "1", {"avatar"}, text),
                           entry("IEC", "2021", "9", {"lamp"}, "source of light for " + text)}))
            .findings;
    return findings.empty() ? std::string() : findings[0].digest;
  };
  CHECK(digest(seen) == digest(seen));
  CHECK(digest(seen) != digest(seen + " often"));
}

TEST_CASE("an entry that cannot be read stops the scan with its sentence", "[conflicts]") {
  ShelfStore store({entry("ISO", "2021", "1", {"avatar"}, figure)});
  store.spoil("iso:iso-100:2021:1");
  CHECK_THROWS_AS(survey(store), Error);
}

TEST_CASE("comparing two entries says what the scan says", "[conflicts]") {
  const TermEntry a = entry("ISO", "2021", "1", {"avatar"}, figure);
  const TermEntry b = entry("ITU-T", "2022", "1", {"avatar"}, seen);
  const Overview all = survey(ShelfStore({a, b}));
  REQUIRE(is_comparison(all.findings[0]));
  const Finding pair = compare_entries(a, b, all.weights);
  CHECK(pair.digest == all.findings[0].digest);
  CHECK(pair.why == all.findings[0].why);
  CHECK(pair.entries == all.findings[0].entries);
  CHECK(compare_entries(b, a, all.weights).digest == pair.digest);
  TermEntry french = a;
  french.languages[0].language = "fr";
  CHECK(compare_entries(french, b, all.weights).code == FindingCode::none);
}

/// A small registry in which much clashes.
rc::Gen<std::vector<TermEntry>> crowded() {
  return rc::gen::exec([] {
    std::vector<TermEntry> out;
    for (int i = 0, n = *rc::gen::inRange(0, 30); i < n; ++i) {
      const auto body = *rc::gen::element<std::string>("ITU-T", "ISO", "IEEE", "Acme");
      const auto term =
          *rc::gen::element<std::string>("avatar", "Avatars", "puppet", "XR", "extended reality");
      const auto more = *rc::gen::element<std::string>("extended reality", "XR", "avatar", "extra rail");
      const auto text = *rc::gen::elementOf(
          std::vector<std::string>{figure, seen, god, figure + " or house", "any " + seen, ""});
      out.push_back(entry(body, "2020", std::to_string(i), {term, more}, text));
      if (text.empty()) out.back().languages[0].definitions.clear();
    }
    return out;
  });
}

std::string printed(const std::vector<Finding>& findings) {
  return codec::to_json(findings);
}

TEST_CASE("the scan is the same on one thread and on several", "[conflicts]") {
  CHECK(rc::check("survey does not depend on threads", [] {
    const ShelfStore store(*crowded());
    const std::string once = printed(survey(store, 1).findings);
    RC_ASSERT(once == printed(survey(store, 1).findings));
    RC_ASSERT(once == printed(survey(store, 2).findings));
    RC_ASSERT(once == printed(survey(store, 5).findings));
  }));
}

TEST_CASE("every finding's first two entries clash as it says", "[conflicts]") {
  CHECK(rc::check("compare_entries agrees with the scan", [] {
    const std::vector<TermEntry> entries = *crowded();
    const Overview all = survey(ShelfStore(entries));
    for (const Finding& finding : all.findings) {
      if (!is_comparison(finding)) continue;
      const auto find = [&](const EntryId& id) {
        return *std::find_if(entries.begin(), entries.end(), [&](const TermEntry& e) { return e.id == id; });
      };
      const Finding pair = compare_entries(find(finding.entries[0]), find(finding.entries[1]), all.weights);
      RC_ASSERT(pair.code == finding.code);
      RC_ASSERT(std::abs(pair.similarity - finding.similarity) < 1e-9);
      RC_ASSERT(pair.diff == finding.diff);
    }
  }));
}

TEST_CASE("a filtered scan gives what the whole scan gives for the filter", "[conflicts]") {
  CHECK(rc::check("scan with an entry equals the findings that hold it", [] {
    const std::vector<TermEntry> entries = *crowded();
    const ShelfStore store(entries);
    Filter filter;
    filter.entry = entries.empty() ? "iso:iso-100:2020:1" : entries.front().id.text();
    std::vector<Finding> expected;
    for (const Finding& finding : survey(store).findings)
      for (const EntryId& id : finding.entries)
        if (id.text() == filter.entry) expected.push_back(finding);
    RC_ASSERT(printed(scan(store, filter)) == printed(expected));
  }));
}

TEST_CASE("a filter tells codes, severities, languages and pairs of bodies apart", "[conflicts]") {
  Finding finding;
  finding.code = FindingCode::c3_competing_definition;
  finding.severity = Severity::warning;
  finding.language = "en";
  finding.entries = {EntryId::compose("ISO", "1", "", "1"), EntryId::compose("ITU-T", "2", "", "1")};
  const auto is_met = [&](const auto& set) {
    Filter filter;
    set(filter);
    return matches(filter, finding);
  };
  CHECK(is_met([](Filter&) {}));
  CHECK(is_met([](Filter& f) {
    f.codes = {FindingCode::c1_duplicate_entry, FindingCode::c3_competing_definition};
  }));
  CHECK_FALSE(is_met([](Filter& f) { f.codes = {FindingCode::c1_duplicate_entry}; }));
  CHECK(is_met([](Filter& f) { f.severity = Severity::info; }));
  CHECK_FALSE(is_met([](Filter& f) { f.severity = Severity::error; }));
  CHECK_FALSE(is_met([](Filter& f) { f.language = "fr"; }));
  CHECK(is_met([](Filter& f) { f.body = "ITU-T", f.against = "iso"; }));
  CHECK_FALSE(is_met([](Filter& f) { f.body = "ITU-T", f.against = "ITU-T"; }));
  CHECK_FALSE(is_met([](Filter& f) { f.body = "IEC"; }));
}

}  // namespace
}  // namespace termreg::conflicts
