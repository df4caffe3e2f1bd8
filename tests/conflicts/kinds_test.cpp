// SPDX-License-Identifier: GPL-3.0-or-later
// One case a kind: what it finds, and what its guard against noise lets pass.
#include <algorithm>

#include "registry/conflicts/kinds/kinds.h"
#include "registry/conflicts/scan.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

const std::string figure = "digital figure that stands for a participant in a virtual world";
const std::string other = "rack that holds servers in a cooled room";

/// The findings of one code over the entries.
std::vector<Finding> found(FindingCode code, const std::vector<TermEntry>& entries) {
  std::vector<Finding> findings = survey(ShelfStore(entries)).findings;
  std::erase_if(findings, [&](const Finding& finding) { return finding.code != code; });
  for (const Finding& finding : findings) {
    CHECK(finding.why.back() == '.');
    CHECK(finding.digest.size() == 32);
    CHECK_FALSE(finding.suggestion.disposition.empty());
    CHECK_FALSE(finding.suggestion.text.empty());
  }
  return findings;
}

TermEntry rated(TermEntry entry, std::vector<Acceptability> ratings) {
  auto& designations = entry.languages[0].designations;
  for (std::size_t i = 0; i < ratings.size(); ++i) designations[i].acceptability = ratings[i];
  return entry;
}

TermEntry citing(TermEntry entry, const std::string& document, const std::string& edition,
                 const std::string& clause, SourceRelation relation = SourceRelation::unstated) {
  Source source;
  source.document = document;
  source.edition = edition;
  source.clause = clause;
  source.relation = relation;
  entry.languages[0].definitions[0].sources.push_back(source);
  return entry;
}

TermEntry whole(TermEntry entry) {
  entry.provenance.format = "docx";
  return entry;
}

TermEntry of_status(TermEntry entry, EntryStatus status) {
  entry.status = status;
  return entry;
}

TermEntry related(TermEntry entry, RelationKind kind, const TermEntry& target) {
  entry.relations.push_back({kind, target.id.text(), {}, {}});
  return entry;
}

TermEntry abbreviated(TermEntry entry, const std::string& abbreviation) {
  Designation designation;
  designation.text = abbreviation;
  designation.kind = DesignationKind::abbreviation;
  entry.languages[0].designations.push_back(designation);
  return entry;
}

TermEntry in_language(TermEntry entry, const std::string& language, const std::string& designation) {
  LanguageSection section;
  section.language = language;
  section.designations.push_back({});
  section.designations.back().text = designation;
  entry.languages.push_back(section);
  return entry;
}

}  // namespace

TEST_CASE("C6: one designation preferred here and deprecated there, for one concept", "[conflicts]") {
  using enum Acceptability;
  const auto prefers = rated(entry("ISO", "2021", "1", {"avatar"}, figure), {preferred});
  const auto rejects =
      rated(entry("ITU-T", "2022", "1", {"digital figure", "avatar"}, figure), {preferred, deprecated});
  CHECK(codes_of(found(FindingCode::c6_status_inversion, {prefers, rejects})) == "C6(error) iso/1 itu-t/1; ");
  const auto homonym = rated(entry("ITU-T", "2022", "1", {"rack", "avatar"}, other), {preferred, deprecated});
  CHECK(found(FindingCode::c6_status_inversion, {prefers, homonym}).empty());
}

TEST_CASE("C7: spellings of one concept say at which level they agree", "[conflicts]") {
  const auto one = entry("ISO", "2021", "1", {"colour-space"}, figure);
  const auto two = entry("ITU-T", "2022", "1", {"color space"}, figure);
  const auto findings = found(FindingCode::c7_spelling_variant, {one, two});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].level == MatchLevel::n2_loose);
  CHECK(findings[0].severity == Severity::info);
  const auto same_document = entry("ITU-T", "2022", "2", {"Color space"}, figure);
  CHECK(found(FindingCode::c7_spelling_variant, {two, same_document})[0].severity == Severity::warning);
  CHECK(found(FindingCode::c7_spelling_variant, {one, entry("ITU-T", "2022", "1", {"colour-space"}, figure)})
            .empty());
  CHECK(found(FindingCode::c7_spelling_variant,
              {entry("ISO", "2021", "1", {"colour"}, figure), entry("ITU-T", "2022", "1", {"color"}, other)})
            .empty());
}

