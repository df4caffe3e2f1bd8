// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <span>

#include "indexer/search/analyser_private.h"
#include "indexer/search/reader_pool_private.h"
#include "registry/registry.h"

namespace termreg::search {

/// A page is at most so long, whatever the query says.
inline constexpr std::uint32_t longest_page = 1000;

/// Answers SearchIndex::search_beside on one reader. Totals and facets count every entry that meets the query (in
/// mode `meaning` the best hundred, by (3 f^4 + s) / 4 with f as WordingFit has it and s the score of full text);
/// scores lie in 0..1 and are comparable within one result only. Nothing but ids leaves the index, and only for the
/// page: what is merely counted costs no document.
/// @throws Xapian::Error as Xapian does, in particular DatabaseModifiedError.
[[nodiscard]] IndexResult run_query(const Reading& reading, Analyser& analyser, const Query& query,
                                    std::span<const EntryId> known);

}  // namespace termreg::search
