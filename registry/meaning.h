// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/registry.h"

namespace termreg {

/// Orders hits of a search for a meaning anew: full text tells which definitions hold the rare words of a
/// description, but not whether they stand in its order, nor whether the small words fit. The score becomes
///     (3 o + s) / 4,   o = (9 + c) / 10 * l / words of the description,   c = l / words of the definition
/// with l the longest common subsequence of words at N1 (function words count) with the best definition of the
/// entry, and s the score of full text. Entries that are gone keep their place at the end.
void rank_by_meaning(std::string_view description, const store::Store& store, std::vector<IndexHit>& hits);

}  // namespace termreg
