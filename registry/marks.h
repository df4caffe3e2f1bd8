// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/model/search.h"

namespace termreg {

/// Where a text holds words of a query: the same words by their stems, and what begins as a prefix item does.
/// Function words count only where the query has no others; filters and what it excludes never do. Words that stand
/// side by side are one range. Pure, thread-safe.
[[nodiscard]] std::vector<TextRange> words_met(std::string_view text, std::string_view query);

}  // namespace termreg
