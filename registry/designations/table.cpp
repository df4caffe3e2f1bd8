// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/table.h"

#include <algorithm>
#include <future>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <utility>

#include "registry/designations/finder.h"
#include "registry/designations/holdings.h"
#include "registry/model/error.h"

namespace termreg::designations {
namespace {

constexpr std::size_t least_changes_a_thread = 128;

// The designations of one changed entry, their keys computed.
struct ChangedEntry {
  const EntryId* id = nullptr;
  EntryStatus status = EntryStatus::valid;
  std::vector<Arrival> arrivals;
};

}  // namespace

// The mutex guards `holdings`. Nothing changes between prepare_all() and the change itself: the store's write
// mutex lets one writer in at a time.
struct Table::State {
  mutable std::shared_mutex mutex;
  Holdings holdings;

  [[nodiscard]] ChangedEntry prepare(const Change& change) const {
    ChangedEntry entry{&change.id, {}, {}};
    if (change.after == nullptr) return entry;
    entry.status = change.after->status;
    for (const auto& section : change.after->languages)
      for (const auto& item : section.designations)
        entry.arrivals.push_back(holdings.arrival(text::match_key(item.text), section.language, item));
    return entry;
  }

  [[nodiscard]] std::vector<ChangedEntry> prepare_all(const std::vector<Change>& changes) const {
    const std::shared_lock lock(mutex);  // held for the helper thread as well
    std::vector<ChangedEntry> entries(changes.size());
    const auto run = [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) entries[i] = prepare(changes[i]);
    };
    const auto half = changes.size() / 2;
    if (half < least_changes_a_thread || std::thread::hardware_concurrency() < 2) {
      run(0, changes.size());
      return entries;
    }
    auto other = std::async(std::launch::async, run, half, changes.size());
    run(0, half);
    other.get();
    return entries;
  }

  // A key that is there already needs no second climb.
  void load(const store::Store& store) {
    Designation item;
    store.each_designation([&](const store::DesignationRecord& record) {
      item.text = record.text;
      item.kind = record.kind;
      item.acceptability = record.acceptability;
      holdings.add(record.entry, record.status,
                   holdings.arrival(text::MatchKey::adopt(record.match_key), record.language, item));
    });
    holdings.shrink();
  }
};

Table::Table(store::Store& store) : state_(std::make_unique<State>()), store_(store) {
  // Observing starts before reading: a change that comes in between waits for the lock in applied(), and
  // replacing all designations of its entry is right whether the reading has seen it or not.
  std::unique_lock lock(state_->mutex);
  store_.observe(this);
  try {
    state_->load(store);
  } catch (const Error&) {
    lock.unlock();  // first, or a writer that waits for it would keep observe() waiting
    store_.observe(nullptr);
    throw;
  }
}

Table::~Table() {
  store_.observe(nullptr);
}

std::vector<Match> Table::lookup(std::string_view term, std::string_view language, std::size_t limit) const {
  const std::shared_lock lock(state_->mutex);
  return state_->holdings.lookup(term, language, limit);
}

std::vector<Match> Table::find(const FindRequest& request) const {
  const std::shared_lock lock(state_->mutex);
  return Finder(state_->holdings, request).find();
}

std::vector<Match> Table::suggest(std::string_view beginning, std::string_view language,
                                  std::size_t limit) const {
  const std::shared_lock lock(state_->mutex);
  return suggestions(state_->holdings, {beginning, language, limit, {}});
}

void Table::each_group(const std::function<void(const Group&)>& visit) const {
  std::vector<Group> groups;
  {
    const std::shared_lock lock(state_->mutex);
    groups = state_->holdings.groups();
  }
  // Visited outside the lock: a scan takes seconds, and a write must not wait for it.
  for (const auto& group : groups) visit(group);
}

void Table::each(const std::function<void(const Held&)>& visit) const {
  const std::shared_lock lock(state_->mutex);
  state_->holdings.each(visit);
}

std::size_t Table::size() const {
  const std::shared_lock lock(state_->mutex);
  return state_->holdings.size();
}

std::size_t Table::memory_bytes() const {
  const std::shared_lock lock(state_->mutex);
  return state_->holdings.memory_bytes();
}

void Table::applied(const std::vector<Change>& changes, const store::Head& /*head*/) {
  const auto entries = state_->prepare_all(changes);
  const std::unique_lock lock(state_->mutex);
  for (const auto& entry : entries) {
    state_->holdings.drop(*entry.id);
    for (const auto& arrival : entry.arrivals) state_->holdings.add(*entry.id, entry.status, arrival);
  }
}

MatchLevel compare_levels(std::string_view a, std::string_view b) {
  if (text::clean(a) == text::clean(b)) return MatchLevel::n0_clean;
  const auto keys_a = text::ladder_keys(a), keys_b = text::ladder_keys(b);
  if (keys_a.match == keys_b.match) return MatchLevel::n1_match;
  if (keys_a.loose == keys_b.loose) return MatchLevel::n2_loose;
  return keys_a.stem == keys_b.stem ? MatchLevel::n3_stem : MatchLevel::none;
}

}  // namespace termreg::designations
