// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "registry/model/search.h"

namespace termreg {

/// Renders an entry as one line of a result list: headword and definition in `why.language` if the entry has
/// them there, else in its first language that does; everything else copied from the entry.
[[nodiscard]] Hit make_hit(const TermEntry& entry, Why why, double score);

/// True if the entry passes the members of the query that filter, as the same filters in its text would ask them.
[[nodiscard]] bool passes(const TermEntry& entry, const Query& query);

}  // namespace termreg
