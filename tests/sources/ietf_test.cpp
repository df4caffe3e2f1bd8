// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string rfc = R"(<rfc number="9999"><front><title>Sample</title><date month="May" year="2024"/>
<toc><section><name>Contents</name><dl><dt>Terminology</dt><dd>2</dd></dl></section></toc></front><middle>
<section title="Introduction"><dl><dt>not a term</dt><dd>in an introduction</dd></dl></section>
<section title="Terminology"><t>See <xref target="RFC4949"/>.</t>
<section title="Roles"><dl><dt>Attester:</dt><dd><t>A role of an entity. Compare: claimant <xref target="RFC4949"/>.</t>
<dl><dt>Produces:</dt><dd>Evidence</dd><dt>Consumes:</dt><dd>nothing</dd></dl></dd>
<dt>Trusted Party (TRP):</dt><dd>Somebody trusted.</dd></dl></section>
<section title="Borrowed"><dl>
<dt>trust</dt><dd><t>From <xref target="RFC4949" section="4" sectionFormat="comma"/>: "A belief."</t>
<t><xref target="X509"/> defines it as: "An expectation."</t><t>It is not blind.</t></dd>
<dt>token</dt><dd>"A piece of data." <xref target="I-D.ietf-x"/></dd>
<dt>elsewhere</dt><dd>Defined in <xref target="RFC7519"/>.</dd></dl>
<ul><li><strong>Widget:</strong> A thing of use.</li><li>Note: nothing to see.</li></ul></section></section>
<section title="Acronyms"><dl><dt>AR</dt><dd>Augmented Reality</dd><dt>ZED</dt><dd>the last letter</dd></dl></section>
</middle><back><references title="R"><reference anchor="X509"><front><title>The Directory</title></front>
<seriesInfo name="ITU-T" value="X.509"/></reference><reference anchor="RFC4949"><front><title>Glossary</title></front>
<seriesInfo name="RFC" value="4949"/></reference></references></back></rfc>)";

}  // namespace

TEST_CASE("an RFC gives the terms of its terminology sections and no others", "[sources][ietf]") {
  const auto read = read_text("rfc.xml", rfc);
  REQUIRE(read.entries.size() == 8);
  const auto& attester = read.at("attester");
  CHECK(attester.body == "IETF");
  CHECK(attester.document == "RFC 9999");
  CHECK(attester.edition == "2024-05");
  CHECK(attester.clause == "2.1");
  CHECK(attester.languages.at(0).definitions.at(0).text ==
        "A role of an entity. Compare: claimant [RFC4949].");
  REQUIRE(attester.languages.at(0).notes.size() == 2);
  CHECK(attester.languages.at(0).notes.at(0).text == "Produces: Evidence");
  const auto& party = read.at("trusted-party").languages.at(0);
  CHECK(party.designations.at(0).text == "Trusted Party");
  CHECK(party.designations.at(1).text == "TRP");
  CHECK(read.at("widget").languages.at(0).definitions.at(0).text == "A thing of use.");
}

TEST_CASE("several quoted definitions of one term stay apart, each with its source", "[sources][ietf]") {
  const auto read = read_text("rfc.xml", rfc);
  const auto& trust = read.at("trust").languages.at(0).definitions;
  REQUIRE(trust.size() == 2);
  CHECK(trust[0].text == "A belief.");
  CHECK(trust[0].sources.at(0).document == "RFC 4949");
  CHECK(trust[0].sources.at(0).clause == "4");
  CHECK(trust[0].sources.at(0).relation == SourceRelation::identical);
  CHECK(trust[1].text == "An expectation.\nIt is not blind.");
  CHECK(trust[1].sources.at(0).text == "The Directory, ITU-T X.509");
  const auto& token = read.at("token").languages.at(0).definitions.at(0);
  CHECK(token.text == "A piece of data.");
  CHECK(token.sources.at(0).document == "draft-ietf-x");
  const auto& elsewhere = read.at("elsewhere").languages.at(0).definitions.at(0);
  CHECK(elsewhere.text == "Defined in [RFC7519].");
  CHECK(elsewhere.sources.at(0).document == "RFC 7519");
}

