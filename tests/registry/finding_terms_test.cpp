// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor asks of a search beside its words: filters, order, and where the words were met.
#include <algorithm>

#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace termreg;

namespace {

struct Made {
  const char* body;
  const char* document;
  const char* edition;
  const char* clause;
  const char* term;
  DesignationKind kind = DesignationKind::term;
  const char* cited = "";
};

TermEntry made(const Made& from) {
  TermEntry entry;
  entry.body = from.body;
  entry.document = from.document;
  entry.edition = from.edition;
  entry.clause = from.clause;
  entry.id = EntryId::compose(from.body, from.document, from.edition, from.clause);
  entry.languages.push_back({});
  auto& section = entry.languages.back();
  section.language = "en";
  section.designations.push_back({});
  section.designations.back().text = from.term;
  section.designations.back().kind = from.kind;
  section.definitions.push_back({});
  section.definitions.back().text = "figure that is the avatar of somebody";
  if (*from.cited != '\0') {
    section.definitions.back().sources.push_back({});
    section.definitions.back().sources.back().document = from.cited;
  }
  return entry;
}

class Terms {
 public:
  Terms() {
    store::ChangeSet changes;
    for (const auto& one :
         {Made{"ITU-T", "Y.1", "2022", "3.1", "avatar"}, Made{"ISO", "9", "2021", "3.1", "avatar"},
          Made{"IEC", "5", "2024", "3.1", "avatar chain", DesignationKind::abbreviation, "ITU-T Y.1"}})
      changes.puts.push_back({made(one), {}});
    store_->apply(changes);
  }
  [[nodiscard]] SearchResult search(const std::string& text) const {
    Query query;
    query.text = text;
    return registry_.search(query);
  }
  [[nodiscard]] SearchResult search(const Query& query) const { return registry_.search(query); }
  [[nodiscard]] std::vector<std::string> bodies(const std::string& text) const {
    std::vector<std::string> found;
    for (const auto& hit : search(text).hits) found.push_back(hit.body);
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  testing::TemporaryDirectory directory_;
  std::unique_ptr<store::Store> store_ = store::Store::open(directory_.path() / "store");
  Registry registry_{*store_, nullptr};
};

using Bodies = std::vector<std::string>;

}  // namespace

TEST_CASE("a field in the text of a query narrows what is called so", "[registry]") {
  const Terms terms;
  CHECK(terms.bodies("avatar") == Bodies{"IEC", "ISO", "ITU-T"});
  CHECK(terms.bodies("avatar body:ITU-T") == Bodies{"ITU-T"});
  CHECK(terms.bodies("body:itu-t body:ISO avatar") == Bodies{"ISO", "ITU-T"});
  CHECK(terms.bodies("avatar -body:ITU-T") == Bodies{"IEC", "ISO"});
  CHECK(terms.bodies("avatar doc:\"Y.1\"") == Bodies{"ITU-T"});
  CHECK(terms.bodies("avatar status:withdrawn").empty());
  CHECK(terms.bodies("avatar lang:en") == Bodies{"IEC", "ISO", "ITU-T"});
  CHECK(terms.bodies("avatar lang:fr").empty());
  CHECK(terms.bodies("avatar source:\"ITU-T Y.1\"") == Bodies{"IEC"});
  CHECK(terms.bodies("avatar kind:abbreviation") == Bodies{"IEC"});
}

TEST_CASE("kind and source are filters beside the text too", "[registry]") {
  const Terms terms;
  Query query;
  query.text = "avatar";
  query.kind = DesignationKind::term;
  CHECK(terms.search(query).hits.size() == 2);
  query.source = "ITU-T Y.1";
  CHECK(terms.search(query).hits.empty());
  query.kind.reset();
  CHECK(terms.search(query).hits.size() == 1);
}

TEST_CASE("hits stand in the order that is asked for, page by page", "[registry]") {
  const Terms terms;
  Query query;
  query.text = "avatar";
  query.sort = SortOrder::newest;
  query.limit = 2;
  const auto first = terms.search(query);
  REQUIRE(first.hits.size() == 2);
  CHECK(first.total == 3);
  CHECK(first.hits[0].edition == "2024");
  CHECK(first.hits[1].edition == "2022");
  query.offset = 2;
  const auto second = terms.search(query);
  REQUIRE(second.hits.size() == 1);
  CHECK(second.hits[0].edition == "2021");
  query.offset = 0;
  query.sort = SortOrder::designation;
  CHECK(terms.search(query).hits[0].designation == "avatar");
  query.offset = 2;
  CHECK(terms.search(query).hits[0].designation == "avatar chain");
}

TEST_CASE("a hit shows where its definition holds words of the query", "[registry]") {
  const Terms terms;
  Query query;
  query.text = "Avatars body:ISO";
  const auto found = terms.search(query);
  REQUIRE(found.hits.size() == 1);
  REQUIRE(found.hits[0].marks.size() == 1);
  const auto [begin, end] = found.hits[0].marks[0];
  CHECK(found.hits[0].definition.substr(begin, end - begin) == "avatar");
}

namespace {

// Full text that finds what it is told to, and notes what it was asked.
class NotingIndex final : public SearchIndex {
 public:
  explicit NotingIndex(std::vector<IndexHit> hits) : hits_(std::move(hits)) {}
  [[nodiscard]] IndexResult search_beside(const Query& query, std::span<const EntryId> known) const override {
    asked = query;
    IndexResult result;
    std::uint32_t place = 0;
    for (const auto& hit : hits_) {
      ++result.total;
      if (std::find(known.begin(), known.end(), hit.id) != known.end())
        ++result.known;
      else if (place++ >= query.offset && result.hits.size() < query.limit)
        result.hits.push_back(hit);
    }
    return result;
  }
  [[nodiscard]] std::uint64_t applied_sequence() const override { return 0; }
  bool wait_for(std::uint64_t, std::uint32_t) override { return true; }
  [[nodiscard]] std::vector<store::Damage> verify() override { return {}; }

