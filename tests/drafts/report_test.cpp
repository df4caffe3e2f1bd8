// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/reports/report.h"

#include <algorithm>
#include <set>
#include <string>

#include "indexer/sources/draft.h"
#include "registry/codec/json_tree.h"
#include "tests/catch.h"
#include "tests/drafts/drafting.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

Draft hostile_draft() {
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR <script>alert(1)</script> & \"quotes\" need VRM and VRM\tbehind a tab.";
  return recommendation(parts);
}

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a text report gives place, sentence, what stands there and what to write instead", "[drafts]") {
  const auto draft = hostile_draft();
  const auto report = Known().check(draft);
  const auto text = drafts::to_text(report, drafts::Colour::none);
  CHECK(text.find("clause 5, line ") != std::string::npos);
  CHECK(text.find("warning D7 used-not-listed: “VRM” is used 2×") != std::string::npos);
  CHECK(text.find("0 errors, 1 warning, 0 hints") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(drafts::to_text(report, drafts::Colour::terminal).find("\x1b[33mwarning") != std::string::npos);
}

TEST_CASE("a page of a draft holds no mark-up of the draft's own, and marks what was found", "[drafts]") {
  const auto draft = hostile_draft();
  const auto page = drafts::to_html(draft, Known().check(draft));
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
  CHECK(count_of(page, "<mark ") == 1);
  CHECK(page.find(">VRM</a></mark>") != std::string::npos);
  CHECK(page.find("id=\"n1\"") != std::string::npos);
}

TEST_CASE("each finding is one row of TSV with twelve fields", "[drafts]") {
  const auto report = Known().check(hostile_draft());
  const auto rows = drafts::to_tsv(report);
  CHECK(count_of(rows, "\n") == report.findings.size());
  CHECK(count_of(rows, "\t") == 11 * (report.findings.size() + 1));
}

TEST_CASE("JSON and SARIF are well-formed, and tell as many results as there are findings", "[drafts]") {
  const auto report = Known().check(hostile_draft());
  REQUIRE(report.findings.size() == 1);
  const auto json = drafts::to_json(report);
  CHECK_NOTHROW(codec::json_tree(json));
  CHECK(count_of(json, "\"rule\":") == report.findings.size());
  const auto sarif = drafts::to_sarif(report, "1.0");
  CHECK_NOTHROW(codec::json_tree(sarif));
  CHECK(count_of(sarif, "\"ruleId\":") == report.findings.size());
  CHECK(sarif.find("\"version\":\"2.1.0\"") != std::string::npos);
  CHECK(sarif.find("\"level\":\"warning\"") != std::string::npos);
}

TEST_CASE("a log has what the schema of SARIF 2.1.0 requires, and each result points at its rule",
          "[drafts]") {
  Parts parts;
  parts.here = "3.2.1 gantry: A gantry is a frame";
  parts.abbreviations = "XR\tExtended Reality\n\nAR\tAugmented Reality";
  parts.body = "XR needs VRM. Another VRM. See [ITU-T X.9].";
  auto report = Known().check(recommendation(parts), drafts::Hints::told);
  report.file = "drafts/a b.txt";
  REQUIRE(report.findings.size() > 3);
  const auto log = codec::json_tree(drafts::to_sarif(report, "1.0"));
  CHECK(log.find("version")->scalar == "2.1.0");
  CHECK(log.find("$schema")->scalar.find("sarif-schema-2.1.0.json") != std::string::npos);
  REQUIRE(log.find("runs")->items.size() == 1);
  const auto& run = log.find("runs")->items.front();
  const auto* driver = run.find("tool")->find("driver");
  CHECK(driver->find("name")->scalar == "termreg");
  CHECK(run.find("columnKind")->scalar == "utf16CodeUnits");
  const auto& rules = driver->find("rules")->items;
  std::set<std::string> ids;
  for (const auto& rule : rules) {
    CHECK(ids.insert(rule.find("id")->scalar).second);
    CHECK(rule.find("shortDescription")->find("text")->scalar.ends_with('.'));
  }
  REQUIRE(run.find("results")->items.size() == report.findings.size());
  for (const auto& result : run.find("results")->items) {
    const auto index = std::stoul(result.find("ruleIndex")->scalar);
    REQUIRE(index < rules.size());
    CHECK(rules[index].find("id")->scalar == result.find("ruleId")->scalar);
    CHECK_FALSE(result.find("message")->find("text")->scalar.empty());
    CHECK(std::set<std::string>{"error", "warning", "note"}.contains(result.find("level")->scalar));
    REQUIRE(result.find("locations")->items.size() == 1);
    const auto* physical = result.find("locations")->items.front().find("physicalLocation");
    CHECK(physical->find("artifactLocation")->find("uri")->scalar == "drafts/a%20b.txt");
    if (const auto* region = physical->find("region")) {
      CHECK(std::stoul(region->find("startLine")->scalar) >= 1);
      if (const auto* column = region->find("startColumn")) CHECK(std::stoul(column->scalar) >= 1);
    }
    CHECK(result.find("properties")->is_object());
  }
}

