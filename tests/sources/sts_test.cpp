// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

constexpr std::string_view iso_front =
    R"(<front><iso-meta><content-language>en</content-language><std-ref type="dated">ISO 7:2020</std-ref></iso-meta></front>)";

std::string standard(const std::string& body, std::string_view front = iso_front) {
  return R"(<?xml version="1.0"?><!DOCTYPE standard SYSTEM "ISOSTS.dtd">
<standard xmlns:tbx="urn:iso:std:iso:30042:ed-1" xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink">)" +
         std::string(front) + "<body>" + body + "</body></standard>";
}

std::string term(const std::string& label, const std::string& inside, const std::string& after = "") {
  return "<term-sec id=\"sec_" + label + "\"><label>" + label + "</label><tbx:termEntry id=\"term_" + label +
         "\">" + inside + "</tbx:termEntry>" + after + "</term-sec>";
}

std::string english(const std::string& inside) {
  return "<tbx:langSet xml:lang=\"en\">" + inside + "</tbx:langSet>";
}

std::string tig(const std::string& name, const std::string& inside = "") {
  return "<tbx:tig><tbx:term>" + name + "</tbx:term>" + inside + "</tbx:tig>";
}

}  // namespace

TEST_CASE("an STS entry has everything that its TBX says", "[sources][sts]") {
  const auto read = read_text(
      "s.xml",
      standard(
          term(
              "3.1",
              english(
                  R"(<tbx:subjectField>ships</tbx:subjectField><tbx:definition>beam along the <tbx:entailedTerm target="term_3.2">hull (3.2)</tbx:entailedTerm></tbx:definition>
<tbx:note>See the <italic>rule</italic>.</tbx:note><tbx:example>A bar keel.</tbx:example>
<tbx:source>ISO 9:2015, 3.4, modified — Shortened.</tbx:source><tbx:see target="term_3.2">hull</tbx:see><tbx:see>Figure 1</tbx:see>)" +
                  tig("keel",
                      R"(<tbx:partOfSpeech value="noun"/><tbx:normativeAuthorization value="preferredTerm"/><tbx:geographicalUsage>en GB</tbx:geographicalUsage>)") +
                  tig("KL",
                      R"(<tbx:termType value="acronym"/><tbx:normativeAuthorization value="admittedTerm"/><tbx:usageNote>rare</tbx:usageNote>)") +
                  tig("spine", R"(<tbx:normativeAuthorization value="deprecatedTerm"/>)"))) +
          term("3.2", english(tig("hull")))));
  REQUIRE(read.entries.size() == 2);
  CHECK(read.diagnostics.empty());
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "iso:7:2020:3.1");
  CHECK(entry.clause == "3.1");
  CHECK(entry.body == "ISO");
  CHECK(entry.document == "ISO 7");
  CHECK(entry.edition == "2020");
  CHECK(entry.subject_fields == std::vector<std::string>{"ships"});
  const auto& en = section(entry, "en");
  REQUIRE(en.definitions.size() == 1);
  CHECK(en.definitions[0].text == "beam along the hull (3.2)");
  CHECK(en.definitions[0].domain == "ships");
  CHECK(extra(en.definitions[0].extras, "markup").find("entailedTerm") != std::string::npos);
  REQUIRE(en.definitions[0].sources.size() == 1);
  CHECK(en.definitions[0].sources[0].document == "ISO 9");
  CHECK(en.definitions[0].sources[0].clause == "3.4");
  CHECK(en.definitions[0].sources[0].modification == "Shortened.");
  CHECK(en.notes.at(0).text == "See the rule.");
  CHECK(en.examples.at(0).text == "A bar keel.");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[0].grammar.part_of_speech == "noun");
  CHECK(en.designations[0].geographical_usage == "en GB");
  CHECK(en.designations[1].kind == DesignationKind::abbreviation);
  CHECK(extra(en.designations[1].extras, "usageNote").find("rare") != std::string::npos);
  CHECK(en.designations[2].acceptability == Acceptability::deprecated);
  REQUIRE(entry.relations.size() == 1);
  CHECK(entry.relations[0].target == "iso:7:2020:3.2");
  CHECK(extra(en.extras, "see").find("Figure 1") != std::string::npos);
}

