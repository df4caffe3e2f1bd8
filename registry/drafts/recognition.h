// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "registry/drafts/term_index.h"

namespace termreg::drafts {

/// A designation met in a text: bytes [begin, end), and its place in the index.
struct Occurrence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Ordinal node = no_ordinal;
  bool operator==(const Occurrence&) const = default;
};

/// Which of several designations that begin or stand within each other are told.
enum class Matches {
  longest,  ///< from left to right the longest; what stands within it is not told
  all       ///< every one
};

/// Searches texts for the designations of an index, one text after the other; remembers the stems of words, so
/// one is kept for a whole draft. A designation may be inflected, hyphenated, and run over a line break; it
/// never runs over punctuation, and never from one text into the next. Not thread-safe; the index must outlive
/// it.
class Recogniser {
 public:
  explicit Recogniser(const TermIndex& index) : index_(index) {}

  /// Appends what stands in the text to `found`.
  /// @param language  BCP 47 of the text; empty: designations of any language
  void scan(std::string_view text, std::string_view language, Matches matches,
            std::vector<Occurrence>& found);
  [[nodiscard]] std::uint64_t words() const noexcept { return words_; }  ///< looked at so far

 private:
  [[nodiscard]] Ordinal stem_of(std::string_view word);
  std::size_t scan_from(std::size_t start, std::string_view text, std::string_view language, Matches matches,
                        std::vector<Occurrence>& found) const;

  const TermIndex& index_;
  designations::Interner seen_;
  std::vector<Ordinal> stem_of_seen_;
  std::vector<text::WordRange> ranges_;
  std::vector<Ordinal> stems_;  // of the words of the text at hand
  std::uint64_t words_ = 0;
};

}  // namespace termreg::drafts
