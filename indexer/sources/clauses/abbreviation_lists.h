// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/entry_builder.h"

namespace termreg::sources::clauses {

/// Reads a clause of abbreviations or symbols: "AR⇥Augmented Reality" in paragraphs or lines, tables of two
/// columns (or of pairs of them), definition lists, "AR: Augmented Reality", "AR  Augmented Reality". An
/// entry's designations are the expansion and the abbreviation; a symbol is defined by what stands beside it.
void harvest_abbreviations(const DocumentText& document, const ClauseZone& zone, EntryBuilder& builder);

/// Reads one line of such a list into the builder. @return false if the line is none.
bool take_abbreviation_line(const ClauseZone& zone, Place place, std::string_view line,
                            EntryBuilder& builder);

}  // namespace termreg::sources::clauses
