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

/// True for "AR", "QoS", "P2P", "AI/ML", "FTTx": one word in which capitals and digits outweigh, in Latin or Cyrillic
/// letters. By this readers tell a short form from another name, and so what writers list is what comes back.
[[nodiscard]] bool is_abbreviation(std::string_view text);

}  // namespace termreg::style
