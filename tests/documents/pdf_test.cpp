// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/documents/document.h"
#include "indexer/documents/pdf_direction.h"
#include "indexer/documents/pdf_lines.h"
#include "indexer/files/child_output.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/documents/pdf_file.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

bool is_installed() {
  if (!files::installed_program("pdftohtml").empty()) return true;
  WARN("skipped: pdftohtml (poppler-utils) is not installed");
  return false;
}

// Three pages with a running head, a clause, an entry with a divided word, and a page number.
std::string recommendation() {
  std::vector<std::vector<PdfText>> pages;
  for (int page = 1; page <= 3; ++page) {
    const auto number = std::to_string(page);
    pages.push_back({{72, 800, false, 9, "Draft Rec. X.9 - page " + number},
                     {72, 760, true, 14, number},
                     {100, 760, true, 14, "Definitions"},
                     {72, 735, true, 12, number + ".1"},
                     {110, 735, true, 12, "digital twin"},
                     {173, 735, false, 12, ": a copy of a phys-"},
                     {72, 721, false, 12, "ical thing that is up-"},
                     {72, 707, false, 12, "to-date in real-time."},
                     {72, 680, false, 12, "It stands apart, and real-time is up-to-date."},
                     {290, 40, false, 9, number}});
  }
  return pdf_of_pages(pages);
}

DocumentText read(const std::string& bytes) {
  const Folder folder;
  return documents::document_format("pdf").read(folder.write("test.pdf", bytes));
}

