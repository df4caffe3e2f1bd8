// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/model/sheet.h"

namespace termreg::conflicts {

/// What the entries say of a concept in one language, side by side. Pure. The findings are left empty.
/// @param entries   in any order; those without a designation in the language are left out
/// @param language  one that at least one of them has
[[nodiscard]] HarmonisationSheet sheet(const std::vector<TermEntry>& entries, std::string_view language,
                                       const WordWeights& weights);

}  // namespace termreg::conflicts
