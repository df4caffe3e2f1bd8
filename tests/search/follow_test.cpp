// SPDX-License-Identifier: GPL-3.0-or-later
#include <xapian.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "indexer/search/generations.h"
#include "indexer/search/schema.h"
#include "indexer/search/xapian_index.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/search/memory_store.h"
#include "tests/search/samples.h"

using namespace termreg;
using termreg::tests::entry;
using termreg::tests::MemoryStore;
using termreg::tests::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t long_enough = 60'000;

std::uint64_t count(const SearchIndex& index, const std::string& text) {
  Query query;
  query.text = text;
  return index.search(query).total;
}

std::unique_ptr<SearchIndex> open_and_wait(const fs::path& directory, MemoryStore& store) {
  auto index = search::open_index(directory, store);
  REQUIRE(index->wait_for(store.head().sequence, long_enough));
  return index;
}

/// Changes an index behind the back of its owner.
template <typename Change>
void tamper(const fs::path& directory, const Change& change) {
  const auto current = search::Generations(directory).current();
  REQUIRE(current.has_value());
  Xapian::WritableDatabase database(current->string(), Xapian::DB_OPEN);
  change(database);
  database.commit();
}

MemoryStore& filled(MemoryStore& store, int entries = 20) {
  for (int i = 0; i < entries; ++i)
    store.put(entry(std::to_string(i), {"twin " + std::to_string(i)}, "representation of a thing"));
  return store;
}

}  // namespace

TEST_CASE("what is written is found after waiting for its sequence", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  const auto index = search::open_index(directory / "index", store);
  REQUIRE(index->wait_for(0, 0));
  REQUIRE(index->wait_for(store.put(entry("1", {"avatar"}, "stand-in")), long_enough));
  CHECK(count(*index, "avatar") == 1);
  REQUIRE(index->wait_for(store.put(entry("1", {"puppet"}, "stand-in")), long_enough));
  CHECK(count(*index, "avatar") == 0);
  CHECK(count(*index, "puppet") == 1);
  REQUIRE(index->wait_for(store.remove(entry("1", {"puppet"}, "").id), long_enough));
  CHECK(count(*index, "puppet") == 0);
  CHECK(index->applied_sequence() == 3);
  CHECK(index->verify().empty());
}

TEST_CASE("waiting for a change that never comes ends in time and says so", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  const auto index = search::open_index(directory / "index", store);
  CHECK_FALSE(index->wait_for(1, 30));
}

TEST_CASE("an edit is searchable without anybody waiting for it", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  const auto index = open_and_wait(directory / "index", filled(store));
  const auto sequence = store.put(entry("new", {"avatar"}, "stand-in"));
  const auto start = std::chrono::steady_clock::now();
  while (index->applied_sequence() < sequence &&
         std::chrono::steady_clock::now() - start < std::chrono::seconds(60))
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  CHECK(count(*index, "avatar") == 1);
}

TEST_CASE("an index that was closed catches up where it stood", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store));
  const auto generation = search::Generations(directory / "index").current();
  store.put(entry("3", {"avatar"}, "stand-in"));
  store.remove(entry("4", {"x"}, "").id);
  const auto index = open_and_wait(directory / "index", store);
  CHECK(count(*index, "avatar") == 1);
  CHECK(index->verify().empty());
  CHECK(search::Generations(directory / "index").current() == generation);  // followed, not rebuilt
}

TEST_CASE("an entry that changed many times since is indexed once, as it is now", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", store);
  for (int i = 0; i < 300; ++i) store.put(entry("1", {"name " + std::to_string(i)}, "thing"));
  for (int i = 0; i < 100; ++i) store.put(entry(std::to_string(i), {"other"}, "thing"));
  const auto index = open_and_wait(directory / "index", store);
  CHECK(count(*index, "name") == 0);
  CHECK(count(*index, "other") == 100);
  CHECK(index->verify().empty());
}

TEST_CASE("an index of another store, schema or text profile is built anew", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store));
  SECTION("another store") {
    MemoryStore other("store-two");
    other.put(entry("1", {"avatar"}, "stand-in"));
    const auto index = open_and_wait(directory / "index", other);
    CHECK(count(*index, "twin") == 0);
    CHECK(count(*index, "avatar") == 1);
    CHECK(index->verify().empty());
  }
  SECTION("another text profile") {
    tamper(directory / "index", [](auto& database) { database.set_metadata("profile", "older"); });
    const auto index = search::open_index(directory / "index", store);
    CHECK(count(*index, "twin") == 20);  // the old one serves, or the new one already
    REQUIRE(index->wait_for(store.head().sequence, long_enough));
    CHECK(index->verify().empty());
  }
  SECTION("another schema") {
    tamper(directory / "index", [](auto& database) { database.set_metadata("schema", "0"); });
    CHECK(open_and_wait(directory / "index", store)->verify().empty());
  }
}

