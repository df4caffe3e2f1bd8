// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "registry/model/designation.h"
#include "registry/model/entry_id.h"
#include "registry/model/term_entry.h"

namespace termreg {

/// How close a designation is to a query or to another one; the order is that of a ladder, best rung first. On
/// the first four rungs two designations are equal (registry/text defines them); the others are for finding
/// only (registry/designations/finder.h defines them).
enum class MatchLevel {
  n0_clean,
  n1_match,
  n2_loose,
  n3_stem,
  word_order,
  joined,
  abbreviation,
  typo,
  prefix,
  all_words,
  most_words,
  none
};

/// Which field of the entry a query met.
enum class HitField { designation, definition, note, example };

/// Why a hit is in the list. `matched` is the text of the entry that met the query, as stored.
struct Why {
  HitField field = HitField::designation;
  MatchLevel level = MatchLevel::none;  ///< none for full-text hits
  std::string matched;
  std::string language;
  bool operator==(const Why&) const = default;
};

/// Bytes [begin, end) of a text.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
};

/// One entry of a result list, with what a reader needs to judge it without opening it.
struct Hit {
  EntryId id;
  std::string designation;
  Acceptability acceptability = Acceptability::unstated;
  std::string language;
  std::string definition;
  bool restated = false;  ///< the definition is in other words than its source document's
  std::string body;
  std::string document;
  std::string edition;
  std::string clause;
  EntryStatus status = EntryStatus::valid;
  std::vector<std::string> subject_fields;
  double score = 0;
  Why why;
  std::vector<TextRange>
      marks;  ///< of `definition`: what the words of the query met, in order, none in another
  bool operator==(const Hit&) const = default;
};

enum class SearchMode { all, terms, definitions, meaning };

/// Whether a search counts facets: that asks the full-text index even where the designations alone would do.
enum class Facets { counted, left_out };

/// How hits are ordered: best first, by designation in the order of its language, or latest edition first. Other
/// orders than the first arrange the best thousand hits.
enum class SortOrder { relevance, designation, newest };

/// A search request. Empty filters mean "any". `limit` is at most 1000.
struct Query {
  std::string text;
  SearchMode mode = SearchMode::all;
  std::string language;
  std::string body;
  std::string document;
  std::optional<EntryStatus> status;
  std::string subject;
  std::uint32_t limit = 20;
  std::uint32_t offset = 0;
  Facets facets = Facets::counted;
  std::optional<DesignationKind> kind = {};  ///< of one designation at least
  std::string source = {};                   ///< a document that the entry cites
  SortOrder sort = SortOrder::relevance;
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
  bool operator==(const FacetValue&) const = default;
};
/// One facet of a result: its name ("body", "document", "status", "subject", "language", "kind") and its
/// values, most frequent first.
struct Facet {
  std::string name;
  std::vector<FacetValue> values;
  bool operator==(const Facet&) const = default;
};

struct SearchResult {
  std::uint64_t total = 0;  ///< hits in all, of which `hits` is one page
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::string did_you_mean;
};

struct LookupResult {
  MatchLevel level = MatchLevel::none;  ///< the best level that any designation met; all hits are at it
  std::vector<Hit> hits;
};

}  // namespace termreg
