// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace termreg::search {

/// Reader handles on the generation that serves. A handle sees one commit; it is brought up to date when it
/// is taken and a later commit has been announced. Thread-safe; a handle is used by one thread at a time.
class ReaderPool {
 public:
  /// @param first  the generation to serve; empty: none yet.
  /// @param broken  told, from a reading thread, that the index cannot be read even with a fresh handle.
  ReaderPool(std::filesystem::path first, std::function<void(const std::string& why)> broken);

  /// From now on readers read this generation.
  void serve(std::filesystem::path generation);
  /// A commit ended: readers that start after this call see it.
  void announce_commit();

  /// Calls `read` with a handle. A commit that overtakes it, or a generation that is swept away meanwhile,
  /// costs another call with a fresh handle, at most three in all; then the index is reported broken.
  /// @return nothing if there is no generation yet, or it is broken.
  template <typename Result>
  std::optional<Result> read(const std::function<Result(const Xapian::Database&)>& read) {
    std::string why;
    for (int attempt = 0; attempt < attempts; ++attempt) {
      try {
        std::optional<Handle> handle = take(attempt == 0 ? Freshness::pooled : Freshness::fresh);
        if (!handle) return std::nullopt;
        Result result = read(handle->database);
        give_back(std::move(*handle));
        return result;
      } catch (const Xapian::DatabaseError& error) {
        why = error.get_description();  // the handle is dropped
      }
    }
    broken_(why);
    return std::nullopt;
  }

 private:
  static constexpr int attempts = 3;
  static constexpr std::size_t most_idle = 16;
  enum class Freshness { pooled, fresh };
  struct Handle {
    Xapian::Database database;
    std::uint64_t commit = 0;      ///< the announcement it has seen
    std::uint64_t generation = 0;  ///< the call of serve() it belongs to
  };
  [[nodiscard]] std::optional<Handle> take(Freshness freshness);
  void give_back(Handle handle);

  std::function<void(const std::string&)> broken_;
  std::mutex mutex_;  // guards what follows, never held while Xapian works
  std::filesystem::path path_;
  std::uint64_t generation_ = 0;
  std::uint64_t commit_ = 0;
  std::vector<Handle> idle_;
};

}  // namespace termreg::search
