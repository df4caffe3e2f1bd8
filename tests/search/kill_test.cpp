// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <csignal>
#include <random>
#include <thread>

#include "indexer/search/audit_private.h"
#include "indexer/search/build_private.h"
#include "indexer/search/generations.h"
#include "indexer/search/position_private.h"
#include "indexer/search/xapian_index.h"
#include "tests/catch.h"
#include "tests/search/memory_store.h"
#include "tests/search/samples.h"

using namespace termreg;
using termreg::tests::MemoryStore;
using termreg::tests::TemporaryDirectory;

namespace {

constexpr std::uint64_t all_edits = 4000;

/// The same edits whoever makes them: a killed child and its parent agree on what the store held.
void make_edits(MemoryStore& store, std::uint64_t until) {
  for (std::uint64_t i = store.head().sequence; i < until; ++i) {
    const std::string locator = std::to_string(i * 7919 % 97);
    store.put(
        tests::entry(locator, {"twin " + std::to_string(i)}, "representation number " + std::to_string(i)));
  }
}

/// Never returns: writes edits and lets the index follow until it is killed.
[[noreturn]] void write_until_killed(const std::filesystem::path& directory) {
  MemoryStore store;
  const auto index = search::open_index(directory, store);
  for (std::uint64_t i = 0; i < all_edits; i += 20) {
    make_edits(store, i);
    (void)index->wait_for(i, 60'000);
  }
  ::pause();
  ::_exit(0);
}

}  // namespace

TEST_CASE("killed at any moment, the index holds exactly what its position says and catches up", "[search]") {
  constexpr int kills = 6;
  std::mt19937 random(20261122);
  for (int i = 0; i < kills; ++i) {
    TemporaryDirectory directory;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) write_until_killed(directory / "index");
    std::this_thread::sleep_for(std::chrono::milliseconds(60 + random() % 250));
    REQUIRE(::kill(child, SIGKILL) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));

    MemoryStore store;
    if (const auto current = search::Generations(directory / "index").current()) {
      const Xapian::Database database(current->string());
      make_edits(store, search::read_position(database).sequence);
      CHECK(search::audit(database, store).empty());
    }
    make_edits(store, all_edits);
    const auto index = search::open_index(directory / "index", store);
    REQUIRE(index->wait_for(all_edits, 60'000));
    CHECK(index->verify().empty());
  }
}

TEST_CASE("a transaction that never committed leaves the index as it was", "[search]") {
  TemporaryDirectory directory;
  MemoryStore store;
  make_edits(store, 50);
  (void)search::build_generation(directory / "g", store, {});
  const auto changes = store.changes_after(0, 100);
  {
    Xapian::WritableDatabase database((directory / "g").string(), Xapian::DB_OPEN);
    database.begin_transaction();
    for (Xapian::docid document = 1; document <= 40; ++document) database.delete_document(document);
    search::write_position(database, {60, "x"});
  }
  CHECK(search::audit(Xapian::Database((directory / "g").string()), store).empty());
}
