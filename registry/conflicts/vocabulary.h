// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/near_duplicates.h"

namespace termreg::conflicts {

inline constexpr WordId no_word = 0xFFFFFFFF;

/// Words as small numbers, so that definitions are compared as sorted arrays. Ids are given in the order in
/// which words are first met: 0, 1, 2 ... Not thread-safe; a scan keeps one per thread and merges them.
class Vocabulary {
 public:
  /// The id of the word; a new one if it was never met.
  WordId id(std::string_view word);
  /// The id of the word, or no_word.
  [[nodiscard]] WordId find(std::string_view word) const;
  /// Valid until the vocabulary is destroyed. @pre id < size()
  [[nodiscard]] const std::string& text(WordId id) const { return texts_[id]; }
  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

 private:
  std::deque<std::string> texts_;  // a deque: the keys below point into it
  std::unordered_map<std::string_view, WordId> ids_;
};

/// What a comparison has to know about words, by WordId.
struct WordTable {
  std::vector<double> weights;  ///< square of the idf; positive
  std::vector<WordId>
      positive_of;  ///< "immaterial" -> "material", if that is in the vocabulary; else no_word
  std::vector<unsigned char> symbol;  ///< 1 for a number ("90", "two") or a single letter: a value
};

/// The table of a vocabulary. The positive form of a word is another word of the vocabulary that is left when
/// a negative prefix (un-, non-, in-, im-, ir-, il-, dis-) is taken off.
/// @param weights  one for every word of the vocabulary
[[nodiscard]] WordTable word_table(const Vocabulary& vocabulary, std::vector<double> weights);
/// The same, weighted with counts made before.
[[nodiscard]] WordTable word_table(const Vocabulary& vocabulary, const WordWeights& weights);

}  // namespace termreg::conflicts
