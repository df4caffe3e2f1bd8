// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "indexer/search/reader_pool_private.h"

namespace termreg::search {

ReaderPool::ReaderPool(std::filesystem::path first, std::function<void(const std::string& why)> broken)
    : broken_(std::move(broken)), path_(std::move(first)) {}

void ReaderPool::serve(std::filesystem::path generation) {
  const std::lock_guard lock(mutex_);
  path_ = std::move(generation);
  ++generation_;
  ++commit_;
  idle_.clear();
}

void ReaderPool::announce_commit() {
  const std::lock_guard lock(mutex_);
  ++commit_;
}

std::optional<ReaderPool::Handle> ReaderPool::take(Freshness freshness) {
  std::optional<Handle> handle;
  std::filesystem::path path;
  std::uint64_t commit = 0;
  std::uint64_t generation = 0;
  {
    const std::lock_guard lock(mutex_);
    if (path_.empty()) return std::nullopt;
    path = path_;
    commit = commit_;
    generation = generation_;
    if (freshness == Freshness::pooled && !idle_.empty()) {
      handle = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!handle) return Handle{Xapian::Database(path.string()), commit, generation};
  if (handle->commit != commit) handle->database.reopen();
  handle->commit = commit;
  return handle;
}

void ReaderPool::give_back(Handle handle) {
  const std::lock_guard lock(mutex_);
  if (handle.generation == generation_ && idle_.size() < most_idle) idle_.push_back(std::move(handle));
}

}  // namespace termreg::search
