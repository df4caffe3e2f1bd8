// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/designations/interner.h"
#include "registry/text/keys.h"

namespace termreg::designations {

/// The keys of N1, N2 and N3 as three layers of nodes. N2 is a function of N1 and N3 of N2, so every N1 node
/// hangs under exactly one N2 node and that under exactly one N3 node: a tree that only grows, because a
/// function does not change its mind. A designation hangs under its N1 node; whoever meets an N3 node meets
/// all designations below it. Reading is safe from many threads while nobody adds.
class Ladder {
 public:
  /// A key with those above it, as far as they are needed: computed before the table is locked.
  struct Rungs {
    text::MatchKey match;
    text::LooseKey loose;  ///< with `stem` empty if the ladder has the match key already
    text::StemKey stem;
    bool is_new = false;
  };
  /// Computes the keys above `match` unless it hangs here already.
  [[nodiscard]] Rungs climb(text::MatchKey match) const;
  /// The N1 node of the rungs, hung in now if it is new.
  Ordinal add(const Rungs& rungs);

  [[nodiscard]] Ordinal find_match(const text::MatchKey& key) const noexcept {
    return matches_.find(key.bytes());
  }
  [[nodiscard]] Ordinal find_loose(const text::LooseKey& key) const noexcept {
    return looses_.find(key.bytes());
  }
  [[nodiscard]] Ordinal find_stem(const text::StemKey& key) const noexcept {
    return stems_.find(key.bytes());
  }

  [[nodiscard]] std::string_view match_text(Ordinal match) const noexcept { return matches_.text(match); }
  [[nodiscard]] std::size_t matches() const noexcept { return matches_.size(); }
  [[nodiscard]] const Interner& match_texts() const noexcept { return matches_; }
  [[nodiscard]] const Interner& looses() const noexcept { return looses_; }
  [[nodiscard]] std::size_t stems() const noexcept { return stems_.size(); }

  /// Calls visit(N1 node) for every N1 node under an N2 or N3 node; nothing for no_ordinal.
  template <typename Visit>
  void each_match_under_loose(Ordinal loose, Visit visit) const {
    if (loose == no_ordinal) return;
    for (auto match = first_match_[loose]; match != no_ordinal; match = next_match_[match]) visit(match);
  }
  template <typename Visit>
  void each_match_under_stem(Ordinal stem, Visit visit) const {
    if (stem == no_ordinal) return;
    for (auto loose = first_loose_[stem]; loose != no_ordinal; loose = next_loose_[loose])
      each_match_under_loose(loose, visit);
  }

  [[nodiscard]] std::size_t memory_bytes() const noexcept;
  void shrink();

 private:
  Ordinal add_loose(const text::LooseKey& loose, const text::StemKey& stem);

  Interner matches_, looses_, stems_;
  std::vector<Ordinal> next_match_;   // by N1 node: the next under the same N2 node
  std::vector<Ordinal> first_match_;  // by N2 node
  std::vector<Ordinal> next_loose_;   // by N2 node: the next under the same N3 node
  std::vector<Ordinal> first_loose_;  // by N3 node
};

}  // namespace termreg::designations
