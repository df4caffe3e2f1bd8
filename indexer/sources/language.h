// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::sources {

/// The BCP 47 tag (RFC 5646) of a language as sources write it, in lower case: "en_GB" -> "en-gb", "eng" ->
/// "en", "ger" and "deu" -> "de", "gsw" -> "gsw", "zh-Hant" -> "zh-hant". Three-letter codes of ISO 639-2
/// (terminological and bibliographic) become the two-letter code where there is one, as RFC 5646, 2.2.1
/// demands.
/// @return "und" for a text that is no language tag. Pure and thread-safe.
[[nodiscard]] std::string language_tag(std::string_view name);

/// The same of what tables write in their columns of languages: a tag or code, or the name of a language of ITU or German, in
/// English or its own words ("English", "français"). @return "und" for anything else. Pure and thread-safe.
[[nodiscard]] std::string language_named(std::string_view name);

/// True if `name` is a code of two letters of ISO 639-1 in either case: "en", "BG".
[[nodiscard]] bool is_two_letter_language(std::string_view name);

}  // namespace termreg::sources
