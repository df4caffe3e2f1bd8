// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/following.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "registry/codec/json.h"

namespace termreg::bench {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<TermEntry> some_entries(const store::Store& store, std::size_t wanted) {
  std::vector<TermEntry> entries;
  store.each_entry([&](std::string_view, std::string_view json) {
    entries.push_back(codec::entry_from_json(json).entry);
    return entries.size() < wanted;
  });
  return entries;
}

// Of letters that are no ending: "followeds" would be found with "followed".
std::string own_word(std::size_t number) {
  constexpr std::string_view letters = "bcfghkmpqvwxz";
  std::string word = "followed";
  for (; number > 0; number /= letters.size()) word += letters[number % letters.size()];
  return word;
}

struct Written {
  std::uint64_t sequence = 0;
  Clock::time_point acknowledged;
};

// Changes that the index has not reached yet, and how long the others took.
class Watch {
 public:
  void wrote(Written written) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(written);
  }
  void look(const SearchIndex& index) {
    const auto reached = index.applied_sequence();
    const auto now = Clock::now();
    const std::lock_guard lock(mutex_);
    std::erase_if(waiting_, [&](const Written& written) {
      if (written.sequence > reached) return false;
      delays_.push_back(std::chrono::duration<double, std::milli>(now - written.acknowledged).count());
      return true;
    });
  }
  [[nodiscard]] bool is_done(std::size_t changes) {
    const std::lock_guard lock(mutex_);
    return delays_.size() == changes;
  }
  [[nodiscard]] std::vector<double> delays() && { return std::move(delays_); }

 private:
  std::mutex mutex_;
  std::vector<Written> waiting_;
  std::vector<double> delays_;
};

Written change(store::Store& store, TermEntry entry, std::size_t number) {
  if (entry.languages.empty()) entry.languages.push_back({});
  auto& definitions = entry.languages.front().definitions;
  if (definitions.empty()) definitions.push_back({});
  definitions.front().text = own_word(number);
  store::ChangeSet changes;
  changes.puts.push_back({std::move(entry), {}});
  const auto sequence = store.apply(changes).sequence;
  return {sequence, Clock::now()};
}

}  // namespace

Delays measure_following(store::Store& store, const SearchIndex& index, std::size_t per_second,
                         std::size_t seconds) {
  const auto changes = per_second * seconds;
  const auto entries = some_entries(store, changes);
  Watch watch;
  {
    const std::jthread watcher([&] {
      while (!watch.is_done(changes)) {
        watch.look(index);
        std::this_thread::sleep_for(std::chrono::microseconds(500));
      }
    });
    const auto start = Clock::now();
    for (std::size_t i = 0; i < changes; ++i) {
      std::this_thread::sleep_until(start + std::chrono::microseconds(1'000'000 * i / per_second));
      watch.wrote(change(store, entries[i % entries.size()], i + 1));
    }
  }
  Delays found;
  auto delays = std::move(watch).delays();
  std::sort(delays.begin(), delays.end());
  found.changes = changes;
  found.p50 = delays[delays.size() / 2];
  found.p99 = delays[delays.size() * 99 / 100];
  found.longest = delays.back();
  for (std::size_t i = changes - std::min(changes, entries.size()); i < changes; ++i) {
    Query query;
    query.text = own_word(i + 1);
    query.mode = SearchMode::definitions;
    if (index.search(query).total != 1) ++found.not_found;
  }
  return found;
}

}  // namespace termreg::bench
