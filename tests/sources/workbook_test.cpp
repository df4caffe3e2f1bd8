// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/workbook.h"
#include "indexer/files/spreadsheet.h"
#include "indexer/sources/iev_cells.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"
#include "tests/sources/stored_zip.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

std::string spreadsheet_refusal(const std::filesystem::path& file) {
  try {
    files::Spreadsheet book(file);
    for (const auto& sheet : book.sheets()) (void)book.rows(sheet);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

// A workbook with this as the content of its one sheet, and these shared strings.
std::string raw_workbook(const std::string& rows, const std::string& strings = "") {
  auto parts = workbook_parts({{"S", {}}});
  parts[0].second = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  parts[3].second = "<sst>" + strings + "</sst>";
  return stored_zip(parts);
}

const std::vector<std::string> iev_header{"IEVREF",         "LANGUAGE",        "TERM",
                                          "TERMATTRIBUTE",  "SYNONYM1",        "SYNONYM1ATTRIBUTE",
                                          "SYNONYM1STATUS", "SYNONYM2",        "SYNONYM2ATTRIBUTE",
                                          "SYNONYM2STATUS", "SYNONYM3",        "SYNONYM3ATTRIBUTE",
                                          "SYNONYM3STATUS", "SYMBOLE",         "DEFINITION",
                                          "SOURCE",         "PUBLICATIONDATE", "STATUS",
                                          "REPLACES",       "ORGANISATION"};

}  // namespace

TEST_CASE("a spreadsheet's cells are shared, inline, rich, numeric or logical texts where they stand",
          "[sources][xlsx]") {
  const Folder folder;
  const auto file = folder.write(
      "b.xlsx",
      raw_workbook(
          R"(<row r="2"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
<c r="E2"><v>3.1000000000000001</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="str"><v>f</v></c><c r="H2" t="e"><v>#N/A</v></c></row>
<row r="3"><c r="A3" s="9"/></row><row><c><v>45</v></c></row>)",
          R"(<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text_x000D_</t></r><rPh sb="0"><t>phonetic</t></rPh></si>)"));
  files::Spreadsheet book(file);
  REQUIRE(book.sheets().size() == 1);
  const auto rows = book.rows(book.sheets()[0]);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].number == 2);
  CHECK(rows[0].cells == std::vector<std::string_view>{"", "rich text", "inline", "", "3.1", "TRUE", "f"});
  CHECK(rows[1].number == 4);
  CHECK(rows[1].cells == std::vector<std::string_view>{"45"});
}

TEST_CASE("a workbook beyond its limits or with loose ends is refused with a sentence", "[sources][xlsx]") {
  const Folder folder;
  const auto refused = [&](const std::string& bytes) {
    return spreadsheet_refusal(folder.write("b.xlsx", bytes));
  };
  CHECK(refused(raw_workbook(R"(<row r="1048577"><c><v>1</v></c></row>)")).find("1,048,576 rows") !=
        std::string::npos);
  CHECK(refused(raw_workbook(R"(<row><c r="XFE1"><v>1</v></c></row>)")).find("16,384 columns") !=
        std::string::npos);
  CHECK(refused(raw_workbook(R"(<row><c r="A1" t="s"><v>7</v></c></row>)")).find("shared string") !=
        std::string::npos);
  CHECK(refused(raw_workbook("<row><c>")).find("well-formed") != std::string::npos);
  CHECK(refused(raw_workbook("<row><c t=\"inlineStr\"><is><t>" + std::string(140000, 'x') +
                             "</t></is></c></row>"))
            .find("128 KiB") != std::string::npos);
  CHECK(refused(stored_zip({{"word/document.xml", "<w/>"}})).find("no workbook") != std::string::npos);
  auto parts = workbook_parts({{"S", {{"a"}}}});
  parts.erase(parts.begin());
  CHECK(refused(stored_zip(parts)).find("sheet1.xml") != std::string::npos);
  std::string wide;
  for (int row = 0; row < 600; ++row)
    wide += "<row><c r=\"XFD" + std::to_string(row + 1) + "\"><v>1</v></c></row>";
  CHECK(refused(raw_workbook(wide)).find("8,388,608 cells") != std::string::npos);
}

