// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::text {

/// What the English words of one derivational family have in common: "measure" and "measurement", "verify",
/// "verification" and "verifiable", "describe" and "description", "electric" and "electricity" give the same
/// key. The key itself is no word ("describ").
///
/// For measuring how alike two texts are, never for identity: words of one family are different words
/// (registry/text/keys.h says what is equal), and rules of spelling bring a few strangers together. A stem of
/// less than four letters is left alone, and so are words whose end only looks like a suffix ("station").
/// @param base  a word as inflection_base gives it
/// @return the key; words with other letters than a to z are their own. Never empty for a word. Thread-safe.
[[nodiscard]] std::string family_key(std::string_view base);

}  // namespace termreg::text
