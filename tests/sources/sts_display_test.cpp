// SPDX-License-Identifier: GPL-3.0-or-later
// Entries that STS lays out instead of marking them up: term-display in its forms, and plain sections of a terms clause.
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

std::string standard_with(const std::string& sections, const std::string& language = "en") {
  return "<standard><front><std-meta><content-language>" + language +
         "</content-language><std-ref type=\"dated\">ISO 8:2021</std-ref></std-meta></front><body>"
         "<sec sec-type=\"terms\"><label>3</label><title>Terms and definitions</title>" +
         sections + "</sec></body></standard>";
}

std::string laid_out(const std::string& label, const std::string& display) {
  return "<term-sec id=\"term_" + label + "\"><label>" + label + "</label><term-display>" + display +
         "</term-display></term-sec>";
}

std::string plain_section(const std::string& label, const std::string& inside) {
  return "<sec id=\"sec_" + label + "\"><label>" + label + "</label>" + inside + "</sec>";
}

}  // namespace

TEST_CASE("a term-display says by elements what its parts are, wherever they stand", "[sources][sts]") {
  const auto read = read_text(
      "s.xml",
      standard_with(
          laid_out(
              "3.1",
              "<term>hatch</term><part-of-speech>noun</part-of-speech><related-term "
              "related-term-type=\"abbreviation\">HT</related-term><related-term "
              "related-term-type=\"admitted\">hatchway</related-term><related-term related-term-type="
              "\"broader\">opening</related-term><def><p>&lt;ships&gt; opening in a deck</p></def>"
              "<non-normative-note><label>Note 1 to entry:</label><p>It has a cover.</p></non-normative-note>"
              "<non-normative-example><label>EXAMPLE</label><p>A cargo hatch.</p></non-normative-example>"
              "<term-source>ISO 9:2015, 3.4</term-source>") +
          laid_out("3.2",
                   "<p><term>cover</term>, <part-of-speech>n</part-of-speech>—<def>what closes a "
                   "hatch</def></p>") +
          laid_out("3.3",
                   "<p><bold>coaming</bold>, n—raised edge of a hatch</p><p>[SOURCE: ISO 9:2015, 3.6]</p>") +
          laid_out("3.4",
                   "<p>sill</p><p>lower edge of an opening:</p><list><list-item><p>of a "
                   "door</p></list-item></list>") +
          laid_out("3.5", "<p><bold>bulwark</bold></p><p>It is high.</p><p>It may be closed.</p>") +
          laid_out("3.6", "<p>Left empty.</p>")));
  REQUIRE(read.entries.size() == 5);
  CHECK(read.count("sts-display-nameless") == 1);
  const auto& hatch = section(read.at("3.1"), "en");
  REQUIRE(hatch.designations.size() == 3);
  CHECK(hatch.designations[2].text == "hatchway");
  CHECK(hatch.designations[2].acceptability == Acceptability::admitted);
  CHECK(hatch.designations[0].text == "hatch");
  CHECK(hatch.designations[0].acceptability == Acceptability::preferred);
  CHECK(hatch.designations[0].grammar.part_of_speech == "noun");
  CHECK(hatch.designations[1].kind == DesignationKind::abbreviation);
  REQUIRE(hatch.definitions.size() == 1);
  CHECK(hatch.definitions[0].text == "opening in a deck");
  CHECK(hatch.definitions[0].domain == "ships");
  CHECK(hatch.definitions[0].sources.at(0).clause == "3.4");
  CHECK(hatch.notes.at(0).text == "It has a cover.");
  CHECK(hatch.examples.at(0).text == "A cargo hatch.");
  const auto& cover = section(read.at("3.2"), "en");
  CHECK(cover.designations.at(0).text == "cover");
  CHECK(cover.definitions.at(0).text == "what closes a hatch");
  const auto& coaming = section(read.at("3.3"), "en");
  CHECK(coaming.designations.at(0).text == "coaming");
  CHECK(coaming.designations[0].grammar.part_of_speech == "n");
  CHECK(coaming.definitions.at(0).text == "raised edge of a hatch");
  CHECK(coaming.definitions[0].sources.at(0).clause == "3.6");
  CHECK(section(read.at("3.4"), "en").designations.at(0).text == "sill");
  CHECK(section(read.at("3.4"), "en").definitions.at(0).text == "lower edge of an opening:\nof a door");
  CHECK(section(read.at("3.5"), "en").designations.size() == 1);
  CHECK(section(read.at("3.5"), "en").definitions.at(0).text == "It is high.\nIt may be closed.");
}

TEST_CASE("sections of a terms clause that are laid out as entries are entries, and no others",
          "[sources][sts]") {
  const auto read = read_text(
      "s.xml",
      standard_with(
          plain_section("3.1", "<title>General</title><p>What is said of all of them.</p>") +
          plain_section("3.2",
                        "<title>davit</title><p>crane for a boat</p><non-normative-note>"
                        "<label>NOTE</label><p>There are two.</p></non-normative-note>") +
          plain_section("3.3", "<p><bold>fall</bold></p><p>rope of a davit</p>") +
          plain_section("3.4", "<title>terms of boats</title>" +
                                   plain_section("3.4.1", "<title>GRP boat</title><p>boat of glass</p>")) +
          plain_section("3.5", "<title>Bilges</title><p>Text.</p>") +
          plain_section("3.6", "<title>lists</title><p>The following apply:</p>")));
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].id.text() == "iso:8:2021:3.2");
  CHECK(read.entries[0].clause == "3.2");
  CHECK(section(read.entries[0], "en").designations.at(0).text == "davit");
  CHECK(section(read.entries[0], "en").definitions.at(0).text == "crane for a boat");
  CHECK(section(read.entries[0], "en").notes.at(0).text == "There are two.");
  CHECK(section(read.entries[1], "en").designations.at(0).text == "fall");
  CHECK(read.entries[2].clause == "3.4.1");
  CHECK(section(read.entries[2], "en").designations.at(0).text == "GRP boat");
  const auto german = read_text(
      "s.xml", standard_with(plain_section("3.1", "<title>Davit</title><p>Kran für ein Boot</p>"), "de"));
  REQUIRE(german.entries.size() == 1);
  CHECK(section(german.entries[0], "de").designations.at(0).text == "Davit");
}
