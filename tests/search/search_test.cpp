// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/search/xapian_index.h"
#include "tests/catch.h"
#include "tests/search/memory_store.h"
#include "tests/search/samples.h"

using namespace termreg;
using termreg::tests::entry;
using termreg::tests::locators;

namespace {

/// A store with an index that has seen all of it.
class Fixture {
 public:
  Fixture() {
    auto twin = entry("1", {"digital twin", "DT"}, "virtual representation of a physical thing");
    twin.subject_fields = {"modelling"};
    auto avatar = entry("2", {"avatar"}, "virtual representation of a person", "ISO/IEC");
    avatar.status = EntryStatus::withdrawn;
    avatar.languages.push_back(
        tests::section("fr", {"avatar"}, "repr\u00e9sentation virtuelle d'une personne"));
    auto sensor = entry("3", {"sensor"}, "device that measures a physical property");
    Example example;
    example.text = "a thermometer on a twin";
    sensor.languages.front().examples.push_back(example);
    auto city = entry("4", {"city"}, "place where many people live");
    for (const auto& made : {twin, avatar, sensor, city}) store.put(made);
    index = search::open_index(directory / "index", store);
    REQUIRE(index->wait_for(store.head().sequence, 60'000));
  }
  IndexResult find(const std::string& text, SearchMode mode = SearchMode::all) {
    Query query;
    query.text = text;
    query.mode = mode;
    return index->search(query);
  }
  tests::TemporaryDirectory directory;
  tests::MemoryStore store;
  std::unique_ptr<SearchIndex> index;
};

using Locators = std::vector<std::string>;

Locators sorted(Locators found) {
  std::ranges::sort(found);
  return found;
}

std::uint64_t facet_count(const IndexResult& result, const std::string& name, const std::string& value) {
  for (const Facet& facet : result.facets)
    for (const FacetValue& counted : facet.values)
      if (facet.name == name && counted.value == value) return counted.count;
  return 0;
}

}  // namespace

TEST_CASE("each mode searches its own fields", "[search]") {
  Fixture f;
  CHECK(sorted(locators(f.find("twin"))) == Locators{"1", "3"});
  CHECK(locators(f.find("twin", SearchMode::terms)) == Locators{"1"});
  CHECK(locators(f.find("twin", SearchMode::definitions)).empty());
  CHECK(sorted(locators(f.find("representations", SearchMode::definitions))) == Locators{"1", "2"});
}

TEST_CASE("a hit says which field met it, and scores lie between 0 and 1", "[search]") {
  Fixture f;
  const auto result = f.find("twin");
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].field == HitField::designation);
  CHECK(result.hits[1].field == HitField::example);
  CHECK(result.hits[0].language == "en");
  CHECK(result.hits[0].score <= 1.0);
  CHECK(result.hits[0].score > result.hits[1].score);
  CHECK(result.hits[1].score > 0.0);
}

TEST_CASE("all words are wanted, and some are taken where nothing has all", "[search]") {
  Fixture f;
  CHECK(locators(f.find("physical device")) == Locators{"3"});
  CHECK(locators(f.find("the person of a representation", SearchMode::definitions)) == Locators{"2"});
  CHECK(sorted(locators(f.find("person thermometer"))) == Locators{"2", "3"});
  CHECK(f.find("nothingness").total == 0);
}

TEST_CASE("meaning ranks by any word of a description", "[search]") {
  Fixture f;
  const auto result = f.find("a virtual thing that stands for a physical one", SearchMode::meaning);
  REQUIRE(!result.hits.empty());
  CHECK(result.hits.front().id.locator() == "1");
  CHECK(result.total == 3);
  CHECK(facet_count(result, "body", "ITU-T") == 2);
}

TEST_CASE("excluded words, prefixes and filters in the text are understood", "[search]") {
  Fixture f;
  CHECK(locators(f.find("representation -person")) == Locators{"1"});
  CHECK(locators(f.find("thermo*")) == Locators{"3"});
  CHECK(locators(f.find("measur* body:itu-t")) == Locators{"3"});
  CHECK(locators(f.find("representation body:ISO/IEC")) == Locators{"2"});
  CHECK(locators(f.find("lang:fr")) == Locators{"2"});
  CHECK(sorted(locators(f.find("-virtual"))) == Locators{"3", "4"});
  CHECK(f.find("?! --").total == 0);
}

TEST_CASE("filters beside the text narrow it", "[search]") {
  Fixture f;
  Query query;
  query.text = "representation";
  query.body = "ITU-T";
  CHECK(locators(f.index->search(query)) == Locators{"1"});
  query.body.clear();
  query.status = EntryStatus::withdrawn;
  CHECK(locators(f.index->search(query)) == Locators{"2"});
  query.status.reset();
  query.subject = "Modelling";
  CHECK(locators(f.index->search(query)) == Locators{"1"});
  query = {};
  query.text = "repr\u00e9sentations";
  query.language = "fr";
  CHECK(locators(f.index->search(query)) == Locators{"2"});
  query = {};
  query.document = "ITU-T Y.1";
  CHECK(f.index->search(query).total == 3);
}