TEST_CASE("the terms of an adopted standard belong to it, those of its adopter to the adopter",
          "[sources][sts]") {
  const auto inner = standard(term("3.1", english(tig("keel"))));
  const auto body = inner.substr(inner.find("<standard"));
  const auto read = read_text(
      "s.xml",
      R"(<adoption xmlns:tbx="urn:iso:std:iso:30042:ed-1"><adoption-front><nat-meta originator="BSI"><std-ref type="dated">BS EN ISO 7:2022</std-ref></nat-meta>
<sec sec-type="terms"><label>NA.1</label>)" +
          term("NA.1.1", english(tig("national keel"))) +
          R"(</sec></adoption-front><adoption><adoption-front><reg-meta originator="CEN"><std-ref type="dated">EN ISO 7:2021</std-ref></reg-meta></adoption-front>)" +
          body + "</adoption></adoption>");
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].document == "BS EN ISO 7");
  CHECK(read.entries[0].body == "BSI");
  CHECK(read.entries[0].edition == "2022");
  CHECK(read.entries[1].document == "ISO 7");
  CHECK(read.entries[1].id.text() == "iso:7:2020:3.1");
}

TEST_CASE("a standard that states its adopters in one front belongs to the most international one",
          "[sources][sts]") {
  const auto read = read_text(
      "s.xml",
      standard(
          term("3.1", english(tig("keel"))),
          R"(<front><nat-meta originator="DIN"><std-ref type="dated">DIN EN ISO 7:2022-03</std-ref></nat-meta>
<reg-meta originator="CEN"><std-ref type="dated">EN ISO 7:2021</std-ref></reg-meta>
<iso-meta><std-ref type="undated">ISO 7</std-ref><std-ref type="dated">ISO 7:2020</std-ref></iso-meta></front>)"));
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].document == "ISO 7");
  CHECK(read.count("sts-adopted-as") == 2);
}

TEST_CASE("nested term sections come in the order of the document, each with its own clause",
          "[sources][sts]") {
  const auto read =
      read_text("s.xml", standard(term("3.1", english(tig("vessel")), term("3.1.1", english(tig("boat")))) +
                                  term("3.2", english(tig("keel")))));
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].clause == "3.1");
  CHECK(read.entries[1].clause == "3.1.1");
  CHECK(read.entries[2].clause == "3.2");
}

TEST_CASE("a term-display is an entry where there is no TBX, and kept beside it where there is",
          "[sources][sts]") {
  const std::string display =
      "<term-display><p><bold>keel</bold></p><p>spine</p><p>DEPRECATED: ridge</p><p>&lt;ships&gt; beam</p>"
      "<p>[SOURCE: ISO 9:2015, "
      "3.4]</p><non-normative-note><label>NOTE</label><p>Long.</p></non-normative-note>"
      "</term-display>";
  const auto alone = read_text("s.xml", standard("<term-sec><label>3.1</label>" + display + "</term-sec>"));
  REQUIRE(alone.entries.size() == 1);
  const auto& en = section(alone.entries[0], "en");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[1].text == "spine");
  CHECK(en.designations[2].acceptability == Acceptability::deprecated);
  CHECK(en.designations[2].text == "ridge");
  CHECK(en.definitions.at(0).text == "beam");
  CHECK(en.definitions[0].domain == "ships");
  CHECK(en.definitions[0].sources.at(0).clause == "3.4");
  CHECK(en.notes.size() == 1);
  const auto both = read_text("s.xml", standard(term("3.1", english(tig("keel")), display)));
  REQUIRE(both.entries.size() == 1);
  CHECK_FALSE(extra(both.entries[0].extras, "term-display").empty());
}

TEST_CASE("definition lists are entries in clauses of terms and abbreviations only", "[sources][sts]") {
  const std::string list =
      "<def-list><def-item><term>AB</term><def><p>able body</p></def></def-item></def-list>";
  const auto read = read_text(
      "s.xml",
      standard(
          "<sec><label>3</label><title>Terms and definitions</title><def-list><def-item><term>keel</term>"
          "<def><p>beam</p></def></def-item></def-list></sec><sec><label>4</label><title>Symbols and "
          "abbreviated terms</title>" +
          list + "</sec><sec><label>5</label><title>Requirements</title>" + list + "</sec>"));
  REQUIRE(read.entries.size() == 2);
  CHECK(section(read.entries[0], "en").definitions.at(0).text == "beam");
  const auto& abbreviation = section(read.entries[1], "en").designations;
  REQUIRE(abbreviation.size() == 2);
  CHECK(abbreviation[0].text == "able body");
  CHECK(abbreviation[1].text == "AB");
  CHECK(abbreviation[1].kind == DesignationKind::abbreviation);
  CHECK(read.entries[1].clause == "4");
}

