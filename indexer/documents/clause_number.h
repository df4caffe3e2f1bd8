// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace termreg::documents {

/// The clause number that a line begins with, by the grammar
///
///     number = (1*DIGIT / ALPHA ".") *("." 1*DIGIT) ["bis" / "ter"]
///
/// and then a blank or the end; a final stop is part of it. Empty if it begins with none. A view into `line`.
[[nodiscard]] std::string_view leading_number(std::string_view line) noexcept;

/// How deep a clause of that number is: 1 for "3" and "A", 3 for "3.2.1".
[[nodiscard]] std::uint8_t level_of_number(std::string_view number) noexcept;

/// "3.2.1 bis" -> "3.2.1bis".
void join_suffix(std::string& number);

/// A number as mark-up prints it without what surrounds it: "§ 3.2. " -> "3.2", "Appendix A." -> "A".
[[nodiscard]] std::string bare_number(std::string_view printed);

}  // namespace termreg::documents