TEST_CASE("deleting the index, or spoiling it, costs a rebuild and nothing else", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store));
  const auto generation = search::Generations(directory / "index").current();
  REQUIRE(generation.has_value());
  SECTION("deleted") {
    fs::remove_all(directory / "index");
  }
  SECTION("without its CURRENT") {
    fs::remove(directory / "index" / "CURRENT");
  }
  SECTION("with a CURRENT that names nothing") {
    std::ofstream(directory / "index" / "CURRENT") << "../elsewhere\n";
  }
  SECTION("without its version file") {
    fs::remove(*generation / "iamglass");
  }
  SECTION("with a version file of rubbish") {
    std::ofstream(*generation / "iamglass") << "rubbish";
  }
  const auto index = open_and_wait(directory / "index", store);
  CHECK(count(*index, "twin") == 20);
  CHECK(index->verify().empty());
}

TEST_CASE("an index whose pages are spoiled is rebuilt when a reader stumbles", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store, 300));
  const auto generation = search::Generations(directory / "index").current();
  REQUIRE(generation.has_value());
  const auto size = fs::file_size(*generation / "postlist.glass");
  std::ofstream(*generation / "postlist.glass", std::ios::binary) << std::string(size, '\x7F');
  const auto index = search::open_index(directory / "index", store);
  (void)count(*index, "twin");
  REQUIRE(index->wait_for(store.head().sequence, long_enough));
  CHECK(count(*index, "twin") == 300);
  CHECK(index->verify().empty());
}

TEST_CASE("the directory may go while the index is open", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  const auto index = open_and_wait(directory / "index", filled(store));
  fs::remove_all(directory / "index");
  REQUIRE(index->wait_for(store.put(entry("new", {"avatar"}, "stand-in")), long_enough));
  CHECK(count(*index, "avatar") == 1);
  CHECK(index->verify().empty());
}

TEST_CASE("an index ahead of its store, or of another history, is a witness and is refused", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store));
  SECTION("ahead") {
    store.lose_changes(1);
  }
  SECTION("another history") {
    store.falsify_chain();
  }
  try {
    (void)search::open_index(directory / "index", store);
    FAIL("the index was opened");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::damaged);
    const std::string sentence = error.what();
    CHECK(sentence.find("termreg verify") != std::string::npos);
    CHECK(sentence.find("termreg restore") != std::string::npos);
    CHECK(sentence.find("witness") != std::string::npos);
  }
  search::rebuild_index(directory / "index", store);  // who accepts the loss goes on
  CHECK(open_and_wait(directory / "index", store)->verify().empty());
}

TEST_CASE("readers see no error while the index is rebuilt and written", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store, 200));
  tamper(directory / "index", [](auto& database) { database.set_metadata("profile", "older"); });
  const auto index = search::open_index(directory / "index", store);
  std::atomic<bool> done = false;
  std::atomic<int> bad = 0;
  std::jthread reader([&] {
    while (!done)
      if (count(*index, "twin") != 200) ++bad;
  });
  for (int i = 0; i < 40; ++i)
    CHECK(index->wait_for(store.put(entry("new", {"avatar " + std::to_string(i)}, "stand-in")), long_enough));
  done = true;
  reader.join();
  CHECK(bad == 0);
}

TEST_CASE("verify finds what was changed behind the back of the index", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  open_and_wait(directory / "index", filled(store));
  const std::string term = search::filter_term(search::Field::id, entry("7", {"x"}, "").id.text());
  SECTION("a word that the entry does not have") {
    tamper(directory / "index", [&](auto& database) {
      auto document = database.get_document(*database.postlist_begin(term));
      document.add_term("Dsecret");
      database.replace_document(term, document);
    });
  }
  SECTION("a document that is not there") {
    tamper(directory / "index", [&](auto& database) { database.delete_document(term); });
  }
  SECTION("a document too many") {
    tamper(directory / "index", [&](auto& database) {
      Xapian::Document document;
      document.add_boolean_term(search::filter_term(search::Field::id, entry("zzz", {"x"}, "").id.text()));
      database.add_document(document);
    });
  }
  SECTION("a document without an entry's name") {
    tamper(directory / "index", [&](auto& database) { database.add_document(Xapian::Document()); });
  }
  const auto damages = open_and_wait(directory / "index", store)->verify();
  REQUIRE(damages.size() == 1);
  CHECK(damages.front().message.find("termreg reindex") != std::string::npos);
}

TEST_CASE("an entry that does not decode does not stop the index", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  filled(store);
  store.damage(entry("3", {"x"}, "").id);
  const auto index = open_and_wait(directory / "index", store);
  CHECK(count(*index, "twin") == 19);
}

TEST_CASE("a build that did not end leaves nothing behind", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  fs::create_directories(directory / "index" / "generation-7");
  std::ofstream(directory / "index" / "generation-7" / "postlist.glass") << "half";
  open_and_wait(directory / "index", filled(store));
  int generations = 0;
  for (const auto& found : fs::directory_iterator(directory / "index"))
    generations += found.is_directory() ? 1 : 0;
  CHECK(generations == 1);
}
