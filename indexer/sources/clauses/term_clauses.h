// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/sources/clauses/house.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// What differs between houses that introduce a term by a paragraph.
enum class TermLayout {
  numbered,   ///< ITU: entries have numbers; bold text without one goes on with the entry before
  unnumbered  ///< ETSI, 3GPP, IEEE: every paragraph that begins with a bold name is an entry
};

/// Reads every clause of terms, symbols and abbreviations of a document into the harvest: paragraphs "3.2.1
/// term: definition", headings that are terms with paragraphs behind them, a number alone with the term in
/// the next line (ISO), definition lists, tables, notes, examples and sources, lists of terms taken over from
/// another document, lists of abbreviations. Clauses that say "None" give nothing.
void harvest_term_clauses(const DocumentText& document, TermLayout layout, Harvest& harvest);

}  // namespace termreg::sources::clauses
