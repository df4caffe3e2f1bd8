// SPDX-License-Identifier: GPL-3.0-or-later
// Files by the published rules as other producers write them.
#include "indexer/sources/iev_cells.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"
#include "tests/sources/workbook.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

Collected read_recommendation(const std::string& body,
                              const std::string& title = "ITU-T Rec. X.9998 (01/2024) Sample") {
  const Folder folder;
  DocxParts parts;
  parts.title = title;
  parts.body = body;
  return read_as("docx", folder.write("rec.docx", docx_of(parts)));
}

const Designation& first_designation(const TermEntry& entry) {
  return entry.languages.at(0).designations.at(0);
}

Collected read_standard(const std::string& terms) {
  return read_text("s.xml",
                   R"(<standard xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><iso-meta><content-language>en)"
                   R"(</content-language><std-ref type="dated">ISO 7:2020</std-ref></iso-meta></front><body>)"
                   R"(<sec sec-type="terms"><label>3</label><title>Terms and definitions</title>)" +
                       terms + "</sec></body></standard>");
}

std::string tbx_section(const std::string& label, const std::string& term, const std::string& behind) {
  return "<term-sec><label>" + label + "</label><tbx:termEntry id=\"t" + label +
         "\"><tbx:langSet xml:lang=\"en\"><tbx:definition>text of " + term +
         "</tbx:definition><tbx:tig><tbx:term>" + term +
         "</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry>" + behind + "</term-sec>";
}

}  // namespace

TEST_CASE("captions between entries belong to no definition and to no note", "[itu-t]") {
  const auto read =
      read_recommendation(h(1, "6\tTerms and definitions") + pr({b("6.1\tkeel"), r(": beam of a hull.")}) +
                          p("Figure 6-1 – A keel") + pr({b("6.2\tmast"), r(": pole of a hull.")}) +
                          p("NOTE – It is high.") + p("Table 2: Masts") + p("Figure 3 shows one more."));
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].languages[0].definitions.at(0).text == "beam of a hull.");
  CHECK(read.entries[1].languages[0].notes.at(0).text == "It is high.\nFigure 3 shows one more.");
  const auto chinese =
      read_recommendation(h(1, "3\t定义") + pr({b("3.1\t龙骨"), r("：船体的梁。")}) + p("图1 – 龙骨"));
  REQUIRE(chinese.entries.size() == 1);
  CHECK(chinese.entries[0].languages[0].definitions.at(0).text == "船体的梁。");
}

TEST_CASE("a dash or a stop in the bold type of a name is no part of it", "[itu-t]") {
  const auto read =
      read_recommendation(h(1, "3\tDefinitions") + pr({b("3.1\tkeel – "), r("Beam of a hull: the lowest.")}) +
                          pr({b("3.2\tmast."), r(" A pole.")}) + pr({b("3.3\tetc. list"), r(": Rest.")}));
  REQUIRE(read.entries.size() == 3);
  CHECK(first_designation(read.entries[0]).text == "keel");
  CHECK(read.entries[0].languages[0].definitions.at(0).text == "Beam of a hull: the lowest.");
  CHECK(first_designation(read.entries[1]).text == "mast");
  CHECK(read.entries[1].languages[0].definitions.at(0).text == "A pole.");
  CHECK(first_designation(read.entries[2]).text == "etc. list");
}

TEST_CASE("terms listed below a subclause of a common text stand in that subclause", "[itu-t]") {
  const auto read = read_recommendation(h(1, "3\tDefinitions") + h(2, "3.1\tTerms of the reference model") +
                                        p("This Recommendation | International Standard makes use of the "
                                          "following terms defined in Rec. ITU-T X.7 | "
                                          "ISO/IEC 7:") +
                                        p("a)\tkeel;") + p("b)\tmast.") + h(2, "3.2\tFurther definitions") +
                                        pr({r("3.2.1\t"), b("hull"), r(": A body.")}));
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].clause == "3.1");
  CHECK(first_designation(read.entries[1]).text == "mast");
  CHECK(read.entries[2].clause == "3.2.1");
}

TEST_CASE("English words in the brackets of an expansion are known by the letters that they spell",
          "[itu-t]") {
  const auto read = read_recommendation(
      h(1, "4\tAbréviations et acronymes") + p("AR\tRéalité augmentée (augmented reality)") +
      p("XR\tRéalité étendue (extended reality)") + p("RN\tRéseau numérique (à intégration de services)") +
      p("HMI\tInterface (homme-machine)"));
  REQUIRE(read.entries.size() == 4);
  CHECK(first_designation(read.entries[0]).text == "Réalité augmentée");
  CHECK(section(read.entries[0], "en").designations.at(0).text == "augmented reality");
  CHECK(section(read.entries[1], "en").designations.at(0).text == "extended reality");
  CHECK(first_designation(read.entries[2]).text == "Réseau numérique (à intégration de services)");
  CHECK(first_designation(read.entries[3]).text == "Interface (homme-machine)");
}

