// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor reads of the kinds that do not come of comparing two definitions: the sentence is true, and the
// suggestion can be followed.
#include <algorithm>

#include "registry/conflicts/scan.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

const std::string puppet = "digital figure that stands for a participant in a virtual world";

std::vector<Finding> of_code(FindingCode code, const std::vector<TermEntry>& entries) {
  std::vector<Finding> findings = survey(ShelfStore(entries)).findings;
  std::erase_if(findings, [&](const Finding& finding) { return finding.code != code; });
  return findings;
}

TermEntry with_abbreviation(TermEntry entry, const std::string& text) {
  Designation designation;
  designation.text = text;
  designation.kind = DesignationKind::abbreviation;
  entry.languages[0].designations.push_back(designation);
  return entry;
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("C16: the term as the subject of its own sentence is layout, no circle", "[conflicts]") {
  const auto code = FindingCode::c16_self_circular;
  CHECK(of_code(code, {entry("ISO", "2021", "1", {"digital twin"},
                             "A digital twin is a model that is kept in step.")})
            .empty());
  CHECK(of_code(code, {entry("ISO", "2021", "1", {"digital twin"},
                             "A digital twin is a digital twin of a machine.")})
            .size() == 1);
}

TEST_CASE("C16 asks the body for another definition, as no other designation helps", "[conflicts]") {
  const auto findings = of_code(FindingCode::c16_self_circular,
                                {entry("ISO", "2021", "1", {"digital twin"}, "digital twin of a ship")});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].suggestion.disposition == "liaise");
  CHECK(says(findings[0].suggestion.text, "Ask ISO to name the superordinate concept"));
}

TEST_CASE("C7 says when nothing but capitals differ", "[conflicts]") {
  const auto one = entry("ISO", "2021", "1", {"Virtual world"}, puppet);
  const auto capitals = of_code(FindingCode::c7_spelling_variant,
                                {one, entry("ITU-T", "2022", "1", {"virtual world"}, puppet)});
  REQUIRE(capitals.size() == 1);
  CHECK(says(capitals[0].why, "differ in capital letters only"));
  const auto dashes = of_code(FindingCode::c7_spelling_variant,
                              {one, entry("ITU-T", "2022", "1", {"virtual\u2013world"}, puppet)});
  for (const Finding& finding : dashes) CHECK_FALSE(says(finding.why, "capital"));
}

TEST_CASE("C10 names the expansion in its sentence, and the plural of an abbreviation is no other one",
          "[conflicts]") {
  const auto one = with_abbreviation(entry("ISO", "2021", "1", {"link address"}, puppet), "LIA");
  const auto split =
      of_code(FindingCode::c10_expansion_split,
              {one, with_abbreviation(entry("IEC", "2021", "1", {"link address"}, puppet), "LAD")});
  REQUIRE(split.size() == 1);
  CHECK(says(split[0].why, "\"link address\" is abbreviated in several ways"));
  CHECK(of_code(FindingCode::c10_expansion_split,
                {one, with_abbreviation(entry("IEC", "2021", "1", {"link address"}, puppet), "LIAs")})
            .empty());
}

TEST_CASE("C11 cites an entry whose text is held before one that is only named", "[conflicts]") {
  const auto named = entry("ITU-T", "2023", "1", {"avatar"}, "");
  const auto held = entry("ISO", "2021", "1", {"avatar"}, puppet);
  auto draft = entry("FG-MV", "2025", "1", {"avatar"}, puppet);
  draft.status = EntryStatus::candidate;
  const auto findings = of_code(FindingCode::c11_redefinition, {named, held, draft});
  REQUIRE(findings.size() == 1);
  CHECK(says(findings[0].suggestion.text, "avatar [ISO 100:2021, 1]: " + puppet));
}

TEST_CASE("a fuller designation is named by the entry that has it", "[conflicts]") {
  const auto any = entry("ISO", "2021", "1", {"person", "user"}, "somebody who has a need to be met");
  const auto special =
      entry("IEC", "2021", "1", {"tram user", "user"}, "somebody who has a tram need to be met");
  const auto findings = of_code(FindingCode::c4_homonym, {any, special});
  REQUIRE(findings.size() == 1);
  CHECK(says(findings[0].why, "only the short form of \"tram user\""));
}

}  // namespace
}  // namespace termreg::conflicts
