// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/known_forms_private.h"

#include <algorithm>

#include "registry/drafts/short_forms.h"
#include "registry/model/ascii.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

// "VRM Virtual Room Manager": the words behind the abbreviation spell it.
bool is_before_its_words(std::string_view text, const ShortForm& form) {
  const auto word = text.substr(form.begin, form.end - form.begin);
  constexpr std::size_t small_words = 3;  // "of", "and" between them
  const auto begin = text.find_first_not_of(" \t", form.whole_end);
  auto end = begin;
  for (std::size_t i = 0; i < word.size() + small_words && end < text.size(); ++i) {
    end = std::min(text.find_first_of(" -\t\n", end + 1), text.size());
    const auto words = expansion_before(text.substr(begin), end - begin, word);
    if (!words.empty() && words.data() == text.data() + begin) return true;
  }
  return false;
}

}  // namespace

std::string with_plain_hyphens(std::string_view text) {
  std::string plain(text);
  for (const std::string_view hyphen : {"\u2010", "\u2011"})
    for (auto at = plain.find(hyphen); at != std::string::npos; at = plain.find(hyphen, at))
      plain.replace(at, hyphen.size(), "-");
  return plain;
}

KnownForms::KnownForms(const Checking& checking) {
  for (const auto& listed : checking.abbreviations) {
    forms_.insert(with_plain_hyphens(listed.text));
    if (listed.text.ends_with('s')) forms_.insert(listed.text.substr(0, listed.text.size() - 1));
  }
  for (std::size_t at = 0; at < checking.view.size(); ++at) {
    if (checking.view.zone(at) == Zone::abbreviations) add_lines(checking.view.text(at));
    add_words(checking.view.text(at));
  }
}

// A list whose rows have run together is a list all the same: what begins a block of it, or stands before the words
// that it is made of, is listed.
void KnownForms::add_lines(std::string_view text) {
  for (const auto& form : short_forms(text)) {
    if (form.whole_begin > 0 && !is_before_its_words(text, form)) continue;
    forms_.emplace(text.substr(form.begin, form.end - form.begin));
    forms_.insert(with_plain_hyphens(text.substr(form.whole_begin, form.whole_end - form.whole_begin)));
  }
}

void KnownForms::add_words(std::string_view line) {
  std::vector<text::WordRange> ranges;
  text::find_words(line, ranges);
  for (const auto& range : ranges) {
    const auto word = line.substr(range.begin, range.end - range.begin);
    if (std::all_of(word.begin(), word.end(), is_lower)) words_.emplace(word);
  }
}

bool KnownForms::is_word(std::string_view form) const {
  std::string word(form);
  std::transform(word.begin(), word.end(), word.begin(), to_lower);
  return words_.contains(word);
}

bool KnownForms::lists_compound(std::string_view whole) const {
  for (std::size_t begin = 0; begin < whole.size();) {
    for (auto end = whole.size(); end > begin;) {
      const auto part = whole.substr(begin, end - begin);
      if (part.find_first_of("-/") != std::string_view::npos && lists(part)) return true;
      const auto cut = whole.find_last_of("-/", end - 1);
      end = cut == std::string_view::npos || cut < begin ? begin : cut;
    }
    const auto next = whole.find_first_of("-/", begin);
    begin = next == std::string_view::npos ? whole.size() : next + 1;
  }
  return false;
}

}  // namespace termreg::drafts