TEST_CASE("the sector of a Russian reference is written with its Cyrillic letter", "[itu-t]") {
  const auto read =
      read_recommendation(h(1, "2\tСправочные документы") + p("[ITU-T X.7]\tРекомендация МСЭ-Т X.7 (2019).") +
                          h(1, "3\tОпределения") + pr({b("3.1\tкиль"), r(" [ITU-T X.7]: балка.")}));
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].languages[0].definitions.at(0).sources.at(0).document == "ITU-T X.7");
}

TEST_CASE("a note behind a nested term section belongs to the outer entry, and what no entry has is said",
          "[sources][sts]") {
  const auto read = read_standard(
      tbx_section("3.1", "keel",
                  "<non-normative-note><label>Note 1</label><p>Before.</p></non-normative-note>" +
                      tbx_section("3.1.1", "false keel", "") +
                      "<non-normative-note><label>Note "
                      "2</label><p>Behind.</p></non-normative-note><fig><label>Figure 1</label></fig>"));
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].clause == "3.1");
  REQUIRE(read.entries[0].languages[0].notes.size() == 2);
  CHECK(read.entries[0].languages[0].notes[1].text == "Behind.");
  CHECK(read.entries[1].clause == "3.1.1");
  CHECK(read.entries[1].languages[0].notes.empty());
  CHECK(read.count("sts-left-out") == 1);
}

TEST_CASE("a term section of paragraphs alone is an entry", "[sources][sts]") {
  const auto read = read_standard(
      "<term-sec><label>3.1</label><p><bold>keel</bold></p><p>beam of a "
      "hull</p><non-normative-note><label>Note 1 to "
      "entry:</label><p>Low.</p></non-normative-note><p>[SOURCE: ISO 9:2015, 3.4]</p></term-sec>");
  REQUIRE(read.entries.size() == 1);
  const auto& en = read.entries[0].languages[0];
  CHECK(read.entries[0].clause == "3.1");
  CHECK(en.designations.at(0).text == "keel");
  CHECK(en.definitions.at(0).text == "beam of a hull");
  CHECK(en.definitions[0].sources.at(0).clause == "3.4");
  CHECK(en.notes.at(0).text == "Low.");
}

TEST_CASE("a source of Glossarist that repeats its body, and one of the old relationship, are understood",
          "[sources]") {
  const auto read = read_text("c.yaml", R"(---
termid: 7
eng:
  terms:
  - designation: keel
    type: expression
  definition: beam of a hull
  language_code: eng
  authoritative_source:
  - ref: ISO 9:2015
    clause: "3.4"
    relationship:
      type: modified
      modification: made shorter
  - origin:
      ref: {source: ISO, id: "ISO 11", version: "2016"}
)");
  REQUIRE(read.entries.size() == 1);
  const auto& sources = read.entries[0].languages[0].definitions.at(0).sources;
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].relation == SourceRelation::modified);
  CHECK(sources[0].modification == "made shorter");
  CHECK(sources[1].document == "ISO 11");
}

TEST_CASE("an IEV export may name regions of languages, grammar behind commas, and any character",
          "[sources][iev]") {
  const auto read =
      read_text("iev.xlsx",
                workbook({{"S",
                           {{"IEVREF", "LANGUAGE", "TERM", "DEFINITION"},
                            {"112-01-01", "en", "angle, n", "in &deg; or &Omega;<NOTE/>Note 1 to entry: A."},
                            {"112-01-01", "nl BE", "hoek, m"},
                            {"112-01-01", "zh TW", "角"},
                            {"112-01-01", "ru", "угол", "мера<NOTE/>Примечание 1 – Текст."},
                            {"112-01-01", "ja", "角度", "量<NOTE/>注記 1 – 文"}}}}));
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(section(entry, "en").designations.at(0).text == "angle, n");
  CHECK(section(entry, "en").definitions.at(0).text == "in ° or Ω");
  CHECK(section(entry, "nl-be").designations.at(0).text == "hoek");
  CHECK(section(entry, "nl-be").designations[0].grammar.gender == "m");
  CHECK(section(entry, "zh-tw").designations.at(0).text == "角");
  CHECK(section(entry, "ru").notes.at(0).text == "Текст.");
  CHECK(section(entry, "ja").notes.at(0).text == "文");
}