TEST_CASE("a page has a box for each severity and each code that was found, and a rule for each box",
          "[drafts]") {
  const auto draft = hostile_draft();
  const auto page = drafts::to_html(draft, Known().check(draft));
  CHECK(count_of(page, "type=\"checkbox\"") == 2);
  for (const std::string box : {"show-warning", "show-D7"}) {
    CHECK(page.find("id=\"" + box + "\"") != std::string::npos);
    CHECK(page.find("#" + box + ":not(:checked)~* :is(.note,li).") != std::string::npos);
  }
}

TEST_CASE("a page lists what is told before the draft, each with the way to its place", "[drafts]") {
  const auto draft = hostile_draft();
  const auto report = Known().check(draft);
  REQUIRE_FALSE(report.findings.empty());
  const auto page = drafts::to_html(draft, report);
  const auto list = page.find("<details class=\"told\" open"), text = page.find("<div class=\"draft\"");
  REQUIRE(std::max(list, text) < page.size());
  CHECK(list < text);
  for (std::size_t i = 1; i <= report.findings.size(); ++i) {
    const auto way = page.find("href=\"#n" + std::to_string(i) + "\"");
    CHECK(list < way);
    CHECK(way < text);
    CHECK(page.find("id=\"n" + std::to_string(i) + "\"") > text);
  }
  CHECK(drafts::to_html(draft, {}).find("class=\"told\"") == std::string::npos);
}

TEST_CASE("a file name becomes a URI reference in SARIF", "[drafts]") {
  DraftReport report;
  report.findings.emplace_back().rule = "order";
  report.file = "my draft#1.docx";
  CHECK(drafts::to_sarif(report, "").find("\"uri\":\"my%20draft%231.docx\"") != std::string::npos);
}

TEST_CASE("the proposed clauses are a Word document that reads back as what was proposed", "[drafts]") {
  const drafts::ProposedLists lists{{"gateway [b-ISO 9]: Device that joins two networks."},
                                    {},
                                    {"XR\tExtended Reality"},
                                    "Technical Report"};
  const testing::Folder folder;
  const auto draft = sources::read_draft(folder.write("lists.docx", drafts::lists_as_docx(lists)));
  std::string text;
  for (const auto& block : draft.text.blocks) text += plain_text(block) + "\n";
  CHECK(text.find("This Technical Report uses the following terms defined elsewhere:") != std::string::npos);
  CHECK(text.find("gateway [b-ISO 9]: Device that joins two networks.") != std::string::npos);
  CHECK(text.find("None.") != std::string::npos);
  REQUIRE(draft.terms.size() == 2);
  CHECK(draft.terms[0].kind == ClauseKind::defined_elsewhere);
  CHECK(draft.terms[1].kind == ClauseKind::abbreviations);
}

TEST_CASE("whatever is told of numbers, lists and tags says what to write", "[drafts]") {
  Parts parts;
  parts.here =
      "3.2.1 avatar: A figure.\n\n3.2.1 gantry: A frame.\n\n3.2.4 quay: A wall.\n\n3.2.5 quay: A side of "
      "ships.";
  parts.abbreviations =
      "AR\tAugmented Reality\n\nAR\tAugmented Reality\n\nMR\tMixed Reality\n\nMR\tMerged Reality";
  parts.body = "An avatar, a gantry and a quay in AR and MR. See [ITU-T X-1].";
  const auto report = Known().check(recommendation(parts));
  const auto advice = [&](std::string_view rule) {
    const auto told = of_rule(report, rule);
    return told.empty() ? "nothing of " + std::string(rule) : told.front().replacement;
  };
  CHECK(advice("number-twice") == "Number it 3.2.2, and those behind it on from there.");
  CHECK(advice("number-gap") == "Number it 3.2.2, and those behind it on from there.");
  CHECK(advice("defined-twice").starts_with("Keep one"));
  CHECK(advice("listed-twice") == "Delete this one.");
  CHECK(advice("several-expansions").starts_with("Write one of the two out"));
  CHECK(advice("tag-spelling") == "[ITU-T X.1]");
}
