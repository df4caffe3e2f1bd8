// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string_view>

#include "registry/model/finding.h"

/// How well codes that were found agree with labels that a person gave (conflicts.md says what the codes mean).
/// Everything here is pure.
namespace termreg::bench {

/// The codes that a pair can have.
inline constexpr std::array<FindingCode, 7> codes{FindingCode::c1_duplicate_entry,
                                                  FindingCode::c2_divergent_copy,
                                                  FindingCode::c3_competing_definition,
                                                  FindingCode::c4_homonym,
                                                  FindingCode::c5_synonym_split,
                                                  FindingCode::c9_abbreviation_collision,
                                                  FindingCode::none};

/// The code that a label of a judged pair asks for ("drifted": C2); none for "unrelated" and any other.
[[nodiscard]] FindingCode expected(std::string_view label);

/// One pair: what it was judged to be, and what was found.
struct Outcome {
  FindingCode expected = FindingCode::none;
  FindingCode found = FindingCode::none;
};

/// Each from 0 to 1; `pairs` that were judged to be in the class.
struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
  int pairs = 0;
};

/// Precision and recall of "is in the class", where `in` says of a code whether it is.
[[nodiscard]] Score score(std::span<const Outcome> outcomes, const std::function<bool(FindingCode)>& in);

/// One notion under one or two names: C1, C2, C3, C5.
[[nodiscard]] bool is_same_concept(FindingCode code);

/// Macro-F1 over near (C1, C2), related (C3) and far (everything else) of the pairs that share a designation.
[[nodiscard]] double three_way(std::span<const Outcome> outcomes);

/// Macro-F1 over all codes.
[[nodiscard]] double macro(std::span<const Outcome> outcomes);

/// Part of the pairs judged to be no conflict that are not taken for split synonyms; 1 if there are none.
[[nodiscard]] double kept_apart(std::span<const Outcome> outcomes);

}  // namespace termreg::bench
