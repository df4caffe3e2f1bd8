// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in the middle of imports with the index following, forty times over: what was acknowledged is
// there, both engines are whole, and the index is what it would be if it were built from scratch.
#include <random>
#include <sstream>
#include <thread>
#include <vector>

#include "indexer/search/xapian_index.h"
#include "registry/codec/json.h"
#include "tests/catch.h"
#include "tests/recovery/child.h"
#include "tests/recovery/import_files.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using testing::Child;

namespace {

struct Acknowledged {
  std::uint64_t file = 0;
  store::Head head{0, std::string(64, '0')};
};

// The last whole line "N SEQUENCE CHAIN"; a line that the kill cut short was not read by anyone.
void take_last(const std::string& text, Acknowledged& last) {
  std::istringstream lines(text.substr(0, text.rfind('\n') + 1));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    Acknowledged read;
    if (words >> read.file >> read.head.sequence >> read.head.chain) last = read;
  }
}

// The file that each entry was last read from, as its definition says.
std::vector<std::uint64_t> files_of_entries(const store::Store& store) {
  std::vector<std::uint64_t> files(testing::entries_in_all, 0);
  store.each_entry([&](std::string_view, std::string_view json) {
    const auto entry = codec::entry_from_json(json).entry;
    const auto number = std::stoull(std::string(entry.id.locator()));
    files.at(number) = std::stoull(entry.languages.front().definitions.front().text.substr(6));
    return true;
  });
  return files;
}

// Every entry of an acknowledged file is of that file or of a later one.
std::size_t count_lost(const store::Store& store, std::uint64_t acknowledged) {
  const auto files = files_of_entries(store);
  std::size_t lost = 0;
  for (std::uint64_t file = 1; file <= acknowledged; ++file)
    for (std::uint64_t i = 0; i < testing::entries_a_file; ++i)
      if (files[testing::entry_of_file(file, i)] < file) ++lost;
  return lost;
}

void check_index(const std::filesystem::path& directory, store::Store& store) {
  const auto index = search::open_index(directory, store);
  REQUIRE(index->wait_for(store.head().sequence, 60'000));
  for (const auto& damage : index->verify()) FAIL_CHECK(damage.where << ": " << damage.message);
}

}  // namespace

TEST_CASE("killed forty times in the middle of imports, nothing acknowledged is lost and the index is whole",
          "[recovery]") {
  const testing::TemporaryDirectory directory;
  std::mt19937_64 random(2027);
  Acknowledged acknowledged;
  std::uint64_t in_the_middle = 0;
  for (int round = 0; round < 40; ++round) {
    INFO("round " << round);
    Child child({TERMREG_RECOVERY_WORKER, "import", directory.path().string(),
                 std::to_string(acknowledged.file + 1)});
    REQUIRE(child.wait_for("open\n"));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 250));
    child.kill();
    take_last(child.text(), acknowledged);
    const auto store = store::Store::open(directory.path() / "store");
    REQUIRE(store->head().sequence >= acknowledged.head.sequence);
    REQUIRE(store->head_at(acknowledged.head.sequence) == acknowledged.head);
    if (store->head().sequence > acknowledged.head.sequence) ++in_the_middle;
    for (const auto& damage : store->verify()) FAIL_CHECK(damage.where << ": " << damage.message);
    CHECK(count_lost(*store, acknowledged.file) == 0);
    check_index(directory.path() / "index", *store);
  }
  WARN("40 kills, " << acknowledged.file << " imports acknowledged, " << in_the_middle
                    << " times the store held more than was acknowledged");
  CHECK(acknowledged.file > 10);
}