TEST_CASE("homonyms that a register has numbered are compared by the term before the number", "[conflicts]") {
  const auto one = entry("IALA", "2023", "1", {"swell"}, figure);
  const auto two = entry("IALA", "2023", "2", {"swell (2)"}, "slow movement of the sea after a storm");
  const auto findings = survey(ShelfStore({one, two})).findings;
  CHECK(codes_of(findings).find("C4(warning)") != std::string::npos);
  CHECK(found(FindingCode::c7_spelling_variant, {one, entry("IALA", "2023", "2", {"swell bis"}, figure)})
            .empty());
}

TEST_CASE("C8: a letter apart or a look-alike script, for different concepts", "[conflicts]") {
  const auto one = entry("ISO", "2021", "1", {"discrete channel"}, figure);
  CHECK(codes_of(
            found(FindingCode::c8_confusable, {one, entry("IEC", "2021", "1", {"discreet channel"}, other)}))
            .empty());
  const auto adaption = entry("IEC", "2021", "1", {"commutator"}, other);
  const auto near = entry("ISO", "2021", "2", {"commutater"}, figure);
  CHECK(codes_of(found(FindingCode::c8_confusable, {adaption, near})) == "C8(warning) iso/2 iec/1; ");
  const auto latin = entry("ISO", "2021", "3", {"avatar space"}, figure);
  const auto cyrillic = entry("IEC", "2021", "3", {"\u0430v\u0430t\u0430r space"}, other);
  CHECK(found(FindingCode::c8_confusable, {latin, cyrillic}).size() == 1);
  CHECK(found(FindingCode::c8_confusable, {entry("ISO", "2021", "4", {"profile type 1"}, figure),
                                           entry("ISO", "2021", "5", {"profile type 2"}, other)})
            .empty());
}

TEST_CASE("C10: one expansion with two abbreviations, unless one entry lists both", "[conflicts]") {
  const auto one = abbreviated(entry("ISO", "2021", "1", {"extended reality"}, figure), "XR");
  const auto two = abbreviated(entry("ITU-T", "2022", "1", {"extended reality"}, figure), "ER");
  CHECK(codes_of(found(FindingCode::c10_expansion_split, {one, two})) == "C10(info) itu-t/1 iso/1; ");
  CHECK(found(FindingCode::c10_expansion_split, {abbreviated(one, "ER")}).empty());
}

TEST_CASE("C10 names the expansion, wherever in their entries the abbreviations stand", "[conflicts]") {
  const auto foremost = abbreviated(entry("ITU-T", "2022", "1", {"extended reality"}, figure), "ER");
  auto first = entry("ISO", "2021", "1", {"XR", "extended reality"}, figure);
  first.languages[0].designations[0].kind = DesignationKind::abbreviation;
  const auto last = abbreviated(entry("ISO", "2021", "1", {"extended reality", "seer", "set"}, figure), "XR");
  for (const auto& other : {first, last}) {
    const auto findings = found(FindingCode::c10_expansion_split, {foremost, other});
    REQUIRE(codes_of(findings) == "C10(info) itu-t/1 iso/1; ");
    CHECK(findings[0].designation == "extended reality");
  }
}

TEST_CASE("C10: two expansions that two entries share are told one by one", "[conflicts]") {
  const auto one = entry("ISO", "2021", "1", {"XR", "extended reality", "extra rail"}, figure);
  const auto two = entry("IEC", "2021", "1", {"AR", "extended reality", "extra rail"}, figure);
  const auto findings = found(FindingCode::c10_expansion_split, {one, two});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].designation != findings[1].designation);
}

