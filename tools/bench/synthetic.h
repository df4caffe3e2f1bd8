// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "registry/model/term_entry.h"

namespace termreg::bench {

/// Entries of a made-up terminology, as many as are asked for, the same for the same seed. Words are spread as in
/// running text (Zipf) and follow each other in English frames; eight bodies publish documents of two hundred entries.
/// Of a hundred entries four define a designation that was defined before (a copy, nearly a copy, or something else),
/// two have nearly the definition of an earlier entry under another designation, and five have an abbreviation.
/// Not thread-safe.
class SyntheticEntries {
 public:
  explicit SyntheticEntries(std::uint32_t seed);
  [[nodiscard]] TermEntry next();
  /// The pairs made so far that have nearly the same definition and no designation in common.
  [[nodiscard]] const std::vector<std::pair<EntryId, EntryId>>& near_copies() const noexcept {
    return near_copies_;
  }

 private:
  struct Earlier {
    EntryId id;
    std::string designation, definition;
  };
  [[nodiscard]] std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(random_() % bound);
  }
  [[nodiscard]] const std::string& word();
  [[nodiscard]] std::string designation();
  [[nodiscard]] std::string definition();
  [[nodiscard]] std::string with_one_word_changed(const std::string& text);
  void remember(const TermEntry& entry);

  std::mt19937_64 random_;
  std::vector<std::string> words_;  ///< commonest first
  std::vector<double> below_rank_;  ///< share of running text that the words up to each rank make
  std::vector<Earlier> earlier_;    ///< a sample
  std::vector<std::pair<EntryId, EntryId>> near_copies_;
  std::uint64_t made_ = 0;
};

}  // namespace termreg::bench
