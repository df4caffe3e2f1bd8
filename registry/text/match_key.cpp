// SPDX-License-Identifier: GPL-3.0-or-later
// N1 = own table, NFKC_Casefold (UAX #31, UTR #30 data of ICU), own table again, because compatibility forms
// unfold into dashes, quotes and spaces of the table (U+FE32 -> en dash).
//
// NFKC_Casefold alone is not enough: it leaves dashes and quotes alone, spells (TM) out as letters, and makes
// the power 10² the number 102. A super- or subscript digit or sign therefore becomes the digit after a mark:
//   superscript = "^" digit     subscript = "_" digit
// which is also what people type where they cannot raise a digit.
#include "registry/text/icu_private.h"
#include "registry/text/keys.h"
#include "registry/text/stages_private.h"

namespace termreg::text {
namespace stages {
namespace {

constexpr bool is_dash(char32_t c) noexcept {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0x058a || c == 0x05be ||
         c == 0x1806 || c == 0x2e3a || c == 0x2e3b;
}

constexpr bool is_single_quote(char32_t c) noexcept {
  return c == '`' || c == 0xb4 || (c >= 0x2018 && c <= 0x201b) || c == 0x2032 || c == 0x2039 || c == 0x203a ||
         c == 0x02b9 || c == 0x02bb || c == 0x02bc || c == 0x05f3;
}

constexpr bool is_double_quote(char32_t c) noexcept {
  return (c >= 0x201c && c <= 0x201f) || c == 0x2033 || c == 0xab || c == 0xbb || c == 0x02ba ||
         c == 0x05f4 || (c >= 0x301d && c <= 0x301f);
}

// Registered, copyright, trade mark, service mark.
constexpr bool is_legal_sign(char32_t c) noexcept {
  return c == 0xae || c == 0xa9 || c == 0x2122 || c == 0x2120;
}

constexpr char superscript(char32_t c) noexcept {
  if (c == 0xb9) return '1';
  if (c == 0xb2 || c == 0xb3) return c == 0xb2 ? '2' : '3';
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<char>('0' + (c - 0x2070));
  if (c == 0x207a) return '+';
  return c == 0x207b ? '-' : '\0';
}

constexpr char subscript(char32_t c) noexcept {
  if (c >= 0x2080 && c <= 0x2089) return static_cast<char>('0' + (c - 0x2080));
  if (c == 0x208a) return '+';
  return c == 0x208b ? '-' : '\0';
}

constexpr bool is_vulgar_fraction(char32_t c) noexcept {
  return (c >= 0xbc && c <= 0xbe) || (c >= 0x2150 && c <= 0x215f) || c == 0x2189;
}

constexpr bool is_fraction_slash(char32_t c) noexcept {
  return c == 0x2044 || c == 0x2215;
}

// What stands for a code point of the table; empty: not in the table.
std::string_view punctuation_for(char32_t c) noexcept {
  if (is_dash(c)) return "-";
  if (is_single_quote(c)) return "'";
  if (is_double_quote(c)) return "\"";
  return is_fraction_slash(c) ? "/" : "";
}

void fold_code_point(SpaceFolder& out, char32_t c, char32_t before) {
  const auto folded = punctuation_for(c);
  if (!folded.empty()) return out.bytes(folded);
  if (const char raised = superscript(c); raised != 0) return out.bytes(std::string{'^', raised});
  if (const char lowered = subscript(c); lowered != 0) return out.bytes(std::string{'_', lowered});
  // "1½" is "1 1/2", not "11/2".
  if (is_vulgar_fraction(c) && before >= '0' && before <= '9') out.white_space();
  out.code_point(c);
}

std::string fold_punctuation(std::string_view text) {
  SpaceFolder out(text.size() + 8);
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = decode(text, at);
    if (is_white_space(next.value)) {
      out.white_space();
    } else if (!is_legal_sign(next.value)) {
      fold_code_point(out, next.value, before);
    }
    before = next.value;
    at += next.length;
  }
  return std::move(out).take();
}

// Of a text at N0.
std::string match_ascii(std::string cleaned) {
  for (char& c : cleaned) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c == '`') c = '\'';
    if (c == '\n') c = ' ';
  }
  return cleaned;
}

}  // namespace

std::string match_any(std::string_view text) {
  return fold_punctuation(normalized(fold_punctuation(clean_any(text)), Normalization::nfkc_casefold));
}

}  // namespace stages

MatchKey match_key(std::string_view text) {
  if (stages::is_ascii(text)) return MatchKey::adopt(stages::match_ascii(clean(text)));
  return MatchKey::adopt(stages::match_any(text));
}

}  // namespace termreg::text
