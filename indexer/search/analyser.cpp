// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "indexer/search/analyser_private.h"
#include "indexer/search/schema.h"

namespace termreg::search {
namespace {

constexpr std::size_t longest_stem = 120;
constexpr std::size_t known_words = 32768;  // a power of two; 2 MiB
constexpr std::size_t longest_known = 64;   // hostile input must not fill the memory of stems
// "no" is what older registers say for Norwegian; Bokmål and Nynorsk share its stemmer.
constexpr std::array<std::string_view, 26> languages_of_snowball{
    "ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id",
    "it", "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "ta", "tr"};

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

Analyser::Stemmer::Stemmer(std::string_view language) : language_(language), stem_(std::string(language)) {}

void Analyser::Stemmer::make(std::string_view word, std::string& stem) const {
  stem = text::word_stem(word);
  shorten(stem);
  if (!language_.empty() && !stem.empty()) stem = stem_(stem);
}

const std::string& Analyser::Stemmer::of_word(std::string_view word) {
  if (word.size() > longest_known) {
    make(word, unknown_);
    return unknown_;
  }
  if (known_.empty()) known_.resize(known_words);
  Known& place = known_[std::hash<std::string_view>{}(word) % known_words];
  if (place.word != word) {
    place.word.clear();  // vacant should making the stem fail
    make(word, place.stem);
    place.word.assign(word);
  }
  return place.stem;
}

std::span<const std::string_view> stemmed_languages() {
  return languages_of_snowball;
}

Analyser::Analyser() : bare_("") {
  stemmers_.reserve(languages_of_snowball.size());
  for (const std::string_view language : languages_of_snowball) stemmers_.emplace_back(language);
}

Analyser::Stemmer& Analyser::stemmer(std::string_view language) {
  const auto primary = primary_language(language);
  const auto found = std::ranges::lower_bound(stemmers_, primary, {}, &Stemmer::language);
  return found == stemmers_.end() || found->language() != primary ? bare_ : *found;
}

std::vector<QueryWord> Analyser::query_words(std::string_view text, std::span<const std::string> languages,
                                             std::size_t limit) {
  const std::string_view only = languages.size() == 1 ? std::string_view(languages.front()) : "en";
  std::vector<QueryWord> result;
  for (text::Word& word : text::words(text)) {
    if (result.size() == limit) break;
    shorten(word.stem);
    if (word.stem.empty()) continue;
    QueryWord made;
    for (const std::string& language : languages)
      if (const Stemmer& with = stemmer(language); &with != &bare_)
        add_distinct(made.stems, with.of_base(word.stem));
    add_distinct(made.stems, word.stem);
    made.function_word = text::is_function_word(word.stem, only);
    made.base = std::move(word.stem);
    result.push_back(std::move(made));
  }
  return result;
}

}  // namespace termreg::search