TEST_CASE("totals and facets count every match, whatever the page", "[search]") {
  Fixture f;
  Query query;
  query.limit = 1;
  query.offset = 2;
  const auto result = f.index->search(query);
  CHECK(result.total == 4);
  CHECK(result.hits.size() == 1);
  CHECK(facet_count(result, "body", "ITU-T") == 3);
  CHECK(facet_count(result, "body", "ISO/IEC") == 1);
  CHECK(facet_count(result, "status", "withdrawn") == 1);
  CHECK(facet_count(result, "subject", "modelling") == 1);
  CHECK(facet_count(result, "language", "en") == 4);
  CHECK(facet_count(result, "language", "fr") == 1);
  CHECK(facet_count(result, "document", "ITU-T Y.1") == 3);
  REQUIRE(!result.facets.empty());
  CHECK(result.facets.front().values.front().value == "ITU-T");  // most frequent first
}

TEST_CASE("kinds of designations are counted, and cited documents and kinds are filters", "[search]") {
  Fixture f;
  auto cited = entry("5", {"XR"}, "whatever lies between the real and the virtual");
  cited.languages.front().designations.front().kind = DesignationKind::abbreviation;
  cited.sources.push_back({});
  cited.sources.back().document = "ITU-T P.1320";
  f.store.put(cited);
  REQUIRE(f.index->wait_for(f.store.head().sequence, 60'000));
  const auto all = f.find("virtual");
  CHECK(facet_count(all, "kind", "abbreviation") == 1);
  CHECK(facet_count(all, "kind", "term") == 2);
  CHECK(locators(f.find("virtual kind:abbreviation")) == Locators{"5"});
  CHECK(locators(f.find("source:\"ITU-T P.1320\"")) == Locators{"5"});
  CHECK(locators(f.find("virtual source:nowhere")).empty());
}

TEST_CASE("what is known already is counted and is no hit, wherever it ranks", "[search]") {
  Fixture f;
  Query query;
  query.text = "representation";
  const auto all = f.index->search(query);
  REQUIRE(all.hits.size() == 2);
  const std::vector<EntryId> first{all.hits[0].id};
  const auto beside = f.index->search_beside(query, first);
  CHECK(beside.total == 2);
  CHECK(beside.known == 1);
  CHECK(beside.facets == all.facets);
  REQUIRE(beside.hits.size() == 1);
  CHECK(beside.hits[0].id == all.hits[1].id);
  query.offset = 1;
  CHECK(f.index->search_beside(query, first).hits.empty());
  const std::vector<EntryId> stranger{EntryId::parse("a:b:c:d").value()};
  CHECK(f.index->search_beside(query, stranger).known == 0);
}

TEST_CASE("who wants no hits gets the same counts", "[search]") {
  Fixture f;
  for (const auto* text : {"representation", "physical device", "person thermometer", "", "lang:fr"}) {
    Query query;
    query.text = text;
    const auto all = f.index->search(query);
    query.limit = 0;
    const auto counted = f.index->search(query);
    CHECK(counted.hits.empty());
    CHECK(counted.total == all.total);
    CHECK(counted.facets == all.facets);
  }
}

TEST_CASE("facets are counted as entries are now, not as they were", "[search]") {
  Fixture f;
  CHECK(facet_count(f.find("sensor"), "subject", "metrology") == 0);
  auto sensor = entry("3", {"sensor"}, "device that measures");
  sensor.subject_fields = {"metrology"};
  sensor.languages.push_back(tests::section("sv", {"givare"}, "anordning"));
  f.store.put(sensor);
  REQUIRE(f.index->wait_for(f.store.head().sequence, 60'000));
  const auto now = f.find("sensor");
  CHECK(now.total == 1);
  CHECK(facet_count(now, "subject", "metrology") == 1);
  CHECK(facet_count(now, "language", "sv") == 1);
  CHECK(locators(f.find("givarna")) ==
        Locators{"3"});  // a language that nothing was in before is stemmed at once
  f.store.remove(sensor.id);
  REQUIRE(f.index->wait_for(f.store.head().sequence, 60'000));
  CHECK(f.find("sensor").total == 0);
}

TEST_CASE("the index says what it holds in memory, and it grows with the entries", "[search]") {
  Fixture f;
  (void)f.find("twin");
  const auto before = f.index->memory_bytes();
  CHECK(before > 0);
  for (int i = 0; i < 500; ++i) f.store.put(entry("x" + std::to_string(i), {"thing"}, "thing"));
  REQUIRE(f.index->wait_for(f.store.head().sequence, 60'000));
  CHECK(f.index->memory_bytes() > before);
}