TEST_CASE("C11: what is being worked on is not to define again what is in force elsewhere", "[conflicts]") {
  const auto in_force = entry("ISO", "2021", "1", {"avatar"}, figure);
  const auto draft = of_status(entry("FG-MV", "2025", "1", {"avatars"}, figure), EntryStatus::candidate);
  const auto findings = found(FindingCode::c11_redefinition, {in_force, draft});
  CHECK(codes_of(findings) == "C11(error) fg-mv/1 iso/1; ");
  CHECK(findings[0].suggestion.disposition == "cite");
  CHECK(findings[0].suggestion.text.find("[ISO 100:2021, 1]") != std::string::npos);
  const auto homonym = of_status(entry("FG-MV", "2025", "1", {"avatar"}, other), EntryStatus::candidate);
  const auto taken = found(FindingCode::c11_redefinition, {in_force, homonym});
  REQUIRE(taken.size() == 1);
  CHECK(taken[0].suggestion.disposition == "qualify");
  CHECK(
      found(FindingCode::c11_redefinition, {entry("Acme", "2021", "1", {"avatar"}, figure), draft}).empty());
  CHECK(found(FindingCode::c11_redefinition, {of_status(in_force, EntryStatus::withdrawn), draft}).empty());
}

TEST_CASE("C12: a quotation that is not the source's, unless it says that it was modified", "[conflicts]") {
  const auto source = entry("ISO", "2021", "3.1", {"avatar"}, figure);
  const auto quoting = entry("ITU-T", "2022", "1", {"avatar"}, "digital figure that stands for a person");
  const auto findings =
      found(FindingCode::c12_quote_mismatch, {source, citing(quoting, "ISO 100", "2021", "3.1")});
  CHECK(codes_of(findings) == "C12(error) itu-t/1 iso/3.1; ");
  CHECK(findings[0].suggestion.text.find("modified – ") != std::string::npos);
  const auto modified = citing(quoting, "ISO 100", "2021", "3.1", SourceRelation::modified);
  CHECK(found(FindingCode::c12_quote_mismatch, {source, modified}).empty());
  const auto faithful =
      citing(entry("ITU-T", "2022", "1", {"avatar"}, "A " + figure + "."), "ISO 100", "2021", "3.1");
  CHECK(found(FindingCode::c12_quote_mismatch, {source, faithful}).empty());
  CHECK(found(FindingCode::c12_quote_mismatch, {source, citing(quoting, "ISO 100", "2001", "3.1")}).empty());
}

TEST_CASE("C13: a cited edition that a later one replaces", "[conflicts]") {
  const auto old = of_status(entry("ISO", "2001", "3.1", {"avatar"}, figure), EntryStatus::superseded);
  const auto changed = entry("ISO", "2021", "3.1", {"avatar"}, "picture of a player");
  const auto unchanged = entry("ISO", "2021", "3.1", {"avatar"}, figure);
  const auto quoting = citing(entry("ITU-T", "2022", "1", {"avatar"}, figure), "ISO 100", "2001", "3.1");
  CHECK(codes_of(found(FindingCode::c13_source_superseded, {old, changed, quoting})) ==
        "C13(warning) itu-t/1 iso/3.1; ");
  CHECK(codes_of(found(FindingCode::c13_source_superseded, {old, unchanged, quoting})) ==
        "C13(info) itu-t/1 iso/3.1; ");
  CHECK(found(FindingCode::c13_source_superseded, {old, quoting}).empty());
}

TEST_CASE("C14: a source that no longer has the designation, if the document was read whole", "[conflicts]") {
  const auto held = entry("ISO", "2021", "3.1", {"puppet"}, other);
  const auto quoting = citing(entry("ITU-T", "2022", "1", {"avatar"}, figure), "ISO 100", "2001", "3.4");
  CHECK(codes_of(found(FindingCode::c14_source_gone, {whole(held), quoting})) == "C14(warning) itu-t/1; ");
  CHECK(found(FindingCode::c14_source_gone, {held, quoting}).empty());
  CHECK(
      found(FindingCode::c14_source_gone, {whole(entry("ISO", "2021", "3.1", {"avatars"}, figure)), quoting})
          .empty());
}