std::string refusal_of(const std::string& bytes) {
  try {
    read(bytes);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a PDF gives headings by number, bold terms, joined lines and pages, without heads and feet",
          "[documents][pdf]") {
  if (!is_installed()) return;
  const auto document = read(recommendation());
  REQUIRE(document.blocks.size() == 9);
  const auto& heading = document.blocks[3];
  CHECK(heading.kind == BlockKind::heading);
  CHECK(heading.number == "2");
  CHECK(heading.level == 1);
  CHECK(plain_text(heading) == "Definitions");
  CHECK(heading.place.page == 2);
  const auto& entry = document.blocks[4];
  CHECK(entry.kind == BlockKind::paragraph);
  CHECK(plain_text(entry) ==
        "2.1\tdigital twin: a copy of a physical thing that is up-to-date in real-time.");
  REQUIRE(entry.runs.size() == 2);
  CHECK(entry.runs[0].bold);
  CHECK(entry.runs[0].text == "2.1\tdigital twin");
  CHECK_FALSE(entry.runs[1].bold);
  CHECK(plain_text(document.blocks[5]).starts_with("It stands apart"));
}

TEST_CASE("a PDF that is damaged, without text or no PDF at all is refused with one sentence",
          "[documents][pdf]") {
  if (!is_installed()) return;
  CHECK(refusal_of(pdf_of_pages({{}})).find("no text layer") != std::string::npos);
  CHECK(refusal_of("%PDF-1.4\nnothing of the kind").find("no PDF that can be read") != std::string::npos);
  CHECK(refusal_of("plain words").find("is no PDF document") != std::string::npos);
}

TEST_CASE("a child that runs too long or says too much is ended", "[documents][pdf]") {
  files::ChildCommand command;
  command.program = files::installed_program("yes");
  REQUIRE_FALSE(command.program.empty());
  command.most_output = 100'000;
  const auto loud = files::output_of(command);
  CHECK(loud.end == files::ChildOutput::End::too_long);
  CHECK(loud.output.size() <= command.most_output + 1);
  command.program = files::installed_program("sleep");
  command.arguments = {"60"};
  command.most_time = std::chrono::seconds(1);
  CHECK(files::output_of(command).end == files::ChildOutput::End::out_of_time);
  command.program = files::installed_program("env");
  command.arguments.clear();
  const auto environment = files::output_of(command);
  CHECK(environment.end == files::ChildOutput::End::done);
  CHECK(environment.output.empty());
  command.program = files::installed_program("false");
  CHECK(files::output_of(command).end == files::ChildOutput::End::failed);
}

TEST_CASE("a gap on a line is a tab, a raised small piece superscript, dotted lines contents",
          "[documents][pdf]") {
  auto pages = documents::pdf_pages(
      "<page number=\"1\" height=\"1000\" width=\"700\">"
      "<text top=\"300\" left=\"100\" width=\"20\" height=\"16\"><b>AR</b></text>"
      "<text top=\"300\" left=\"200\" width=\"150\" height=\"16\">Augmented Reality</text>"
      "<text top=\"297\" left=\"352\" width=\"5\" height=\"9\">1</text>"
      "<text top=\"400\" left=\"100\" width=\"300\" height=\"16\">3 Definitions ........ 4</text></page>",
      "x.pdf");
  const auto blocks = documents::pdf_blocks(pages);
  REQUIRE(blocks.size() == 2);
  CHECK(plain_text(blocks[0]).starts_with("AR\tAugmented Reality"));
  CHECK(blocks[0].runs.back().position == Run::Position::superscript);
  CHECK(blocks[1].kind == BlockKind::table_of_contents);
}

TEST_CASE(
    "rows of a list in a PDF are a paragraph each, and what goes on in the second column stays with its row",
    "[documents][pdf]") {
  const auto pages = documents::pdf_pages(
      "<page number=\"1\" height=\"1000\" width=\"700\">"
      "<text top=\"300\" left=\"100\" width=\"20\" height=\"16\">AR</text>"
      "<text top=\"300\" left=\"200\" width=\"150\" height=\"16\">Augmented Reality</text>"
      "<text top=\"320\" left=\"100\" width=\"30\" height=\"16\">FTTx</text>"
      "<text top=\"320\" left=\"200\" width=\"300\" height=\"16\">Fibre to the x, where x is</text>"
      "<text top=\"340\" left=\"200\" width=\"90\" height=\"16\">any place</text>"
      "<text top=\"360\" left=\"100\" width=\"110\" height=\"16\">DiffServ-MIB</text>"
      "<text top=\"360\" left=\"240\" width=\"150\" height=\"16\">Information Base</text>"
      "<text top=\"380\" left=\"100\" width=\"190\" height=\"16\">ONUX Optical Network Unit</text></page>",
      "x.pdf");
  const auto blocks = documents::pdf_blocks(pages);
  REQUIRE(blocks.size() == 4);
  CHECK(plain_text(blocks[3]) == "ONUX Optical Network Unit");
  CHECK(plain_text(blocks[0]) == "AR\tAugmented Reality");
  CHECK(plain_text(blocks[1]) == "FTTx\tFibre to the x, where x is any place");
  CHECK(plain_text(blocks[2]) == "DiffServ-MIB\tInformation Base");
}

TEST_CASE("feet of left and right pages and footnotes are no text, and a foot says what it says",
          "[documents][pdf]") {
  std::string xml;
  for (int page = 1; page <= 6; ++page) {
    const auto number = std::to_string(page);
    const auto foot = page % 2 == 0 ? number + " Rec. X.9 (01/2024)" : "Rec. X.9 (01/2024) " + number;
    xml += "<page number=\"" + number +
           "\" height=\"1000\" width=\"700\"><text top=\"300\" left=\"100\" width=\"300\" " +
           "height=\"16\">Text of page " + number +
           " about a rate.</text><text top=\"297\" left=\"402\" width=\"5\" " +
           "height=\"9\">1</text><text top=\"800\" left=\"100\" width=\"4\" height=\"8\">1</text><text "
           "top=\"801\" " +
           "left=\"105\" width=\"200\" height=\"14\">Remark of an editor.</text><text top=\"960\" "
           "left=\"100\" " +
           "width=\"150\" height=\"14\">" + foot + "</text></page>";
  }
  auto pages = documents::pdf_pages(xml, "x.pdf");
  std::string running;
  documents::drop_running_lines(pages, running);
  documents::drop_footnotes(pages);
  CHECK(running.find("Rec. X.9 (01/2024)") != std::string::npos);
  REQUIRE(pages.size() == 6);
  for (const auto& page : pages) {
    REQUIRE(page.lines.size() == 1);
    REQUIRE(page.lines[0].runs.size() == 1);
    CHECK(page.lines[0].runs[0].text.find("about a rate.") != std::string::npos);
  }
}

TEST_CASE("a list on a page with nothing wider on it is a paragraph a row, with and without a gap",
          "[documents][pdf]") {
  const auto text = [](int top, int left, int width, const std::string& words) {
    return "<text top=\"" + std::to_string(top) + "\" left=\"" + std::to_string(left) + "\" width=\"" +
           std::to_string(width) + "\" height=\"16\">" + words + "</text>";
  };
  std::string wide;
  for (int page = 1; page <= 3; ++page)
    wide += "<page number=\"" + std::to_string(page) + "\" height=\"1000\" width=\"700\">" +
            text(300, 100, 500, "A line that is as wide as all lines of these pages are.") + "</page>";
  const auto pages = documents::pdf_pages(
      wide + "<page number=\"4\" height=\"1000\" width=\"700\">" +
          text(300, 100, 300, "It uses these abbreviations:") + text(320, 100, 30, "AR") +
          text(320, 150, 120, "Augmented Reality") + text(340, 100, 170, "AR10 Alpha Ten") +
          text(360, 100, 170, "AR11 Alpha Eleven") + "</page>",
      "x.pdf");
  const auto blocks = documents::pdf_blocks(pages);
  REQUIRE(blocks.size() == 7);
  CHECK(plain_text(blocks[3]) == "It uses these abbreviations:");
  CHECK(plain_text(blocks[4]) == "AR\tAugmented Reality");
  CHECK(plain_text(blocks[5]) == "AR10 Alpha Ten");
  CHECK(plain_text(blocks[6]) == "AR11 Alpha Eleven");
}

TEST_CASE("a PDF in a script from right to left is put into reading order", "[documents][pdf]") {
  const auto line = [](int top, const std::string& text, const std::string& number) {
    return "<text top=\"" + std::to_string(top) + "\" left=\"200\" width=\"380\" height=\"16\">" + text +
           "</text><text top=\"" + std::to_string(top) + "\" left=\"620\" width=\"30\" height=\"16\"><b>" +
           number + "</b></text>";
  };
  const auto read = [&](const std::string& first, const std::string& second) {
    return documents::pdf_blocks(
        documents::pdf_pages("<page number=\"1\" height=\"1000\" width=\"700\">" + line(300, first, "1.1.3") +
                                 line(340, second, "2.1.3") +
                                 "<text top=\"380\" left=\"500\" width=\"40\" height=\"16\">X.42</text>"
                                 "<text top=\"380\" left=\"440\" width=\"50\" height=\"16\">ITU-T</text>"
                                 "<text top=\"380\" left=\"550\" width=\"90\" height=\"16\">" +
                                 (first.starts_with('.') ? "ةيصوت" : "توصية") + "</text></page>",
                             "x.pdf"));
  };
  // As the signs stand from left to right, with brackets by their meaning and by their shape; and as they are read.
  for (const auto& blocks : {read(".اهيف ىري ةريبك ةحفص :]b-ITU-T G.1[ ةملك", ".3.2 ةرقفلا رظنا 10 :ةلمج"),
                             read(".اهيف ىري ةريبك ةحفص :[b-ITU-T G.1] ةملك", ".3.2 ةرقفلا رظنا 10 :ةلمج"),
                             read("كلمة [b-ITU-T G.1]: صفحة كبيرة يرى فيها.", "جملة: 10 انظر الفقرة 3.2.")}) {
    REQUIRE(blocks.size() == 3);
    CHECK(plain_text(blocks[0]) == "1.1.3\tكلمة [b-ITU-T G.1]: صفحة كبيرة يرى فيها.");
    CHECK(blocks[0].runs.front().bold);
    CHECK(plain_text(blocks[1]) == "2.1.3\tجملة: 10 انظر الفقرة 3.2.");
    CHECK(plain_text(blocks[2]) == "توصية ITU-T X.42");
  }
}

TEST_CASE("lines of Han signs in a PDF are joined without a blank", "[documents][pdf]") {
  const auto blocks = documents::pdf_blocks(documents::pdf_pages(
      "<page number=\"1\" height=\"1000\" width=\"700\">"
      "<text top=\"300\" left=\"100\" width=\"500\" height=\"16\">用于许多不同的</text>"
      "<text top=\"320\" left=\"100\" width=\"490\" height=\"16\">场合，使用的人也不同 ITU</text>"
      "<text top=\"340\" left=\"100\" width=\"90\" height=\"16\">的物品</text></page>",
      "x.pdf"));
  REQUIRE(blocks.size() == 1);
  CHECK(plain_text(blocks[0]) == "用于许多不同的场合，使用的人也不同 ITU 的物品");
}

TEST_CASE("the ligature of lam and alef is put in order with the word it stands in", "[documents][pdf]") {
  const documents::PdfDirection reversed{true, true};
  CHECK(documents::in_reading_order("ىرخلأا", reversed) == "الأخرى");
  CHECK(documents::in_reading_order("لاصتلاا", reversed) == "الاتصال");
  CHECK(documents::in_reading_order("ةيصوتلا", reversed) == "التوصية");
  CHECK(documents::in_reading_order("لا", reversed) == "لا");
  CHECK(documents::in_reading_order("لا", {true, false}) == "لا");
}
