// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/pdf_direction.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "registry/model/ascii.h"

namespace termreg::documents {
namespace {

struct Sign {
  std::string_view bytes;
  std::uint32_t code = 0;
};

// The character at the beginning of `text`; a single byte where that is not UTF-8.
Sign first_sign(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length > text.size() || length == 1) return {text.substr(0, 1), lead};
  std::uint32_t code = lead & (0xffU >> (length + 1));
  for (std::size_t at = 1; at < length; ++at)
    code = code << 6 | (static_cast<unsigned char>(text[at]) & 0x3fU);
  return {text.substr(0, length), code};
}

std::vector<Sign> split_signs(std::string_view text) {
  std::vector<Sign> signs;
  while (!text.empty()) {
    signs.push_back(first_sign(text));
    text.remove_prefix(signs.back().bytes.size());
  }
  return signs;
}

bool is_number_sign(std::uint32_t code) {
  return (code < 0x80 && is_digit(static_cast<char>(code))) || (code >= 0x660 && code <= 0x669) ||
         (code >= 0x6f0 && code <= 0x6f9);
}
bool is_right_to_left(std::uint32_t code) {
  return !is_number_sign(code) && ((code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) ||
                                   (code >= 0xfe70 && code <= 0xfefc));
}
bool is_other_letter(std::uint32_t code) {
  return code < 0x80 ? is_letter(static_cast<char>(code))
                     : code >= 0xc0 && code < 0x2000 && !is_right_to_left(code);
}
bool ends_words_only(std::uint32_t code) {
  return code == 0x629 || code == 0x649 || code == 0x5da || code == 0x5dd || code == 0x5df || code == 0x5e3 ||
         code == 0x5e5;
}
// Between letters or digits of one stretch: "b-ITU-T G.1", "3.2.1".
bool joins(std::uint32_t code, bool of_number) {
  constexpr std::string_view of_numbers = ".,/-:", of_words = ".,/-:_&+@%#' ";
  const auto marks = of_number ? of_numbers : of_words;
  return code < 0x80 && marks.find(static_cast<char>(code)) != std::string_view::npos;
}

// The end of the stretch from left to right that begins at `at`; behind its last letter or digit.
std::size_t end_of_stretch(const std::vector<Sign>& signs, std::size_t at, bool of_number) {
  auto end = at;
  for (auto next = at; next < signs.size(); ++next) {
    const auto code = signs[next].code;
    const bool counts = is_number_sign(code) || (!of_number && is_other_letter(code));
    if (counts) {
      end = next + 1;
    } else if (!joins(code, of_number)) {
      break;
    }
  }
  return end;
}

// The ligature of lam and alef is one sign on the page, and its two letters come as they are read within a word that does
// not. An alef with hamza or madda, one before another alef, and a word of these two letters tell it from the article.
bool is_lam_alef(const std::vector<Sign>& signs, std::size_t at) {
  if (at + 1 >= signs.size() || signs[at].code != 0x644) return false;
  const auto alef = signs[at + 1].code;
  if (alef == 0x622 || alef == 0x623 || alef == 0x625) return true;
  if (alef != 0x627) return false;
  const auto behind = at + 2 < signs.size() ? signs[at + 2].code : 0;
  const bool begins = at == 0 || !is_right_to_left(signs[at - 1].code);
  return behind == 0x627 || (begins && !is_right_to_left(behind));
}

void join_ligatures(std::vector<Sign>& signs) {
  std::vector<Sign> joined;
  for (std::size_t at = 0; at < signs.size(); ++at) {
    joined.push_back(signs[at]);
    if (!is_lam_alef(signs, at)) continue;
    ++at;
    joined.back().bytes = {joined.back().bytes.data(), joined.back().bytes.size() + signs[at].bytes.size()};
  }
  signs = std::move(joined);
}

}  // namespace

PdfDirection direction_of(std::string_view xml) {
  std::size_t rightward = 0, others = 0, begun = 0, ended = 0;
  std::uint32_t last = 0;
  std::size_t letters = 0;  // of the word at hand
  bool in_tag = false;
  while (!xml.empty()) {
    const auto sign = first_sign(xml);
    xml.remove_prefix(sign.bytes.size());
    if (sign.code == '<') in_tag = true;
    const bool letter = !in_tag && is_right_to_left(sign.code);
    if (letter) {
      if (++letters == 1 && ends_words_only(sign.code)) ++begun;
      ++rightward;
    } else if (letters > 0) {
      if (ends_words_only(last)) ++ended;
      letters = 0;
    }
    if (!in_tag && is_other_letter(sign.code)) ++others;
    if (sign.code == '>') in_tag = false;
    last = sign.code;
  }
  return {rightward > others, begun > ended};
}

std::string in_reading_order(std::string_view text, const PdfDirection& direction) {
  auto signs = split_signs(text);
  const bool turns = direction.reversed && std::any_of(signs.begin(), signs.end(), [](const Sign& sign) {
                       return is_right_to_left(sign.code);
                     });
  if (!turns) return std::string(text);
  join_ligatures(signs);
  std::reverse(signs.begin(), signs.end());
  for (std::size_t at = 0; at < signs.size(); ++at) {
    if (!is_number_sign(signs[at].code) && !is_other_letter(signs[at].code)) continue;
    auto end = end_of_stretch(signs, at, false);
    const auto begin = signs.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::none_of(begin, signs.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Sign& sign) { return is_other_letter(sign.code); }))
      end = end_of_stretch(signs, at, true);
    std::reverse(begin, signs.begin() + static_cast<std::ptrdiff_t>(end));
    at = end - 1;
  }
  std::string ordered;
  for (const auto& sign : signs) ordered += sign.bytes;
  return ordered;
}

bool is_left_to_right(std::string_view text) {
  bool some = false;
  for (const auto& sign : split_signs(text)) {
    if (is_right_to_left(sign.code)) return false;
    some = some || is_number_sign(sign.code) || is_other_letter(sign.code);
  }
  return some;
}

}  // namespace termreg::documents
