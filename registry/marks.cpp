// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/marks.h"

#include <algorithm>
#include <string>

#include "registry/query.h"
#include "registry/text/words.h"

namespace termreg {
namespace {

struct Sought {
  std::vector<std::string> stems;
  std::vector<std::string> beginnings;

  [[nodiscard]] bool meets(const std::string& stem) const {
    return std::find(stems.begin(), stems.end(), stem) != stems.end() ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return stem.starts_with(beginning); });
  }
};

Sought sought_in(std::string_view query) {
  Sought sought;
  std::vector<std::string> function_words;
  for (const auto& item : parse_query(query)) {
    if (item.presence == Presence::excluded || item.kind == ItemKind::filter) continue;
    for (auto& word : text::words(item.text)) {
      auto& list = item.kind == ItemKind::prefix             ? sought.beginnings
                   : text::is_function_word(word.stem, "en") ? function_words
                                                             : sought.stems;
      list.push_back(std::move(word.stem));
    }
  }
  if (sought.stems.empty() && sought.beginnings.empty()) sought.stems = std::move(function_words);
  return sought;
}

bool only_blanks(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin).find_first_not_of(" -") == std::string_view::npos;
}

}  // namespace

std::vector<TextRange> words_met(std::string_view text, std::string_view query) {
  const auto sought = sought_in(query);
  std::vector<TextRange> ranges;
  for (const auto& word : text::words(text)) {
    if (!sought.meets(word.stem)) continue;
    if (!ranges.empty() && only_blanks(text, ranges.back().end, word.begin))
      ranges.back().end = word.end;
    else
      ranges.push_back({word.begin, word.end});
  }
  return ranges;
}

}  // namespace termreg
