// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace termreg::conflicts {

/// A few words, in no order, spelt as what they are compared with.
using WordList = std::span<const std::string_view>;

/// True if the word is among them. Nearly all differ in length or first letter, so that nearly nothing is compared.
[[nodiscard]] constexpr bool holds(WordList words, std::string_view word) noexcept {
  return std::any_of(words.begin(), words.end(), [word](std::string_view each) {
    return each.size() == word.size() && !word.empty() && each.front() == word.front() && each == word;
  });
}

}  // namespace termreg::conflicts
