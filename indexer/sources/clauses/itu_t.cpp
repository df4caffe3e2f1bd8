// SPDX-License-Identifier: GPL-3.0-or-later
// ITU-T (and ITU-R, and their focus groups): Recommendations, Supplements, Technical Reports. Author's guide
// for drafting ITU-T Recommendations, clauses 3 and 4:
//
//     3.1 Terms defined elsewhere                entry = number term "[" reference "]" ":" [definition]
//     3.2 Terms defined in this Recommendation   entry = number term ":" definition *note
//     4   Abbreviations and acronyms             entry = abbreviation tab expansion
//
// The clauses may stand anywhere, under any number, in six languages, and be all of a document. Texts common
// with ISO/IEC print the term in a line of its own, which is read as well.
#include <algorithm>

#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/itu_publication.h"
#include "indexer/sources/clauses/rows_private.h"
#include "indexer/sources/clauses/term_clauses.h"

namespace termreg::sources::clauses {

int recognise_itu_t(const DocumentText& document) {
  if (!itu_publication(document).document.empty()) return 3;
  const auto zones = clause_zones(document);
  const auto has = [&](ClauseKind kind) {
    return std::any_of(zones.begin(), zones.end(), [&](const ClauseZone& zone) { return zone.kind == kind; });
  };
  if (has(ClauseKind::defined_elsewhere) && has(ClauseKind::defined_here)) return 2;
  return has(ClauseKind::defined_elsewhere) || has(ClauseKind::defined_here) ? 1 : 0;
}

Harvest read_itu_t(const DocumentText& document) {
  Harvest harvest;
  harvest.stated = itu_publication(document);
  harvest_term_clauses(document, TermLayout::numbered, harvest);
  return harvest;
}

}  // namespace termreg::sources::clauses
