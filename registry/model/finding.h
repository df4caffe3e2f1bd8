// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/diagnostic.h"
#include "registry/model/entry_id.h"
#include "registry/model/search.h"

namespace termreg {

/// Stable codes of the kinds of conflict; `none` is the answer of a comparison that finds nothing.
enum class FindingCode {
  none,
  c1_duplicate_entry,
  c2_divergent_copy,
  c3_competing_definition,
  c4_homonym,
  c5_synonym_split,
  c9_abbreviation_collision
};

/// One piece of a word diff of definition a against definition b. Joining the texts of `same` and `removed`
/// gives a, of `same` and `added` gives b (words separated by single spaces).
struct DiffPart {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text;
  bool operator==(const DiffPart&) const = default;
};

/// What an editor could do about a finding: a disposition of the contract ("cite", "merge", "qualify" ...)
/// and the ready text for it.
struct Suggestion {
  std::string disposition;
  std::string text;
  bool operator==(const Suggestion&) const = default;
};

/// One clash between entries. A review aid, not a verdict. Symmetric: (a,b) and (b,a) are the same finding,
/// with the entries ordered by authority, then date, then id.
struct Finding {
  FindingCode code = FindingCode::none;
  std::string name;  ///< "COMPETING_DEFINITION", "HOMONYM_QUALIFIED" ...
  Severity severity = Severity::info;
  std::vector<EntryId> entries;
  std::string designation;  ///< what they share, as the first entry writes it; both, joined by " / ", for C5
  std::string language;
  MatchLevel level = MatchLevel::none;  ///< of the shared designation
  double similarity = 0;                ///< of the definitions, 0 to 1; of the first two entries
  bool genus_equal = false;
  bool polarity = false;  ///< the differing words hold a negation: never to be merged
  std::string genus_a, genus_b;
  std::string why;             ///< one sentence
  std::vector<DiffPart> diff;  ///< of the first two definitions
  Suggestion suggestion;
  std::string digest;  ///< 32 hex digits over code and both sides' texts
  std::string disposition = "open";
};

}  // namespace termreg