TEST_CASE("a table that has none of our names for its terms is understood by theirs", "[sources]") {
  const auto german =
      read_text("t.csv", "Begriff;Abkürzung;Definition;Quelle;Sprache\nKiel;KL;Balken;ISO 9;Deutsch\n");
  REQUIRE(german.entries.size() == 1);
  const auto& de = section(german.entries[0], "de");
  CHECK(de.designations.at(0).text == "Kiel");
  CHECK(de.designations.at(1).kind == DesignationKind::abbreviation);
  CHECK(de.definitions.at(0).sources.at(0).document == "ISO 9");
  // One of ours is there: the others are what they are called, not what they might mean.
  const auto own = read_text("o.csv", "designations,note,term\nkeel,low,x\n");
  REQUIRE(own.entries.size() == 1);
  CHECK(section(own.entries[0], "en").notes.empty());
  CHECK(extra(own.entries[0].extras, "term") == "x");
}

TEST_CASE("the header of a sheet may stand below a title", "[sources][xlsx]") {
  const auto read = read_text("t.xlsx", workbook({{"Terms",
                                                   {{"Export of a database"},
                                                    {},
                                                    {"Term", "Acronym", "Definition", "Language"},
                                                    {"keel", "KL", "beam", "French"}}}}));
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "fr").designations.at(0).text == "keel");
}

TEST_CASE("Spec-Up entries of older files have their text behind the mark or in the paragraph below",
          "[sources]") {
  const auto read =
      read_text("g.md",
                "# Terms\n\n[[def: keel]]: Beam of a hull.\n\n[[def: mast, masts]]:\n\nA pole.\n\n"
                "[[tref: other, hull]]\n\nNot its text.\n");
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].languages[0].definitions.at(0).text == "Beam of a hull.");
  CHECK(read.entries[1].languages[0].definitions.at(0).text == "A pole.");
  CHECK(read.entries[2].languages[0].definitions.empty());
}

TEST_CASE("a paragraph goes on with the terms of an RFC by its colon, and a sentence does not", "[sources]") {
  const auto read = read_text(
      "draft.xml",
      R"(<rfc version="3" docName="draft-x-y-03"><front><title>X</title></front><middle><section><name>Terminology</name>)"
      R"(<dl><dt>Keel:</dt><dd>A beam.</dd></dl><t>Main mast: the highest pole of a ship.</t>)"
      R"(<t>The following are used: hull and deck of a ship.</t><t>Note: nothing more of it here.</t></section></middle></rfc>)");
  REQUIRE(read.entries.size() == 2);
  CHECK(first_designation(read.entries[1]).text == "Main mast");
}

TEST_CASE("a text box or a table within a cell leaves the rows around it whole", "[docx]") {
  const std::string box =
      "<w:r><mc:AlternateContent "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice "
      "Requires=\"wps\"><w:drawing><w:txbxContent>" +
      p("a label") + "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>";
  const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const auto read =
      read_recommendation(h(1, "3\tDefinitions") + "<w:tbl>" + row(cell(p("Term")) + cell(p("Definition"))) +
                          row(cell(p("keel")) + cell(pr({r("A beam."), box}))) +
                          row(cell(p("mast")) + cell(p("A pole.") + table({{"x", "y"}}) + p("High."))) +
                          row(cell(p("hull")) + cell(p("A body."))) + "</w:tbl>");
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].languages[0].definitions.at(0).text == "A beam.");
  CHECK(read.entries[1].languages[0].definitions.at(0).text == "A pole.\nHigh.");
  CHECK(first_designation(read.entries[2]).text == "hull");
}

TEST_CASE("older documents of ISO have number and term in one line; captions and pairs know their place",
          "[sources]") {
  const auto read =
      read_recommendation(p("ISO/IEC 9-1:2021") + h(1, "3 Terms and definitions") +
                              pr({r("3.1\t"), b("keel")}) + p("beam of a hull") + p("Note 1 to entry: Low.") +
                              p("Figure 1 — A keel") + pr({r("3.2\t"), b("mast")}) + p("pole of a hull") +
                              h(1, "4\tAbbreviated terms") + p("KL\tkeel line"),
                          "ISO/IEC 9-1:2021");
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].document == "ISO/IEC 9-1");
  CHECK(read.entries[0].clause == "3.1");
  CHECK(read.entries[0].languages[0].definitions.at(0).text == "beam of a hull");
  CHECK(read.entries[0].languages[0].notes.at(0).text == "Low.");
  CHECK(first_designation(read.entries[1]).text == "mast");
  CHECK(read.entries[2].clause == "4");
}

