// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/search/analyser_private.h"
#include "indexer/search/schema.h"
#include "registry/text/words.h"

namespace termreg::search {
namespace {

constexpr std::size_t longest_stem = 120;
// The vocabulary of a registry is far smaller; the bound keeps hostile input from growing it for ever.
constexpr std::size_t known_stems = 65536;
constexpr std::array<std::string_view, 5> stemmed_languages{"en", "fr", "es", "ru", "ar"};

/// Cuts at a border of UTF-8 sequences.
void shorten(std::string& stem) {
  if (stem.size() <= longest_stem) return;
  std::size_t end = longest_stem;
  while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0U) == 0x80U) --end;
  stem.resize(end);
}

void add_distinct(std::vector<std::string>& stems, const std::string& stem) {
  if (std::ranges::find(stems, stem) == stems.end()) stems.push_back(stem);
}

}  // namespace

Analyser::Analyser() {
  stemmers_.reserve(stemmed_languages.size());
  for (const std::string_view language : stemmed_languages)
    stemmers_.push_back({language, Xapian::Stem(std::string(language)), {}});
}

Analyser::Stemmer* Analyser::stemmer(std::string_view language) {
  const auto found = std::ranges::find(stemmers_, primary_language(language), &Stemmer::language);
  return found == stemmers_.end() ? nullptr : &*found;
}

const std::string& Analyser::stem_with(Stemmer& stemmer, const std::string& base) {
  if (const auto known = stemmer.known.find(base); known != stemmer.known.end()) return known->second;
  if (stemmer.known.size() >= known_stems) stemmer.known.clear();
  return stemmer.known.emplace(base, stemmer.stem(base)).first->second;
}

std::vector<std::string> Analyser::stems(std::string_view text, std::string_view language) {
  std::vector<text::Word> words = text::words(text);
  Stemmer* const with = stemmer(language);
  std::vector<std::string> stems;
  stems.reserve(words.size());
  for (text::Word& word : words) {
    shorten(word.stem);
    if (word.stem.empty()) continue;
    stems.push_back(with != nullptr ? stem_with(*with, word.stem) : std::move(word.stem));
  }
  return stems;
}

std::vector<QueryWord> Analyser::query_words(std::string_view text, std::string_view language,
                                             std::size_t limit) {
  std::vector<QueryWord> result;
  for (text::Word& word : text::words(text)) {
    if (result.size() == limit) break;
    shorten(word.stem);
    if (word.stem.empty()) continue;
    QueryWord made;
    for (Stemmer& with : stemmers_)
      if (language.empty() || with.language == primary_language(language))
        add_distinct(made.stems, stem_with(with, word.stem));
    add_distinct(made.stems, word.stem);
    made.function_word = text::is_function_word(word.stem, language.empty() ? "en" : language);
    made.base = std::move(word.stem);
    result.push_back(std::move(made));
  }
  return result;
}

}  // namespace termreg::search