TEST_CASE("C15: two entries from one clause without a common designation", "[conflicts]") {
  const auto one = citing(entry("ITU-T", "2022", "1", {"avatar"}, figure), "ISO 100", "2001", "3.1");
  const auto two = citing(entry("IEC", "2022", "1", {"puppet"}, other), "ISO 100", "2001", "3.1");
  const auto findings = found(FindingCode::c15_same_clause_twice, {one, two});
  CHECK(codes_of(findings) == "C15(warning) itu-t/1 iec/1; ");
  CHECK(findings.front().why ==
        "\"avatar\" and \"puppet\" both cite clause 3.1 of ISO 100, yet share no designation and are not "
        "linked.");
  CHECK(found(FindingCode::c15_same_clause_twice, {related(one, RelationKind::same_concept, two), two})
            .empty());
  const auto list = citing(entry("IEC", "2022", "2", {"puppet"}, other), "ISO 100", "2001", "3");
  CHECK(found(FindingCode::c15_same_clause_twice,
              {citing(entry("ISO", "1", "1", {"x"}, figure), "ISO 100", "2001", "3"), list})
            .empty());
}

TEST_CASE("C16: a definition that uses its own term, worst as its genus", "[conflicts]") {
  const auto genus = entry("ISO", "2021", "1", {"digital twins"}, "digital twin of a machine");
  const auto findings = found(FindingCode::c16_self_circular, {genus});
  CHECK(codes_of(findings) == "C16(error) iso/1; ");
  REQUIRE(findings[0].evidence.size() == 1);
  CHECK(findings[0].evidence[0].begin == 0);
  CHECK(findings[0].evidence[0].end == std::string("digital twin").size());
  CHECK(codes_of(found(FindingCode::c16_self_circular,
                       {entry("ISO", "2021", "1", {"avatar"}, "figure that an avatar service shows")})) ==
        "C16(warning) iso/1; ");
  CHECK(found(FindingCode::c16_self_circular,
              {entry("ISO", "2021", "1", {"digital twin"}, "twin that is digital")})
            .empty());
  CHECK(found(FindingCode::c16_self_circular,
              {entry("ISO", "2021", "1", {"information technology", "IT"}, "technology that makes it work")})
            .empty());
}

TEST_CASE("C17: definitions of one document that use one another", "[conflicts]") {
  const auto one = entry("ISO", "2021", "1", {"virtual world"}, "place where an avatar acts");
  const auto two = entry("ISO", "2021", "2", {"avatar"}, "figure that acts in a virtual world");
  CHECK(codes_of(found(FindingCode::c17_mutual_circular, {one, two})) == "C17(warning) iso/1 iso/2; ");
  const auto elsewhere = entry("IEC", "2021", "2", {"avatar"}, "figure that acts in a virtual world");
  CHECK(found(FindingCode::c17_mutual_circular, {one, elsewhere}).empty());
  const auto a = entry("ISO", "2021", "1", {"lens"}, "part of an objective");
  const auto b = entry("ISO", "2021", "2", {"objective"}, "part of a camera");
  const auto c = entry("ISO", "2021", "3", {"camera"}, "device with a lens");
  CHECK(codes_of(found(FindingCode::c17_mutual_circular, {a, b, c})) == "C17(warning) iso/1 iso/2 iso/3; ");
}

TEST_CASE("C18: a definition that uses a deprecated term of several words", "[conflicts]") {
  using enum Acceptability;
  const auto owner =
      rated(entry("ISO", "2021", "1", {"avatar", "digital puppet"}, figure), {preferred, deprecated});
  const auto user = entry("ISO", "2021", "2", {"puppeteer"}, "person who moves a digital puppet");
  const auto findings = found(FindingCode::c18_uses_retired_term, {owner, user});
  CHECK(codes_of(findings) == "C18(warning) iso/2; ");
  CHECK(findings[0].suggestion.text.find("\"avatar\"") != std::string::npos);
  const auto revived = entry("IEC", "2021", "1", {"digital puppet"}, other);
  CHECK(found(FindingCode::c18_uses_retired_term, {owner, user, revived}).empty());
  const auto withdrawn =
      of_status(entry("ISO", "2001", "1", {"digital puppet"}, figure), EntryStatus::withdrawn);
  CHECK(found(FindingCode::c18_uses_retired_term, {withdrawn, user}).size() == 1);
}