TEST_CASE("lists, formulas and entities of a DTD that is not fetched leave their text", "[sources][sts]") {
  const auto read = read_text(
      "s.xml",
      standard(term(
          "3.1",
          english(
              "<tbx:definition>sum &mdash; of<list><list-item><label>a)</label><p>one</p></list-item>"
              "<list-item><label>b)</label><p>two</p></list-item></list></tbx:definition>" +
              tig("<mml:math><mml:msub>\n <mml:mi>t</mml:mi>\n <mml:mn>90</mml:mn></mml:msub></mml:math>") +
              tig("")))));
  const auto& en = section(read.entries.at(0), "en");
  CHECK(en.definitions.at(0).text == "sum — of\na) one\nb) two");
  REQUIRE(en.designations.size() == 1);
  CHECK(en.designations[0].text == "t90");
  CHECK(read.count("sts-term-empty") == 1);
  CHECK_FALSE(extra(en.extras, "tig").empty());
}

TEST_CASE("STS that is foreign, broken or declares entities itself is refused", "[sources][sts]") {
  const Folder folder;
  const auto refused = [&](const std::string& text) { return refusal("sts", folder.write("s.xml", text)); };
  CHECK(refused("<book/>").find("<standard>") != std::string::npos);
  CHECK(refused("<standard><body>").find("well-formed") != std::string::npos);
  CHECK(refused("<!DOCTYPE standard [<!ENTITY a \"aa\">]><standard>&a;</standard>").find("DOCTYPE") !=
        std::string::npos);
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<sec>";
  CHECK(refused("<standard>" + deep).find("well-formed") != std::string::npos);
  CHECK(read_text("s.xml", standard("")).count("sts-no-entries") == 1);
}

TEST_CASE("the published examples of ISOSTS give 80 language sections, and say which terms are empty",
          "[sources][sts][data]") {
  const auto folder = shared_data("metanorma+sts-ruby");
  if (!folder) return;
  const auto read = read_as("sts", *folder / "reference-docs/isosts-v1/doc/tbx/examples/tbx-examples.xml");
  std::size_t sections = 0;
  for (const auto& entry : read.entries) sections += entry.languages.size();
  CHECK(sections == 80);
  // 121 terms, of which some are empty elements that name nothing
  CHECK(read.terms() + read.count("sts-term-empty") == 121);
}

TEST_CASE("the model document on rice says where its terms come from", "[sources][sts][data]") {
  const auto folder = shared_data("metanorma+mnconvert");
  if (!folder) return;
  const auto read = read_as("sts", *folder / "src/test/resources/rice-en.final.sts.xml");
  CHECK(read.entries.at(1).id.text() == "iso:17301-1:2016:3.2");
  CHECK(section(read.entries[1], "en").definitions.at(0).sources.at(0).relation == SourceRelation::modified);
}

TEST_CASE("notes and examples beside the TBX of a term section belong to its entry", "[sources][sts]") {
  const auto note = [](const std::string& text) {
    return "<non-normative-note><label>NOTE</label><p>" + text + "</p></non-normative-note>";
  };
  const auto read = read_text(
      "s.xml",
      standard("<sec sec-type=\"terms\"><label>3</label><title>Terms</title>" +
               term("3.1",
                    english("<tbx:definition>beam</tbx:definition><tbx:note>Long.</tbx:note>" + tig("keel")),
                    note("Long.") + note("In Norway of oak.") +
                        "<non-normative-example><label>EXAMPLE</label><p>A bar.</p></non-normative-example>" +
                        term("3.1.1", english("<tbx:definition>small beam</tbx:definition>" + tig("stem")))) +
               "</sec>"));
  REQUIRE(read.entries.size() == 2);
  const auto& keel = section(read.entries[0], "en");
  REQUIRE(keel.notes.size() == 2);
  CHECK(keel.notes[0].text == "Long.");
  CHECK(keel.notes[1].text == "In Norway of oak.");
  CHECK(keel.examples.at(0).text == "A bar.");
  CHECK(section(read.entries[1], "en").notes.empty());
}
