// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace termreg {

/// How people read a stable name: "COMPETING_DEFINITION" is "competing definition". What is in small letters already,
/// as a translation is, stays as it is.
[[nodiscard]] inline std::string in_words(std::string_view stable_name) {
  std::string words(stable_name);
  std::transform(words.begin(), words.end(), words.begin(), [](char c) {
    if (c == '_') return ' ';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return words;
}

}  // namespace termreg
