// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "registry/designations/interner.h"
#include "registry/designations/postings.h"

namespace termreg::designations {

/// Finds keys that differ from a query by a slip of the pen. Every key (N2, its borders left out) is posted
/// under its letter trigrams; one edit spoils at most four of them, so of the 4d+1 rarest trigrams of a query
/// at least one is in every key within d edits: what is posted there is compared, and nothing is missed.
/// Before two texts are compared it is looked which letters they have: an edit changes that by two bits at most, so
/// nearly all strangers are told by one word of memory each.
/// Reading is safe from many threads while nobody adds.
class TypoIndex {
 public:
  /// Adds the next key; `ordinal` must be higher than every one before.
  void add(Ordinal ordinal, std::string_view loose_key);

  struct Near {
    Ordinal loose = no_ordinal;
    std::uint8_t edits = 0;  ///< 0: only the borders between words differ
    /// The query lacks a letter, has two swapped, or has s for z or z for s: that happens oftener than a letter that
    /// nobody meant.
    bool is_usual = false;
    bool same_beginning = false;  ///< the first letters agree: slips are rarer there
  };
  /// All keys within `most` edits of `loose_key`, in the order of their ordinals.
  /// @param looses  where the text of an ordinal is
  [[nodiscard]] std::vector<Near> near(std::string_view loose_key, unsigned most,
                                       const Interner& looses) const;

  /// How many edits are taken for a slip in a text of that many letters: none under 3, one up to 7, two above.
  [[nodiscard]] static unsigned edits_allowed(std::string_view loose_key);

  [[nodiscard]] std::size_t memory_bytes() const noexcept;
  void shrink();

 private:
  [[nodiscard]] std::vector<Ordinal> of_like_letters(std::u32string_view letters, unsigned most) const;
  [[nodiscard]] std::vector<Ordinal> candidates(std::u32string_view letters, unsigned most) const;

  Postings postings_;                    // by bucket of a trigram
  std::vector<std::uint32_t> profiles_;  // by ordinal: which letters it has; 0: never compared
};

}  // namespace termreg::designations
