// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "registry/designations/holdings.h"

namespace termreg::designations {

/// Climbs down the rungs of the search ladder for one query, one idea a rung, until `limit` entries are found:
///
///     N0, N1, N2, N3    equal at that level (registry/text)
///     word-order        the same words in another order, function words included, but for an article in front
///     joined            equal but for the borders between words
///     abbreviation      "AR" and "augmented reality", in both directions, by the initials of the words
///     typo              one slip of the pen; two in a text of eight letters or more, if one does not do
///     prefix            begins with the query
///     all-words         holds all words of the query, fewest further words first; before typo where each of
///                       several words is known
///     most-words        holds words that make up at least half of the query's weight
///
/// Joined and typo are looked for only where no better rung found anything, most-words only where no rung did:
/// they are guesses. Within a rung the closer comes first, then what more entries are called, then preferred before admitted before deprecated,
/// active before others, then the entry id. An entry is found once, on its best rung.
class Finder {
 public:
  Finder(const Holdings& holdings, const FindRequest& request);
  [[nodiscard]] std::vector<Match> find();

 private:
  struct Candidate {
    Ordinal record = no_ordinal;
    std::uint32_t penalty = 0;  // less is closer
    MatchLevel level = MatchLevel::none;
  };

  enum class Function { all_there, some_missing };  // of the function words that were asked for

  void take(Ordinal match, MatchLevel level, std::uint32_t penalty);
  void close_rung();
  [[nodiscard]] bool is_seen(Ordinal entry) const;
  [[nodiscard]] bool enough() const noexcept { return found_.size() >= request_.limit; }
  [[nodiscard]] std::uint32_t letters_apart(Ordinal match) const noexcept;
  [[nodiscard]] std::uint32_t letters_changed(Ordinal match) const;
  [[nodiscard]] bool is_in_order(Ordinal match) const;
  [[nodiscard]] std::uint32_t lengths_apart(Ordinal match) const noexcept;
  [[nodiscard]] std::uint32_t rarity(Ordinal match) const noexcept;

  void equal_keys();
  void same_words();
  void slips(unsigned edits);
  void abbreviations();
  void expansions();
  void beginnings();
  void more_words(Function function);
  void most_words();

  const Holdings& holdings_;
  const FindRequest& request_;
  std::string clean_;
  text::LadderKeys keys_;
  WordIndex::Facts facts_;
  bool has_several_words_ = false;  // an article in front counted
  std::vector<WordIndex::Holder> holders_;
  std::vector<Candidate> rung_;
  std::vector<Candidate> found_;
  std::vector<Ordinal> entries_;  // of found_, in its order
};

/// Table::suggest. Of a very common beginning the first 2,000 keys in the order of their bytes are looked at.
[[nodiscard]] std::vector<Match> suggestions(const Holdings& holdings, const FindRequest& request);

}  // namespace termreg::designations
