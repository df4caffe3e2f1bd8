// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::documents {

/// The character that a reference of HTML stands for: "&#x2019;", "&#8217;", or one of the few names that
/// texts use ("&amp;", "&nbsp;", "&mdash;"). What is not known, or no character that a text may hold, stays
/// as it is written. Pure.
[[nodiscard]] std::string character_of(std::string_view reference);

/// A text with every reference in it replaced by its character. Pure.
[[nodiscard]] std::string with_characters(std::string_view text);

}  // namespace termreg::documents
