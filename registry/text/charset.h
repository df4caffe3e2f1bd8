// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace termreg::text {

/// True if `name` names a character set of IANA's list that texts can be read in ("ISO-8859-1", "latin1",
/// "windows-1252", "KOI8-R", "Shift_JIS").
[[nodiscard]] bool is_charset(const std::string& name);

/// The text of bytes in that character set, in UTF-8; nothing if a byte sequence has no meaning in it. Never
/// guesses or replaces. @throws Error(usage) if there is no such character set.
[[nodiscard]] std::optional<std::string> from_charset(std::string_view bytes, const std::string& name);

}  // namespace termreg::text
