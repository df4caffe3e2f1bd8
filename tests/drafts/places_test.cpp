// SPDX-License-Identifier: GPL-3.0-or-later
// Where in its source a finding stands.
#include "indexer/sources/draft.h"
#include "registry/codec/json_tree.h"
#include "registry/drafts/reports/report.h"
#include "tests/catch.h"
#include "tests/drafts/drafting.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

// The place of the n-th time that `words` stand in a block of a draft written so.
DraftPlace located(const std::string& file_name, const std::string& source, const std::string& words,
                   std::size_t nth = 1) {
  const Folder folder;
  const auto draft = sources::read_draft(folder.write(file_name, source));
  DraftReport report;
  auto& place = report.findings.emplace_back().place;
  for (std::size_t block = 0; block < draft.text.blocks.size(); ++block) {
    const auto text = plain_text(draft.text.blocks[block]);
    auto at = text.find(words);
    for (auto more = nth; at != std::string::npos && more > 1; --more) at = text.find(words, at + 1);
    if (at == std::string::npos) continue;
    place.block = block;
    place.begin = at;
    place.end = at + words.size();
    place.where = draft.text.blocks[block].place;
    sources::locate(source, draft, report);
    return report.findings.front().place;
  }
  FAIL("no block holds " << words);
  return place;
}

std::string line_and_column(const DraftPlace& place) {
  return std::to_string(place.where.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("a finding in a text knows its line and column, also behind the first line of its paragraph",
          "[drafts]") {
  const std::string text = "1 Scope\n\nThe first line\nand the second line.\n";
  CHECK(line_and_column(located("draft.txt", text, "first")) == "3:5");
  CHECK(line_and_column(located("draft.txt", text, "second")) == "4:9");
  CHECK(line_and_column(located("draft.txt", text, "line", 2)) == "4:16");
  CHECK(line_and_column(located("draft.txt", text, "line and")) == "3:11");
}

TEST_CASE("columns count UTF-16 code units, source bytes count bytes", "[drafts]") {
  const std::string text = "1 Scope\n\n\xC3\xA9\xF0\x9F\x8C\x90 avatar\n";
  const auto place = located("draft.txt", text, "avatar");
  CHECK(line_and_column(place) == "3:5");
  CHECK(text.substr(place.source_begin, place.source_end - place.source_begin) == "avatar");
}

TEST_CASE("mark-up is passed over: tags and references of HTML, stars of Markdown and AsciiDoc", "[drafts]") {
  const std::string page =
      "<html><body>\n<p>An <a title=\"walk\">avatar\n<b>may</b> walk</a> &amp; talk.</p>\n</body></html>";
  CHECK(line_and_column(located("draft.html", page, "avatar may walk")) == "2:23");
  CHECK(line_and_column(located("draft.html", page, "walk")) == "3:12");
  CHECK(line_and_column(located("draft.html", page, "& talk")) == "3:21");
  CHECK(line_and_column(located("draft.md", "# 1 Scope\n\nAn **avatar** walks.\n", "avatar walks")) == "3:6");
  CHECK(line_and_column(
            located("draft.adoc", "= Title\n\n== Scope\n\nAn *avatar* walks.\n", "avatar walks")) == "5:5");
}

TEST_CASE("SARIF tells line and column, and has every member that the format requires", "[drafts]") {
  const Folder folder;
  const std::string source =
      "1 Scope\n\nThis Recommendation is about VRM, VRM and VRM.\n\n3 Definitions\n\n3.1 Terms defined "
      "elsewhere\n\nNone.\n\n"
      "3.2 Terms defined in this Recommendation\n\nNone.\n\n4 Abbreviations and acronyms\n\nNone.\n";
  const auto file = folder.write("draft.txt", source);
  const auto draft = sources::read_draft(file);
  auto report = Known().check(draft, drafts::Hints::told);
  sources::locate_in(file, draft, report);
  REQUIRE(!report.findings.empty());
  const auto log = codec::json_tree(drafts::to_sarif(report, "1.0"));
  // Required by the schema of SARIF 2.1.0: version, runs; tool; driver; name; message; text.
  REQUIRE(log.find("version") != nullptr);
  CHECK(log.find("version")->scalar == "2.1.0");
  REQUIRE(log.find("runs") != nullptr);
  REQUIRE(log.find("runs")->items.size() == 1);
  const auto& run = log.find("runs")->items.front();
  const auto* driver = run.find("tool")->find("driver");
  REQUIRE(driver != nullptr);
  CHECK(driver->find("name")->scalar == "termreg");
  const auto& rules = driver->find("rules")->items;
  REQUIRE(run.find("results") != nullptr);
  CHECK(run.find("results")->items.size() == report.findings.size());
  for (const auto& result : run.find("results")->items) {
    CHECK(result.find("message")->find("text")->is_text());
    const auto index = std::stoul(result.find("ruleIndex")->scalar);
    REQUIRE(index < rules.size());
    CHECK(rules[index].find("id")->scalar == result.find("ruleId")->scalar);
    const auto level = result.find("level")->scalar;
    CHECK((level == "error" || level == "warning" || level == "note"));
    const auto& location = result.find("locations")->items.front();
    CHECK(location.find("physicalLocation")->find("artifactLocation")->find("uri")->is_text());
    const auto* region = location.find("physicalLocation")->find("region");
    REQUIRE(region != nullptr);
    CHECK(std::stoul(region->find("startLine")->scalar) >= 1);
    if (const auto* column = region->find("startColumn")) CHECK(std::stoul(column->scalar) >= 1);
  }
  const auto of_vrm = of_rule(report, "used-not-listed");
  REQUIRE(of_vrm.size() == 1);
  CHECK(line_and_column(of_vrm.front().place) == "3:30");
}
