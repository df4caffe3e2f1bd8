// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/sheet.h"

#include <sstream>

#include "registry/codec/report_json.h"
#include "registry/conflicts/comparison.h"
#include "registry/glossary/report.h"
#include "registry/model/error.h"
#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/temporary_directory.h"

namespace termreg::conflicts {
namespace {

const std::string participant = "digital figure that stands for a participant in a virtual world";
const std::string human = "digital figure that stands for a human participant in a virtual world";
const std::string incarnation = "god who has come down to earth";

struct SheetDesk {
  testing::TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path());
  Registry registry{*store, nullptr};

  TermEntry put(TermEntry entry) {
    store::ChangeSet changes;
    changes.puts.push_back({entry, 0});
    store->apply(changes);
    return entry;
  }
};

SheetRequest for_term(std::string term) {
  SheetRequest request;
  request.term = std::move(term);
  return request;
}

std::string bodies_of(const HarmonisationSheet& sheet) {
  std::string out;
  for (const SheetSide& side : sheet.sides) (out += side.id.body()) += ' ';
  return out;
}

std::string printed(const HarmonisationSheet& sheet, const char* format) {
  std::ostringstream out;
  glossary::write_sheet(sheet, glossary::sheet_format(format), out);
  return std::move(out).str();
}

}  // namespace

TEST_CASE("a sheet sets every body's view of a term beside the foremost one", "[sheet]") {
  SheetDesk desk;
  auto restated = entry("ITU-T", "2022", "1", {"avatar", "digital self"}, participant);
  Source source;
  source.document = "ISO 9999";
  source.relation = SourceRelation::adapted;
  restated.languages[0].definitions[0].sources.push_back(source);
  restated.languages[0].designations[1].acceptability = Acceptability::deprecated;
  desk.put(restated);
  desk.put(entry("ISO", "2022", "1", {"Avatars"}, human));
  desk.put(entry("W3C", "2022", "1", {"avatar"}, incarnation));
  desk.put(entry("IEEE", "2022", "1", {"avatar"}, ""));
  desk.put(entry("IEC", "2022", "1", {"rack"}, "frame that holds servers"));

  const auto sheet = desk.registry.sheet(for_term("avatar"));
  REQUIRE(sheet.sides.size() == 4);
  CHECK(sheet.sides[0].agreement == Concord::foremost);
  CHECK(sheet.sides[0].genus == "figure");
  CHECK(sheet.sides.back().id.body() == "ieee");
  CHECK(sheet.sides.back().agreement == Concord::undefined);
  for (const SheetSide& side : sheet.sides) {
    if (side.id.body() == "w3c") CHECK(side.agreement == Concord::homonym);
    if (side.id.body() != "itu-t") continue;
    CHECK(side.restated);
    CHECK(side.designations[1].acceptability == Acceptability::deprecated);
    REQUIRE(side.sources.size() == 1);
    CHECK(side.sources[0].starts_with("ISO 9999"));
  }
  CHECK(sheet.findings.size() >= 2);

  // Joining what is the same and what was added gives the other definition.
  for (std::size_t i = 1; i < sheet.sides.size(); ++i) {
    std::string text;
    for (const DiffPart& part : sheet.sides[i].diff)
      if (part.kind != DiffPart::Kind::removed) (text += text.empty() ? "" : " ") += part.text;
    CHECK(text == sheet.sides[i].definition);
  }
}

TEST_CASE("term, entry id and digest of a finding lead to the same sheet", "[sheet]") {
  SheetDesk desk;
  const auto first = desk.put(entry("ITU-T", "2022", "1", {"avatar"}, participant));
  desk.put(entry("ISO", "2022", "1", {"avatar"}, human));
  const auto sheet = desk.registry.sheet(for_term("Avatar"));
  SheetRequest by_id;
  by_id.id = first.id.text();
  CHECK(codec::to_json(desk.registry.sheet(by_id)) == codec::to_json(sheet));
  REQUIRE(sheet.findings.size() == 1);
  SheetRequest by_digest;
  by_digest.digest = sheet.findings[0].digest;
  CHECK(codec::to_json(desk.registry.sheet(by_digest)) == codec::to_json(sheet));
}

