// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/tbx_categories.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

std::string dca(const std::string& body, const std::string& back = "") {
  return R"(<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">)"
         "<tbxHeader><fileDesc><sourceDesc><p>by hand</p></sourceDesc></fileDesc></tbxHeader><text><body>" +
         body + "</body>" + back + "</text></tbx>";
}

std::string dct(const std::string& body) {
  return R"(<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" )"
         R"(xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:own="urn:own">)"
         "<text><body>" +
         body + "</body></text></tbx>";
}

}  // namespace

TEST_CASE("a TBX concept becomes an entry with everything on its level", "[sources]") {
  const auto read = read_text(
      "t.tbx",
      dca(R"(<conceptEntry id="c1"><descrip type="subjectField">metaverse</descrip><note>about all</note>
<admin type="customerSubset">x</admin>
<langSec xml:lang="EN"><descripGrp><descrip type="definition">figure
    that stands for a user</descrip><admin type="source">ISO 9:2020, 3.4</admin><note>of the definition</note></descripGrp>
<termSec id="t1"><term>avatar</term><termNote type="partOfSpeech">noun</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><termNote type="grammaticalGender">neuter</termNote>
<termNote type="geographicalUsage">GB</termNote><admin type="source">usage</admin>
<descripGrp><descrip type="context">An avatar waves.</descrip><admin type="source">https://example.org/a</admin></descripGrp></termSec>
<termSec><term>AV</term><termNote type="termType">acronym</termNote></termSec></langSec></conceptEntry>)"),
      {"ITU-T", "Y.1", "", "en", {}});
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "itu-t:y.1:none:c1");
  CHECK(entry.subject_fields == std::vector<std::string>{"metaverse"});
  CHECK(entry.notes[0].text == "about all");
  CHECK(extra(entry.extras, "customerSubset") == R"(<admin type="customerSubset">x</admin>)");
  const auto& en = section(entry, "en");
  CHECK(extra(en.extras, "@xml:lang") == "EN");
  REQUIRE(en.definitions.size() == 1);
  CHECK(en.definitions[0].text == "figure that stands for a user");
  CHECK(en.definitions[0].sources[0].clause == "3.4");
  CHECK(extra(en.definitions[0].extras, "note") == "<note>of the definition</note>");
  REQUIRE(en.designations.size() == 2);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[0].grammar == Grammar{"noun", "neuter", ""});
  CHECK(en.designations[0].geographical_usage == "GB");
  CHECK(en.designations[0].sources[0].text == "usage");
  CHECK(extra(en.designations[0].extras, "@id") == "t1");
  CHECK(en.designations[1].kind == DesignationKind::abbreviation);
  CHECK(extra(en.designations[1].extras, "termType") == R"(<termNote type="termType">acronym</termNote>)");
  REQUIRE(en.examples.size() == 1);
  CHECK(en.examples[0].sources[0].link == "https://example.org/a");
  CHECK(extra(en.examples[0].extras, "term") == "avatar");
}

