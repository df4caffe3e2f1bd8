// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/word_index.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "registry/text/words.h"

namespace termreg::designations {
namespace {

// A word in more keys than this chooses nothing by itself.
constexpr std::uint32_t commonest_that_chooses = 5000;
constexpr double least_share = 0.5;
constexpr double rounding = 1e-9;  // of sums of weights

std::uint8_t capped(std::size_t count) {
  return static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
}

std::uint32_t more_than(std::size_t a, std::size_t b) {
  return static_cast<std::uint32_t>(a > b ? a - b : 0);
}

// The first character of a word, as bytes.
std::string_view first_letter(std::string_view word) {
  std::size_t end = 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
  return word.substr(0, end);
}

}  // namespace

std::string WordIndex::written_initials(std::string_view match_key) {
  std::string initials;
  std::size_t words = 0;
  for (std::size_t at = 0; at < match_key.size(); ++words) {
    initials += first_letter(match_key.substr(at));
    at = std::min(match_key.find(' ', at), match_key.size());
    while (at < match_key.size() && match_key[at] == ' ') ++at;
  }
  if (words < 2) initials.clear();
  return initials;
}

WordIndex::Facts WordIndex::facts(std::string_view match_key) {
  Facts facts;
  std::size_t words = 0;
  for (auto& word : text::words(match_key)) {
    const auto letter = first_letter(match_key.substr(word.begin, word.end - word.begin));
    facts.initials += letter;
    const bool is_function = text::is_function_word(word.stem, "en");
    if (!is_function) facts.content_initials += letter;
    (is_function ? facts.function_words : facts.stems).push_back(std::move(word.stem));
    ++words;
  }
  if (facts.stems.empty()) facts.stems.swap(facts.function_words);
  if (words < 2) facts.initials.clear();
  if (facts.stems.size() < 2 || facts.content_initials == facts.initials) facts.content_initials.clear();
  facts.written_initials = written_initials(match_key);
  if (facts.written_initials == facts.initials || facts.written_initials == facts.content_initials)
    facts.written_initials.clear();
  return facts;
}

void WordIndex::add(Ordinal match, const Facts& facts) {
  content_counts_.resize(match + std::size_t{1}, 0);
  function_counts_.resize(match + std::size_t{1}, 0);
  content_counts_[match] = capped(facts.stems.size());
  function_counts_[match] = capped(facts.function_words.size());
  for (const auto* words : {&facts.stems, &facts.function_words})
    for (const auto& word : *words) by_word_.append(words_.intern(word), match);
  for (const auto* initials : {&facts.initials, &facts.content_initials, &facts.written_initials})
    if (!initials->empty()) by_initials_.append(initials_.intern(*initials), match);
}

bool WordIndex::knows_all(const Facts& wanted) const {
  return std::all_of(wanted.stems.begin(), wanted.stems.end(),
                     [this](const auto& stem) { return words_.find(stem) != no_ordinal; });
}

// Each known word once, the rarest first.
std::vector<Ordinal> WordIndex::known_words(const std::vector<std::string>& stems) const {
  std::vector<Ordinal> words;
  for (const auto& stem : stems)
    if (const auto word = words_.find(stem); word != no_ordinal) words.push_back(word);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::sort(words.begin(), words.end(),
            [this](Ordinal a, Ordinal b) { return by_word_.size(a) < by_word_.size(b); });
  return words;
}

std::vector<Ordinal> WordIndex::in_all(const std::vector<Ordinal>& words) const {
  std::vector<Ordinal> keys;
  if (words.empty()) return keys;
  by_word_.each(words.front(), [&](Ordinal match) { keys.push_back(match); });
  for (std::size_t i = 1; i < words.size() && !keys.empty(); ++i) {
    // Both ascend: what stays is moved to the front as the list goes by.
    auto kept = keys.begin();
    auto at = keys.begin();
    by_word_.each(words[i], [&](Ordinal match) {
      while (at != keys.end() && *at < match) ++at;
      if (at != keys.end() && *at == match) *kept++ = match;
    });
    keys.erase(kept, keys.end());
  }
  return keys;
}

std::vector<WordIndex::Holder> WordIndex::holders_of_all(const Facts& wanted) const {
  std::vector<Holder> holders;
  if (!knows_all(wanted)) return holders;
  for (const auto match : in_all(known_words(wanted.stems)))
    holders.push_back(
        {match, more_than(content_counts_[match], wanted.stems.size()), function_counts_[match], 0});
  for (const auto& word : wanted.function_words) {
    auto at = holders.begin();
    const auto lacks_until = [&](Ordinal match) {
      for (; at != holders.end() && at->match < match; ++at) ++at->missing_function;
    };
    if (const auto number = words_.find(word); number != no_ordinal)
      by_word_.each(number, [&](Ordinal match) {
        lacks_until(match);
        if (at == holders.end() || at->match != match) return;
        at->extra_function -= std::min(at->extra_function, 1U);
        ++at;
      });
    lacks_until(no_ordinal);
  }
  return holders;
}

double WordIndex::weight(Ordinal word) const {
  const auto all = static_cast<double>(content_counts_.size()) + 1;
  return std::log(all / (by_word_.size(word) + 1.0)) + 0.1;
}

std::vector<WordIndex::Share> WordIndex::holders_of_most(const Facts& wanted) const {
  const auto words = known_words(wanted.stems);
  const auto average = std::log(static_cast<double>(content_counts_.size()) + 1);
  auto total = average * static_cast<double>(wanted.stems.size() - words.size());  // unknown words weigh too
  double left = 0;  // what a key that has not been met yet can still come to
  for (const auto word : words) left += weight(word);
  total += left;
  std::unordered_map<Ordinal, double> met;
  for (const auto word : words) {
    const auto own = weight(word);
    const bool chooses = left >= least_share * total - rounding &&
                         (by_word_.size(word) <= commonest_that_chooses || met.empty());
    left -= own;
    by_word_.each(word, [&](Ordinal match) {
      if (chooses)
        met[match] += own;
      else if (const auto found = met.find(match); found != met.end())
        found->second += own;
    });
  }
  std::vector<Share> shares;
  for (const auto& [match, weight_met] : met) {
    if (weight_met < least_share * total) continue;
    const auto extra = static_cast<double>(content_counts_[match]) * average / 2;
    shares.push_back({match, weight_met / (total + std::max(0.0, extra - weight_met))});
  }
  return shares;
}

std::size_t WordIndex::memory_bytes() const noexcept {
  return words_.memory_bytes() + initials_.memory_bytes() + by_word_.memory_bytes() +
         by_initials_.memory_bytes() + content_counts_.capacity() + function_counts_.capacity();
}

void WordIndex::shrink() {
  for (auto* names : {&words_, &initials_}) names->shrink();
  for (auto* lists : {&by_word_, &by_initials_}) lists->shrink();
  content_counts_.shrink_to_fit();
  function_counts_.shrink_to_fit();
}

}  // namespace termreg::designations