TEST_CASE("a linked entry is on the sheet under its own name, a withdrawn one is not", "[sheet]") {
  SheetDesk desk;
  const auto linked = desk.put(entry("ISO", "2022", "1", {"virtual self"}, human));
  auto first = entry("ITU-T", "2022", "1", {"avatar"}, participant);
  first.relations.push_back({RelationKind::same_concept, linked.id.text(), {}, {}});
  desk.put(first);
  auto withdrawn = entry("IEC", "2010", "1", {"avatar"}, incarnation);
  withdrawn.status = EntryStatus::withdrawn;
  desk.put(withdrawn);
  const auto sheet = desk.registry.sheet(for_term("avatar"));
  CHECK(sheet.sides.size() == 2);
  CHECK(bodies_of(sheet).find("iec") == std::string::npos);
  SheetRequest asked;
  asked.id = withdrawn.id.text();
  CHECK(bodies_of(desk.registry.sheet(asked)).find("iec") != std::string::npos);
}

TEST_CASE("a sheet shows what was decided about its findings", "[sheet]") {
  SheetDesk desk;
  desk.put(entry("ITU-T", "2022", "1", {"avatar"}, participant));
  desk.put(entry("ISO", "2022", "1", {"avatar"}, human));
  const auto open = desk.registry.sheet(for_term("avatar"));
  REQUIRE(open.findings.size() == 1);
  DecisionRequest decision;
  decision.decision = Decision::liaise;
  decision.reason = "to be harmonised in spring";
  desk.registry.decide({open.findings[0].digest}, decision);
  const auto decided = desk.registry.sheet(for_term("avatar"));
  REQUIRE(decided.findings.size() == 1);
  CHECK(decided.findings[0].disposition == "liaise");
  for (const auto* const format : {"text", "html", "json"})
    CHECK(printed(decided, format).find("to be harmonised in spring") != std::string::npos);
}

TEST_CASE("a sheet marks differences and restated texts in every format, and escapes what it prints",
          "[sheet]") {
  SheetDesk desk;
  auto restated = entry("ITU-T", "2022", "1", {"avatar <b>"}, participant);
  Source source;
  source.document = "ISO 9999";
  source.relation = SourceRelation::modified;
  restated.languages[0].definitions[0].sources.push_back(source);
  desk.put(restated);
  desk.put(entry("ISO", "2022", "1", {"avatar <b>"}, human));
  const auto sheet = desk.registry.sheet(for_term("avatar <b>"));
  const bool iso_first = sheet.sides[0].id.body() == "iso";
  const std::string text = printed(sheet, "text");
  CHECK(text.find(iso_first ? "[-human-]" : "{+human+}") != std::string::npos);
  CHECK(text.find("(restated)") != std::string::npos);
  const std::string html = printed(sheet, "html");
  CHECK(html.find(iso_first ? "<del>human</del>" : "<ins>human</ins>") != std::string::npos);
  CHECK(html.find("avatar &lt;b&gt;") != std::string::npos);
  CHECK(html.find("avatar <b>") == std::string::npos);
}

TEST_CASE("what a sheet cannot be made of is refused in a sentence", "[sheet]") {
  SheetDesk desk;
  const auto first = desk.put(entry("ITU-T", "2022", "1", {"avatar"}, participant));
  CHECK_THROWS_AS(desk.registry.sheet({}), Error);
  CHECK_THROWS_AS(desk.registry.sheet(for_term("rack")), Error);
  SheetRequest both = for_term("avatar");
  both.id = first.id.text();
  CHECK_THROWS_AS(desk.registry.sheet(both), Error);
  SheetRequest french;
  french.id = first.id.text();
  french.language = "fr";
  CHECK_THROWS_AS(desk.registry.sheet(french), Error);
  SheetRequest digest;
  digest.digest = std::string(32, '0');
  CHECK_THROWS_AS(desk.registry.sheet(digest), Error);
}

}  // namespace termreg::conflicts
