// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/gap.h"

#include <algorithm>
#include <set>

#include "registry/glossary/report.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

const std::string figure = "digital figure that stands for a participant in a virtual world";
const std::string drifted_figure = "digital figure that stands for a human participant in a virtual world";
const std::string other_figure = "picture of a person, shown on a screen to others in a virtual world";
const std::string god = "god who has come down to earth";

GapReport analysed(const std::vector<TermEntry>& entries, const std::vector<std::string>& bodies = {},
                   unsigned threads = 1) {
  return gap(ShelfStore(entries), bodies, threads);
}

/// "avatar: homonym | itu-t foremost, iso homonym 2"
std::string told(const GapReport& report, const GapRow& row) {
  std::string out = row.designation + ": " + std::string(name(row.verdict)) + " |";
  for (const GapCell& cell : row.cells)
    for (const GapEntry& entry : cell.entries) {
      out += " " + report.bodies[cell.body].id + " " + std::string(name(entry.agreement));
      if (entry.sense > 1) out += " " + std::to_string(entry.sense);
      out += ",";
    }
  return out;
}

std::vector<std::string> told(const GapReport& report) {
  std::vector<std::string> out;
  for (const GapRow& row : report.rows) out.push_back(told(report, row));
  return out;
}

std::vector<std::string> phrases(const GapReport& report, UndefinedTerm::Kind kind) {
  std::vector<std::string> out;
  for (const UndefinedTerm& term : report.undefined)
    if (term.kind == kind) out.push_back(term.text);
  return out;
}

