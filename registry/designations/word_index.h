// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "registry/designations/interner.h"
#include "registry/designations/postings.h"

namespace termreg::designations {

/// The words of N1 keys: which keys hold which words, how many words a key has, and which letters their words
/// begin with. Function words choose no keys, unless a query has no others, but they tell keys apart. Reading is safe
/// from many threads while nobody adds.
class WordIndex {
 public:
  /// What a text says about its words: computed before the table is locked.
  struct Facts {
    std::vector<std::string> stems;           ///< inflectional bases in order, without function words
    std::vector<std::string> function_words;  ///< in order; all in `stems` if there is nothing else
    std::string initials;                     ///< of all words, folded; empty for a single word
    std::string content_initials;             ///< of the words in `stems`, if these are others
    std::string written_initials;  ///< of what blanks separate ("force-feed": one letter), if others
  };
  [[nodiscard]] static Facts facts(std::string_view match_key);
  /// The letters that its words begin with, as blanks separate them; empty for a single word.
  [[nodiscard]] static std::string written_initials(std::string_view match_key);

  /// Adds the next key; `match` must be higher than every one before.
  void add(Ordinal match, const Facts& facts);

  struct Holder {
    Ordinal match = no_ordinal;
    std::uint32_t extra_content = 0;     ///< words of the key that were not asked for
    std::uint32_t extra_function = 0;    ///< function words of the key that were not asked for
    std::uint32_t missing_function = 0;  ///< function words asked for that the key lacks
  };
  /// Whether each of those words is in some key.
  [[nodiscard]] bool knows_all(const Facts& wanted) const;
  /// Keys that hold all those words but for function words. Empty if a word is in no key.
  [[nodiscard]] std::vector<Holder> holders_of_all(const Facts& wanted) const;

  struct Share {
    Ordinal match = no_ordinal;
    double weight = 0;  ///< share of the weight of wanted and own words that both have, in (0, 1]
  };
  /// Keys that hold at least half of the weight (inverse frequency) of those words; the rarest words choose.
  [[nodiscard]] std::vector<Share> holders_of_most(const Facts& wanted) const;

  /// Calls visit(N1 node) for every key of several words whose words begin with those letters.
  template <typename Visit>
  void each_with_initials(std::string_view initials, Visit visit) const {
    if (const auto list = initials_.find(initials); list != no_ordinal) by_initials_.each(list, visit);
  }

  [[nodiscard]] std::size_t memory_bytes() const noexcept;
  void shrink();

 private:
  [[nodiscard]] std::vector<Ordinal> known_words(const std::vector<std::string>& stems) const;
  [[nodiscard]] std::vector<Ordinal> in_all(const std::vector<Ordinal>& words) const;
  [[nodiscard]] double weight(Ordinal word) const;

  Interner words_, initials_;
  Postings by_word_, by_initials_;
  std::vector<std::uint8_t> content_counts_, function_counts_;  // by N1 node, at most 255
};

}  // namespace termreg::designations
