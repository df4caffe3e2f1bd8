// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/clauses/clause_heading.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// A stretch of a document that holds terms or abbreviations: the blocks behind one heading up to the heading
/// that ends it. A heading deeper inside stays in the stretch, unless it begins one of its own.
struct ClauseZone {
  ClauseKind kind = ClauseKind::definitions;
  /// `loose`: the title only mentions terms, or the document is a vocabulary as a whole; only what has the
  /// full form of an entry is one there.
  HeadingMatch match = HeadingMatch::exact;
  std::string number;    ///< of the clause; empty if it has none
  std::string root;      ///< of the outermost clause of definitions it stands in; else as `number`
  std::string language;  ///< of its title, else of the document: "en", "ru"
  std::size_t level = 1;
  std::size_t heading = 0;  ///< block of its heading
  std::size_t begin = 0;    ///< blocks [begin, end)
  std::size_t end = 0;
};

/// The zones of a document in its order, none inside another. Pure and thread-safe.
[[nodiscard]] std::vector<ClauseZone> clause_zones(const DocumentText& document);

/// The same with the clauses that list documents: references and bibliography.
[[nodiscard]] std::vector<ClauseZone> all_zones(const DocumentText& document);

/// The primary language of the document in lower case, "en" if it does not say.
[[nodiscard]] std::string language_of(const DocumentText& document);

}  // namespace termreg::sources::clauses
