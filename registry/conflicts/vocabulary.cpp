// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/vocabulary.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "registry/text/derivation.h"

namespace termreg::conflicts {
namespace {

constexpr std::array<std::string_view, 7> negative_prefixes{"non", "dis", "un", "in", "im", "ir", "il"};
constexpr std::size_t shortest_positive = 4;  // "until" is not the opposite of "til"

constexpr std::array<std::string_view, 22> number_words{
    "two",     "three",   "four",     "five",   "six",    "seven", "eight",  "nine",
    "ten",     "hundred", "thousand", "single", "double", "dual",  "triple", "half",
    "quarter", "first",   "second",   "third",  "fourth", "last"};

WordId positive_form(const Vocabulary& vocabulary, std::string_view word) {
  for (const std::string_view prefix : negative_prefixes) {
    if (word.size() < prefix.size() + shortest_positive || !word.starts_with(prefix)) continue;
    const WordId positive = vocabulary.find(word.substr(prefix.size()));
    if (positive != no_word) return positive;
  }
  return no_word;
}

}  // namespace

WordId Vocabulary::id(std::string_view word) {
  const auto known = ids_.find(word);
  if (known != ids_.end()) return known->second;
  const auto next = static_cast<WordId>(texts_.size());
  ids_.emplace(texts_.emplace_back(word), next);
  return next;
}

WordId Vocabulary::id(const Token& token) {
  WordId& known = token.known->id;
  if (known == no_word) known = id(token.stem);
  return known;
}

WordId Vocabulary::find(std::string_view word) const {
  const auto known = ids_.find(word);
  return known == ids_.end() ? no_word : known->second;
}

namespace {

unsigned char is_symbol(const std::string& text) {
  const bool digits = !text.empty() && text.front() >= '0' && text.front() <= '9';
  const bool number = std::find(number_words.begin(), number_words.end(), text) != number_words.end();
  return digits || number || text.size() == 1 ? 1 : 0;
}

std::uint64_t family_of(const std::string& word) {
  return std::hash<std::string>{}(text::family_key(word));
}

}  // namespace

WordTable word_table(const Vocabulary& vocabulary, std::vector<double> weights) {
  WordTable out;
  out.weights = std::move(weights);
  out.positive_of.reserve(vocabulary.size());
  out.symbol.reserve(vocabulary.size());
  out.family.reserve(vocabulary.size());
  for (WordId word = 0; word < vocabulary.size(); ++word) {
    out.positive_of.push_back(positive_form(vocabulary, vocabulary.text(word)));
    out.symbol.push_back(is_symbol(vocabulary.text(word)));
    out.family.push_back(family_of(vocabulary.text(word)));
  }
  return out;
}

void extend(WordTable& table, const Vocabulary& vocabulary, std::uint64_t definitions) {
  const double idf = WordWeights::idf(1, definitions);
  for (auto word = static_cast<WordId>(table.weights.size()); word < vocabulary.size(); ++word) {
    const std::string& text = vocabulary.text(word);
    table.weights.push_back(idf * idf);
    table.positive_of.push_back(positive_form(vocabulary, text));
    table.symbol.push_back(is_symbol(text));
    table.family.push_back(family_of(text));
    for (const std::string_view prefix : negative_prefixes) {
      const WordId negative = vocabulary.find(std::string(prefix) + text);
      if (negative < table.positive_of.size())
        table.positive_of[negative] = positive_form(vocabulary, vocabulary.text(negative));
    }
  }
}

WordTable word_table(const Vocabulary& vocabulary, const WordWeights& weights) {
  std::vector<double> squares;
  squares.reserve(vocabulary.size());
  for (WordId word = 0; word < vocabulary.size(); ++word) {
    const double idf = weights.idf(vocabulary.text(word));
    squares.push_back(idf * idf);
  }
  return word_table(vocabulary, std::move(squares));
}

}  // namespace termreg::conflicts