TEST_CASE("a list of acronyms gives full forms as designations", "[sources][ietf]") {
  const auto read = read_text("rfc.xml", rfc);
  const auto& reality = read.at("ar").languages.at(0);
  CHECK(reality.designations.at(0).kind == DesignationKind::abbreviation);
  CHECK(reality.designations.at(1).text == "Augmented Reality");
  CHECK(reality.definitions.empty());
  CHECK(read.at("zed").languages.at(0).definitions.at(0).text == "the last letter");
}

TEST_CASE("the HTML of an RFC gives the same terms", "[sources][ietf]") {
  const auto read = read_text(
      "rfc.html",
      "<!DOCTYPE html><html lang=en><meta content=9999 name=rfc.number><h2 id=t><a class='section-number "
      "selfRef' "
      "href='#s'>2. </a><a class='section-name selfRef' href='#t'>Terminology</a></h2><dl><dt>Attester:</dt>"
      "<dd>A role.<a class=pilcrow>¶</a></dd></dl></html>");
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].document == "RFC 9999");
  CHECK(read.entries[0].clause == "2");
  CHECK(read.entries[0].languages.at(0).designations.at(0).text == "Attester");
  CHECK(read.entries[0].languages.at(0).definitions.at(0).text == "A role.");
}

// The section of RFC 9334 has 34 terms in its lists, of which 20 say what a role or artifact produces and
// consumes; those are notes of the 14 roles and artifacts.
TEST_CASE("the real RFCs give their terms", "[sources][ietf]") {
  if (const auto file = shared_data("ietf-rats-wg+architecture/rfc9334.xml")) {
    const auto read = read_as("rfcxml", *file);
    std::size_t notes = 0;
    for (const auto& entry : read.entries) {
      CHECK(entry.clause.starts_with("4."));
      CHECK(entry.document == "RFC 9334");
      CHECK(entry.languages.at(0).definitions.size() == 1);
      notes += entry.languages.at(0).notes.size();
    }
    CHECK(notes == 20);
  }
  if (const auto file = shared_data("metanorma+mnconvert/src/test/resources/rfc/test.v2.xml")) {
    const auto read = read_as("rfcxml", *file);
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].document == "draft-asciirfc-minimal");
    CHECK(read.entries[0].clause == "2");
    CHECK(read.entries[1].languages.at(0).designations.at(0).kind == DesignationKind::abbreviation);
  }
}

TEST_CASE("a table of terms in an RFC of version 2 gives an entry a row, any other table none",
          "[sources][ietf]") {
  const auto read =
      read_text("rfc.xml",
                "<rfc number='9998'><front><title>T</title><date year='2014'/></front><middle>"
                "<section title='Terminology'><texttable><ttcol>Term</ttcol><ttcol>Meaning</ttcol>"
                "<c>gate</c><c>door of a net</c><c>path</c><c>way through a net</c></texttable>"
                "<texttable><ttcol>Port</ttcol><ttcol>Number</ttcol><c>a</c><c>1</c></texttable>"
                "</section></middle></rfc>");
  REQUIRE(read.entries.size() == 2);
  CHECK(section(read.entries[1], "en").designations.at(0).text == "path");
  CHECK(section(read.entries[1], "en").definitions.at(0).text == "way through a net");
}

TEST_CASE("terms that plain paragraphs introduce count where most of a section is made so",
          "[sources][ietf]") {
  const auto read =
      read_text("draft.xml", R"(<rfc docName="draft-x-00.txt"><front><title>Sample</title></front><middle>
<section title="Definitions"><t>In this document:</t><t>Speaker: a node that speaks.</t><t>Listener: a node that hears.</t>
<t>Quiet peer - neither of them.</t></section>
<section title="Terminology"><t>There are words.</t><t>Warning: they are few.</t><t>Node: a thing.</t></section>
<section title="Terms"><dl><dt>hop</dt><dd>A step.</dd></dl><aside><dl><dt>leap</dt><dd>A large step.</dd></dl></aside></section>
</middle></rfc>)");
  REQUIRE(read.entries.size() == 5);
  CHECK(read.at("speaker").languages.at(0).definitions.at(0).text == "a node that speaks.");
  CHECK(read.at("quiet-peer").clause == "1");
  CHECK(read.at("quiet-peer").document == "draft-x");
  CHECK(read.at("quiet-peer").edition == "00");
  CHECK(read.at("hop").languages.at(0).notes.empty());
  CHECK(read.at("leap").languages.at(0).definitions.at(0).text == "A large step.");
}
