// SPDX-License-Identifier: GPL-3.0-or-later
// US/GB spelling: rules by the end of the word, with tables of what a rule must leave alone. Rules in order:
//   1  whole words of the table            tyre -> tire
//   2  stem "our"                          colourspace -> colorspace
//   3  stem "re" at the end or before a consonant    kilometres -> kilometers, fibreglass -> fiberglass
//   4  stem "is" e/es/ed/er/ing/ation/able ... -> "iz" unless an exception; the same for "lys" (analyse)
//   5  verb "l" + led/ling/ler/lable       modelling -> modeling
//   6  pieces, some at the beginning only  catalogue -> catalog
#include <algorithm>
#include <array>
#include <cstdint>

#include "registry/text/spelling_tables_private.h"
#include "registry/text/stages_private.h"
#include "registry/text/words.h"

namespace termreg::text {
namespace stages {
namespace {

constexpr auto npos = std::string_view::npos;

template <typename Table>
constexpr bool is_sorted_by_gb(const Table& table) {
  return std::is_sorted(table.begin(), table.end(), [](const auto& a, const auto& b) { return a.gb < b.gb; });
}
static_assert(is_sorted_by_gb(spelling_tables::words) && is_sorted_by_gb(spelling_tables::pieces));
static_assert(std::is_sorted(spelling_tables::ise_words.begin(), spelling_tables::ise_words.end()));

template <typename Table>
bool ends_with_one_of(std::string_view text, const Table& ends) noexcept {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

constexpr bool is_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// Pairs of neighbouring letters tell most words from every rule in one scan. Index 26 stands for no letter.
constexpr std::size_t letter_index(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : 26;
}
constexpr std::size_t pair_index(char first, char second) noexcept {
  return letter_index(first) * 27 + letter_index(second);
}
template <typename Value>
using PerPair = std::array<Value, 27UL * 27UL>;

constexpr unsigned our_trigger = 1, re_trigger = 2, is_trigger = 4, ys_trigger = 8, ll_trigger = 16,
                   piece_trigger = 32;

constexpr auto triggers = [] {
  PerPair<std::uint8_t> of_pair{};
  of_pair[pair_index('o', 'u')] = our_trigger;
  of_pair[pair_index('r', 'e')] = re_trigger;
  of_pair[pair_index('i', 's')] = is_trigger;
  of_pair[pair_index('y', 's')] = ys_trigger;
  of_pair[pair_index('l', 'l')] = ll_trigger;
  for (const auto& piece : spelling_tables::pieces)
    of_pair[pair_index(piece.gb[0], piece.gb[1])] |= piece_trigger;
  return of_pair;
}();

unsigned triggers_in(std::string_view word) noexcept {
  unsigned found = 0;
  for (std::size_t at = 1; at < word.size(); ++at) found |= triggers[pair_index(word[at - 1], word[at])];
  return found;
}

// The rows of the pieces that begin with a pair of letters.
struct PieceRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr auto piece_ranges = [] {
  PerPair<PieceRange> ranges{};
  for (std::size_t row = 0; row < spelling_tables::pieces.size(); ++row) {
    auto& range = ranges[pair_index(spelling_tables::pieces[row].gb[0], spelling_tables::pieces[row].gb[1])];
    if (range.end == 0) range.begin = row;
    range.end = row + 1;
  }
  return ranges;
}();

// By the first two letters: a bit for every last letter that a whole word of the table has.
constexpr auto whole_word_last_letters = [] {
  PerPair<std::uint32_t> last_letters{};
  for (const auto& pair : spelling_tables::words)
    last_letters[pair_index(pair.gb[0], pair.gb[1])] |= std::uint32_t{1} << letter_index(pair.gb.back());
  return last_letters;
}();

bool may_be_whole_word(std::string_view word) noexcept {
  return (whole_word_last_letters[pair_index(word[0], word[1])] >> letter_index(word.back()) & 1U) != 0;
}

bool spell_whole_word(std::string& word) {
  const auto* found =
      std::lower_bound(spelling_tables::words.begin(), spelling_tables::words.end(), std::string_view(word),
                       [](const spelling_tables::Pair& pair, std::string_view key) { return pair.gb < key; });
  if (found == spelling_tables::words.end() || found->gb != word) return false;
  word.assign(found->us);
  return true;
}

bool spell_our(std::string& word) {
  for (auto at = word.find("our"); at != npos; at = word.find("our", at + 1)) {
    if (!ends_with_one_of(std::string_view(word).substr(0, at), spelling_tables::our_stems)) continue;
    word.erase(at + 1, 1);
    return true;
  }
  return false;
}

// Whether "re" may be the end of the stem's word here: at the end, before a plural s or a past d, or before
// the first letter of a second word (fibreglass, centreline, theatregoer).
bool may_end_in_re(std::string_view after) noexcept {
  constexpr std::string_view compounds = "bfglptw";
  return after.empty() || after == "s" || after == "d" || compounds.find(after.front()) != npos;
}

bool spell_re(std::string& word) {
  const auto text = std::string_view(word);
  for (auto at = word.find("re", 2); at != npos; at = word.find("re", at + 1)) {
    const auto after = text.substr(at + 2);
    if (!may_end_in_re(after) || !ends_with_one_of(text.substr(0, at), spelling_tables::re_stems)) continue;
    word.replace(at, 2, after == "d" ? "ere" : "er");
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
  return verb.size() < 6 || is_vowel(stem.back()) || ends_with_one_of(verb, spelling_tables::ise_ends) ||
         std::binary_search(spelling_tables::ise_words.begin(), spelling_tables::ise_words.end(),
                            std::string_view(verb));
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

// The longest piece at the head of the text: sorted by bytes, a longer piece stands after its own beginning.
const spelling_tables::Pair* piece_at_head(std::string_view text, PieceRange range) noexcept {
  for (auto at = range.end; at > range.begin; --at)
    if (text.starts_with(spelling_tables::pieces[at - 1].gb)) return &spelling_tables::pieces[at - 1];
  return nullptr;
}

bool spell_piece(std::string& word) {
  for (std::size_t at = 0; at + 4 <= word.size(); ++at) {
    const auto range = piece_ranges[pair_index(word[at], word[at + 1])];
    if (range.begin == range.end) continue;
    const auto* piece = piece_at_head(std::string_view(word).substr(at), range);
    if (piece == nullptr) continue;
    word.replace(at, piece->gb.size(), piece->us);
    return true;
  }
  return false;
}

bool spell_beginning(std::string& word) {
  for (const auto& [gb, us] : spelling_tables::beginnings) {
    if (!word.starts_with(gb)) continue;
    word.replace(0, gb.size(), us);
    return true;
  }
  return false;
}

bool spell_once(std::string& word) {
  if (may_be_whole_word(word) && spell_whole_word(word)) return true;
  if (word.starts_with("oe") && spell_beginning(word)) return true;
  const auto found = triggers_in(word);
  if (found == 0) return false;
  return ((found & our_trigger) != 0 && spell_our(word)) || ((found & re_trigger) != 0 && spell_re(word)) ||
         ((found & is_trigger) != 0 && spell_ise(word)) || ((found & ys_trigger) != 0 && spell_yse(word)) ||
         ((found & ll_trigger) != 0 && spell_double_l(word)) ||
         ((found & piece_trigger) != 0 && spell_piece(word));
}

// No English word is longer; a megabyte without a space must not cost a scan for each of its pieces.
constexpr std::size_t longest_word = 64;

// Every rule takes one British spelling away and makes none, so this ends.
bool spell_core(std::string& word) {
  if (word.size() < 4 || word.size() > longest_word) return false;
  bool changed = false;
  while (spell_once(word)) changed = true;
  return changed;
}

}  // namespace

bool doubles_l_in_gb(std::string_view verb) noexcept {
  return verb.size() >= 4 && ends_with_one_of(verb, spelling_tables::l_verbs);
}

Core core_of(std::string_view word) noexcept {
  const auto belongs = [](char c) { return is_ascii_letter_or_digit(c) || c == '\''; };
  auto end = word.size();
  while (end > 0 && !is_ascii_letter_or_digit(word[end - 1])) --end;
  auto begin = end;
  while (begin > 0 && belongs(word[begin - 1])) --begin;
  if (begin < end && word[begin] == '\'')
    return {begin + 1, end};  // quoted: the last apostrophe is the other quote
  const auto after = word.substr(end);
  const bool possessive =
      end > begin && word[end - 1] == 's' && after.starts_with('\'') && !after.starts_with("''");
  return {begin, possessive ? end + 1 : end};
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
