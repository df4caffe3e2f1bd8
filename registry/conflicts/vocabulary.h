// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/definition_words.h"

namespace termreg::conflicts {

/// Words as small numbers, so that definitions are compared as sorted arrays. Ids are given in the order in
/// which words are first met: 0, 1, 2 ... Not thread-safe; a scan keeps one per thread and merges them.
class Vocabulary {
 public:
  /// The id of the word; a new one if it was never met.
  WordId id(std::string_view word);
  /// The id of the token's stem. @pre the token was made with memo()
  WordId id(const Token& token);
  /// Words as printed, for definition_tokens; until forget_memo().
  [[nodiscard]] WordMemo& memo() noexcept { return memo_; }
  void forget_memo() { memo_ = {}; }
  /// The id of the word, or no_word.
  [[nodiscard]] WordId find(std::string_view word) const;
  /// Valid until the vocabulary is destroyed. @pre id < size()
  [[nodiscard]] const std::string& text(WordId id) const { return texts_[id]; }
  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
  void reserve(std::size_t words) { ids_.reserve(words); }

 private:
  std::deque<std::string> texts_;  // a deque: the keys below point into it
  std::unordered_map<std::string_view, WordId> ids_;
  WordMemo memo_;
};

/// What a comparison has to know about words, by WordId.
struct WordTable {
  std::vector<double> weights;  ///< square of the idf; positive
  std::vector<WordId>
      positive_of;  ///< "immaterial" -> "material", if that is in the vocabulary; else no_word
  std::vector<unsigned char> symbol;  ///< 1 for a number ("90", "two") or a single letter: a value
  std::vector<std::uint64_t> family;  ///< digest of text::family_key: equal for "measure" and "measurement"
};

/// The table of a vocabulary. The positive form of a word is another word of the vocabulary that is left when
/// a negative prefix (un-, non-, in-, im-, ir-, il-, dis-) is taken off.
/// @param weights  one for every word of the vocabulary
[[nodiscard]] WordTable word_table(const Vocabulary& vocabulary, std::vector<double> weights);
/// Brings the table up to a vocabulary that has grown: words that are new in it count as seen once.
void extend(WordTable& table, const Vocabulary& vocabulary, std::uint64_t definitions);
/// The same, weighted with counts made before.
[[nodiscard]] WordTable word_table(const Vocabulary& vocabulary, const WordWeights& weights);

}  // namespace termreg::conflicts
