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

void ReaderPool::announce_commit(std::span<const WrittenDocument> written) {
  std::uint64_t generation = 0;
  {
    const std::lock_guard lock(mutex_);
    generation = generation_;
  }
  {
    const std::unique_lock lock(columns_mutex_);
    // Columns that are not loaded yet will be, from a handle that sees this commit.
    if (loaded_generation_ == generation)
      for (const auto& [document, id, facets, wording] : written) columns_.set(document, id, facets, wording);
  }
  const std::lock_guard lock(mutex_);
  ++commit_;
}

std::shared_lock<std::shared_mutex> ReaderPool::columns_of(const Handle& handle) {
  std::shared_lock shared(columns_mutex_);
  if (loaded_generation_ == handle.generation) return shared;
  shared.unlock();
  {
    const std::unique_lock lock(columns_mutex_);
    std::filesystem::path path;
    {
      const std::lock_guard inner(mutex_);
      if (generation_ != handle.generation) return {};
      path = path_;
    }
    // Opened under the lock, so that no commit falls between what is read here and what announce_commit() sets.
    if (loaded_generation_ != handle.generation) {
      loaded_generation_ = no_generation;  // should loading fail
      columns_.load(Xapian::Database(path.string()));
      loaded_generation_ = handle.generation;
    }
  }
  shared.lock();
  if (loaded_generation_ != handle.generation) return {};
  return shared;
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
