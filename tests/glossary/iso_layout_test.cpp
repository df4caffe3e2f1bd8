// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

std::string page(std::vector<TermEntry> entries) {
  glossary::Heading heading;
  heading.profile = glossary::Profile::iso;
  return "\n" + exported(std::move(entries), "markdown", heading);
}

}  // namespace

TEST_CASE("an ISO entry reads number, terms, definition, example, notes, source", "[glossary]") {
  auto entry =
      glossary_entry("3.2.1", "augmented reality", "The view of the real world with virtual objects in it.");
  auto& section = entry.languages.front();
  section.designations.push_back(designation("mixed view", DesignationKind::term, Acceptability::admitted));
  section.designations.push_back(
      designation("puppet view", DesignationKind::term, Acceptability::deprecated));
  section.definitions.front().domain = "imaging";
  section.definitions.front().sources.push_back(
      source("ISO/IEC 18038", "2020", "3.1", SourceRelation::modified, "shortened"));
  section.notes.push_back(note("NOTE – It moves"));
  section.examples.emplace_back().text = "a street";
  CHECK(page({entry}).find("#### 3.1\n\n**augmented reality**\n\nmixed view\n\nDEPRECATED: puppet view\n\n"
                           "\\<imaging\\> view of the real world with virtual objects in it *(restated)*\n\n"
                           "EXAMPLE\u2003a street.\n\nNote 1 to entry: It moves.\n\n"
                           "\\[SOURCE: ISO/IEC 18038:2020, 3.1, modified – shortened\\]\n") !=
        std::string::npos);
}

TEST_CASE("an ISO glossary without entries says that none are listed", "[glossary]") {
  const auto text = page({});
  CHECK(text.find("\nNo terms and definitions are listed in this document.\n") != std::string::npos);
  CHECK(text.find("Bibliography") == std::string::npos);
}

TEST_CASE("ISO numbers its bibliography", "[glossary]") {
  CHECK(page({glossary_entry("1", "avatar", "figure")}).find("\n- \\[1\\] ITU-T Y.4600:2022\n") !=
        std::string::npos);
}

}  // namespace termreg::testing
