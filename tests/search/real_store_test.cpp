// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/xapian_index.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/search/samples.h"

using namespace termreg;
using termreg::tests::entry;

namespace {

store::ChangeSet twins(int first, int count) {
  store::ChangeSet changes;
  for (int i = first; i < first + count; ++i)
    changes.puts.push_back({entry(std::to_string(i), {"twin " + std::to_string(i)}, "model of a thing"), 0});
  return changes;
}

std::uint64_t count(const SearchIndex& index, const std::string& text) {
  Query query;
  query.text = text;
  return index.search(query).total;
}

}  // namespace

TEST_CASE("the index follows a real store through a bulk import and both are reopened", "[search]") {
  tests::TemporaryDirectory directory;
  {
    const auto store = store::Store::open(directory / "store");
    const auto index = search::open_index(directory / "index", *store);
    for (int batch = 0; batch < 4; ++batch) {
      auto changes = twins(batch * 100, 100);
      changes.sync = false;
      (void)store->apply(changes);
    }
    store->flush();
    REQUIRE(index->wait_for(store->head().sequence, 60'000));
    CHECK(count(*index, "twin") == 400);
    store::ChangeSet removal;
    removal.removes.push_back({entry("7", {"x"}, "").id, 0});
    REQUIRE(index->wait_for(store->apply(removal).sequence, 60'000));
    CHECK(count(*index, "twin") == 399);
    CHECK(index->verify().empty());
  }
  const auto store = store::Store::open(directory / "store");
  const auto index = search::open_index(directory / "index", *store);
  CHECK(index->applied_sequence() == store->head().sequence);
  CHECK(count(*index, "twin") == 399);
  CHECK(index->verify().empty());
}

TEST_CASE("a store brought back from an older copy is refused by its newer index", "[search]") {
  tests::TemporaryDirectory directory;
  { (void)store::Store::open(directory / "store")->apply(twins(0, 3)); }
  std::filesystem::copy(directory / "store", directory / "older", std::filesystem::copy_options::recursive);
  {
    const auto store = store::Store::open(directory / "store");
    (void)store->apply(twins(3, 3));
    const auto index = search::open_index(directory / "index", *store);
    REQUIRE(index->wait_for(store->head().sequence, 60'000));
  }
  const auto older = store::Store::open(directory / "older");
  try {
    (void)search::open_index(directory / "index", *older);
    FAIL("the index was opened");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::damaged);
  }
}
