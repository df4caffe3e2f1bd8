// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an entry, the log of changes, the assets.
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/web/site.h"
#include "web/pages/citing.h"
#include "web/pages/concept_diagram.h"
#include "web/pages/entry_parts.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

TermEntry quay() {
  return conflicts::entry("Acme", "2021", "1", {"quay"}, "place where ships <lie>");
}

std::string address(const TermEntry& entry) {
  return "/entries/" + entry.id.text();
}

}  // namespace

TEST_CASE("languages stand in the order of pages, whatever the order of the source", "[web][pages]") {
  TermEntry entry;
  for (const auto* tag : {"und", "de", "ru", "fr-ca", "zh-hant", "en", "cs"}) {
    entry.languages.emplace_back();
    entry.languages.back().language = tag;
  }
  std::string order;
  for (const auto* section : web::pages::in_page_order(entry)) order += section->language + " ";
  CHECK(order == "en fr-ca zh-hant ru cs de und ");
  CHECK(web::pages::language_title(codec::Language::english, "fr-ca") == "French (fr-ca)");
  CHECK(web::pages::language_title(codec::Language::english, "tlh") == "tlh");
  CHECK(web::pages::language_title(codec::Language::french, "fr-ca") == "français (fr-ca)");
}

TEST_CASE("a definition is cited in four ways, and a restated one says so in each", "[web][pages]") {
  auto entry = quay();
  auto& definition = entry.languages.at(0).definitions.at(0);
  const auto language = entry.languages.at(0).language;
  auto texts = web::pages::cited_texts(entry, language);
  REQUIRE(texts.size() == 4);
  CHECK(holds(texts[1].text, "ships &lt;lie&gt;"));
  CHECK(holds(texts[2].text, "3.1.1 quay [b-"));
  CHECK(holds(texts[3].text, "[SOURCE: "));
  for (const auto& text : texts) CHECK_FALSE(holds(text.text, "restated"));
  Source source;
  source.document = "ISO 1";
  source.relation = SourceRelation::adapted;
  definition.sources = {source};
  texts = web::pages::cited_texts(entry, language);
  for (const auto& text : texts) CHECK(holds(text.text, "restated"));
  CHECK(web::pages::cited_texts(TermEntry{}, "").empty());
}

TEST_CASE("the diagram and the list say the same, and long labels are cut between characters",
          "[web][pages]") {
  auto entry = quay();
  entry.relations = {{RelationKind::broader_generic, "a:b:c:d", "", {}},
                     {RelationKind::narrower_partitive, "nowhere", std::string(40, 'x') + "<", {}},
                     {RelationKind::associative, "elsewhere", "ééééééééééééééééééééééééé", {}}};
  codec::Html html;
  web::pages::relations_part(html, entry, [](const EntryId&) { return std::string("place"); });
  const auto page = html.take();
  CHECK(holds(page, "<svg"));
  CHECK(holds(page, ">place</text>"));
  CHECK(holds(page, "<a href=\"/entries/a:b:c:d\">place</a>"));
  CHECK(holds(page, std::string(22, 'x') + "…</text>"));
  CHECK(holds(page, std::string(40, 'x') + "&lt;</span>"));
  CHECK(holds(page, "éé…</text>"));
  entry.relations.clear();
  codec::Html none;
  web::pages::relations_part(none, entry, [](const EntryId&) { return std::string(); });
  CHECK(none.take().empty());
}

TEST_CASE("the history of an entry shows what each revision changed", "[web][pages]") {
  Site site;
  auto entry = quay();
  site.put(entry);
  CHECK(holds(site.get(address(entry)).body, "This is the first revision."));
  entry.languages.at(0).definitions.at(0).text = "place where boats <lie>";
  site.put(entry);
  const auto page = site.get(address(entry)).body;
  CHECK(holds(page, "<del>ships</del>"));
  CHECK(holds(page, "<ins>boats</ins>"));
  CHECK_FALSE(holds(page, "<lie>"));
}

TEST_CASE("an entry can be had as a glossary of its own in every format", "[web][pages]") {
  Site site;
  site.put(quay());
  const auto id = quay().id.text();
  const auto answer = site.get("/api/v1/glossary", {{"ids", id}, {"format", "markdown"}});
  CHECK(answer.status == 200);
  CHECK(holds(answer.body, "quay"));
  CHECK(site.get("/api/v1/glossary", {{"ids", "a:b:c:d"}, {"format", "markdown"}}).status == 404);
  CHECK(holds(site.get(address(quay())).body, "/api/v1/glossary?ids=" + id));
}

TEST_CASE("the log of changes is paged, newest first", "[web][pages]") {
  Site site;
  CHECK(holds(site.get("/changes").body, "Nothing has been changed yet"));
  for (int i = 1; i <= 60; ++i)
    site.put(conflicts::entry("Acme", "2021", std::to_string(i), {"quay " + std::to_string(i)}, "place"));
  const auto newest = site.get("/changes").body;
  CHECK(holds(newest, "11–60 of 60"));
  CHECK(holds(newest, "/changes?before=11"));
  CHECK(newest.find(":60\"") < newest.find(":59\""));
  const auto older = site.get("/changes", {{"before", "11"}}).body;
  CHECK(holds(older, "1–10 of 60"));
  CHECK(holds(older, "/changes?before=61"));
  CHECK_FALSE(holds(older, "Older"));
  CHECK(site.get("/changes", {{"before", "x"}}).status == 400);
}

TEST_CASE("a hit that clashes in one way several times has one badge with their number", "[web][pages]") {
  Site site;
  site.put(conflicts::entry("ISO", "2021", "1", {"mount", "ring"}, "part of metal that holds glass"));
  site.put(conflicts::entry("Acme", "2021", "1", {"mount"}, "animal that somebody rides"));
  site.put(conflicts::entry("Acme", "2021", "2", {"ring"}, "sound that a bell makes"));
  CHECK(holds(site.get("/api/v1/conflicts").body, "\"total\":2"));  // waits until they are level
  const auto page = site.get("/", {{"q", "mount"}}).body;
  CHECK(holds(page, " × 2</a>"));
  CHECK(holds(page, "/conflicts?entry=iso:100:2021:1&amp;code=C4\""));
  CHECK(holds(page, "/conflicts?entry=acme:100:2021:1#"));  // where it is one, to the finding itself
}

TEST_CASE("style sheet and script are served for ever under their digests", "[web][pages]") {
  Site site;
  const auto page = site.get("/").body;
  for (const std::string ending : {".css", ".js"}) {
    const auto end = page.find(ending + "\"") + ending.size();
    const auto begin = page.rfind('"', end - 1) + 1;
    const auto answer = site.get(page.substr(begin, end - begin));
    CHECK(answer.status == 200);
    CHECK(holds(header(answer, "Cache-Control"), "immutable"));
  }
  CHECK(site.get("/assets/termreg-0.js").status == 404);
}