bool holds(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("a row says how every body's definition stands to the foremost one", "[gap]") {
  const auto report = analysed(
      {entry("ITU-T", "2022", "1", {"avatar"}, figure), entry("ISO", "2022", "1", {"avatar"}, figure),
       entry("IEC", "2022", "1", {"avatar"}, drifted_figure), entry("W3C", "2022", "1", {"avatar"}, god),
       entry("IEEE", "2022", "1", {"avatar"}, "")});
  REQUIRE(report.rows.size() == 1);
  const GapRow& row = report.rows.front();
  CHECK(row.verdict == GapVerdict::homonym);
  std::map<std::string, Concord> by_body;
  for (const GapCell& cell : row.cells) by_body[report.bodies[cell.body].id] = cell.entries.front().agreement;
  CHECK(by_body.size() == 5);
  CHECK(by_body[std::string(row.foremost.body())] == Concord::foremost);
  CHECK(by_body["ieee"] == Concord::undefined);
  CHECK(by_body["w3c"] == Concord::homonym);
  CHECK(row.pairs.size() == 6);
}

TEST_CASE("the verdict is the worst that two bodies have between them", "[gap]") {
  const auto verdict = [](const std::vector<std::string>& definitions) {
    std::vector<TermEntry> entries;
    const std::array<const char*, 3> bodies{"ITU-T", "ISO", "IEC"};
    for (std::size_t i = 0; i < definitions.size(); ++i)
      entries.push_back(entry(bodies.at(i), "2022", "1", {"avatar"}, definitions[i]));
    const auto report = analysed(entries);
    REQUIRE(report.rows.size() == 1);
    CHECK(report.verdicts[static_cast<std::size_t>(report.rows[0].verdict)] == 1);
    return report.rows[0].verdict;
  };
  CHECK(verdict({figure, figure}) == GapVerdict::agreed);
  CHECK(verdict({figure, drifted_figure}) == GapVerdict::drifted);
  CHECK(verdict({figure, figure, drifted_figure}) == GapVerdict::drifted);
  CHECK(verdict({figure, other_figure}) == GapVerdict::competing);
  CHECK(verdict({figure, god}) == GapVerdict::homonym);
  CHECK(verdict({figure, ""}) == GapVerdict::single);
  CHECK(verdict({figure}) == GapVerdict::single);
  CHECK(verdict({""}) == GapVerdict::nobody);
}

TEST_CASE("bodies that were not asked for are told apart from bodies that have nothing", "[gap]") {
  const std::vector<TermEntry> entries{entry("ITU-T", "2022", "1", {"avatar"}, figure),
                                       entry("ISO", "2022", "1", {"avatar"}, other_figure),
                                       entry("IEC", "2022", "2", {"rack"}, "frame that holds servers")};
  const auto report = analysed(entries, {"IEC", "iso", "ISO"});
  REQUIRE(report.bodies.size() == 2);
  CHECK(report.bodies[0].id == "iec");
  CHECK(told(report) ==
        std::vector<std::string>{"avatar: single | iso foremost,", "rack: single | iec foremost,"});
  CHECK(report.rows[0].elsewhere == std::vector<std::string>{"itu-t"});

  const auto one = analysed(entries, {"IEC"});
  CHECK(holds(told(one), "avatar: nobody |"));
}

TEST_CASE("a body without any entry is refused with those that have some", "[gap]") {
  try {
    (void)analysed({entry("ITU-T", "2022", "1", {"avatar"}, figure)}, {"ITU-X"});
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    CHECK(std::string(error.what()).find("itu-t") != std::string::npos);
  }
}

TEST_CASE("without a wish the twelve bodies with most entries are the columns", "[gap]") {
  std::vector<TermEntry> entries;
  for (int body = 0; body < 15; ++body)
    for (int i = 0; i <= body; ++i)
      entries.push_back(entry("B" + std::to_string(body), "2022", std::to_string(i),
                              {"term " + std::to_string(body) + "x" + std::to_string(i)}, ""));
  const auto report = analysed(entries);
  REQUIRE(report.bodies.size() == default_gap_bodies);
  CHECK(report.bodies.front().id == "b14");
  CHECK(report.bodies.front().entries == 15);
  CHECK(report.bodies.back().id == "b3");
}

TEST_CASE("the matrix counts what every two bodies have between them", "[gap]") {
  const auto report = analysed(
      {entry("ITU-T", "2022", "1", {"avatar"}, figure), entry("ISO", "2022", "1", {"avatar"}, figure),
       entry("ITU-T", "2022", "2", {"rack"}, "frame that holds servers in a cooled room"),
       entry("ISO", "2022", "2", {"rack"}, "shelf on which wine is kept"),
       entry("ISO", "2022", "3", {"wine"}, "drink made from grapes")},
      {"ITU-T", "ISO"});
  REQUIRE(report.matrix.size() == 1);
  CHECK(report.matrix[0].counts[0] == 1);
  CHECK(report.matrix[0].shared() == 2);
  CHECK(report.bodies[0].concepts == 2);
  CHECK(report.bodies[0].alone == 0);
  CHECK(report.bodies[1].alone == 1);

  const auto wine = restricted(report, [](const GapRow& row) { return row.designation == "wine"; });
  CHECK(wine.rows.size() == 1);
  CHECK(wine.matrix[0].shared() == 0);
  CHECK(wine.bodies[0].concepts == 0);
}

TEST_CASE("every active entry stands in exactly one row, whatever the number of threads", "[gap]") {
  std::vector<TermEntry> entries;
  const std::vector<std::string> texts{figure, drifted_figure,          other_figure, god,
                                       "",     "drink made from grapes"};
  for (std::size_t i = 0; i < 120; ++i)
    entries.push_back(
        entry("B" + std::to_string(i % 7), "2022", std::to_string(i),
              {"term " + std::string(1, static_cast<char>('a' + i % 11)), "word " + std::to_string(i % 29)},
              texts[i % texts.size()]));
  const auto report = analysed(entries);
  std::multiset<std::string> placed;
  for (const GapRow& row : report.rows)
    for (const GapCell& cell : row.cells)
      for (const GapEntry& one : cell.entries) placed.insert(one.id.text());
  CHECK(placed.size() == entries.size());
  CHECK(std::set<std::string>(placed.begin(), placed.end()).size() == entries.size());
  CHECK(analysed(entries, {}, 4).rows == report.rows);
}

TEST_CASE("linked entries are one row although no designation is shared", "[gap]") {
  auto linked = entry("ISO", "2022", "1", {"virtual figure"}, other_figure);
  const auto first = entry("ITU-T", "2022", "1", {"avatar"}, figure);
  linked.relations.push_back({RelationKind::same_concept, first.id.text(), {}, {}});
  const auto report = analysed({first, linked});
  REQUIRE(report.rows.size() == 1);
  CHECK(report.rows[0].verdict == GapVerdict::competing);
}

TEST_CASE("words that recur in definitions of several bodies and are no designation are proposed", "[gap]") {
  std::vector<TermEntry> entries;
  const std::vector<std::string> bodies{"ITU-T", "ISO", "IEC"};
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const std::string n = std::to_string(i);
    entries.push_back(
        entry(bodies[i], "2022", "1" + n, {"thing " + n}, "record kept by the harbour office of town " + n));
    entries.push_back(
        entry(bodies[i], "2022", "2" + n, {"item " + n}, "part of a harbour crane with mark " + n));
  }
  // What the words can be is learnt from designations.
  entries.push_back(entry("ISO", "2022", "90", {"post office"}, "place where letters are taken in"));
  entries.push_back(entry("ISO", "2022", "91", {"harbour wall"}, "wall against the sea"));
  entries.push_back(entry("ISO", "2022", "92", {"harbour crane"}, "crane that stands on a quay"));
  const auto found = phrases(analysed(entries), UndefinedTerm::Kind::phrase);
  CHECK(holds(found, "harbour office"));
  CHECK_FALSE(holds(found, "harbour crane"));

  // Two definitions are too few, and so is one body.
  std::vector<TermEntry> fewer(entries.begin() + 2, entries.end());
  CHECK_FALSE(holds(phrases(analysed(fewer), UndefinedTerm::Kind::phrase), "harbour office"));
  for (TermEntry& one : entries)
    one = entry("ISO", "2022", std::string(one.id.locator()), {one.languages[0].designations[0].text},
                one.languages[0].definitions[0].text);
  entries.push_back(entry("IEC", "2022", "1", {"rack"}, "frame that holds servers"));
  CHECK_FALSE(holds(phrases(analysed(entries), UndefinedTerm::Kind::phrase), "harbour office"));
}

