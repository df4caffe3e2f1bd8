// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace termreg::sources::clauses {

/// What a clause holds that a format marks as a clause, so that only its title is to be judged.
enum class TitleKind {
  other,
  terms,          ///< "Terms and definitions", "Definitions", "Glossary"; also with symbols or abbreviations
  abbreviations,  ///< "Abbreviated terms", "Abbreviations and acronyms", "Symbols and abbreviated terms"
  symbols         ///< "Symbols", "Symbols and units"
};

/// Judges a whole title, with or without its number, by clause_heading(), by ISO's titles with "abbreviated
/// terms", and the like titles in German, Italian, Portuguese and Japanese. A title with any further word
/// ("Terms of reference") is `other`. Pure.
[[nodiscard]] TitleKind title_kind(std::string_view title);

}  // namespace termreg::sources::clauses
