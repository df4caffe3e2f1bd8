// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/captions.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"

namespace termreg::sources::clauses {
namespace {

constexpr auto words_before_number = std::to_array<std::string_view>(
    {"Figure", "FIGURE", "Fig.",   "Table",   "TABLE",   "Tableau",   "TABLEAU", "Figura",  "FIGURA", "Tabla",
     "TABLA",  "Cuadro", "CUADRO", "Рисунок", "РИСУНОК", "Рис.",      "Таблица", "ТАБЛИЦА", "الشكل",  "شكل",
     "الجدول", "جدول",   "图",     "圖",      "表",      "Abbildung", "Bild",    "Tabelle", "図"});

constexpr auto separators = std::to_array<std::string_view>({"–", "—", "−", "-", ":", "：", "\t", ". "});

void skip_gap(std::string_view& text) {
  constexpr std::string_view hard = "\u00a0";
  for (;;) {
    if (text.starts_with(' ')) {
      text.remove_prefix(1);
    } else if (text.starts_with(hard)) {
      text.remove_prefix(hard.size());
    } else {
      return;
    }
  }
}

// "3", "3-1", "A.2", "I.1/X.200": moves `text` behind it. @return false if none stands there.
bool skip_number(std::string_view& text) {
  std::size_t at = 0;
  bool has_digit = false;
  while (at < text.size() &&
         (is_alphanumeric(text[at]) || text[at] == '.' || text[at] == '-' || text[at] == '/'))
    has_digit |= is_digit(text[at++]);
  // "Figure 1. The …": the stop is no part of it.
  while (at > 0 && (text[at - 1] == '.' || text[at - 1] == '-')) --at;
  text.remove_prefix(at);
  return has_digit;
}

}  // namespace

bool is_caption(std::string_view line) {
  line = files::trimmed(line);
  for (const auto word : words_before_number) {
    if (!line.starts_with(word)) continue;
    auto rest = line.substr(word.size());
    skip_gap(rest);
    if (!skip_number(rest)) continue;
    skip_gap(rest);
    return rest.empty() || std::any_of(separators.begin(), separators.end(),
                                       [&](std::string_view mark) { return rest.starts_with(mark); });
  }
  return false;
}

}  // namespace termreg::sources::clauses