TEST_CASE("the same data category means the same in DCA and in DCT", "[sources]") {
  const auto a = read_text("t.tbx", dca(R"(<conceptEntry id="c1"><descrip type="subjectField">s</descrip>
<transacGrp><transac type="transactionType">origination</transac><date>2020-01-01</date></transacGrp>
<langSec xml:lang="en"><descripGrp><descrip type="definition">d</descrip><admin type="source">q</admin></descripGrp>
<termSec><term>t</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>)"));
  const auto b = read_text("t.tbx", dct(R"(<conceptEntry id="c1"><min:subjectField>s</min:subjectField>
  <transacGrp>
     <basic:transactionType>origination</basic:transactionType><date>2020-01-01</date></transacGrp>
<langSec xml:lang="en"><descripGrp><basic:definition>d</basic:definition><basic:source>q</basic:source></descripGrp>
<termSec><term>t</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>)"));
  REQUIRE(a.entries.size() == 1);
  REQUIRE(b.entries.size() == 1);
  auto of_dct = b.entries[0];
  of_dct.provenance.line = a.entries[0].provenance.line;
  CHECK(of_dct == a.entries[0]);
}

TEST_CASE("a DCT element of an unknown module is kept with its namespace, or follows its metatype",
          "[sources]") {
  const auto read =
      read_text("t.tbx", dct(R"(<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>t</term>
<own:colour>red</own:colour><own:weight metatype="termNote">heavy</own:weight></termSec></langSec></conceptEntry>)"));
  const auto& extras = section(read.entries.at(0), "en").designations[0].extras;
  CHECK(extra(extras, "own:colour") == R"(<own:colour xmlns:own="urn:own">red</own:colour>)");
  CHECK(extra(extras, "weight") == R"(<termNote type="weight">heavy</termNote>)");
}

TEST_CASE("inline markup leaves its text in the field and itself in an extra", "[sources]") {
  const auto read = read_text("t.tbx", dca(R"(<conceptEntry id="c1"><langSec xml:lang="en">
<descrip type="definition">part of <hi type="entailedTerm" target="c2">H<hi type="subscript">2</hi>O</hi> &amp; more</descrip>
<termSec><term>CO<hi>2</hi></term></termSec></langSec></conceptEntry>)"));
  const auto& en = section(read.entries.at(0), "en");
  CHECK(en.definitions[0].text == "part of H2O & more");
  CHECK(
      extra(en.definitions[0].extras, "markup") ==
      R"(<descrip type="definition">part of <hi type="entailedTerm" target="c2">H<hi type="subscript">2</hi>O</hi> &amp; more</descrip>)");
  CHECK(en.designations[0].text == "CO2");
}

TEST_CASE("a cross-reference leads to the entry that its id belongs to", "[sources]") {
  const auto read =
      read_text("t.tbx", dca(R"(<conceptEntry id="c1"><ref type="crossReference" target="t2">see there</ref>
<xref type="externalCrossReference" target="https://example.org/x">out</xref><ref type="crossReference" target="gone">?</ref>
<langSec xml:lang="en"><termSec><term>one</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="en"><termSec id="t2"><term>two</term></termSec></langSec></conceptEntry>)"),
                {"b", "d", "", "en", {}});
  const auto& relations = read.entries.at(0).relations;
  REQUIRE(relations.size() == 3);
  CHECK(relations[0].kind == RelationKind::see_also);
  CHECK(relations[0].target == "b:d:none:c2");
  CHECK(relations[0].label == "see there");
  CHECK(relations[1].target == "https://example.org/x");
  CHECK(relations[2].target == "gone");
}

TEST_CASE("an entry takes along the back matter that it points to", "[sources]") {
  const auto read = read_text(
      "t.tbx",
      dca(R"(<conceptEntry id="c1"><transacGrp><transac type="transactionType">origination</transac>
<transacNote type="responsibility" target="p1">A</transacNote></transacGrp><langSec xml:lang="en"><termSec><term>t</term></termSec></langSec></conceptEntry>)",
          R"(<back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">Ann</item></refObject>
<refObject id="p2"><item type="fn">Bob</item></refObject></refObjectSec></back>)"));
  const auto& extras = read.entries.at(0).extras;
  CHECK(extra(extras, "back:p1") == R"(<refObject id="p1"><item type="fn">Ann</item></refObject>)");
  CHECK(extra(extras, "back:p2").empty());
}

TEST_CASE(
    "an entry belongs to the document that it names as its source as a whole, unless the caller says another",
    "[sources]") {
  const auto text =
      dca(R"(<conceptEntry id="avatar"><admin type="source">ITU-T Y.4600 (08/2022), 3.2.1</admin>
<langSec xml:lang="en"><termSec><term>avatar</term></termSec></langSec></conceptEntry>)");
  const auto own = read_text("t.tbx", text);
  CHECK(own.entries.at(0).id.text() == "itu-t:y.4600:2022-08:avatar");
  CHECK(own.entries.at(0).clause == "3.2.1");
  CHECK(own.entries.at(0).document == "ITU-T Y.4600");
  const auto asked = read_text("t.tbx", text, {"ISO", "ISO 1", "2020", "en", {}});
  CHECK(asked.entries.at(0).id.text() == "iso:1:2020:avatar");
}

TEST_CASE("wrong places and values in TBX are said, and the terms are read all the same", "[sources]") {
  const auto read =
      read_text("t.tbx", dca(R"(<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>a</term>
<termNote type="usageStatus">splendid</termNote><term>b</term></termSec><termSec><note>no term</note></termSec></langSec></conceptEntry>)"));
  CHECK(read.count("tbx-status-unknown") == 1);
  CHECK(read.count("tbx-term-repeated") == 1);
  CHECK(read.count("tbx-term-missing") == 1);
  CHECK(read.terms() == 2);
  CHECK(extra(section(read.entries[0], "en").designations[0].extras, "usageStatus").find("splendid") !=
        std::string::npos);
}

TEST_CASE("TBX that is broken, foreign or dangerous is refused before its first entry", "[sources]") {
  const Folder folder;
  const auto refused = [&](const std::string& text) { return refusal("tbx", folder.write("t.tbx", text)); };
  CHECK(refused(dca("<conceptEntry id=\"c1\">\n<langSec>\n</conceptEntry>"))
            .find("line 3: this is not well-formed XML") != std::string::npos);
  CHECK(refused("<xliff><text/></xliff>").find("<martif>") != std::string::npos);
  CHECK(refused("<tbx><text/></tbx>").find("namespace") != std::string::npos);
  CHECK(refused("<!DOCTYPE tbx [<!ENTITY a \"aaaa\">]><tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">&a;</tbx>")
            .find("DOCTYPE") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<hi>";
  CHECK(refused(dca("<conceptEntry id=\"c\"><note>" + deep)).find("well-formed") != std::string::npos);
  CHECK(refused("<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">\xff</tbx>").find("line 1") != std::string::npos);
}

TEST_CASE("a TBX file without concepts says so", "[sources]") {
  CHECK(read_text("t.tbx", dca("")).count("tbx-no-entries") == 1);
}

TEST_CASE("administrativeStatus and usageStatus rate alike", "[sources]") {
  using sources::tbx::rating_of;
  CHECK(rating_of("preferredTerm-admn-sts").acceptability == rating_of("preferred").acceptability);
  CHECK(rating_of("admittedTerm-admn-sts").acceptability == Acceptability::admitted);
  CHECK(rating_of("supersededTerm-admn-sts").acceptability == Acceptability::deprecated);
  CHECK_FALSE(rating_of("supersededTerm-admn-sts").exact);
  CHECK(rating_of("whatever").acceptability == Acceptability::unstated);
}
