// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "indexer/search/columns_private.h"

namespace termreg::search {

/// What a reader reads: documents of one commit, and what is known of them in memory, which may be a commit ahead.
struct Reading {
  const Xapian::Database& database;
  const Columns& columns;
};

/// A document that a commit wrote.
struct WrittenDocument {
  Xapian::docid document = 0;
  std::string id;
  std::string facets;
  std::string wording;
};

/// Reader handles on the generation that serves, and the columns of its documents, which the first reader loads. A handle sees one commit; it is brought up to date when it
/// is taken and a later commit has been announced. Thread-safe; a handle is used by one thread at a time.
class ReaderPool {
 public:
  /// @param first  the generation to serve; empty: none yet.
  /// @param broken  told, from a reading thread, that the index cannot be read even with a fresh handle.
  ReaderPool(std::filesystem::path first, std::function<void(const std::string& why)> broken);

  /// From now on readers read this generation.
  void serve(std::filesystem::path generation);
  /// A commit ended that wrote these documents: readers that start after this call see it.
  void announce_commit(std::span<const WrittenDocument> written);

  /// Calls `read` with a handle. A commit that overtakes it, or a generation that is swept away meanwhile,
  /// costs another call with a fresh handle, at most three in all; then the index is reported broken.
  /// @return nothing if there is no generation yet, or it is broken.
  template <typename Result>
  std::optional<Result> read(const std::function<Result(const Reading&)>& read) {
    std::string why;
    for (int attempt = 0; attempt < attempts; ++attempt) {
      try {
        std::optional<Handle> handle = take(attempt == 0 ? Freshness::pooled : Freshness::fresh);
        if (!handle) return std::nullopt;
        const std::shared_lock lock = columns_of(*handle);
        if (!lock) continue;  // another generation serves meanwhile
        Result result = read({handle->database, columns_});
        give_back(std::move(*handle));
        return result;
      } catch (const Xapian::DatabaseError& error) {
        why = error.get_description();  // the handle is dropped
      }
    }
    if (!why.empty()) broken_(why);
    return std::nullopt;
  }
  [[nodiscard]] std::size_t memory_bytes() const {
    const std::shared_lock lock(columns_mutex_);
    return columns_.memory_bytes();
  }

 private:
  static constexpr int attempts = 3;
  static constexpr std::size_t most_idle = 16;
  static constexpr std::uint64_t no_generation = ~std::uint64_t{0};
  enum class Freshness { pooled, fresh };
  struct Handle {
    Xapian::Database database;
    std::uint64_t commit = 0;      ///< the announcement it has seen
    std::uint64_t generation = 0;  ///< the call of serve() it belongs to
  };
  [[nodiscard]] std::optional<Handle> take(Freshness freshness);
  void give_back(Handle handle);
  /// Holds the columns still for reading, loaded now if need be. @return no lock if they are not of the generation
  /// of the handle.
  [[nodiscard]] std::shared_lock<std::shared_mutex> columns_of(const Handle& handle);

  std::function<void(const std::string&)> broken_;
  std::mutex mutex_;  // guards what follows, never held while Xapian works
  std::filesystem::path path_;
  std::uint64_t generation_ = 0;
  std::uint64_t commit_ = 0;
  std::vector<Handle> idle_;

  mutable std::shared_mutex columns_mutex_;  // guards what follows; never taken while `mutex_` is held
  Columns columns_;
  std::uint64_t loaded_generation_ = no_generation;  ///< of `columns_`
};

}  // namespace termreg::search
