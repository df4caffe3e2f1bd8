// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// How letters are written: what a writer of documents must know about case and direction.
/// All functions are pure and thread-safe; ill-formed UTF-8 is passed through. ASCII takes a path without
/// ICU.
namespace termreg::text {

/// The text with its first character in title case, the rest untouched, by the rules of `language` (BCP 47;
/// Turkish "i" becomes "İ"). A text that starts with anything but a lower-case letter comes back as it is.
[[nodiscard]] std::string with_upper_initial(std::string_view text, std::string_view language);
/// The text with its first character in lower case, the rest untouched.
[[nodiscard]] std::string with_lower_initial(std::string_view text, std::string_view language);

/// True if texts of that language (BCP 47, with or without a script) are written from right to left: "ar",
/// "he", "az-arab". False for an empty or unknown tag.
[[nodiscard]] bool is_right_to_left(std::string_view language);

/// The three-letter code of ISO 639-2/T for a language tag of two letters ("en" -> "eng"); any other tag as it is.
[[nodiscard]] std::string three_letter_code(std::string_view language);

}  // namespace termreg::text
