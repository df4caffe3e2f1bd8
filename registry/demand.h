// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/search.h"

namespace termreg {

/// A search that found nothing: a demand for a term.
struct FailedSearch {
  std::string text;  ///< as first typed, at N0
  std::uint64_t count = 0;
  std::string last;  ///< date of the last time, UTC: "2026-01-31"
  bool operator==(const FailedSearch&) const = default;
};

/// Counts searches that found nothing, for editors. Kept are the words, how often, and the day; never who asked, nor
/// when within the day. What may name a person is not kept at all: an "@", seven digits and more in a row, texts of
/// more than six words or 80 bytes. At most 2,000 texts: the rarest and oldest make room. Thread-safe.
class Demand {
 public:
  Demand() = default;
  ~Demand();
  Demand(const Demand&) = delete;
  Demand& operator=(const Demand&) = delete;

  /// Reads what is kept in the file (a text that cannot be read counts as empty), and from now on keeps it there:
  /// written beside and renamed, at most every ten seconds, and at the end. A crash loses the counts since then.
  ///
  ///     file = *( count TAB date TAB text LF )
  void keep_in(const std::filesystem::path& file);
  void note(std::string_view text);
  /// Notes the text of a query that found nothing, unless filters narrowed it: then the term may well be there.
  void note(const Query& query);
  /// Most asked for first; among equals the latest, then by text.
  [[nodiscard]] std::vector<FailedSearch> list() const;

 private:
  void make_room();
  void save() const;

  mutable std::mutex mutex_;
  std::map<std::string, FailedSearch, std::less<>> searches_;  // by N1 key
  std::filesystem::path file_;
  std::int64_t saved_at_ = 0;  // seconds of the steady clock
  bool unsaved_ = false;
};

}  // namespace termreg