  mutable Query asked;

 private:
  std::vector<IndexHit> hits_;
};

}  // namespace

TEST_CASE("pages go on from the ladder into full text, and no entry comes twice", "[registry]") {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path() / "store");
  store::ChangeSet changes;
  std::vector<IndexHit> hits;
  for (const auto* clause : {"1", "2", "3", "4", "5"}) {
    // The first two are called so; full text finds all five.
    const auto entry = made({"ITU-T", "Y.1", "2022", clause, *clause < '3' ? "avatar" : "puppet"});
    hits.push_back({entry.id, 0.5, HitField::definition, "en"});
    changes.puts.push_back({entry, {}});
  }
  store->apply(changes);
  NotingIndex index(hits);
  const Registry registry(*store, &index);
  std::vector<std::string> clauses;
  for (std::uint32_t offset = 0; offset < 6; offset += 2) {
    Query query;
    query.text = "avatar";
    query.limit = 2;
    query.offset = offset;
    const auto page = registry.search(query);
    CHECK(page.total == 5);
    for (const auto& hit : page.hits) clauses.push_back(hit.clause);
    if (offset == 0) CHECK(index.asked.limit == 0);  // the ladder fills that page: full text only counts
  }
  CHECK(clauses == std::vector<std::string>{"1", "2", "3", "4", "5"});
}

TEST_CASE("of entries that only their ids tell apart, those with a definition are named first",
          "[registry][search]") {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path() / "store");
  store::ChangeSet changes;
  for (const auto& one :
       {Made{"ITU-T", "Y.1", "2022", "3.1", "avatar"}, Made{"ITU-T", "Y.2", "2022", "3.1", "avatar"},
        Made{"ITU-T", "Y.3", "2022", "3.1", "avatar"}, Made{"OGC", "4", "2022", "3.1", "avatar"}})
    changes.puts.push_back({made(one), {}});
  // Two of ITU-T have none. OGC, which has less authority, does not overtake them for having one.
  changes.puts[0].entry.languages[0].definitions.clear();
  changes.puts[2].entry.languages[0].definitions.clear();
  store->apply(changes);
  const Registry registry(*store, nullptr);
  Query query;
  query.text = "avatar";
  const auto documents = [](const std::vector<Hit>& hits) {
    std::vector<std::string> out;
    for (const auto& hit : hits) out.push_back(hit.document);
    return out;
  };
  const std::vector<std::string> wanted{"Y.2", "Y.1", "Y.3", "4"};
  CHECK(documents(registry.search(query).hits) == wanted);
  CHECK(documents(registry.lookup("avatar").hits) == wanted);
}

TEST_CASE("a list of outlines has the findings of a list in words, without the words", "[registry]") {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path() / "store");
  store::ChangeSet changes;
  for (const auto& one :
       {Made{"ITU-T", "Y.1", "2022", "3.1", "avatar"}, Made{"OGC", "4", "2022", "3.1", "avatar"}})
    changes.puts.push_back({made(one), {}});
  store->apply(changes);
  const Registry registry(*store, nullptr);
  const auto worded = registry.list_conflicts({}, {}).findings;
  conflicts::Window window;
  window.detail = conflicts::Detail::outlined;
  const auto outlined = registry.list_conflicts({}, window).findings;
  REQUIRE_FALSE(worded.empty());
  REQUIRE(outlined.size() == worded.size());
  for (std::size_t i = 0; i < worded.size(); ++i) {
    CHECK(outlined[i].digest == worded[i].digest);
    CHECK(outlined[i].name == worded[i].name);
    CHECK(outlined[i].severity == worded[i].severity);
    CHECK(outlined[i].entries == worded[i].entries);
    CHECK_FALSE(worded[i].why.empty());
    // What comes of comparing two definitions is told from them; the other kinds keep their reason.
    if (worded[i].code <= FindingCode::c5_synonym_split) CHECK(outlined[i].why.empty());
  }
}