TEST_CASE("C19: a reference that leads nowhere within a document read whole", "[conflicts]") {
  const auto one = whole(entry("ISO", "2021", "3.1", {"avatar"}, "figure that acts in a world (3.7)"));
  const auto two = whole(entry("ISO", "2021", "3.2", {"world"}, "place, see 3.1"));
  CHECK(codes_of(found(FindingCode::c19_dangling_mention, {one, two})) == "C19(error) iso/3.1; ");
  CHECK(found(FindingCode::c19_dangling_mention, {entry("ISO", "2021", "3.1", {"avatar"}, "figure (3.7)"),
                                                  entry("ISO", "2021", "3.2", {"world"}, "place")})
            .empty());
  auto pointing = whole(entry("ISO", "2021", "3.3", {"rack"}, other));
  pointing.relations.push_back({RelationKind::associative, "iso:100:2021:3.9", {}, {}});
  CHECK(codes_of(found(FindingCode::c19_dangling_mention,
                       {pointing, whole(entry("ISO", "2021", "3.2", {"world"}, "place"))})) ==
        "C19(error) iso/3.3; ");
}

TEST_CASE("what an entry says twice is one finding", "[conflicts]") {
  auto pointing =
      whole(entry("ISO", "2021", "3.3", {"rack"}, "frame that holds a camera (3.7) or a lens (3.7)"));
  for (const auto kind : {RelationKind::associative, RelationKind::broader})
    pointing.relations.push_back({kind, "iso:100:2021:3.9", {}, {}});
  CHECK(codes_of(found(FindingCode::c19_dangling_mention,
                       {pointing, whole(entry("ISO", "2021", "3.2", {"world"}, "place"))})) ==
        "C19(error) iso/3.3; C19(error) iso/3.3; ");  // one for each place that is missing
}

TEST_CASE("C20: relations that contradict one another", "[conflicts]") {
  using enum Acceptability;
  const auto low = entry("ISO", "2021", "1", {"avatar"}, figure);
  const auto high = entry("ISO", "2021", "2", {"representation"}, other);
  CHECK(found(FindingCode::c20_relation_contradiction, {related(low, RelationKind::broader, high), high})
            .empty());
  const auto both = related(related(low, RelationKind::broader, high), RelationKind::associative, high);
  CHECK(codes_of(found(FindingCode::c20_relation_contradiction, {both, high})) == "C20(error) iso/1 iso/2; ");
  CHECK(found(FindingCode::c20_relation_contradiction,
              {related(low, RelationKind::broader, high), related(high, RelationKind::broader, low)})
            .size() == 1);
  const auto twice = rated(entry("ISO", "2021", "1", {"avatar", "avatar"}, figure), {preferred, deprecated});
  CHECK(found(FindingCode::c20_relation_contradiction, {twice}).size() == 1);
}

TEST_CASE("C21: one concept under different superordinate concepts", "[conflicts]") {
  const auto one = entry("ISO", "2021", "1", {"metaverse"}, "ecosystem of linked virtual worlds for people");
  const auto two = entry("IEEE", "2021", "1", {"metaverse"}, "network of linked virtual worlds for people");
  CHECK(codes_of(found(FindingCode::c21_genus_conflict, {one, two})) == "C21(info) iso/1 ieee/1; ");
  const auto same =
      entry("IEEE", "2021", "1", {"metaverse"}, "ecosystem of linked virtual places for people");
  CHECK(found(FindingCode::c21_genus_conflict, {one, same}).empty());
}

TEST_CASE("C21: two entries that share two designations with others clash once under each", "[conflicts]") {
  const auto one =
      entry("ISO", "2021", "1", {"metaverse", "world"}, "ecosystem of linked virtual rooms for people");
  const auto two =
      entry("IEEE", "2021", "1", {"metaverse", "world"}, "network of linked virtual rooms for people");
  const auto three = entry("W3C", "2021", "1", {"metaverse"}, "linked virtual rooms for many people");
  const auto four = entry("IETF", "2021", "1", {"world"}, "virtual rooms for people, linked");
  const auto findings = found(FindingCode::c21_genus_conflict, {one, two, three, four});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].designation != findings[1].designation);
  CHECK(findings[0].digest != findings[1].digest);
}

