// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "registry/model/document_text.h"
#include "registry/model/source.h"

namespace termreg::sources::clauses {

/// One term of a glossary with what is said about it, before anybody asks what that means.
struct GlossaryItem {
  enum class Shape { heading, list, table, lead };
  Shape shape = Shape::heading;
  Block term;                      ///< its runs are the term's words
  std::vector<Block> content;      ///< in the order of the document
  std::vector<Run> abbreviation;   ///< of a table with such a column
  std::vector<Extra> other_cells;  ///< of a table: header, text
};

/// The items of every glossary within a document. What counts as one:
///
///     table    a header row with a column of terms (or abbreviations) and one of definitions
///     within a document or section whose title announces terms, the shape that has most items of
///     heading  the level of headings that most of the section uses, if three in four of them stand in order
///              of the alphabet, or seven in ten begin as definitions do, and nearly all have a text
///     list     definition lists
///     lead     paragraphs or list items that begin with bold words and a colon or dash, three at least
///
/// So a README about a glossary gives nothing, nor does an article with many headings. Pure.
[[nodiscard]] std::vector<GlossaryItem> glossary_items(const DocumentText& document);

}  // namespace termreg::sources::clauses