TEST_CASE("a workbook is a table like CSV, with the columns that --map names", "[sources][xlsx]") {
  const auto bytes = workbook({{"Terms",
                                {{"No", "Word", "Short", "Text", "Remark"},
                                 {"7", "digital twin", "DT", "copy of a thing", "old"},
                                 {},
                                 {"8", "métavers"}}},
                               {"About", {{"made by hand"}}}});
  sources::ReadOptions options;
  options.columns = {
      {"id", "No"}, {"designations", "Word"}, {"abbreviations", "Short"}, {"definition", "Text"}};
  const auto read = read_text("t.xlsx", bytes, options);
  REQUIRE(read.entries.size() == 2);
  CHECK(read.count("xlsx-sheet-passed-over") == 1);
  const auto& en = section(read.entries[0], "en");
  CHECK(en.designations.at(1).kind == DesignationKind::abbreviation);
  CHECK(extra(read.entries[0].extras, "Remark") == "old");
  CHECK(read.entries[1].provenance.line == 4);
  const Folder folder;
  CHECK(refusal("xlsx", folder.write("t.xlsx", bytes)).find("--map") != std::string::npos);
  CHECK(refusal("xlsx", folder.write("t.xlsx", "no zip")).find("no workbook") != std::string::npos);
}

TEST_CASE("sheets that are languages hold one entry together; a first column without name may be the id",
          "[sources][xlsx]") {
  const auto bytes =
      workbook({{"EN", {{"", "Term", "Definition"}, {"1", "twin", "copy"}, {"2", "avatar"}, {"3"}}},
                {"FR", {{"", "Term", "Definition"}, {"1", "jumeau", "copie"}, {"3", "hologramme"}}}});
  sources::ReadOptions options;
  options.columns = {{"id", ""}, {"designations", "Term"}, {"definition", "Definition"}};
  const auto read = read_text("t.xlsx", bytes, options);
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].languages.size() == 2);
  CHECK(section(read.entries[0], "fr").designations.at(0).text == "jumeau");
  CHECK(read.entries[2].languages.size() == 1);
  CHECK(read.errors() == 0);
}

TEST_CASE("an IEV export gives entries of IEC 60050 in their languages", "[sources][iev]") {
  const auto bytes = workbook(
      {{"Sheet1",
        {iev_header,
         {"161-01-01",
          "en",
          "electromagnetic field",
          "",
          "EM field",
          "abbreviation",
          "Admitted",
          "old field",
          "<in radio> US",
          "obsolete",
          "",
          "",
          "",
          "<i>E</i><sub>m</sub>",
          "<physics> field of <a href=IEV112-01-01>quantities</a> with "
          "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>"
          "<p>Note 1 to entry: First.<p>NOTE 2 – Second.<p>EXAMPLE A wave.",
          "161-02-03 MOD",
          "2018-08",
          "Standard",
          "161-01-01:1990-08",
          "TC 1"},
         {"112-01-01", "en", "quantity", "", "", "", "", "", "", "", "", "", "", "", "property",
          "ISO 80000-1:2009, 3.1", "2010-01", "Standard"},
         {"161-01-01", "fr", "champ électromagnétique", "m sg", "", "", "", "", "", "", "", "", "", "",
          "champ", "", "2018-08", "Standard", "161-01-01:1990-08"},
         {"161-01-02", "en", ".....", "", "", "", "", "", "", "", "", "", "", "", "See IEV 112-01-01."},
         {"bad", "en", "x"}}}});
  const auto read = read_text("iev.xlsx", bytes);
  REQUIRE(read.entries.size() == 3);
  CHECK(read.count("iev-reference") == 1);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "iec:60050-161:2018-08:161-01-01");
  CHECK(entry.clause == "161-01-01");
  CHECK(entry.subject_fields == std::vector<std::string>{"IEV 161"});
  REQUIRE(entry.languages.size() == 2);
  const auto& en = entry.languages[0];
  REQUIRE(en.designations.size() == 4);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[1].kind == DesignationKind::abbreviation);
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.designations[2].acceptability == Acceptability::deprecated);
  CHECK(en.designations[2].geographical_usage == "US");
  CHECK(extra(en.designations[2].extras, "domain") == "in radio");
  CHECK(en.designations[3].text == "Em");
  CHECK(en.designations[3].kind == DesignationKind::symbol);
  CHECK(en.definitions.at(0).text == "field of quantities with a/b");
  CHECK(en.definitions[0].domain == "physics");
  CHECK(en.definitions[0].sources.at(0).document == "IEC 60050-161");
  CHECK(en.definitions[0].sources[0].clause == "161-02-03");
  CHECK(en.definitions[0].sources[0].relation == SourceRelation::modified);
  REQUIRE(en.notes.size() == 2);
  CHECK(en.notes[1].text == "Second.");
  CHECK(en.examples.at(0).text == "A wave.");
  CHECK(extra(en.extras, "ORGANISATION") == "TC 1");
  CHECK(extra(en.extras, "DEFINITION").find("<mfrac>") != std::string::npos);
  CHECK(entry.languages[1].designations.at(0).grammar == Grammar{"", "m", "sg"});
  REQUIRE(entry.relations.size() == 2);
  CHECK(entry.relations[0].target == "iec:60050-112:2010-01:112-01-01");
  CHECK(entry.relations[1].kind == RelationKind::supersedes);
  CHECK(entry.relations[1].target == "iec:60050-161:1990-08:161-01-01");
  const auto& see = read.entries[2];
  CHECK(see.relations.at(0).kind == RelationKind::see_also);
  CHECK(see.relations[0].target == "iec:60050-112:2010-01:112-01-01");
  CHECK(see.languages.at(0).designations.empty());
}

