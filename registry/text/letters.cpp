// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/letters.h"

#include <cstdint>

#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace termreg::text {
namespace {

enum class Initial { upper, lower };

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Languages whose "i" has another capital than "I": the only ones in which an ASCII initial needs a locale.
bool has_dotted_i(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  return primary == "tr" || primary == "az";
}

std::string with_initial(std::string_view text, std::string_view language, Initial wanted) {
  if (text.empty()) return {};
  if (static_cast<unsigned char>(text[0]) < 0x80 && !has_dotted_i(language)) {
    std::string result(text);
    if (is_ascii_letter(text[0]))
      result[0] = static_cast<char>(wanted == Initial::upper ? text[0] & ~0x20 : text[0] | 0x20);
    return result;
  }
  // Four bytes hold the first character whole; what they hold of the next one does not matter.
  const auto head = text.substr(0, 4);
  const UChar32 first =
      icu::UnicodeString::fromUTF8(icu::StringPiece(head.data(), static_cast<std::int32_t>(head.size())))
          .char32At(0);
  if (first == 0xfffd) return std::string(text);
  const icu::Locale locale(std::string(language).c_str());
  // A digraph such as "dž" has a title case of its own; only there does the plain upper case do harm.
  const auto title = u_totitle(first);
  icu::UnicodeString initial(first);
  if (wanted == Initial::lower)
    initial.toLower(locale);
  else if (title != u_toupper(first))
    initial = icu::UnicodeString(title);
  else
    initial.toUpper(locale);
  std::string result;
  initial.toUTF8String(result);
  return result.append(text.substr(static_cast<std::size_t>(U8_LENGTH(first))));
}

}  // namespace

std::string with_upper_initial(std::string_view text, std::string_view language) {
  return with_initial(text, language, Initial::upper);
}

std::string with_lower_initial(std::string_view text, std::string_view language) {
  return with_initial(text, language, Initial::lower);
}

bool is_right_to_left(std::string_view language) {
  return !language.empty() && uloc_isRightToLeft(std::string(language).c_str()) != 0;
}

std::string three_letter_code(std::string_view language) {
  const std::string tag(language);
  if (tag.size() != 2) return tag;
  const std::string code = uloc_getISO3Language(tag.c_str());
  return code.empty() ? tag : code;
}

}  // namespace termreg::text
