// SPDX-License-Identifier: GPL-3.0-or-later
// What the glossary writer lays out as a Recommendation, the house itu-t reads back.
#include <rapidcheck.h>

#include "tests/catch.h"
#include "tests/glossary/entries.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

Collected round_trip(std::vector<TermEntry> entries) {
  const Folder folder;
  glossary::Heading heading;
  heading.title = "ITU-T Rec. X.9999 (01/2024) Glossary";
  return read_as("docx", folder.write("glossary.docx", exported(std::move(entries), "docx", heading)));
}

const LanguageSection& english(const TermEntry& entry) {
  return section(entry, "en");
}

}  // namespace

TEST_CASE("a glossary that is exported in the ITU-T layout is read back with its parts", "[itu-t]") {
  auto reality = glossary_entry("1", "augmented reality", "view with virtual objects in it");
  reality.languages.front().designations.push_back(
      designation("AR", DesignationKind::abbreviation, Acceptability::unstated));
  reality.languages.front().notes.push_back(note("A note that says more."));
  auto own = glossary_entry("2", "metaverse", "ecosystem of virtual worlds");
  own.status = EntryStatus::agreed;
  const auto read = round_trip({reality, own});
  REQUIRE(read.entries.size() == 3);
  const auto& first = read.at("3.1.1");
  CHECK(english(first).designations.at(0).text == "augmented reality");
  CHECK(english(first).designations.at(1).text == "AR");
  CHECK(english(first).definitions.at(0).text == "View with virtual objects in it.");
  CHECK(english(first).definitions.at(0).sources.at(0).document == "ITU-T Y.4600");
  CHECK(english(first).definitions.at(0).sources.at(0).edition == "2022");
  CHECK(english(first).notes.at(0).text == "A note that says more.");
  CHECK(english(read.at("3.2.1")).definitions.at(0).text == "Ecosystem of virtual worlds.");
  CHECK(english(read.at("4-ar")).designations.at(0).text == "Augmented Reality");
}

TEST_CASE("a glossary of random names is read back with every name", "[itu-t]") {
  const auto letters = rc::gen::element('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const auto word = rc::gen::nonEmpty(rc::gen::container<std::string>(letters));
  rc::check([&] {
    const auto names = *rc::gen::resize(12, rc::gen::unique<std::vector<std::string>>(word));
    std::vector<TermEntry> entries;
    for (const auto& name : names)
      entries.push_back(glossary_entry(name, "term " + name, "thing of kind " + name));
    const auto read = round_trip(entries);
    RC_ASSERT(read.entries.size() == names.size());
    for (const auto& entry : read.entries) {
      const auto& name = english(entry).designations.at(0).text;
      RC_ASSERT(name.starts_with("term "));
      RC_ASSERT(english(entry).definitions.at(0).text == "Thing of kind " + name.substr(5) + ".");
    }
  });
}
