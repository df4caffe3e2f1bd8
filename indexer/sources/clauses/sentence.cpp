// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/sentence.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"

namespace termreg::sources::clauses {
namespace {

// Marks behind which no blank need stand.
constexpr auto full_stops =
    std::to_array<std::string_view>({"。", "！", "？", "．", "।", "॥", "۔", "؟", "።", "။", "។"});
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"e.g",    "i.e",  "etc", "vs",   "cf",     "fig", "no",  "sec", "sect", "resp", "al",
     "approx", "incl", "ch",  "vol",  "pp",     "ed",  "eds", "viz", "eq",   "ref",  "st",
     "dr",     "mr",   "ms",  "p.ex", "par ex", "bzw", "z.b", "u.a", "т.е",  "т.д",  "т.п"});

bool is_closing(char c) {
  return c == ')' || c == '"' || c == '\'' || c == ']';
}

// The end of the closing marks that follow a stop: quotes and brackets.
std::size_t behind_closing(std::string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && is_closing(text[at])) {
      ++at;
    } else if (text.substr(at).starts_with("”") || text.substr(at).starts_with("’") ||
               text.substr(at).starts_with("»")) {
      at += text.substr(at).starts_with("»") ? 2U : 3U;
    } else {
      return at;
    }
  }
}

bool ends_in_abbreviation(std::string_view before) {
  const auto start = before.find_last_of(" \n(");
  const auto word = start == std::string_view::npos ? before : before.substr(start + 1);
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return true;
  const auto lower = files::lower_ascii(word);
  return std::find(abbreviations.begin(), abbreviations.end(), lower) != abbreviations.end();
}

bool starts_small(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

// The end of a sentence whose stop stands at `at`; 0 if none ends there.
std::size_t end_at(std::string_view text, std::size_t at) {
  for (const auto stop : full_stops)
    if (text.substr(at).starts_with(stop)) return behind_closing(text, at + stop.size());
  if (text[at] == '\n') return at + 1;
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return 0;
  const auto end = behind_closing(text, at + 1);
  if (end == text.size()) return end;
  if (text[end] != ' ' && text[end] != '\n') return 0;
  if (text[at] == '.' && ends_in_abbreviation(text.substr(0, at))) return 0;
  return starts_small(text.substr(end + 1)) ? 0 : end;
}

}  // namespace

std::string_view sentence_at(std::string_view paragraph, std::size_t place) noexcept {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < paragraph.size(); ++at) {
    const auto end = end_at(paragraph, at);
    if (end == 0) continue;
    if (end > place) return files::trimmed(paragraph.substr(begin, end - begin));
    begin = end;
    at = end - 1;
  }
  return files::trimmed(paragraph.substr(begin));
}

}  // namespace termreg::sources::clauses
