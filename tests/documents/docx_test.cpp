// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/documents/document.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

DocumentText read(const DocxParts& parts) {
  const Folder folder;
  return documents::document_format("docx").read(folder.write("d.docx", docx_of(parts)));
}
DocumentText read_body(std::string body) {
  DocxParts parts;
  parts.body = std::move(body);
  return read(parts);
}
using Texts = std::vector<std::string>;
Texts texts(const DocumentText& document) {
  Texts all;
  for (const auto& block : document.blocks) all.push_back(plain_text(block));
  return all;
}
Texts numbers(const DocumentText& document) {
  Texts all;
  for (const auto& block : document.blocks) all.push_back(block.number);
  return all;
}

std::string level(int at, std::string_view format, std::string_view text, std::string_view more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(format) + "\"/>" + std::string(more) + "<w:lvlText w:val=\"" + std::string(text) +
         "\"/></w:lvl>";
}
std::string shape(int id, std::string_view levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) +
         "</w:abstractNum>";
}
std::string list(int id, int shape_id, std::string_view overrides = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(shape_id) + "\"/>" + std::string(overrides) + "</w:num>";
}
std::string start_at(int at, int number) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(at) + "\"><w:startOverride w:val=\"" +
         std::to_string(number) + "\"/></w:lvlOverride>";
}
std::string field(std::string_view mark) {
  return "<w:r><w:fldChar w:fldCharType=\"" + std::string(mark) + "\"/></w:r>";
}
std::string code(std::string_view text) {
  return "<w:r><w:instrText xml:space=\"preserve\">" + std::string(text) + "</w:instrText></w:r>";
}

const std::string deleted_mark = "<w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>";

}  // namespace

TEST_CASE("text that is split over many runs of one look is one run", "[docx]") {
  const auto document = read_body(pr({b("dig"), b("ital "), r(" "), b("twin"), r(": "), r("co"), r("py")}));
  REQUIRE(document.blocks.size() == 1);
  const auto& runs = document.blocks[0].runs;
  CHECK(plain_text(document.blocks[0]) == "digital twin: copy");
  CHECK(runs.front().bold);
  CHECK(runs.front().text == "digital twin");
  CHECK(runs.back().text == ": copy");
  CHECK_FALSE(runs.back().bold);
}

TEST_CASE("tracked changes are read as accepted", "[docx]") {
  const auto document = read_body(pr({r("a "), "<w:ins w:id=\"1\">" + r("new ") + "</w:ins>",
                                      "<w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del>",
                                      "<w:moveFrom w:id=\"3\">" + r("gone") + "</w:moveFrom>",
                                      "<w:moveTo w:id=\"4\">" + r("here") + "</w:moveTo>"}) +
                                  p("first", deleted_mark) + p(" and second") +
                                  pr({"<w:del w:id=\"5\">" + r("emptied") + "</w:del>"}, deleted_mark) +
                                  p("last") + "<w:tbl><w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr><w:tc>" +
                                  p("row") + "</w:tc></w:tr></w:tbl>");
  CHECK(texts(document) == Texts{"a new here", "first and second", "last"});
}

TEST_CASE("fields show their results, and links lead somewhere", "[docx]") {
  DocxParts parts;
  parts.body = pr({r("see "), field("begin"), code(" HYPERLINK \"http://x.example/\" "), field("separate"),
                   r("X"), field("end"), r("!")}) +
               pr({field("begin"), code("IF "), field("begin"), code("REF a"), field("separate"), r("hidden"),
                   field("end"), field("separate"), r("shown"), field("end")}) +
               pr({"<w:fldSimple w:instr=\"REF b\">" + r("B") + "</w:fldSimple>",
                   "<w:hyperlink r:id=\"L1\">" + r("link") + "</w:hyperlink>",
                   "<w:hyperlink w:anchor=\"here\">" + r("inner") + "</w:hyperlink>"});
  parts.links =
      "<Relationship Id=\"L1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
      " Target=\"http://y.example/\" TargetMode=\"External\"/>";
  const auto document = read(parts);
  CHECK(texts(document) == Texts{"see X!", "shown", "Blinkinner"});
  CHECK(document.blocks[0].runs[1].target == "http://x.example/");
  CHECK(document.blocks[2].runs[1].target == "http://y.example/");
  CHECK(document.blocks[2].runs[2].target == "#here");
}

