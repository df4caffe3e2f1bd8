// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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
  c6_status_inversion,
  c7_spelling_variant,
  c8_confusable,
  c9_abbreviation_collision,
  c10_expansion_split,
  c11_redefinition,
  c12_quote_mismatch,
  c13_source_superseded,
  c14_source_gone,
  c15_same_clause_twice,
  c16_self_circular,
  c17_mutual_circular,
  c18_uses_retired_term,
  c19_dangling_mention,
  c20_relation_contradiction,
  c21_genus_conflict,
  c22_rival_working_definition,
  c23_cross_language_homonym,
  c24_translation_split
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

/// Where in an entry the words stand that a finding rests on. `begin` and `end` are byte offsets into the text
/// of that field as the entry stores it; both 0 where the whole field is meant.
struct EvidenceRange {
  EntryId entry;
  HitField field = HitField::definition;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const EvidenceRange&) const = default;
};

/// One clash between entries, or within one. A review aid, not a verdict. Symmetric: (a,b) and (b,a) are the same finding,
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
  std::vector<EvidenceRange> evidence;
  Suggestion suggestion;
  std::string digest;                ///< 32 hex digits over code and both sides' texts
  std::string disposition = "open";  ///< name of the decision, if there is one in force
  std::string state = "open";        ///< "open", "triaged", "decided", "done"
  std::string reason;                ///< of the decision
  std::string decided_by, decided_at;
  bool reopened = false;  ///< there was a decision, but a text has changed since, or it has expired
};

}  // namespace termreg
