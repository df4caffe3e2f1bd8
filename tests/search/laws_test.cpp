// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>
#include <xapian.h>

#include <map>

#include "indexer/search/build_private.h"
#include "indexer/search/document_private.h"
#include "indexer/search/generations.h"
#include "indexer/search/position_private.h"
#include "indexer/search/schema.h"
#include "indexer/search/xapian_index.h"
#include "tests/catch.h"
#include "tests/search/memory_store.h"
#include "tests/search/samples.h"

using namespace termreg;
using termreg::tests::MemoryStore;
using termreg::tests::TemporaryDirectory;

namespace {

/// Every document of an index by its unique term: two indexes with equal contents answer alike.
std::map<std::string, std::string> contents(const std::filesystem::path& path) {
  const Xapian::Database database(path.string());
  std::map<std::string, std::string> found;
  const std::string prefix(1, search::row(search::Field::id).prefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
      found[*term] += search::fingerprint(database.get_document(*posting));
  return found;
}

void edit(MemoryStore& store, std::uint32_t choice) {
  const std::string locator = std::to_string(choice % 7);
  if (choice % 3 == 0) {
    store.remove(tests::entry(locator, {"x"}, "").id);
    return;
  }
  auto made =
      tests::entry(locator, {"term " + std::to_string(choice)}, "definition " + std::to_string(choice % 11));
  if (choice % 5 == 0)
    made.languages.push_back(tests::section("fr", {"terme"}, "d\u00e9finition des r\u00e9seaux"));
  store.put(made);
}

}  // namespace

TEST_CASE("after any edits in any batches the index equals one built from scratch", "[search]") {
  CHECK(rc::check("followed == built", [](const std::vector<std::vector<std::uint32_t>>& batches) {
    TemporaryDirectory directory;
    MemoryStore store;
    RC_ASSERT(search::build_generation(directory / "followed", store, {}) == store.head());
    search::DocumentMaker maker;
    for (const auto& batch : batches) {
      const auto before = store.head().sequence;
      for (const std::uint32_t choice : batch) edit(store, choice);
      const auto changes = store.changes_after(before, 1000);
      if (changes.empty()) continue;
      Xapian::WritableDatabase database((directory / "followed").string(), Xapian::DB_OPEN);
      RC_ASSERT(search::apply_changes(database, store, changes, maker).reached == store.head());
    }
    (void)search::build_generation(directory / "built", store, {});
    RC_ASSERT(contents(directory / "followed") == contents(directory / "built"));
    RC_ASSERT(search::read_position(Xapian::Database((directory / "followed").string())) == store.head());
  }));
}
