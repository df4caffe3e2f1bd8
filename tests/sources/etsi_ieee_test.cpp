// SPDX-License-Identifier: GPL-3.0-or-later
// The houses etsi-3gpp and ieee, on Word documents that are made here.
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

Collected read_body(const std::string& body) {
  const Folder folder;
  DocxParts parts;
  parts.body = body;
  return read_as("docx", folder.write("doc.docx", docx_of(parts)));
}
std::string term(std::string_view name, std::string_view rest) {
  return pr({b(name), r(rest)});
}
const LanguageSection& english(const TermEntry& entry) {
  return section(entry, "en");
}

}  // namespace

TEST_CASE("a 3GPP specification gives terms, symbols and abbreviations", "[etsi-3gpp]") {
  const auto read = read_body(
      p("3GPP TS 22.999 V19.1.0 (2024-03)") + h(1, "3\tDefinitions of terms, symbols and abbreviations") +
      h(2, "3.1\tTerms") +
      p("For the purposes of the present document, the terms given in TR 21.905 [1] and the following "
        "apply.") +
      term("avatar:", " stand-in of a person.") + p("NOTE:\tA note.") +
      term("spatial anchor:", " link between places") + p("SOURCE: ETSI TS 103 999") + h(2, "3.2\tSymbols") +
      p("For the purposes of the present document, the following symbols apply:") +
      p("N1\tReference point between two functions") + h(2, "3.3\tAbbreviations") +
      p("For the purposes of the present document, the abbreviations given in TR 21.905 [1] and the "
        "following apply.") +
      p("AR\tAugmented Reality") + h(1, "4\tOverview") + term("not a term:", " text"));
  REQUIRE(read.entries.size() == 4);
  CHECK(read.entries[0].id.text() == "3gpp:ts-22.999:v19.1.0:3.1-avatar");
  CHECK(read.entries[0].clause == "3.1");
  CHECK(english(read.entries[0]).definitions.at(0).text == "stand-in of a person.");
  CHECK(english(read.entries[0]).notes.at(0).text == "A note.");
  CHECK(english(read.entries[1]).definitions.at(0).sources.size() == 1);
  CHECK(english(read.entries[2]).designations.at(0).kind == DesignationKind::symbol);
  CHECK(english(read.entries[2]).definitions.at(0).text == "Reference point between two functions");
  CHECK(english(read.entries[3]).designations.at(1).text == "AR");
}

TEST_CASE("the name of an ETSI deliverable has its version as edition", "[etsi-3gpp]") {
  const auto read =
      read_body(p("ETSI TS 103 195-2 V1.1.1 (2018-05)") + h(2, "3.1\tTerms") + term("avatar", ": stand-in"));
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].body == "ETSI");
  CHECK(read.entries[0].document == "ETSI TS 103 195-2");
  CHECK(read.entries[0].edition == "V1.1.1");
}

TEST_CASE("an IEEE standard gives definitions, sources and pointers", "[ieee]") {
  const auto read = read_body(
      p("IEEE Std 9999-2020") + h(1, "3\tDefinitions, acronyms, and abbreviations") +
      h(2, "3.1\tDefinitions") +
      p("For the purposes of this document, the following terms and definitions apply.") +
      term("avatar:", " A stand-in. (adapted from ISO 9000:2015) See also: user; digital twin.") +
      term("cyber twin:", " See: digital twin.") + term("digital twin:", " A copy. Syn: cyber copy.") +
      h(2, "3.2\tAcronyms and abbreviations") + p("AR\taugmented reality"));
  REQUIRE(read.entries.size() == 4);
  const auto& avatar = read.entries[0];
  CHECK(avatar.id.text() == "ieee:9999:2020:3.1-avatar");
  CHECK(english(avatar).definitions.at(0).text == "A stand-in.");
  CHECK(english(avatar).definitions.at(0).sources.at(0).document == "ISO 9000");
  CHECK(english(avatar).definitions.at(0).sources.at(0).relation == SourceRelation::adapted);
  REQUIRE(avatar.relations.size() == 2);
  CHECK(avatar.relations[1].target == "digital twin");
  CHECK(english(read.entries[1]).definitions.empty());
  CHECK(read.entries[1].relations.at(0).kind == RelationKind::see_also);
  CHECK(english(read.entries[2]).designations.at(1).text == "cyber copy");
  CHECK(english(read.entries[3]).designations.at(0).text == "augmented reality");
}
