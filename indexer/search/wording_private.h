// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/codec/entry_texts.h"

namespace termreg::search {

/// A word at N1, told by 16 bits of a hash of it: what stands beside it tells apart the few that share a code.
using WordCode = std::uint16_t;
/// Between two definitions of one entry.
inline constexpr WordCode wording_border = 0;

/// The words of a text in order, function words too.
[[nodiscard]] std::vector<WordCode> wording_of(std::string_view text);
/// The wordings of an entry's definitions as the index keeps them: two bytes a word, the lower first, a border between
/// two definitions. What goes beyond 65,535 words is left out.
[[nodiscard]] std::string wording_value(const codec::EntryTexts& entry);

/// The wordings of all documents by their number, in memory: ranking by meaning looks at a thousand definitions for a
/// query, and reading and taking apart each takes longer than finding them. Two bytes a word and six a document. What is replaced by something longer stays until the next load. Reading is safe from many
/// threads while nobody sets.
class Wordings {
 public:
  /// @param value  as wording_value() gives it; an odd last byte is not looked at
  void set(Xapian::docid document, std::string_view value);

  /// The definitions of a document with the borders between them; nothing if it was never set.
  [[nodiscard]] std::span<const WordCode> of(Xapian::docid document) const noexcept;

  /// Words of a document that has any, on average; 1 if none has.
  [[nodiscard]] double mean_length() const noexcept {
    return documents_ == 0 ? 1 : static_cast<double>(total_) / static_cast<double>(documents_);
  }

  [[nodiscard]] std::size_t memory_bytes() const noexcept;
  void shrink();

 private:
  static constexpr std::uint32_t nowhere = ~std::uint32_t{0};

  std::vector<std::uint32_t> places_;      // by number of the document: where in words_
  std::vector<WordCode> words_;            // of a document: how many, then the words
  std::size_t documents_ = 0, total_ = 0;  // that have words, and how many those are
};

/// How well a description fits definitions: by the words that both have in the same order. Keeps its memory from one
/// definition to the next; not thread-safe.
class WordingFit {
 public:
  explicit WordingFit(const std::vector<WordCode>& description);
  /// Of the best of some definitions, in [0, 1]:
  ///     (9 + l/d) / 10 * l/q
  /// with l the length of the longest common subsequence of words (function words count), q the words of the
  /// description and d those of the definition. 0 where there are no words.
  [[nodiscard]] double with(std::span<const WordCode> definitions);

 private:
  using Bits = std::uint64_t;  // a bit for each word of the description, in as many pieces as it takes
  [[nodiscard]] std::size_t common_in_order(std::span<const WordCode> definition);
  [[nodiscard]] const Bits* places_of(WordCode word) const noexcept;

  std::size_t size_ = 0;  // words of the description
  std::size_t pieces_ = 0;
  std::bitset<256> beginnings_;     // low bytes of its words: tells nearly every strange word
  std::vector<WordCode> distinct_;  // its words, each once
  std::vector<Bits> places_;        // of distinct_[i] from i * pieces_ on
  std::vector<Bits> row_;
};

}  // namespace termreg::search
