// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/marks.h"

#include <algorithm>
#include <string>

#include "registry/query.h"
#include "registry/text/words.h"

namespace termreg {
namespace {

bool only_blanks(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin).find_first_not_of(" -") == std::string_view::npos;
}

}  // namespace

SoughtWords::SoughtWords(std::string_view query) {
  std::vector<std::string> function_words;
  for (const auto& item : parse_query(query)) {
    if (item.presence == Presence::excluded || item.kind == ItemKind::filter) continue;
    for (auto& word : text::words(item.text)) {
      auto& list = item.kind == ItemKind::prefix             ? beginnings_
                   : text::is_function_word(word.stem, "en") ? function_words
                                                             : stems_;
      list.push_back(std::move(word.stem));
    }
  }
  if (stems_.empty() && beginnings_.empty()) stems_ = std::move(function_words);
}

bool SoughtWords::meets(const std::string& stem) const {
  return std::find(stems_.begin(), stems_.end(), stem) != stems_.end() ||
         std::any_of(beginnings_.begin(), beginnings_.end(),
                     [&](const std::string& beginning) { return stem.starts_with(beginning); });
}

std::vector<TextRange> SoughtWords::met_in(std::string_view text) const {
  std::vector<TextRange> ranges;
  for (const auto& word : text::words(text)) {
    if (!meets(word.stem)) continue;
    if (!ranges.empty() && only_blanks(text, ranges.back().end, word.begin))
      ranges.back().end = word.end;
    else
      ranges.push_back({word.begin, word.end});
  }
  return ranges;
}

}  // namespace termreg