TEST_CASE("what nobody sees is not there", "[docx]") {
  const auto document =
      read_body(pr({r("seen"), r("hidden", "<w:vanish/>"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
                    "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>",
                    "<w:r><w:softHyphen/></w:r>", "<w:r><w:commentReference w:id=\"0\"/></w:r>",
                    "<w:r><w:br w:type=\"page\"/></w:r>"}));
  CHECK(texts(document) == Texts{"seen"});
}

TEST_CASE("special characters are read as what they look like", "[docx]") {
  const auto document = read_body(pr({r("ITU"), "<w:r><w:noBreakHyphen/></w:r>", r("T\xc2\xa0 X"),
                                      "<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>",
                                      r("2", "<w:vertAlign w:val=\"superscript\"/>"), r("a\tb\nc")}));
  CHECK(texts(document) == Texts{"ITU-T Xα2a\tb\nc"});
  CHECK(std::any_of(document.blocks[0].runs.begin(), document.blocks[0].runs.end(), [](const Run& run) {
    return run.position == Run::Position::superscript && run.text == "2";
  }));
}

TEST_CASE(
    "a wide blank behind a label at the beginning is a gap, and elsewhere a blank, however many there are",
    "[docx]") {
  CHECK(texts(read_body(pr({r("AR\u3000augmented\u3000reality")}))) == Texts{"AR\taugmented reality"});
  // Whoever looked at all that stands before each of them would look at ten thousand million letters.
  constexpr std::size_t many = 100'000;
  std::string printed(many, 'A'), expected = printed;
  for (std::size_t i = 0; i < many; ++i) {
    printed += "\u3000b";
    expected += " b";
  }
  CHECK(texts(read_body(pr({r(printed)}))) == Texts{expected});
}

TEST_CASE("an equation is one line of text", "[docx]") {
  const auto t = [](std::string_view text) { return "<m:r><m:t>" + std::string(text) + "</m:t></m:r>"; };
  const auto document =
      read_body(pr({r("x is "), "<m:oMath><m:f><m:num>" + t("a+b") + "</m:num><m:den>" + t("c") +
                                    "</m:den></m:f><m:sSup><m:e>" + t("d") + "</m:e><m:sup>" + t("2") +
                                    "</m:sup></m:sSup></m:oMath>"}));
  CHECK(texts(document) == Texts{"x is (a+b)/cd^2"});
}

TEST_CASE("a text box is read once, behind its paragraph", "[docx]") {
  const auto box = "<w:pict><w:txbxContent>" + p("boxed") + "</w:txbxContent></w:pict>";
  const auto document = read_body(pr({r("before"), "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" +
                                                       box + "</mc:Choice><mc:Fallback>" + box +
                                                       "</mc:Fallback></mc:AlternateContent></w:r>"}) +
                                  p("after"));
  CHECK(texts(document) == Texts{"before", "boxed", "after"});
  CHECK(document.blocks[2].place.paragraph == 2);
}

TEST_CASE("a text box is a table of one cell, unless it holds clauses", "[docx]") {
  const auto boxed = [](const std::string& content) {
    return pr({r("before"), "<w:r><w:pict><w:txbxContent>" + content + "</w:txbxContent></w:pict></w:r>"});
  };
  const auto labels = read_body(boxed(p("Gateway") + p("2.4 GHz")) + table({{"cell"}}));
  REQUIRE(texts(labels) == Texts{"before", "Gateway", "2.4 GHz", "cell"});
  CHECK_FALSE(labels.blocks[0].cell);
  CHECK(labels.blocks[1].kind == BlockKind::table_cell);
  CHECK(labels.blocks[1].cell == Cell{1, 1, 1, false});
  CHECK(labels.blocks[2].cell == Cell{1, 1, 1, false});
  CHECK(labels.blocks[3].cell->table == 2);
  for (const auto& content : {h(2, "3.2\tTerms") + p("text"), p("3.2.1 relay: Node.") + p("text"),
                              p("3.1\trelay: Node.") + p("text")}) {
    const auto clauses = read_body(boxed(content));
    REQUIRE(clauses.blocks.size() == 3);
    CHECK_FALSE(clauses.blocks[1].cell);
    CHECK(clauses.blocks[2].kind == BlockKind::paragraph);
  }
}

TEST_CASE("styles inherit, and their toggles cancel each other out", "[docx]") {
  DocxParts parts;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"Titre "
      "2\"/><w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"mine\"/><w:basedOn w:val=\"A\"/>"
      "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"circle\"/><w:basedOn "
      "w:val=\"C\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"S\"><w:name "
      "w:val=\"strong\"/><w:rPr><w:b/></w:rPr></w:style>";
  const auto strong = [](std::string_view text) { return r(text, "<w:rStyle w:val=\"S\"/>"); };
  parts.body = pr({r("bold"), strong("not"), r("off", "<w:b w:val=\"0\"/>")}, in_style("B")) +
               p("x", in_style("A")) + pr({strong("bold")}) + p("y", in_style("C"));
  const auto document = read(parts);
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[0].runs[0].bold);
  CHECK(document.blocks[0].runs[0].text == "bold");
  CHECK_FALSE(document.blocks[0].runs[1].bold);
  CHECK(document.blocks[0].kind == BlockKind::heading);
  CHECK(document.blocks[0].level == 3);
  CHECK(document.blocks[1].kind == BlockKind::heading);
  CHECK(document.blocks[1].level == 2);
  CHECK(document.blocks[2].runs[0].bold);
  CHECK(document.blocks[3].style == "circle");
}

