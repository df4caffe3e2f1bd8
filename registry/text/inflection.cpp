// SPDX-License-Identifier: GPL-3.0-or-later
// Inflection only: plural, possessive, -ing and -ed of the same word, for English. In the manner of Porter's
// steps 1a and 1b (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), but it must give
// back the word as it is written ("moved" -> "move", not "mov"), because the base of a word and the word
// itself have to meet. No step looks at how long a word is beyond its ends, so that the last word of a joined
// compound is reduced as it would be alone ("datacaching" -> "datacache").
//
// Steps, repeated until none applies ("settings" -> "setting" -> "set"):
//   possessive   's and s'
//   irregular    tables
//   -s           unless -ss, -us, -is, -ics; -ies, -oes, -ches, -ses by tables
//   -ed, -ing    if a vowel remains; then a doubled consonant is undone or a silent e restored
#include <algorithm>
#include <array>

#include "registry/text/inflection_tables_private.h"
#include "registry/text/stages_private.h"
#include "registry/text/words.h"

namespace termreg::text {
namespace stages {
namespace {

static_assert(std::is_sorted(inflection_tables::irregulars.begin(), inflection_tables::irregulars.end(),
                             [](const auto& a, const auto& b) { return a.form < b.form; }));
static_assert(std::is_sorted(inflection_tables::uninflected.begin(), inflection_tables::uninflected.end()));

constexpr bool is_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}
constexpr bool is_letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

bool has_vowel(std::string_view stem) noexcept {
  return std::any_of(stem.begin(), stem.end(), is_vowel);
}

bool ends_in(std::string_view word, std::string_view end) noexcept {
  if (word.back() != end.back()) return false;
  return end.front() == '^' ? word == end.substr(1) : word.ends_with(end);
}

template <typename Table>
bool ends_in_one_of(std::string_view word, const Table& ends) noexcept {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return ends_in(word, end); });
}

constexpr std::size_t pair_index(char before_last, char last) noexcept {
  return static_cast<std::size_t>(before_last - 'a') * 26 + static_cast<std::size_t>(last - 'a');
}

// The last two letters that an irregular form can have: nearly every word is told from them that it is none.
constexpr auto irregular_pairs = [] {
  std::array<bool, 26UL * 26UL> possible{};
  const auto note = [&](std::string_view form) {
    possible[pair_index(form[form.size() - 2], form.back())] = true;
  };
  for (const auto& irregular : inflection_tables::irregulars) note(irregular.form);
  for (const auto& irregular : inflection_tables::irregular_ends) note(irregular.form);
  return possible;
}();

bool reduce_irregular(std::string& word) {
  const char last = word.back(), before_last = word[word.size() - 2];
  if (!is_letter(last) || !is_letter(before_last) || !irregular_pairs[pair_index(before_last, last)])
    return false;
  const auto* found = std::lower_bound(inflection_tables::irregulars.begin(),
                                       inflection_tables::irregulars.end(), std::string_view(word),
                                       [](const inflection_tables::Irregular& irregular,
                                          std::string_view key) { return irregular.form < key; });
  if (found != inflection_tables::irregulars.end() && found->form == word) {
    word.assign(found->base);
    return true;
  }
  for (const auto& [form, base] : inflection_tables::irregular_ends) {
    if (!word.ends_with(form)) continue;
    word.replace(word.size() - form.size(), form.size(), base);
    return true;
  }
  return false;
}

bool is_uninflected(std::string_view word) noexcept {
  return std::binary_search(inflection_tables::uninflected.begin(), inflection_tables::uninflected.end(),
                            word) ||
         ends_in_one_of(word, inflection_tables::uninflected_ends);
}

bool drop(std::string& word, std::size_t letters) {
  word.resize(word.size() - letters);
  return true;
}

bool reduce_ies(std::string& word) {
  const auto singular = std::string_view(word).substr(0, word.size() - 1);
  if (word.size() <= 4 || ends_in_one_of(singular, inflection_tables::ie_nouns)) return drop(word, 1);
  drop(word, 3);
  word.push_back('y');
  return true;
}

// How many letters of a word in -es are the plural's: one or two.
std::size_t plural_letters(std::string_view word) noexcept {
  const auto without_s = word.substr(0, word.size() - 1);
  const auto without_es = word.substr(0, word.size() - 2);
  if (word.ends_with("oes")) return ends_in_one_of(without_s, inflection_tables::oe_nouns) ? 1 : 2;
  if (word.ends_with("ches")) return ends_in_one_of(without_s, inflection_tables::che_nouns) ? 1 : 2;
  for (const auto* end : {"sses", "shes", "xes", "tzes", "zzes"})
    if (word.ends_with(end)) return 2;
  return word.ends_with("ses") && ends_in_one_of(without_es, inflection_tables::s_nouns) ? 2 : 1;
}

// -s after a letter that is no plural's: class, status, analysis, optics.
bool keeps_its_s(std::string_view word) noexcept {
  if (word.ends_with("ss")) return true;
  if (word.ends_with("us")) return !ends_in_one_of(word, inflection_tables::u_plurals);
  if (word.ends_with("is")) return !ends_in_one_of(word, inflection_tables::i_plurals);
  return word.size() > 5 && word.ends_with("ics") &&
         !ends_in_one_of(word.substr(0, word.size() - 1), inflection_tables::ic_nouns);
}

