// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// The character classes of RFC 9110, 5. ASCII only and without locale, as the protocol is. Pure.
namespace termreg::web {

[[nodiscard]] constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_letter_or_digit(char c) {
  return is_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z');
}

[[nodiscard]] constexpr bool is_control(char c) {
  return (c >= 0 && c < 0x20) || c == 0x7f;
}

/// What a header field's value may not hold: every control character but tab.
[[nodiscard]] constexpr bool breaks_value(char c) {
  return is_control(c) && c != '\t';
}

/// tchar of RFC 9110, 5.6.2: the characters of methods and field names.
[[nodiscard]] constexpr bool is_token_character(char c) {
  return is_letter_or_digit(c) ||
         (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

[[nodiscard]] inline bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

[[nodiscard]] inline std::string ascii_lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), ascii_lower);
  return result;
}

}  // namespace termreg::web
