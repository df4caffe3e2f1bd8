// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::designations {

/// Texts longer than this (code points) have no typos that are worth looking for.
inline constexpr std::size_t longest_for_typos = 64;

/// The code points of a key without the spaces that its borders are.
[[nodiscard]] std::u32string letters_of(std::string_view key);

/// The Damerau-Levenshtein distance in its restricted form (optimal string alignment: insertion, deletion,
/// substitution and the swap of two neighbours cost 1, nothing is edited twice), if it is at most `most`,
/// else `most` + 1. Both texts at most `longest_for_typos`. Costs O(length * most).
[[nodiscard]] unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most);

}  // namespace termreg::designations
