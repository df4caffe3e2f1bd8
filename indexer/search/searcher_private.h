// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/search/query_plan_private.h"
#include "registry/registry.h"

namespace termreg::search {

/// A page is at most so long, whatever the query says.
inline constexpr std::uint32_t longest_page = 1000;

/// Carries out a plan on one reader handle. Totals and facets count every entry that meets the query (in mode
/// `meaning` the best hundred); scores lie in 0..1 and are comparable within one result only. Nothing but ids
/// leaves the index.
/// @throws Xapian::Error as Xapian does, in particular DatabaseModifiedError.
[[nodiscard]] IndexResult run_query(const Xapian::Database& database, const QueryPlan& plan,
                                    const Query& query);

}  // namespace termreg::search
