// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/conflicts/ground.h"
#include "registry/model/finding.h"

/// The kinds of conflict beside the comparison of two definitions (C1 to C5, C9: judgement.h). Each is one
/// function with its definition as its comment, and one row of a visible table.
namespace termreg::conflicts {

/// Where the words stand that a finding rests on, before they are looked up in the text.
struct Evidence {
  const Section* section = nullptr;
  HitField field = HitField::definition;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  enum class Span : std::uint8_t { bytes, words } span = Span::bytes;  ///< what begin and end count
  bool operator==(const Evidence&) const = default;
};

/// What a finding hangs on: a finding changes only if one of these is looked at anew. A digest; 0 is none.
using Unit = std::uint64_t;
using Units = std::array<Unit, 3>;
/// A designation that is shared, by its group key: the same for all kinds that look at groups.
[[nodiscard]] Unit group_unit(std::uint64_t key);
/// Anything else that a kind looks at one by one: an entry, a place that is cited, an expansion.
[[nodiscard]] Unit unit_of(FindingCode code, std::string_view subject);
[[nodiscard]] Unit unit_of(FindingCode code, std::uint64_t subject);

/// What a kind says of sections, before it becomes a finding.
struct Raised {
  Severity severity = Severity::info;
  std::vector<const Section*> sections;  ///< at least one; in the order in which the finding lists them
  std::string designation;
  MatchLevel level = MatchLevel::none;
  std::string why;  ///< one sentence
  Suggestion suggestion;
  std::vector<Evidence> evidence;
  Units units{};
  bool operator==(const Raised&) const = default;
};

/// How long a kind looks for: those that take a tenth of a whole scan are begun first, so that none is left over
/// when the others have ended.
enum class Effort { small, large };

/// A row of the table.
struct Kind {
  FindingCode code = FindingCode::none;
  std::string_view name;  ///< "STATUS_INVERSION"
  /// Adds what it finds, in an order that depends on the registry alone; what it finds twice counts once. Never
  /// throws.
  void (*find)(const Ground& ground, std::vector<Raised>& out) = nullptr;
  bool compares_definitions = false;  ///< the finding shows the word diff and the genera of the first two
  Effort effort = Effort::small;
};

/// Every kind that is found on the ground, in the order of the codes.
[[nodiscard]] std::span<const Kind> kinds();

/// The finding that a kind raised, without genera, diff and evidence.
[[nodiscard]] Finding outline(const Kind& kind, const Raised& raised);
/// The place of the evidence in its text; 0, 0 if it cannot be told.
[[nodiscard]] EvidenceRange located(const Evidence& evidence);

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

/// The unit of an expansion, by its words.
[[nodiscard]] Unit expansion_unit(const std::vector<WordId>& words, const std::string& language);
/// The group_key of what the genus is called.
[[nodiscard]] std::uint64_t genus_group(const std::string& genus, const std::string& language);
/// The unit of a place that is cited, for those who write in that language.
[[nodiscard]] Unit place_unit(const Cited& cited, const std::string& language);

/// Sorts by standing and takes out what is there twice.
void put_in_order(std::vector<const Section*>& sections);
/// The words [begin, end) of the definition.
[[nodiscard]] Evidence evidence_in_definition(const Section& section, std::uint32_t begin, std::uint32_t end);
/// A designation of the section as a range.
[[nodiscard]] Evidence evidence_in_name(const Section& section, std::size_t name);
/// "A, B and C", at most four and how many more.
[[nodiscard]] std::string listed(const std::vector<std::string>& texts);
/// Citations of the sections, listed; those that are cited alike with their place in the document behind.
[[nodiscard]] std::string cited_as(const std::vector<const Section*>& sections);
/// "Ask IALA to <request>, or reword the entry where the text is yours.": definitions are their bodies' own.
[[nodiscard]] std::string asked_of(const Section& section, std::string_view request);
/// In the sections a and b, the names that are equal at N3: places in their lists. Nothing if none is.
struct CommonName {
  std::size_t a = 0;
  std::size_t b = 0;
};
[[nodiscard]] std::optional<CommonName> common_name(const Section& a, const Section& b);

}  // namespace termreg::conflicts