// Three letters in -s are words or names ("gas", "dns"); the few plurals among them are irregulars.
bool reduce_s(std::string& word) {
  if (word.size() < 4 || !is_letter(word[word.size() - 2])) return false;
  if (keeps_its_s(word) || is_uninflected(word)) return false;
  if (word.ends_with("ies")) return reduce_ies(word);
  return drop(word, word.ends_with("es") ? plural_letters(word) : 1);
}

// "bl", "tl", "dg", "rg": no English word ends so, the e was silent.
bool is_cluster_before_e(char before, char last) noexcept {
  constexpr std::string_view before_l = "bcdfgkpstz", before_g = "dlr";
  return (last == 'l' && before_l.find(before) != std::string_view::npos) ||
         (last == 'g' && before_g.find(before) != std::string_view::npos);
}

// A vowel between two consonants or at the beginning; the u of "qu" and a y before the vowel count as
// consonants.
bool ends_in_single_vowel_and_consonant(std::string_view stem) noexcept {
  const auto size = stem.size();
  if (size < 2 || !is_vowel(stem[size - 2])) return false;
  if (size == 2 || !is_vowel(stem[size - 3]) || stem[size - 3] == 'y') return true;
  return size >= 4 && stem[size - 3] == 'u' && stem[size - 4] == 'q';
}

bool lost_silent_e(std::string_view stem) noexcept {
  const auto rule =
      std::find_if(inflection_tables::silent_e.begin(), inflection_tables::silent_e.end(),
                   [&](const inflection_tables::SilentE& row) { return row.last == stem.back(); });
  if (rule == inflection_tables::silent_e.end() || ends_in_one_of(stem, rule->without)) return false;
  if (rule->vowels == "*" || ends_in_one_of(stem, rule->with)) return true;
  if (stem.size() >= 2 && is_cluster_before_e(stem[stem.size() - 2], stem.back())) return true;
  if (stem.back() == 'l' && doubles_l_in_gb(stem)) return false;
  return ends_in_single_vowel_and_consonant(stem) &&
         rule->vowels.find(stem[stem.size() - 2]) != std::string_view::npos;
}

// "mapp" -> "map", "modell" -> "model"; "sell", "staff", "process" stay.
void undo_doubling(std::string& stem) {
  const auto shorter = std::string_view(stem).substr(0, stem.size() - 1);
  const bool undone = stem.back() == 'l'
                          ? doubles_l_in_gb(shorter) || ends_in_one_of(shorter, inflection_tables::doubles_l)
                          : stem.back() != 'f' && stem.back() != 's' && stem.back() != 'z' &&
                                !ends_in_one_of(stem, inflection_tables::true_doubles);
  if (undone) stem.pop_back();
}

void restore_verb(std::string& stem) {
  const auto size = stem.size();
  if (!is_letter(stem.back())) return;
  if (stem.back() == stem[size - 2] && !is_vowel(stem.back())) {
    undo_doubling(stem);
  } else if (lost_silent_e(stem)) {
    stem.push_back('e');
  }
}

bool reduce_verb(std::string& word, std::size_t ending) {
  const auto stem = std::string_view(word).substr(0, word.size() - ending);
  if (stem.size() < 2 || !has_vowel(stem) || is_uninflected(word)) return false;
  drop(word, ending);
  restore_verb(word);
  return true;
}

bool reduce_ed(std::string& word) {
  if (word.size() < 4 || !word.ends_with("ed") || word.ends_with("eed")) return false;
  if (!word.ends_with("ied")) return reduce_verb(word, 2);
  if (word.size() == 4) return drop(word, 1);
  drop(word, 3);
  word.push_back('y');
  return true;
}

bool reduce_possessive(std::string& word) {
  if (word.ends_with("'s")) return drop(word, 2);
  return word.ends_with("s'") && drop(word, 1);
}

bool reduce_once(std::string& word) {
  if (word.size() < 3) return false;
  if (reduce_possessive(word)) return true;
  if (reduce_irregular(word)) return true;
  switch (word.back()) {
    case 's':
      return reduce_s(word);
    case 'd':
      return reduce_ed(word);
    case 'g':
      return word.ends_with("ing") && reduce_verb(word, 3);
    default:
      return false;
  }
}

// Each step shortens the word or ends in a base that no step changes.
bool reduce_core(std::string& core) {
  bool changed = false;
  while (reduce_once(core)) changed = true;
  return changed;
}

}  // namespace

bool reduce_inflection(std::string& word) {
  const auto [begin, end] = core_of(word);
  if (begin == 0 && end == word.size()) return reduce_core(word);
  auto core = word.substr(begin, end - begin);
  if (!reduce_core(core)) return false;
  word.replace(begin, end - begin, core);
  return true;
}

}  // namespace stages

std::string inflection_base(std::string_view folded_word) {
  std::string word(folded_word);
  stages::reduce_inflection(word);
  return word;
}

}  // namespace termreg::text