TEST_CASE("C22: agreed entries that share two designations clash once under each", "[conflicts]") {
  const auto one = of_status(entry("FG-MV", "2025", "1", {"avatar", "puppet"}, figure), EntryStatus::agreed);
  const auto two = of_status(entry("FG-MV", "2025", "2", {"avatar", "puppet"}, other), EntryStatus::agreed);
  const auto findings = found(FindingCode::c22_rival_working_definition, {one, two});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].designation != findings[1].designation);
}

TEST_CASE("C22: two agreed definitions of one concept in one group", "[conflicts]") {
  const auto one = of_status(entry("FG-MV", "2025", "1", {"avatar"}, figure), EntryStatus::agreed);
  const auto two = of_status(entry("FG-MV", "2025", "2", {"avatar"}, other), EntryStatus::agreed);
  CHECK(codes_of(found(FindingCode::c22_rival_working_definition, {one, two})) ==
        "C22(error) fg-mv/1 fg-mv/2; ");
  CHECK(found(FindingCode::c22_rival_working_definition, {one, of_status(two, EntryStatus::draft)}).empty());
  // A document without clauses is cited alike for both: then their places in it tell them apart.
  auto first = one, second = two;
  first.clause.clear();
  second.clause.clear();
  CHECK(found(FindingCode::c22_rival_working_definition, {first, second}).front().why ==
        "The group has agreed on 2 definitions of \"avatar\": FG-MV 100:2025 (1) and FG-MV 100:2025 (2).");
}

TEST_CASE("C22: two agreed definitions that their domains tell apart are homonyms, no rivals",
          "[conflicts]") {
  auto one = of_status(entry("FG-MV", "2025", "1", {"avatar"}, figure), EntryStatus::agreed);
  auto two = of_status(entry("FG-MV", "2025", "2", {"avatar"}, other), EntryStatus::agreed);
  one.languages.front().definitions.front().domain = "games";
  CHECK(found(FindingCode::c22_rival_working_definition, {one, two}).size() == 1);
  two.languages.front().definitions.front().domain = "Games";
  CHECK(found(FindingCode::c22_rival_working_definition, {one, two}).size() == 1);
  two.languages.front().definitions.front().domain = "mythology";
  CHECK(found(FindingCode::c22_rival_working_definition, {one, two}).empty());
}

TEST_CASE("C23: two concepts with one name in another language", "[conflicts]") {
  const auto one = in_language(entry("ISO", "2021", "1", {"safety"}, figure), "fr", "sécurité");
  const auto two = in_language(entry("IEC", "2021", "1", {"security"}, other), "fr", "sécurité");
  CHECK(codes_of(found(FindingCode::c23_cross_language_homonym, {one, two})) == "C23(info) iso/1 iec/1; ");
  const auto same = in_language(entry("IEC", "2021", "1", {"safety"}, figure), "fr", "sécurité");
  CHECK(found(FindingCode::c23_cross_language_homonym, {one, same}).empty());
}

TEST_CASE("C24: one concept with two translations from two bodies", "[conflicts]") {
  const auto one = in_language(entry("ISO", "2021", "1", {"digital twin"}, figure), "fr", "jumeau numérique");
  const auto two =
      in_language(entry("ITU-T", "2022", "1", {"digital twin"}, figure), "fr", "double numérique");
  CHECK(codes_of(found(FindingCode::c24_translation_split, {one, two})) == "C24(info) itu-t/1 iso/1; ");
  const auto own = in_language(entry("ISO", "2021", "2", {"digital twin"}, figure), "fr", "double numérique");
  CHECK(found(FindingCode::c24_translation_split, {one, own}).empty());
}

TEST_CASE("every kind has one row, in the order of the codes", "[conflicts]") {
  const auto table = kinds();
  CHECK(std::is_sorted(table.begin(), table.end(),
                       [](const Kind& x, const Kind& y) { return x.code < y.code; }));
  CHECK(table.size() == 18);  // C1 to C5 and C9 come of comparing definitions
}

}  // namespace termreg::conflicts
