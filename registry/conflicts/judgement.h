// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "registry/conflicts/prepared_side.h"

/// The rules of comparison over prepared sides. `compare` and the scan both end here, so they cannot
/// disagree.
namespace termreg::conflicts {

/// The two designations that meet, by their places in PreparedSide::names.
struct SharedName {
  MatchLevel level = MatchLevel::none;
  std::size_t a = 0;
  std::size_t b = 0;
  bool only_abbreviations = false;  ///< nothing is shared but an abbreviation at N0 (and its case variants)
};

/// The best pair of equal designations: best level, then foremost in both lists. Symmetric.
[[nodiscard]] SharedName shared_name(const PreparedSide& a, const PreparedSide& b);

/// By its place in PreparedSide::names: the fuller designation of a of which the shared one is a short form,
/// if b does not have it: "ITS service" of "ITS service | service" against "service", "profile (of a lens)"
/// of "profile (of a lens) | profile". The first designation; where only a prints a domain, any of them
/// ("service | transport service" in the domain of transport). Such an entry describes a narrower concept
/// under a short name. Nothing if there is none.
[[nodiscard]] std::optional<std::size_t> fuller_name(const PreparedSide& a, std::size_t shared,
                                                     const PreparedSide& b);

/// Content words of the two definitions that only one of them has; ascending.
[[nodiscard]] std::vector<WordId> differing_words(const Statement& a, const Statement& b);

/// True if a negation word occurs in one definition only, or a word of one is the negative form of a word of
/// the other and both differ ("material", "immaterial").
[[nodiscard]] bool polarity(const Statement& a, const Statement& b, const WordTable& table);

/// The similarity of two definitions where a designation is shared (README.md gives the formula).
[[nodiscard]] double shared_similarity(const PreparedSide& a, const PreparedSide& b, const SharedName& shared,
                                       const WordTable& table, const Thresholds& thresholds);
/// The similarity of two definitions where none is shared: the plain weighted cosine, so that the join over
/// all definitions finds every pair that reaches a threshold.
[[nodiscard]] double unshared_similarity(const PreparedSide& a, const PreparedSide& b,
                                         const WordTable& table);

/// What is said of a pair of sides.
struct Judgement {
  FindingCode code = FindingCode::none;
  SharedName shared;
  double similarity = 0;
  bool definitions_equal = false;
  bool genus_equal = false;
  bool polarity = false;
  bool qualified = false;       ///< both name a domain, and not the same
  bool narrower = false;        ///< one shares only a short form of its own fuller designation
  bool stated_synonym = false;  ///< one definition names a designation of the other as its own other name
};

/// Judges two sides of one language. Symmetric.
[[nodiscard]] Judgement judge(const PreparedSide& a, const PreparedSide& b, const WordTable& table,
                              const Thresholds& thresholds);

}  // namespace termreg::conflicts