TEST_CASE("a text with two columns has a row a line, and em blanks part columns as tabs do", "[sources]") {
  const auto text =
      read_text("t.txt",
                "Recommendation ITU-T Y.9991\n\n3 Definitions\n\n3.1 keel: A beam of\na hull.\n\n"
                "4 Abbreviations and acronyms\n\nKL    Keel Line\nMP    Mast\n      Pole\n");
  REQUIRE(text.entries.size() == 3);
  CHECK(text.entries[0].languages[0].definitions.at(0).text == "A beam of a hull.");
  CHECK(first_designation(text.entries[1]).text == "Keel Line");
  CHECK(first_designation(text.entries[2]).text == "Mast Pole");
  const auto page =
      read_text("p.html",
                "<html lang='en'><title>Recommendation ITU-T Y.9992 (05/2023)</title><body><h2>3 "
                "Definitions</h2><p>None.</p><h2>4 "
                "Abbreviations and acronyms</h2><p>VR&emsp;Virtual Reality</p><p>KL&ensp;Keel Line</p>");
  REQUIRE(page.entries.size() == 2);
  CHECK(first_designation(page.entries[1]).text == "Keel Line");
}

TEST_CASE("abbreviations of AsciiDoc stand in their clause", "[sources]") {
  const auto read = read_text(
      "t.adoc", "= T\n:mn-document-class: itu\n\n== Scope\nText.\n\n== Abbreviations\n\nKL:: Keel Line\n");
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].clause == "2");
}

TEST_CASE("ideographic blanks part numbers and abbreviations from what follows", "[itu-t]") {
  const std::string wide = "\u3000";
  const auto read = read_recommendation(
      h(1, "3" + wide + "定义") + h(2, "3.1" + wide + "他处定义的术语") +
      pr({b("3.1.1"), r(wide), b("龙骨"), r("（keel）[ITU-T X.7]：船体" + wide + "的梁。")}) +
      pr({b("3.1.2" + wide + "桅杆"), r("：杆。")}) + h(1, "4" + wide + "缩写词和首字母缩略语") +
      p("KL" + wide + "龙骨线"));
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].clause == "3.1.1");
  CHECK(section(read.entries[0], "zh").designations.at(0).text == "龙骨");
  CHECK(section(read.entries[0], "en").designations.at(0).text == "keel");
  CHECK(section(read.entries[1], "zh").designations.at(0).text == "桅杆");
  CHECK(section(read.entries[2], "zh").designations.at(0).text == "龙骨线");
  CHECK(section(read.entries[2], "zh").designations.at(1).text == "KL");
  const auto page = read_text(
      "p.html", "<html lang='zh'><title>ITU-T Y.9992建议书</title><body><h1>3" + wide + "定义</h1><h2>3.2" +
                    wide + "本建议书定义的术语</h2><p><b>3.2.1" + wide + "桅杆</b>：杆。</p><h1>4" + wide +
                    "缩写词和首字母缩略语</h1><p>KL" + wide + "龙骨线</p>");
  REQUIRE(page.entries.size() == 2);
  CHECK(page.entries[0].clause == "3.2.1");
  CHECK(page.entries[0].languages[0].designations.at(0).text == "桅杆");
}

TEST_CASE("a block of AsciiDoc that defines is one definition, of however many paragraphs", "[sources]") {
  const auto read = read_text(
      "t.adoc",
      "= T\n:mn-document-class: iso\n\n== Terms and definitions\n\n=== keel\n\n[.definition]\n--\nA "
      "beam.\n\nThe lowest.\n--\n\n[.definition]\n--\nA ship.\n--\n");
  REQUIRE(read.entries.size() == 1);
  const auto& definitions = read.entries[0].languages[0].definitions;
  REQUIRE(definitions.size() == 2);
  CHECK(definitions[0].text == "A beam.\nThe lowest.");
}

TEST_CASE("the language behind the edition of a standard is no part of it", "[sources][sts]") {
  const auto read = read_text(
      "s.xml", R"(<standard xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><iso-meta><content-language>fr)"
               R"(</content-language><std-ref type="dated">ISO 7:2020(F)</std-ref></iso-meta></front>)"
               R"(<body><sec sec-type="terms"><label>3</label><title>Termes</title>)" +
                   tbx_section("3.1", "quille", "") + "</sec></body></standard>");
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].edition == "2020");
}
