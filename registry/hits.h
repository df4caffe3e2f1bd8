// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "registry/model/search.h"
#include "registry/query.h"

namespace termreg {

/// Renders an entry as one line of a result list: headword and definition in `why.language` if the entry has
/// them there, else in its first language that does; everything else copied from the entry.
[[nodiscard]] Hit make_hit(const TermEntry& entry, Why why, double score);

/// The members of a query that filter, as its text would ask them; each must be met.
[[nodiscard]] std::vector<QueryItem> filters_of(const Query& query);
/// True if the entry passes the members of the query that filter, as the same filters in its text would ask them.
[[nodiscard]] bool passes(const TermEntry& entry, const Query& query);

}  // namespace termreg