TEST_CASE("a pointer that leads nowhere is listed, one to a registered term is not", "[gap]") {
  auto first = entry("ITU-T", "2022", "1", {"avatar"}, figure);
  const auto second = entry("ISO", "2022", "1", {"virtual world"}, "place that exists only in computers");
  first.relations.push_back({RelationKind::see_also, "digital wardrobe", {}, {}});
  first.relations.push_back({RelationKind::see_also, "virtual worlds", {}, {}});
  first.relations.push_back({RelationKind::see_also, second.id.text(), {}, {}});
  first.relations.push_back({RelationKind::see_also, "https://terms.example.org/7", {}, {}});
  CHECK(phrases(analysed({first, second}), UndefinedTerm::Kind::pointer) ==
        std::vector<std::string>{"digital wardrobe"});
}

TEST_CASE("the CSV of an analysis has a column for each body and escapes what a spreadsheet would run",
          "[gap]") {
  const auto csv = glossary::gap_csv(analysed(
      {entry("ITU-T", "2022", "1", {"=cmd()"}, figure), entry("ISO", "2022", "1", {"=cmd()"}, figure)},
      {"ITU-T", "ISO"}));
  CHECK(
      csv.starts_with("designation,language,verdict,foremost,elsewhere,itu-t,iso\r\n\"'=cmd()\",en,agreed,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 2);
}

}  // namespace termreg::conflicts
