// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/search/document_private.h"
#include "indexer/search/generations.h"
#include "indexer/search/reader_pool_private.h"
#include "registry/store/store.h"

namespace termreg::search {

/// The one thread that writes the index. It asks the store for changes after the position of the index, at
/// once when somebody waits for them and every 20 ms otherwise, and applies up to 10,000 in one transaction, fewer where their entries are large.
/// If there is no index of this store, schema and text profile, or it cannot be read, it first builds a new
/// generation and switches to it. Failures are logged and tried again with growing pauses: the store is the
/// truth, the index can wait. The public methods may be called from any thread.
class Follower {
 public:
  /// Starts the thread. The references must outlive the object.
  /// @param position  where the generation that serves stands; nothing: it is not sound, build a new one
  /// first.
  Follower(std::filesystem::path directory, store::Store& store, ReaderPool& readers,
           const std::optional<store::Head>& position);
  /// Ends the thread; a build that is under way is given up, a transaction is ended.
  ~Follower();

  /// The last change that searches see.
  [[nodiscard]] std::uint64_t visible() const noexcept { return visible_.load(std::memory_order_acquire); }
  /// Waits until searches see `sequence`. @return whether they do.
  bool wait_for(std::uint64_t sequence, std::uint32_t milliseconds);
  /// Has a new generation built, because the one that serves cannot be read.
  void rebuild(const std::string& why);
  /// While the lock lives, nothing is written into the index.
  [[nodiscard]] std::unique_lock<std::mutex> hold_still() { return std::unique_lock(writing_); }

 private:
  void run(const std::stop_token& stop);
  void work(const std::stop_token& stop);
  void build(const std::stop_token& stop);
  void open_writer();
  [[nodiscard]] std::vector<Change> next_changes() const;
  void apply(const std::vector<Change>& changes);
  void recover(const std::string& failure, const std::stop_token& stop);
  void wait_for_work(const std::stop_token& stop);
  void publish(std::uint64_t sequence);

  store::Store& store_;
  ReaderPool& readers_;
  std::mutex writing_;  // held by the thread while it changes anything on disk

  // Of the thread alone.
  Generations generations_;
  DocumentMaker maker_;
  std::filesystem::path generation_;
  std::optional<Xapian::WritableDatabase> writer_;
  std::uint64_t position_ = 0;  ///< of `writer_`
  std::chrono::milliseconds retry_after_;

  std::atomic<std::uint64_t> visible_ = 0;
  std::atomic<bool> must_rebuild_;
  std::mutex mutex_;  // guards `nudged_`; for the conditions
  std::condition_variable_any nudge_;
  std::condition_variable published_;
  bool nudged_ = false;

  std::jthread thread_;  // last: starts when everything above is there, and is joined before it goes
};

}  // namespace termreg::search
