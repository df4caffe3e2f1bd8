// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at a random moment, forty times over: what was acknowledged is there, and the store is whole.
#include <algorithm>
#include <random>
#include <sstream>
#include <thread>
#include <unordered_map>

#include "registry/codec/json.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/recovery/child.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using testing::Child;

namespace {

// The last whole line "SEQUENCE CHAIN"; a line that the kill cut short was not read by anyone.
store::Head last_acknowledged(const std::string& text) {
  store::Head head{0, std::string(64, '0')};
  std::istringstream lines(text.substr(0, text.rfind('\n') + 1));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    store::Head read;
    if (words >> read.sequence >> read.chain) head = read;
  }
  return head;
}

// Every entry must be the text of its last change: written after a change less than one batch before it.
void check_texts(const store::Store& store) {
  constexpr std::uint64_t longest_batch = 22;
  std::unordered_map<std::string, std::uint64_t> last_change;
  for (const auto& change : store.changes_after(0, ~std::size_t{0}))
    last_change[change.entry.text()] = change.sequence;
  store.each_entry([&](std::string_view id, std::string_view json) {
    const auto entry = codec::entry_from_json(json).entry;
    const auto after = std::stoull(entry.languages.front().definitions.front().text.substr(6));
    const auto sequence = last_change.at(std::string(id));
    if (after >= sequence || sequence > after + longest_batch)
      FAIL_CHECK(id << " is not of change " << sequence);
    return true;
  });
}

}  // namespace

TEST_CASE("killed forty times while writing, the store loses nothing that it acknowledged", "[recovery]") {
  const testing::TemporaryDirectory directory;
  std::mt19937_64 random(2026);
  store::Head acknowledged{0, std::string(64, '0')};
  std::uint64_t sets = 0;
  for (int round = 0; round < 40; ++round) {
    INFO("round " << round);
    Child child({TERMREG_RECOVERY_WORKER, "write", directory.path().string(), std::to_string(round)});
    // Every eighth dies while it opens.
    const bool opening = round % 8 == 7;
    if (!opening) REQUIRE(child.wait_for("open\n"));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 90));
    child.kill();
    sets += static_cast<std::uint64_t>(std::count(child.text().begin(), child.text().end(), '\n'));
    const auto now = last_acknowledged(child.text());
    if (now.sequence > 0) acknowledged = now;
    const auto store = store::Store::open(directory.path());
    REQUIRE(store->head().sequence >= acknowledged.sequence);
    REQUIRE(store->head_at(acknowledged.sequence) == acknowledged);
    const auto damages = store->verify();
    for (const auto& damage : damages) FAIL_CHECK(damage.where << ": " << damage.message);
    check_texts(*store);
  }
  WARN("40 kills, " << sets << " change sets acknowledged, " << acknowledged.sequence << " changes");
  CHECK(acknowledged.sequence > 100);
}
