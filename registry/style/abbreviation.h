// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::style {

/// The expansion of an abbreviation as ITU-T prints it in clause 4: the letters that form the abbreviation
/// are capitalised, the others stay ("AR", "augmented reality" -> "Augmented Reality"; "XR", "extended
/// reality" -> "eXtended Reality"; "IPsec", "internet protocol security" -> "Internet Protocol security").
/// Initials of words win over letters inside them. If the letters do not occur in the term in that order,
/// digits left aside, the term comes back as it is. Pure, thread-safe; only ASCII letters are matched.
[[nodiscard]] std::string expansion(std::string_view abbreviation, std::string_view term);

}  // namespace termreg::style
