// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

constexpr std::string_view header =
    "id,designations,abbreviations,definition,notes,examples,subject_field,part_of_speech,language,source,"
    "status,"
    "broader,related,restated,body,document,edition,clause\r\n";

std::string rows(std::vector<TermEntry> entries) {
  const auto table = exported(std::move(entries), "csv");
  REQUIRE(table.starts_with(header));
  return table.substr(header.size());
}

}  // namespace

TEST_CASE("a row of a table has the columns of the contract", "[glossary]") {
  auto entry = glossary_entry("3.2.1", "augmented reality", "view, \"mixed\"");
  auto& section = entry.languages.front();
  section.designations.front().grammar.part_of_speech = "noun";
  section.designations.push_back(designation("AR", DesignationKind::abbreviation, Acceptability::admitted));
  section.designations.push_back(designation("mixed view", DesignationKind::term, Acceptability::admitted));
  section.definitions.front().sources.push_back(
      source("ISO/IEC 18038", "2020", "3.1", SourceRelation::modified, "shortened"));
  section.notes = {note("one"), note("two")};
  section.examples.emplace_back().text = "a street";
  entry.subject_fields = {"imaging", "metaverse"};
  entry.relations.push_back(relation(RelationKind::broader_generic, "itu-t:y.4600:2022-08:3.2"));
  entry.relations.push_back(relation(RelationKind::see_also, "virtual reality"));
  CHECK(rows({entry}) ==
        "itu-t:y.4600:2022-08:3.2.1,augmented reality|mixed view,AR,\"view, \"\"mixed\"\"\",one|two,a street,"
        "imaging|metaverse,noun,en,\"ISO/IEC 18038:2020, 3.1, modified – "
        "shortened\",valid,itu-t:y.4600:2022-08:3.2,"
        "virtual reality,yes,ITU-T,ITU-T Y.4600,2022-08,3.2.1\r\n");
}

TEST_CASE("the preferred designation is the first", "[glossary]") {
  auto entry = glossary_entry("1", "second", "");
  entry.languages.front().designations.front().acceptability = Acceptability::admitted;
  entry.languages.front().designations.push_back(
      designation("first", DesignationKind::term, Acceptability::preferred));
  CHECK(rows({entry}).find(",first|second,") != std::string::npos);
}

TEST_CASE("an entry in two languages has two rows", "[glossary]") {
  auto entry = glossary_entry("1", "world", "place");
  entry.languages.push_back(entry.languages.front());
  entry.languages.back().language = "fr";
  entry.languages.back().designations.front().text = "monde";
  const auto table = rows({entry});
  CHECK(table.find("itu-t:y.4600:2022-08:1,world,") == 0);
  CHECK(table.find("\r\nitu-t:y.4600:2022-08:1,monde,") != std::string::npos);
}

TEST_CASE("no cell of a table is a formula", "[glossary]") {
  for (const std::string text : {"=1+1", "+1", "-1", "@A1"}) {
    const auto table = rows({glossary_entry("1", text, text)});
    CHECK(table.find(",\"'" + text + "\",,\"'" + text + "\",") != std::string::npos);
  }
}

TEST_CASE("a bar inside a value is not taken for a border between values", "[glossary]") {
  CHECK(rows({glossary_entry("1", "a|b", "")}).find(",a｜b,") != std::string::npos);
}

}  // namespace termreg::testing