TEST_CASE("cells of the IEV keep what only looks like a tag and lose what is one", "[sources][iev]") {
  using sources::iev::cell_text;
  CHECK(cell_text("a <in a network> b &lt; c &amp; d &#x3a9; &bad; e").text ==
        "a <in a network> b < c & d Ω &bad; e");
  CHECK(cell_text("x<sup>2</sup><br/>y<unknown").text == "x2\ny<unknown");
  CHECK(cell_text("t<NOTE 1 – n").text == "t\nNOTE 1 – n");
  CHECK(cell_text("a<math><mi>x</mi>").text == "ax");
  CHECK(sources::iev::leading_ievref("112-01-01:2010") == "112-01-01");
  CHECK(sources::iev::leading_ievref("112-1-01").empty());
}

TEST_CASE("a label behind the pseudo-tag that says the same is no part of a note or example",
          "[sources][iev]") {
  const auto cell = sources::iev::take_definition_apart(
      sources::iev::cell_text(
          "node<NOTE/>Note 1 to entry – It is small.<NOTE/>Note that it moves.<EXAMPLE/>EXAMPLE A box.")
          .text);
  CHECK(cell.definition == "node");
  CHECK(cell.notes == std::vector<std::string>{"It is small.", "Note that it moves."});
  CHECK(cell.examples == std::vector<std::string>{"A box."});
}

TEST_CASE("the GEMET workbooks give 45 concepts in 26 languages", "[sources][xlsx][data]") {
  const auto folder = shared_data("eea+gemet");
  if (!folder) return;
  const auto files = *folder / "gemet/thesaurus/tests/files";
  sources::ReadOptions options;
  options.columns = {{"id", ""}, {"designations", "Term"}, {"definition", "Definition"}, {"notes", "Note"}};
  const auto english = read_as("xlsx", files / "only_en.xlsx", options);
  CHECK(english.errors() == 0);
  CHECK(english.entries.size() == 45);
  options.columns["designations"] = "Target language";
  options.columns["abbreviations"] = "Abbreviation/Alt Label";
  const auto others = read_as("xlsx", files / "only_translations.xlsx", options);
  CHECK(others.entries.size() == 45);
  CHECK(others.entries.at(0).languages.size() == 25);
}

TEST_CASE("an IEV export may head its columns in other words, order and place", "[sources][iev]") {
  const auto read =
      read_text("iev.xlsx",
                workbook({{"Notes", {{"Read me"}}},
                          {"Sheet1",
                           {{"Export of 2024"},
                            {"Term", "IEV Ref", "language", "Definition", "Synonym1", "synonym5",
                             "SYNONYM5_STATUS", "Working group"},
                            {"signal", "IEV 702-01-01", "en", "what is sent", "", "sign", "deprecated", "3"},
                            {"–––", "702-01-01", "ar", "ما يُرسل"}}}}));
  REQUIRE(read.entries.size() == 1);
  CHECK(read.diagnostics.empty());
  const auto& en = section(read.entries[0], "en");
  CHECK(read.entries[0].id.text() == "iec:60050-702:none:702-01-01");
  REQUIRE(en.designations.size() == 2);
  CHECK(en.designations[0].text == "signal");
  CHECK(en.designations[1].text == "sign");
  CHECK(en.designations[1].acceptability == Acceptability::deprecated);
  CHECK(extra(en.extras, "Working group") == "3");
  CHECK(section(read.entries[0], "ar").designations.empty());
  CHECK(section(read.entries[0], "ar").definitions.at(0).text == "ما يُرسل");
}

TEST_CASE("an IEV export is recognised by the name of a column, whatever cells are made of",
          "[sources][iev]") {
  const Folder folder;
  const auto is_iev = [&](const std::string& bytes) {
    const auto* format = sources::recognise(folder.write("a.xlsx", bytes));
    return format != nullptr && format->name == "iev";
  };
  const std::string runs = "<r><t>IEV</t></r><r><rPr><b/></rPr><t>REF</t></r>";
  CHECK(is_iev(raw_workbook("<row><c t=\"s\"><v>0</v></c></row>", "<si>" + runs + "</si>")));
  CHECK(is_iev(raw_workbook("<row><c t=\"inlineStr\"><is>" + runs + "</is></c></row>")));
  CHECK(is_iev(raw_workbook("<row><c t=\"str\"><f>A9</f><v>IEVREF</v></c></row>")));
  CHECK_FALSE(is_iev(raw_workbook("<row><c t=\"inlineStr\"><is><t>the IEVREF of it</t></is></c></row>")));
}
