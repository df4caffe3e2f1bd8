// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "registry/conflicts/definition_words.h"

/// Cues: folded words in a row that say what the words after them are ("also called", "short for").
namespace termreg::conflicts {

using Cue = std::initializer_list<std::string_view>;
inline constexpr std::size_t longest_name = 8;  ///< words of a name that a definition states

/// Number of words of the first cue that stands at the place; 0 if none does.
[[nodiscard]] std::size_t cue_length(const std::vector<Token>& tokens, std::size_t at,
                                     std::span<const Cue> cues);

/// The tokens [begin, end) as printed, with what stands between them. @pre begin < end <= tokens.size()
[[nodiscard]] std::string_view printed_run(const std::vector<Token>& tokens, std::size_t begin,
                                           std::size_t end);

}  // namespace termreg::conflicts
