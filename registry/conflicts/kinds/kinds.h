// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/conflicts/ground.h"
#include "registry/model/finding.h"

/// The kinds of conflict beside the comparison of two definitions (C1 to C5, C9: judgement.h). Each is one
/// function with its definition as its comment, and one row of a visible table.
namespace termreg::conflicts {

/// What a kind says of sections, before it becomes a finding.
struct Raised {
  Severity severity = Severity::info;
  std::vector<const Section*> sections;  ///< at least one; in the order in which the finding lists them
  std::string designation;
  MatchLevel level = MatchLevel::none;
  std::string why;  ///< one sentence
  Suggestion suggestion;
  std::vector<EvidenceRange> evidence;
};

/// A row of the table.
struct Kind {
  FindingCode code = FindingCode::none;
  std::string_view name;  ///< "STATUS_INVERSION"
  /// Adds what it finds, in an order that depends on the registry alone. Never throws.
  void (*find)(const Ground& ground, std::vector<Raised>& out) = nullptr;
  bool compares_definitions = false;  ///< the finding shows the word diff and the genera of the first two
};

/// Every kind that is found on the ground, in the order of the codes.
[[nodiscard]] std::span<const Kind> kinds();

/// The finding that a kind raised, with the diff of the first two definitions if the kind compares them.
[[nodiscard]] Finding make_finding(const Kind& kind, const Raised& raised, const Vocabulary& vocabulary);

// The kinds, by what they look at; conflicts.md has the list.
void find_status_inversions(const Ground& ground, std::vector<Raised>& out);    // C6  kind_designations.cpp
void find_spelling_variants(const Ground& ground, std::vector<Raised>& out);    // C7
void find_confusables(const Ground& ground, std::vector<Raised>& out);          // C8  kind_confusables.cpp
void find_expansion_splits(const Ground& ground, std::vector<Raised>& out);     // C10
void find_redefinitions(const Ground& ground, std::vector<Raised>& out);        // C11
void find_quote_mismatches(const Ground& ground, std::vector<Raised>& out);     // C12 kind_sources.cpp
void find_superseded_sources(const Ground& ground, std::vector<Raised>& out);   // C13
void find_gone_sources(const Ground& ground, std::vector<Raised>& out);         // C14
void find_clauses_cited_twice(const Ground& ground, std::vector<Raised>& out);  // C15
void find_self_circular(const Ground& ground, std::vector<Raised>& out);        // C16 kind_definitions.cpp
void find_mutual_circular(const Ground& ground, std::vector<Raised>& out);      // C17
void find_retired_terms(const Ground& ground, std::vector<Raised>& out);        // C18
void find_dangling_mentions(const Ground& ground, std::vector<Raised>& out);    // C19 kind_relations.cpp
void find_relation_contradictions(const Ground& ground, std::vector<Raised>& out);  // C20
void find_genus_conflicts(const Ground& ground, std::vector<Raised>& out);          // C21
void find_rival_working_definitions(const Ground& ground,
                                    std::vector<Raised>& out);                      // C22 kind_languages.cpp
void find_cross_language_homonyms(const Ground& ground, std::vector<Raised>& out);  // C23
void find_translation_splits(const Ground& ground, std::vector<Raised>& out);       // C24

// What several kinds need.

/// Sorts by standing and takes out what is there twice.
void put_in_order(std::vector<const Section*>& sections);
/// The words [begin, end) of the definition as a range of bytes in it; 0, 0 if they cannot be told.
[[nodiscard]] EvidenceRange evidence_in_definition(const Section& section, std::uint32_t begin,
                                                   std::uint32_t end);
/// A designation of the section as a range.
[[nodiscard]] EvidenceRange evidence_in_name(const Section& section, std::size_t name);
/// "A, B and C", at most four and how many more.
[[nodiscard]] std::string listed(const std::vector<std::string>& texts);
/// Citations of the sections, listed.
[[nodiscard]] std::string cited_as(const std::vector<const Section*>& sections);
/// In the sections a and b, the names that are equal at N3: places in their lists. Nothing if none is.
struct CommonName {
  std::size_t a = 0;
  std::size_t b = 0;
};
[[nodiscard]] std::optional<CommonName> common_name(const Section& a, const Section& b);

}  // namespace termreg::conflicts