TEST_CASE("numbers are counted as Word counts them", "[docx]") {
  DocxParts parts;
  parts.numbering =
      shape(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3.")) +
      list(1, 0) + list(2, 0, start_at(1, 7));
  const auto at = [](int id, int deep) { return p("x", in_list(id, deep)); };
  parts.body = at(1, 0) + at(1, 1) + at(1, 2) + at(1, 2) + at(1, 1) + at(1, 2) + at(1, 0) + at(1, 1) +
               at(2, 1) + at(2, 1) + at(1, 1) + p("", in_list(1, 1)) + at(1, 1) + p("x", in_list(0, 0)) +
               p("x", in_list(99, 0));
  CHECK(numbers(read(parts)) ==
        Texts{"1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", "2.7", "2.8", "2.9", "2.11", "", ""});
}

TEST_CASE("levels have formats, restart rules and legal numbers of their own", "[docx]") {
  DocxParts parts;
  parts.numbering = shape(0, level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>") +
                                 level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"0\"/>") +
                                 level(3, "decimal", "%4)", "<w:lvlRestart w:val=\"1\"/>") +
                                 level(4, "bullet", "\xef\x82\xb7") + level(5, "none", "")) +
                    list(1, 0);
  const auto at = [](int deep) { return p("x", in_list(1, deep)); };
  parts.body = at(0) + at(1) + at(2) + at(3) + at(1) + at(2) + at(3) + at(0) + at(2) + at(3) + at(4) + at(5);
  const auto document = read(parts);
  CHECK(numbers(document) == Texts{"I", "1.1", "a)", "1)", "1.2", "b)", "2)", "II", "c)", "1)", "•", ""});
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[2].level == 3);
  CHECK(document.blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("numbers come through styles, and through lists that only name a style", "[docx]") {
  DocxParts parts;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"mine\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  parts.numbering =
      shape(0, "<w:styleLink w:val=\"L\"/>" + level(0, "decimal", "%1", "<w:pStyle w:val=\"H1\"/>") +
                   level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>")) +
      shape(1, "<w:numStyleLink w:val=\"L\"/>") + list(1, 0) + list(2, 1);
  parts.body = p("a", in_style("H1")) + p("b", in_style("H2")) + p("c", in_list(2, 1)) +
               p("d", in_style("H2") + in_list(0, 0)) + p("e", in_style("H1"));
  const auto document = read(parts);
  CHECK(numbers(document) == Texts{"1", "1.1", "1.2", "", "2"});
  CHECK(document.blocks[1].kind == BlockKind::heading);
}

TEST_CASE("numbers that the author typed stand where computed ones would", "[docx]") {
  const auto document =
      read_body(h(1, "3 Definitions") + pr({b("3.1.1\t"), b("term"), r(": x")}) + pr({b("6.89 bis\tterm")}) +
                p("a)\titem") + p("–\titem") + p("AR\tAugmented reality") + p("802 things"));
  CHECK(numbers(document) == Texts{"3", "3.1.1", "6.89bis", "a)", "–", "", ""});
  CHECK(texts(document) ==
        Texts{"Definitions", "term: x", "term", "item", "item", "AR\tAugmented reality", "802 things"});
  CHECK(document.blocks[3].kind == BlockKind::list_item);
}

TEST_CASE("cells know where they stand, and headings of contents are told from headings", "[docx]") {
  DocxParts parts;
  parts.styles = "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"toc 1\"/></w:style>";
  parts.body =
      p("3 Definitions\t1", in_style("T1")) +
      pr({field("begin"), code(" TOC \\o "), field("separate"), r("4 Terms\t2")}) +
      pr({r("5 More\t3"), field("end")}) +
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" +
      p("wide") + "</w:tc><w:tc>" + p("third") + "</w:tc></w:tr></w:tbl>" + p("behind");
  const auto document = read(parts);
  REQUIRE(document.blocks.size() == 6);
  for (std::size_t i = 0; i < 3; ++i) CHECK(document.blocks[i].kind == BlockKind::table_of_contents);
  CHECK(document.blocks[3].cell == Cell{1, 1, 1, true});
  CHECK(document.blocks[4].cell == Cell{1, 1, 3, true});
  CHECK(document.blocks[5].place.paragraph == 7);
}

TEST_CASE("title, language and anchors are the document's own", "[docx]") {
  DocxParts parts;
  parts.title = "A  title";
  parts.language = "fr-FR";
  parts.body = pr({"<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/>",
                   "<w:bookmarkStart w:id=\"2\" w:name=\"here\"/>", r("x")});
  const auto document = read(parts);
  CHECK(document.title == "A title");
  CHECK(document.language == "fr-FR");
  CHECK(document.format == "docx");
  CHECK(document.blocks[0].anchor == "here");
}

TEST_CASE("content controls, and documents of the strict kind with other prefixes, are read", "[docx]") {
  const auto document = read_body("<w:sdt><w:sdtPr/><w:sdtContent>" +
                                  pr({"<w:sdt><w:sdtContent>" + r("in") + "</w:sdtContent></w:sdt>"}) +
                                  "</w:sdtContent></w:sdt>");
  CHECK(texts(document) == Texts{"in"});
  const Folder folder;
  const auto file = folder.write(
      "s.docx",
      zip_of({{"word/document.xml",
               "<x:document "
               "xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:rPr>"
               "<x:b x:val=\"true\"/></x:rPr><x:t>strict</x:t></x:r></x:p></x:body></x:document>"}}));
  const auto strict = documents::document_format("docx").read(file);
  REQUIRE(strict.blocks.size() == 1);
  CHECK(plain_text(strict.blocks[0]) == "strict");
  CHECK(strict.blocks[0].runs[0].bold);
}

TEST_CASE("a package without a document is refused with one sentence", "[docx]") {
  const Folder folder;
  const auto sentence = [&](const std::string& bytes) {
    try {
      (void)documents::document_format("docx").read(folder.write("x.docx", bytes));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_input);
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(sentence(zip_of({{"a.txt", "a"}})).find("no Word document") != std::string::npos);
  CHECK(sentence(zip_of({{"word/document.xml", "<html/>"}})).find("no Word document") != std::string::npos);
  CHECK(sentence(zip_of({{"word/document.xml", "<w:document"}})).find("well-formed") != std::string::npos);
  CHECK(sentence(zip_of({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}})).find("DOCTYPE") !=
        std::string::npos);
  CHECK_FALSE(sentence("no zip at all").empty());
}
