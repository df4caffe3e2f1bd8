// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace termreg::documents::docx {

/// The Unicode character behind a sign of the fonts Symbol and Wingdings, which Word keeps in the private use
/// area at U+F000 + code: U+F0B7 is a bullet, U+F061 an alpha. A code outside that area is itself.
[[nodiscard]] std::string symbol(std::uint32_t code);
/// The text with every such character replaced.
[[nodiscard]] std::string with_symbols_mapped(std::string_view text);

/// An en, an em or an ideographic blank, which are white space as a blank is.
[[nodiscard]] inline bool is_wide_blank(std::string_view sign) noexcept {
  return sign == "\u2002" || sign == "\u2003" || sign == "\u3000";
}

}  // namespace termreg::documents::docx
