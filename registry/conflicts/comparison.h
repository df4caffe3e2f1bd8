// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "registry/model/finding.h"

namespace termreg::conflicts {

/// How much a word tells: idf over a set of definitions. A word never seen gets the idf of a word seen once.
/// A plain value; many readers at once, or one writer.
class WordWeights {
 public:
  WordWeights() = default;
  /// Takes over counts: in how many of `definitions` definitions each word (at N3) occurs.
  WordWeights(std::unordered_map<std::string, std::uint32_t> seen_in, std::uint64_t definitions)
      : seen_in_(std::move(seen_in)), definitions_(definitions) {}

  /// Counts one definition by its words at N3; a word that occurs twice counts once.
  void count(const std::vector<std::string>& stems);
  /// ln(1 + definitions / definitions with the word): positive, and about ln(n/df) for a large registry.
  [[nodiscard]] double idf(const std::string& stem) const;
  [[nodiscard]] std::uint64_t definitions() const noexcept { return definitions_; }
  [[nodiscard]] const std::unordered_map<std::string, std::uint32_t>& counts() const noexcept {
    return seen_in_;
  }
  /// In how many definitions the word occurs; 0 for a word never seen.
  [[nodiscard]] std::uint32_t seen_in(const std::string& stem) const;

  /// The same from counts.
  [[nodiscard]] static double idf(std::uint64_t seen_in, std::uint64_t definitions);

 private:
  std::unordered_map<std::string, std::uint32_t> seen_in_;
  std::uint64_t definitions_ = 0;
};

/// One side of a comparison: what `termreg compare --pairs` reads, and what an entry gives.
struct Side {
  std::vector<std::string> designations;   ///< the first is the one the entry is listed under
  std::vector<std::string> abbreviations;  ///< those of the designations that are abbreviations; if empty,
                                           ///< they are recognised by their form (one word, mostly capitals)
  std::string definition;                  ///< may be empty: then only C9 can be found
  std::string domain;                      ///< subject field; empty if none is given
  std::string language = "en";
};

/// The thresholds of conflicts.md; calibrated on judged pairs.
struct Thresholds {
  double near = 0.70;             ///< C2 from here on, where a designation is shared
  double related = 0.10;          ///< C3 from here on: the same class of genus is enough
  double near_unshared = 0.95;    ///< C5 from here on
  int content_words_for_c5 = 4;   ///< shorter definitions tell too little
  double near_rearranged = 0.60;  ///< C5 from here on, where two designations are one name ("X of Y", "Y X")
};

/// What the comparison of two sides says. The fields named _a and _b belong to the sides in the order of the
/// call.
struct Comparison {
  FindingCode code = FindingCode::none;
  MatchLevel level = MatchLevel::none;  ///< best level of a shared designation
  std::string shared_a, shared_b;       ///< the two designations that meet there; empty if none do
  double similarity = 0;  ///< 0 to 1; 1 exactly if the definitions are equal at Dn or in all their words
  bool definitions_equal = false;  ///< equal at Dn
  bool genus_equal = false;
  bool polarity =
      false;  ///< one definition negates what the other says, or the differing words are opposites
  bool qualified = false;  ///< both name a domain, and not the same
  bool narrower = false;   ///< one side shares only the short form of its own fuller designation
  bool stated_synonym =
      false;  ///< one definition gives a designation of the other as another name ("also called")
  std::string genus_a, genus_b;
};

/// Compares two sides (conflicts.md: C1 to C5, C9, or none). Pure and symmetric: swapping the sides swaps
/// only the fields named _a and _b. The languages should be equal; that of `a` and `b` each governs its own
/// text. The rules and the formula of the similarity stand in README.md of this folder.
[[nodiscard]] Comparison compare(const Side& a, const Side& b, const WordWeights& weights,
                                 const Thresholds& thresholds = {});

/// The genus of a definition: the head of its first noun phrase, folded and at N3; empty if none is found.
/// English and Romance noun phrases by the grammar in genus.cpp; other languages: the first content word.
[[nodiscard]] std::string genus(std::string_view definition, std::string_view language);

/// Word diff by longest common subsequence; words as printed, punctuation with its word. The parts of kind
/// `same` and `removed` give the words of `a`, those of kind `same` and `added` those of `b`; white space is
/// folded. Where both texts have hundreds of words between their common beginning and end, that middle is one
/// replacement.
[[nodiscard]] std::vector<DiffPart> word_diff(std::string_view a, std::string_view b);

/// Dn: the words of the definition at N1 in US spelling, joined by single spaces, without leading `<domain>`,
/// leading article, cross-reference numbers and mark-up. Punctuation and with it the final full stop are no
/// words.
[[nodiscard]] std::string normalised_definition(std::string_view definition);

}  // namespace termreg::conflicts
