// SPDX-License-Identifier: GPL-3.0-or-later
// US/GB spelling: rules by the end of the word, with tables of what a rule must leave alone. Rules in order:
//   1  whole words of the table            tyre -> tire
//   2  stem "our"                          colourspace -> colorspace
//   3  stem "re" at the end or before a consonant    kilometres -> kilometers, fibreglass -> fiberglass
//   4  stem "is" e/es/ed/er/ing/ation/able ... -> "iz" unless an exception; the same for "lys" (analyse)
//   5  verb "l" + led/ling/ler/lable       modelling -> modeling
//   6  pieces                              catalogue -> catalog
// Most words hold no digraph that a rule looks for, and leave after one scan.
#include <algorithm>
#include <array>

#include "registry/text/spelling_tables_private.h"
#include "registry/text/stages_private.h"
#include "registry/text/words.h"

namespace termreg::text {
namespace stages {
namespace {

namespace tables = spelling_tables;

constexpr auto npos = std::string_view::npos;

template <typename Table>
constexpr bool is_sorted_by_gb(const Table& table) {
  return std::is_sorted(table.begin(), table.end(), [](const auto& a, const auto& b) { return a.gb < b.gb; });
}
static_assert(is_sorted_by_gb(tables::words) && is_sorted_by_gb(tables::pieces));
static_assert(std::is_sorted(tables::ise_words.begin(), tables::ise_words.end()));

template <typename Table>
bool ends_with_one_of(std::string_view text, const Table& ends) noexcept {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

constexpr bool is_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool spell_whole_word(std::string& word) {
  const auto* found =
      std::lower_bound(tables::words.begin(), tables::words.end(), std::string_view(word),
                       [](const tables::Pair& pair, std::string_view key) { return pair.gb < key; });
  if (found == tables::words.end() || found->gb != word) return false;
  word.assign(found->us);
  return true;
}

bool spell_our(std::string& word) {
  for (auto at = word.find("our"); at != npos; at = word.find("our", at + 1)) {
    if (!ends_with_one_of(std::string_view(word).substr(0, at), tables::our_stems)) continue;
    word.erase(at + 1, 1);
    return true;
  }
  return false;
}

// "re" to "er", and "red" to "ered": a vowel after it makes it another word ("centreal" does not exist,
// "lateral" does).
bool spell_re(std::string& word) {
  for (auto at = word.find("re", 2); at != npos; at = word.find("re", at + 1)) {
    const auto after = at + 2 < word.size() ? word[at + 2] : 's';
    if (is_vowel(after) || !ends_with_one_of(std::string_view(word).substr(0, at), tables::re_stems))
      continue;
    const bool past = std::string_view(word).substr(at + 2) == "d";
    word.replace(at, 2, past ? "ere" : "er");
    return true;
  }
  return false;
}

constexpr auto ise_endings =
    std::to_array<std::string_view>({"e", "es", "ed", "er", "ers", "ing", "ings", "able", "ability", "ation",
                                     "ations", "ational", "ationally"});

bool is_ise_exception(std::string_view stem) {
  std::string verb(stem);
  verb += "ise";
  return verb.size() < 6 || is_vowel(stem.back()) || ends_with_one_of(verb, tables::ise_ends) ||
         std::binary_search(tables::ise_words.begin(), tables::ise_words.end(), std::string_view(verb));
}

bool spell_ise(std::string& word) {
  const auto at = word.rfind("is");
  if (at == npos || at < 2) return false;
  const auto text = std::string_view(word);
  const auto ending = text.substr(at + 2);
  if (std::find(ise_endings.begin(), ise_endings.end(), ending) == ise_endings.end()) return false;
  if (is_ise_exception(text.substr(0, at))) return false;
  word[at + 1] = 'z';
  return true;
}

// "analyses" stays: it is the plural of "analysis" far more often than a form of the verb.
bool spell_yse(std::string& word) {
  const auto at = word.rfind("lys");
  if (at == npos || at == 0) return false;
  const auto ending = std::string_view(word).substr(at + 3);
  if (ending != "e" && ending != "ed" && ending != "er" && ending != "ers" && ending != "ing") return false;
  word[at + 2] = 'z';
  return true;
}

bool spell_double_l(std::string& word) {
  const auto at = word.rfind("ll");
  if (at == npos) return false;
  const auto ending = std::string_view(word).substr(at + 2);
  if (ending != "ed" && ending != "er" && ending != "ers" && ending != "ing" && ending != "ings" &&
      ending != "able")
    return false;
  if (!doubles_l_in_gb(std::string_view(word).substr(0, at + 1))) return false;
  word.erase(at, 1);
  return true;
}

// Which two letters a piece can begin with: few positions of a word pass.
constexpr std::size_t pair_index(char first, char second) noexcept {
  return static_cast<std::size_t>(first - 'a') * 26 + static_cast<std::size_t>(second - 'a');
}

constexpr auto piece_beginnings = [] {
  std::array<bool, 26 * 26> possible{};
  for (const auto& piece : tables::pieces) possible[pair_index(piece.gb[0], piece.gb[1])] = true;
  return possible;
}();

constexpr bool is_letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

// The longest piece at the head of the text: sorted by bytes, a longer piece stands after its own beginning.
const tables::Pair* piece_at_head(std::string_view text) noexcept {
  const auto* after =
      std::upper_bound(tables::pieces.begin(), tables::pieces.end(), text,
                       [](std::string_view key, const tables::Pair& pair) { return key < pair.gb; });
  while (after != tables::pieces.begin() && std::prev(after)->gb[0] == text[0]) {
    --after;
    if (text.starts_with(after->gb)) return after;
  }
  return nullptr;
}

bool spell_piece(std::string& word) {
  for (std::size_t at = 0; at + 4 <= word.size(); ++at) {
    if (!is_letter(word[at]) || !is_letter(word[at + 1]) ||
        !piece_beginnings[pair_index(word[at], word[at + 1])])
      continue;
    const auto* piece = piece_at_head(std::string_view(word).substr(at));
    if (piece == nullptr) continue;
    word.replace(at, piece->gb.size(), piece->us);
    return true;
  }
  return false;
}

bool spell_once(std::string& word) {
  return spell_whole_word(word) || spell_our(word) || spell_re(word) || spell_ise(word) || spell_yse(word) ||
         spell_double_l(word) || spell_piece(word);
}

// Every rule takes one British spelling away and makes none, so this ends.
bool spell_core(std::string& word) {
  if (word.size() < 4) return false;
  bool changed = false;
  while (spell_once(word)) changed = true;
  return changed;
}

}  // namespace

bool doubles_l_in_gb(std::string_view verb) noexcept {
  return verb.size() >= 4 && ends_with_one_of(verb, tables::l_verbs);
}

Core core_of(std::string_view word) noexcept {
  const auto belongs = [](char c) { return is_ascii_letter_or_digit(c) || c == '\''; };
  auto end = word.size();
  while (end > 0 && !is_ascii_letter_or_digit(word[end - 1])) --end;
  auto begin = end;
  while (begin > 0 && belongs(word[begin - 1])) --begin;
  const bool quoted = begin < end && word[begin] == '\'';
  if (quoted) ++begin;
  if (!quoted && end > begin && end < word.size() && word[end] == '\'' && word[end - 1] == 's') ++end;
  return {begin, end};
}

bool spell_as_us(std::string& word) {
  auto [begin, end] = core_of(word);
  // The mark of a possessive is no part of the spelling: "organisation's".
  const auto core = std::string_view(word).substr(begin, end - begin);
  if (core.ends_with("'s")) end -= 2;
  if (core.ends_with('\'')) end -= 1;
  if (begin == 0 && end == word.size()) return spell_core(word);
  auto part = word.substr(begin, end - begin);
  if (!spell_core(part)) return false;
  word.replace(begin, end - begin, part);
  return true;
}

}  // namespace stages

std::string us_spelling(std::string_view folded_word) {
  std::string word(folded_word);
  stages::spell_as_us(word);
  return word;
}

}  // namespace termreg::text
