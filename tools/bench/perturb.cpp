// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/perturb.h"

#include <algorithm>
#include <array>
#include <utility>

namespace termreg::bench {
namespace {

using Text = std::optional<std::string>;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Text with_typo(std::string text, Dice& dice) {
  const auto letters = std::count_if(text.begin(), text.end(), is_letter);
  if (letters < 4) return std::nullopt;
  std::size_t at = dice.under(text.size());
  while (!is_letter(text[at])) at = (at + 1) % text.size();
  const auto letter = static_cast<char>('a' + dice.under(26));
  const auto before = text;
  switch (dice.under(4)) {
    case 0:
      text.insert(at, 1, letter);
      break;
    case 1:
      text.erase(at, 1);
      break;
    case 2:
      text[at] = letter;
      break;
    default:
      if (at + 1 == text.size() || !is_letter(text[at + 1])) return std::nullopt;
      std::swap(text[at], text[at + 1]);
  }
  if (text == before) return std::nullopt;
  return text;
}

Text with_two_typos(std::string_view text, Dice& dice) {
  if (text.size() < 10) return std::nullopt;
  const auto once = with_typo(std::string(text), dice);
  auto twice = once ? with_typo(*once, dice) : std::nullopt;
  return twice && *twice != text ? twice : std::nullopt;
}

Text in_plural(std::string text) {
  if (text.size() < 3 || !is_letter(text.back()) || text.back() == 's') return std::nullopt;
  const auto before = text[text.size() - 2];
  const auto is_vowel = std::string_view("aeiou").find(before) != std::string_view::npos;
  if (text.back() == 'y' && !is_vowel) return text.replace(text.size() - 1, 1, "ies");
  if (text.back() == 'x' || text.back() == 'z' || text.ends_with("ch") || text.ends_with("sh"))
    return text + "es";
  return text + "s";
}

// Pairs of parts that the two spellings differ in; looked for in both directions.
constexpr auto spellings = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"color", "colour"},    {"center", "centre"},      {"behavior", "behaviour"},
     {"fiber", "fibre"},     {"meter", "metre"},        {"ization", "isation"},
     {"izing", "ising"},     {"ized", "ised"},          {"ize", "ise"},
     {"defense", "defence"}, {"catalog", "catalogue"},  {"dialog", "dialogue"},
     {"gray", "grey"},       {"labor", "labour"},       {"harbor", "harbour"},
     {"theater", "theatre"}, {"modeling", "modelling"}, {"traveler", "traveller"},
     {"anemia", "anaemia"},  {"estrogen", "oestrogen"}});

Text respelt(std::string_view text) {
  for (const auto& [us, gb] : spellings) {
    const bool is_gb = text.find(gb) != std::string_view::npos;
    const auto from = is_gb ? gb : us;
    const auto at = text.find(from);
    if (at == std::string_view::npos) continue;
    // "size", "prize", "rise", "promise" are spelt alike everywhere.
    if ((from == "ize" || from == "ise") && (at < 4 || at + 3 != text.size())) continue;
    return std::string(text).replace(at, from.size(), is_gb ? us : gb);
  }
  return std::nullopt;
}

Text with_other_borders(std::string text, Dice& dice) {
  const auto at = text.find_first_of(" -");
  if (at == std::string::npos || at == 0 || at + 1 == text.size()) return std::nullopt;
  if (!is_letter(text[at - 1]) || !is_letter(text[at + 1])) return std::nullopt;
  if (dice.under(3) == 0) return text.erase(at, 1);
  text[at] = text[at] == ' ' ? '-' : ' ';
  return text;
}

Text reordered(std::string_view text, Dice& dice) {
  auto words = words_of(text);
  if (words.size() < 2) return std::nullopt;
  const auto before = words;
  std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(1 + dice.under(words.size() - 1)),
              words.end());
  if (words == before) return std::nullopt;
  return joined(words);
}

Text without_a_word(std::string_view text, Dice& dice) {
  auto texts = without_each_word(text);
  if (texts.empty()) return std::nullopt;
  return std::move(texts[dice.under(texts.size())]);
}

Text initials(std::string_view text) {
  const auto words = words_of(text);
  if (words.size() < 3) return std::nullopt;
  std::string letters;
  for (const auto& word : words) {
    if (!is_letter(word.front())) return std::nullopt;
    letters += static_cast<char>(word.front() >= 'a' ? word.front() - 'a' + 'A' : word.front());
  }
  return letters;
}

Text half_of(std::string_view text, Dice& dice) {
  const auto words = words_of(text);
  if (words.size() < 8) return std::nullopt;
  std::vector<std::string> kept;
  for (const auto& word : words)
    if (dice.under(2) == 0) kept.push_back(word);
  if (kept.size() < 3) return std::nullopt;
  return joined(kept);
}

}  // namespace

std::vector<std::string> without_each_word(std::string_view text) {
  const auto words = words_of(text);
  std::vector<std::string> texts;
  if (words.size() < 3) return texts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto left = words;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
    texts.push_back(joined(left));
  }
  return texts;
}

std::uint64_t Dice::next() {
  auto z = (state_ += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

const std::vector<NamedPerturbation>& perturbations() {
  using enum Perturbation;
  static const std::vector<NamedPerturbation> all{{exact, "exact"},
                                                  {typo, "typo"},
                                                  {two_typos, "two typos"},
                                                  {plural, "plural"},
                                                  {spelling, "US/GB"},
                                                  {hyphen, "hyphen, space, joined"},
                                                  {word_order, "word order"},
                                                  {missing_word, "missing word"},
                                                  {abbreviation, "abbreviation"},
                                                  {half_meaning, "meaning: half of the words"}};
  return all;
}

std::optional<std::string> perturbed(std::string_view text, Perturbation kind, Dice& dice) {
  switch (kind) {
    case Perturbation::exact:
      return std::string(text);
    case Perturbation::typo:
      return with_typo(std::string(text), dice);
    case Perturbation::two_typos:
      return with_two_typos(text, dice);
    case Perturbation::plural:
      return in_plural(std::string(text));
    case Perturbation::spelling:
      return respelt(text);
    case Perturbation::hyphen:
      return with_other_borders(std::string(text), dice);
    case Perturbation::word_order:
      return reordered(text, dice);
    case Perturbation::missing_word:
      return without_a_word(text, dice);
    case Perturbation::abbreviation:
      return initials(text);
    case Perturbation::half_meaning:
      return half_of(text, dice);
  }
  return std::nullopt;
}

}  // namespace termreg::bench
