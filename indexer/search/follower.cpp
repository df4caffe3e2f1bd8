// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <utility>

#include "indexer/search/build_private.h"
#include "indexer/search/follower_private.h"
#include "indexer/search/position_private.h"
#include "registry/log/log.h"
#include "registry/model/error.h"

namespace termreg::search {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds poll_interval{20};
constexpr milliseconds first_retry{50};
constexpr milliseconds last_retry{5000};

}  // namespace

Follower::Follower(std::filesystem::path directory, store::Store& store, ReaderPool& readers,
                   const std::optional<store::Head>& position)
    : store_(store),
      readers_(readers),
      generations_(std::move(directory)),
      generation_(generations_.current().value_or("")),
      retry_after_(first_retry),
      visible_(position ? position->sequence : 0),
      must_rebuild_(!position) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Follower::~Follower() {
  thread_.request_stop();
  thread_.join();
}

bool Follower::wait_for(std::uint64_t sequence, std::uint32_t milliseconds) {
  if (visible() >= sequence) return true;
  std::unique_lock lock(mutex_);
  nudged_ = true;
  nudge_.notify_all();
  return published_.wait_for(lock, std::chrono::milliseconds(milliseconds),
                             [&] { return visible() >= sequence; });
}

void Follower::rebuild(const std::string& why) {
  if (must_rebuild_.exchange(true)) return;
  log::warning("The full-text index cannot be read and is built anew: " + why);
  publish(0);
  const std::lock_guard lock(mutex_);
  nudged_ = true;
  nudge_.notify_all();
}

void Follower::publish(std::uint64_t sequence) {
  {
    const std::lock_guard lock(mutex_);
    visible_.store(sequence, std::memory_order_release);
  }
  published_.notify_all();
}

void Follower::wait_for_work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  nudge_.wait_for(lock, stop, poll_interval, [&] { return nudged_; });
  nudged_ = false;
}

void Follower::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    try {
      work(stop);
      retry_after_ = first_retry;
    } catch (const Xapian::DatabaseCorruptError& error) {
      rebuild(error.get_description());
      recover(error.get_description(), stop);
    } catch (const Xapian::DatabaseOpeningError& error) {
      rebuild(error.get_description());
      recover(error.get_description(), stop);
    } catch (const Xapian::Error& error) {
      recover(error.get_description(), stop);
    } catch (const std::exception& error) {
      recover(error.what(), stop);
    }
  }
}

void Follower::recover(const std::string& failure, const std::stop_token& stop) {
  // A failed commit leaves the handle inside a transaction: it is of no more use.
  writer_.reset();
  log::error("The full-text index could not be brought up to date, trying again in " +
             std::to_string(retry_after_.count()) + " ms: " + failure);
  std::unique_lock lock(mutex_);
  nudge_.wait_for(lock, stop, retry_after_, [] { return false; });  // who waits must not make it a busy loop
  retry_after_ = std::min(retry_after_ * 2, last_retry);
}

void Follower::work(const std::stop_token& stop) {
  if (must_rebuild_) return build(stop);
  if (!writer_) open_writer();
  if (store_.head().sequence <= position_) return wait_for_work(stop);
  if (const auto changes = next_changes(); !changes.empty()) apply(changes);
}

// Xapian holds the postings of a transaction in memory, several times the bytes of the texts. Some of the entries tell how
// large all of them are.
std::vector<Change> Follower::next_changes() const {
  auto changes = store_.changes_after(position_, documents_per_commit);
  std::size_t asked = 0, bytes = 0;
  for (std::size_t at = 0; at < changes.size(); at += between_samples) {
    if (!changes[at].record.empty()) continue;
    if (const auto stored = store_.get(changes[at].entry)) bytes += stored->json.size();
    ++asked;
  }
  if (bytes == 0) return changes;
  const auto fitting = std::max(bytes_per_commit * asked / bytes, between_samples);
  if (changes.size() > fitting) changes.resize(fitting);
  return changes;
}

void Follower::open_writer() {
  writer_.emplace(generation_.string(), Xapian::DB_OPEN);
  position_ = read_position(*writer_).sequence;
}

void Follower::build(const std::stop_token& stop) {
  const std::lock_guard lock(writing_);
  writer_.reset();
  generations_.sweep();  // what an earlier build left behind
  const std::filesystem::path next = generations_.next();
  const auto built = build_generation(next, store_, stop);
  if (!built) return generations_.sweep();
  generations_.switch_to(next);
  generation_ = next;
  readers_.serve(next);
  must_rebuild_ = false;
  publish(built->sequence);
  generations_.sweep();
  log::information("The full-text index was built up to change " + std::to_string(built->sequence) + ".");
}

void Follower::apply(const std::vector<Change>& changes) {
  const std::lock_guard lock(writing_);
  const store::Head reached = apply_changes(*writer_, store_, changes, maker_);
  sync_directory(generation_);
  position_ = reached.sequence;
  readers_.announce_commit();
  publish(reached.sequence);
}

}  // namespace termreg::search
