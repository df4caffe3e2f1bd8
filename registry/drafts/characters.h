// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// ASCII characters by kind; bytes of other characters are of none.
namespace termreg::drafts {

[[nodiscard]] constexpr bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_small(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
  return is_capital(c) || is_small(c);
}
[[nodiscard]] constexpr char small(char c) noexcept {
  return is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace termreg::drafts
