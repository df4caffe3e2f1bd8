// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/draft.h"

namespace termreg::drafts {

/// Where in a document a block stands, as far as checks must know.
enum class Zone {
  front,          ///< cover, summary, foreword, contents: before the first clause
  body,           ///<
  definitions,    ///< any clause of terms
  abbreviations,  ///< clause of abbreviations or symbols
  references,     ///< clause of references or bibliography
  outside         ///< code, tables of contents, marked as such or not: not running text
};

/// A stretch of a block.
struct Spot {
  std::size_t block = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A draft with what every check asks of it, worked out once. The draft must outlive it. Immutable.
class DraftView {
 public:
  explicit DraftView(const Draft& draft);

  [[nodiscard]] const Draft& draft() const noexcept { return draft_; }
  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
  [[nodiscard]] const std::string& text(std::size_t block) const noexcept { return texts_[block]; }
  [[nodiscard]] const Block& block(std::size_t block) const noexcept { return draft_.text.blocks[block]; }
  [[nodiscard]] Zone zone(std::size_t block) const noexcept { return zones_[block]; }
  [[nodiscard]] bool is_heading(std::size_t block) const noexcept { return headings_[block] != 0; }
  /// Number of the nearest clause above; a view into the draft.
  [[nodiscard]] std::string_view clause(std::size_t block) const noexcept { return clauses_[block]; }
  [[nodiscard]] std::string_view language(std::size_t block) const noexcept;
  /// The language of the whole; "en" if it does not say, "und" if it says English or nothing and is not written in it.
  [[nodiscard]] std::string_view language() const noexcept { return language_; }
  /// Part of another document, which holds the clauses it leaves out: an amendment, a corrigendum, an implementers' guide,
  /// one file of a document in several.
  [[nodiscard]] bool is_fragment() const noexcept { return fragment_; }
  /// What the draft calls itself: "Recommendation", "Technical Report", "Supplement".
  [[nodiscard]] const std::string& kind() const noexcept { return kind_; }
  /// Title of the document, and what its title blocks say.
  [[nodiscard]] const std::string& title() const noexcept { return title_; }

  [[nodiscard]] DraftPlace place(const Spot& spot) const;
  /// The first place of a text in the blocks [from, to); the whole block `from` if it is in none of them.
  [[nodiscard]] Spot spot_of(std::string_view wanted, std::size_t from, std::size_t to) const;

 private:
  void find_zones();
  void find_contents();
  void find_kind();
  void find_language();

  const Draft& draft_;
  std::vector<std::string> texts_;
  std::vector<Zone> zones_;
  std::vector<char> headings_;
  std::vector<std::string_view> clauses_;
  std::string language_, kind_, title_;
  bool fragment_ = false;
};

/// What stands at a place, with some words around it, cut at characters.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace termreg::drafts
