// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of ISO and IEC, over documents as their formats give them.
#include <string>
#include <vector>

#include "indexer/sources/clauses/house.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
using sources::clauses::Harvest;

namespace {

Block line(const std::string& text, const std::string& style = "") {
  Block block;
  block.style = style;
  block.runs.emplace_back().text = text;
  return block;
}

Block bold(const std::string& text) {
  auto block = line(text);
  block.runs[0].bold = true;
  return block;
}

Block heading(const std::string& number, const std::string& title) {
  auto block = line(title);
  block.kind = BlockKind::heading;
  block.number = number;
  block.level = number.find('.') == std::string::npos ? 1 : 2;
  return block;
}

Block cell(std::uint32_t row, std::uint32_t column, const std::string& text) {
  auto block = line(text);
  block.kind = BlockKind::table_cell;
  block.cell = Cell{1, row, column, false};
  return block;
}

DocumentText document(std::vector<Block> blocks) {
  DocumentText text;
  text.format = "docx";
  text.language = "en";
  text.blocks = std::move(blocks);
  return text;
}

DocumentText model() {
  return document({line("ISO 7:2020(E)"),
                   heading("1", "Scope"),
                   line("This document is short."),
                   heading("3", "Terms and definitions"),
                   line("For the purposes of this document, the following terms and definitions apply."),
                   line("3.1"),
                   bold("keel"),
                   line("spine"),
                   line("DEPRECATED: ridge"),
                   line("<ships> beam along the hull (3.2)"),
                   line("EXAMPLE A bar keel."),
                   line("Note 1 to entry: It is long."),
                   line("Note 2 to entry: It is low."),
                   line("[SOURCE: ISO 9:2015, 3.4, modified – Note 2 to entry has been added.]"),
                   line("3.2"),
                   bold("hull"),
                   line("body of a ship"),
                   heading("4", "Symbols and abbreviated terms"),
                   line("AB\table body"),
                   cell(1, 1, "CD"),
                   cell(1, 2, "compact disc"),
                   heading("5", "Requirements"),
                   line("5.1"),
                   bold("Not a term"),
                   line("The hull shall float.")});
}

Harvest read(const DocumentText& text) {
  const auto* house = sources::clauses::house_of(text);
  REQUIRE(house != nullptr);
  CHECK(house->name == "iso");
  return house->read(text);
}

}  // namespace

TEST_CASE("the layout of ISO gives terms with their ratings, notes, examples and sources", "[sources][iso]") {
  const auto harvest = read(model());
  CHECK(harvest.stated.document == "ISO 7");
  CHECK(harvest.stated.edition == "2020");
  REQUIRE(harvest.entries.size() == 4);
  const auto& entry = harvest.entries[0].entry;
  CHECK(entry.clause == "3.1");
  const auto& en = section(entry, "en");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.designations[2].acceptability == Acceptability::deprecated);
  CHECK(en.designations[2].text == "ridge");
  REQUIRE(en.definitions.size() == 1);
  CHECK(en.definitions[0].text == "beam along the hull (3.2)");
  CHECK(en.definitions[0].domain == "ships");
  CHECK(en.examples.at(0).text == "A bar keel.");
  REQUIRE(en.notes.size() == 2);
  CHECK(en.notes[1].text == "It is low.");
  REQUIRE(en.definitions[0].sources.size() == 1);
  CHECK(en.definitions[0].sources[0].document == "ISO 9");
  CHECK(en.definitions[0].sources[0].relation == SourceRelation::modified);
  CHECK(en.definitions[0].sources[0].modification == "Note 2 to entry has been added.");
  CHECK(section(harvest.entries[1].entry, "en").definitions.at(0).text == "body of a ship");
  CHECK(section(harvest.entries[2].entry, "en").designations.at(1).text == "AB");
  CHECK(section(harvest.entries[3].entry, "en").designations.at(0).text == "compact disc");
}

TEST_CASE("styles of the templates decide what a line is", "[sources][iso]") {
  auto text = document({line("IEC 7:2020"), heading("3", "Terms and definitions"), line("3.1", "TermNum"),
                        line("keel", "Terms"), line("spine of it", "AltTerms"),
                        line("ridge", "DeprecatedTerms"), line("beam", "Definition")});
  const auto harvest = read(text);
  REQUIRE(harvest.entries.size() == 1);
  const auto& en = section(harvest.entries[0].entry, "en");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.designations[2].acceptability == Acceptability::deprecated);
  CHECK(en.definitions.at(0).text == "beam");
}

TEST_CASE("a number that heads a group of terms is none, and the layout of others is not ISO's",
          "[sources][iso]") {
  const auto harvest =
      read(document({heading("3", "Terms and definitions"), line("3.1"), bold("General terms"), line("3.1.1"),
                     bold("keel"), line("beam"), line("3.1.2"), bold("hull"), line("body")}));
  REQUIRE(harvest.entries.size() == 2);
  CHECK(harvest.entries[0].entry.clause == "3.1.1");
  const auto itu =
      document({heading("3", "Definitions"), line("3.1 keel: A beam."), line("3.2 hull: A body.")});
  const auto* house = sources::clauses::house_of(itu);
  CHECK((house == nullptr || house->name != "iso"));
}
