// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "registry/conflicts/section.h"

/// Which designations are easily taken for one another (C8).
namespace termreg::conflicts {

/// True for a designation that can be mistaken for another: at least seven letters, no digits (versions and types
/// differ in one as a rule), no abbreviation.
[[nodiscard]] bool can_be_mistaken(const Name& name, std::string_view text);

/// The designation at N1.
[[nodiscard]] std::string letters_of_name(const std::string& text);

/// True if one letter put in, taken out or changed makes one of the other, and that letter stands inside a word of
/// at least seven letters: a reader sees how a word begins ("deceive", "receive"), how it ends is derivation
/// ("fertilize", "fertilizer"), and short words are known by heart ("red line", "red wine").
[[nodiscard]] bool are_easily_confused(std::string_view a, std::string_view b);

/// True if the letters are all ASCII.
[[nodiscard]] bool is_plain(std::string_view letters) noexcept;

/// What tells a designation that can be mistaken from the others: equal for all that write it so.
[[nodiscard]] std::uint64_t look_of(std::string_view letters, std::uint64_t group);

}  // namespace termreg::conflicts
