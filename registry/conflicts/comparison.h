// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/model/finding.h"

namespace termreg::conflicts {

/// How much a word tells: idf over a set of definitions. A word never seen gets the idf of a word seen once.
class WordWeights {
 public:
  /// Counts one definition (its words at N3, each once).
  void count(const std::vector<std::string>& stems);
  [[nodiscard]] double idf(const std::string& stem) const;
  [[nodiscard]] std::uint64_t definitions() const noexcept { return definitions_; }

 private:
  std::unordered_map<std::string, std::uint32_t> seen_in_;
  std::uint64_t definitions_ = 0;
};

/// One side of a comparison: what `termreg compare --pairs` reads, and what an entry gives.
struct Side {
  std::vector<std::string> designations;
  std::vector<std::string> abbreviations;  ///< those of the designations that are abbreviations
  std::string definition;
  std::string domain;
  std::string language = "en";
};

/// The thresholds of conflicts.md; calibrated on judged pairs.
struct Thresholds {
  double near = 0.70;             ///< C2 from here on, where a designation is shared
  double related = 0.13;          ///< C3 from here on
  double near_unshared = 0.90;    ///< C5 from here on
  int content_words_for_c5 = 4;   ///< shorter definitions tell too little
};

/// What the comparison of two sides says.
struct Comparison {
  FindingCode code = FindingCode::none;
  MatchLevel level = MatchLevel::none;  ///< best level of a shared designation
  std::string shared_a, shared_b;       ///< the two designations that meet there
  double similarity = 0;                ///< of the definitions, 0 to 1; symmetric
  bool definitions_equal = false;       ///< equal at Dn
  bool genus_equal = false;
  bool polarity = false;
  std::string genus_a, genus_b;
};

/// Compares two sides (conflicts.md: C1 to C5, C9, or none). Pure and symmetric: swapping the sides swaps only
/// the fields named _a and _b.
[[nodiscard]] Comparison compare(const Side& a, const Side& b, const WordWeights& weights,
                                 const Thresholds& thresholds = {});

/// The genus of a definition: the head of its first noun phrase, folded and at N3; empty if none is found.
/// English and French noun phrases; other languages: the first content word.
[[nodiscard]] std::string genus(std::string_view definition, std::string_view language);

/// Word diff by longest common subsequence; words as printed, punctuation with its word.
[[nodiscard]] std::vector<DiffPart> word_diff(std::string_view a, std::string_view b);

/// Dn: the definition without leading `<domain>`, leading article, final full stop, cross-reference numbers and
/// mark-up, at N1.
[[nodiscard]] std::string normalised_definition(std::string_view definition);

}  // namespace termreg::conflicts
