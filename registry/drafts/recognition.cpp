// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/recognition.h"

#include <algorithm>

#include "registry/model/ascii.h"

namespace termreg::drafts {
namespace {

// Between two words of one designation: blanks, dashes, a slash; any number of them, so that a word parted at
// the end of a line is met.
bool joins(std::string_view gap) {
  if (gap == " ") return true;
  constexpr std::size_t longest_gap = 8;
  if (gap.empty() || gap.size() > longest_gap) return gap.empty();
  for (std::size_t at = 0; at < gap.size();) {
    const char c = gap[at];
    if (c == ' ' || c == '-' || c == '\n' || c == '\t' || c == '/') {
      ++at;
    } else if (gap.substr(at).starts_with("\u00a0") || gap.substr(at).starts_with("\u00ad")) {
      at += 2;
    } else if (gap.substr(at).starts_with("\u2010") || gap.substr(at).starts_with("\u2011") ||
               gap.substr(at).starts_with("\u2013") || gap.substr(at).starts_with("\u200b")) {
      at += 3;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

Ordinal Recogniser::stem_of(std::string_view word) {
  const auto known = seen_.intern(word);
  if (known < stem_of_seen_.size()) return stem_of_seen_[known];
  // "ARs": as a word of small letters it would be no plural.
  const bool is_plural = word.size() > 2 && word.back() == 's' && is_upper(word[word.size() - 2]);
  stem_of_seen_.push_back(index_.stem_of(is_plural ? word.substr(0, word.size() - 1) : word));
  return stem_of_seen_[known];
}

void Recogniser::scan(std::string_view text, std::string_view language, Matches matches,
                      std::vector<Occurrence>& found) {
  text::find_words(text, ranges_);
  words_ += ranges_.size();
  stems_.clear();
  for (const auto& range : ranges_)
    stems_.push_back(stem_of(text.substr(range.begin, range.end - range.begin)));
  for (std::size_t at = 0; at < ranges_.size();) at = scan_from(at, text, language, matches, found);
}

// @return the word to go on with.
std::size_t Recogniser::scan_from(std::size_t start, std::string_view text, std::string_view language,
                                  Matches matches, std::vector<Occurrence>& found) const {
  if (stems_[start] == no_ordinal) return start + 1;
  auto node = index_.first(stems_[start]);
  const auto begin = ranges_[start].begin;
  std::size_t longest = start;
  Occurrence best;
  for (auto at = start; node != no_ordinal;) {
    const auto end = ranges_[at].end;
    if (index_.ends(node) && index_.accepts(node, text.substr(begin, end - begin), language)) {
      best = {begin, end, node};
      longest = at;
      if (matches == Matches::all) found.push_back(best);
    }
    if (++at == ranges_.size() || stems_[at] == no_ordinal || !index_.goes_on(node)) break;
    if (!joins(text.substr(end, ranges_[at].begin - end))) break;
    node = index_.next(node, stems_[at]);
  }
  if (matches == Matches::all || best.node == no_ordinal) return start + 1;
  found.push_back(best);
  return longest + 1;
}

}  // namespace termreg::drafts
