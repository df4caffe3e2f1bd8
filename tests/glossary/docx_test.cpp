// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/catch.h"
#include "tests/glossary/docx_file.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

std::vector<DocxParagraph> of_style(const std::vector<DocxParagraph>& all, std::string_view style) {
  std::vector<DocxParagraph> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const auto& p) { return p.style == style; });
  return found;
}

TermEntry arabic_entry() {
  auto entry = glossary_entry("1", "الواقع المعزز", "مشهد للعالم الحقيقي");
  entry.languages.front().language = "ar";
  return entry;
}

}  // namespace

TEST_CASE("a docx has headings, bold terms and numbers that are text", "[glossary]") {
  glossary::Heading heading;
  heading.title = "Words & <terms>";
  const auto paragraphs =
      docx_paragraphs(exported({glossary_entry("1", "avatar", "figure")}, "docx", heading));
  CHECK(of_style(paragraphs, "Title").at(0).text == "Words & <terms>");
  CHECK(of_style(paragraphs, "Heading1").at(0).text == "3\tDefinitions");
  CHECK(of_style(paragraphs, "Heading2").at(0).text == "3.1\tTerms defined elsewhere");
  const auto entry = of_style(paragraphs, "TermEntry").at(0);
  CHECK(entry.text == "3.1.1\tavatar [b-ITU-T Y.4600]: Figure.");
  CHECK(entry.bold == "3.1.1avatar");
}

TEST_CASE("every reference in a docx points to a line of its bibliography", "[glossary]") {
  auto other = glossary_entry("2", "twin", "copy");
  other.document = "ISO/IEC 20924";
  const auto paragraphs = docx_paragraphs(exported({glossary_entry("1", "avatar", "figure"), other}, "docx"));
  std::set<std::string> bookmarks;
  for (const auto& paragraph : paragraphs)
    bookmarks.insert(paragraph.bookmarks.begin(), paragraph.bookmarks.end());
  CHECK(bookmarks.size() == 2);
  for (const auto& entry : of_style(paragraphs, "TermEntry")) {
    REQUIRE(entry.targets.size() == 1);
    CHECK(bookmarks.contains(entry.targets.front()));
  }
}

TEST_CASE("abbreviations of a docx are aligned by a tab", "[glossary]") {
  auto entry = glossary_entry("1", "extended reality", "umbrella");
  entry.languages.front().designations.push_back(
      designation("XR", DesignationKind::abbreviation, Acceptability::unstated));
  CHECK(of_style(docx_paragraphs(exported({entry}, "docx")), "Abbreviation").at(0).text ==
        "XR\teXtended Reality");
}

TEST_CASE("texts written from right to left stand in paragraphs from right to left", "[glossary]") {
  glossary::Heading heading;
  heading.language = "ar";
  const auto archive = exported({arabic_entry()}, "docx", heading);
  const auto paragraphs = docx_paragraphs(archive);
  CHECK(of_style(paragraphs, "TermEntry").at(0).right_to_left);
  CHECK_FALSE(of_style(paragraphs, "Heading1").at(0).right_to_left);
  const auto parts = zip_parts(archive);
  CHECK(parts.at("word/document.xml").find("<w:rtl/>") != std::string::npos);
  CHECK(parts.at("word/styles.xml").find("w:bidi=\"ar\"") != std::string::npos);
  CHECK(parts.at("docProps/core.xml").find("<dc:language>ar</dc:language>") != std::string::npos);
}

TEST_CASE("a run names its language where it is not the document's", "[glossary]") {
  auto entry = glossary_entry("1", "colour", "hue");
  entry.languages.front().language = "en-gb";
  CHECK(zip_parts(exported({entry}, "docx")).at("word/document.xml").find("<w:lang w:val=\"en-GB\"/>") !=
        std::string::npos);
}

TEST_CASE("every paragraph style that a docx uses is in its style sheet", "[glossary]") {
  for (const auto profile : {glossary::Profile::itu_t, glossary::Profile::iso}) {
    glossary::Heading heading;
    heading.profile = profile;
    const auto archive = exported(hostile_entries(), "docx", heading);
    const auto styles = zip_parts(archive).at("word/styles.xml");
    for (const auto& paragraph : docx_paragraphs(archive))
      CHECK(styles.find("w:styleId=\"" + paragraph.style + "\"") != std::string::npos);
  }
}

TEST_CASE("a text comes back from a docx as it was, but for what XML cannot hold", "[glossary]") {
  const auto paragraphs = docx_paragraphs(
      exported({glossary_entry("1", "a ]]> & <w:t> \"b\"",
                               std::string("Bell\x07 and \xff and \xef\xbf\xbf\U0001F600 end."))},
               "docx"));
  CHECK(of_style(paragraphs, "TermEntry").at(0).text ==
        "3.1.1\ta ]]> & <w:t> \"b\" [b-ITU-T Y.4600]: Bell and \uFFFD and \U0001F600 end.");
}

TEST_CASE("LibreOffice opens a docx", "[glossary][slow]") {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
    WARN("skipped: soffice is not installed, so the document was not opened by an office program");
    return;
  }
  const auto folder = std::filesystem::temp_directory_path() / "termreg-docx-test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  auto entries = hostile_entries();
  entries.push_back(glossary_entry("last", "zzz last term", "end of the document"));
  std::ofstream(folder / "glossary.docx", std::ios::binary) << exported(std::move(entries), "docx");
  const auto command = "cd '" + folder.string() + "' && soffice -env:UserInstallation=file://" +
                       folder.string() +
                       "/profile --headless --convert-to txt:Text glossary.docx >/dev/null 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);
  std::ifstream in(folder / "glossary.txt");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  CHECK(text.find("zzz last term [b-ITU-T Y.4600]: End of the document.") != std::string::npos);
  CHECK(text.find("a ]]> b & c &amp; d </w:t></w:r></w:p> e <w:t> f") != std::string::npos);
  std::filesystem::remove_all(folder);
}

}  // namespace termreg::testing
