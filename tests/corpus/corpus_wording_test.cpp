// SPDX-License-Identifier: GPL-3.0-or-later
// How the definitions of the corpus are worded: the rules of ISO 704 and ISO 10241-1 that a program can check.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "registry/style/wording.h"
#include "registry/text/words.h"
#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"

namespace termreg::tests {
namespace {

using Stems = std::vector<std::string>;

Stems stems_of(std::string_view text) {
  Stems stems;
  for (auto& word : text::words(text)) stems.push_back(std::move(word.stem));
  return stems;
}

bool holds(const Stems& text, const Stems& run) {
  return !run.empty() && std::search(text.begin(), text.end(), run.begin(), run.end()) != text.end();
}

// `text` without the places where `run` stands.
Stems without(Stems text, const Stems& run) {
  for (auto at = text.begin();;) {
    at = std::search(at, text.end(), run.begin(), run.end());
    if (at == text.end()) return text;
    at = text.erase(at, at + static_cast<std::ptrdiff_t>(run.size()));
    at = text.insert(at, "|") + 1;
  }
}

// The terms of the corpus that hold `term` and say more: "block header" for "block".
std::vector<Stems> longer_terms(const Stems& term) {
  std::vector<Stems> longer;
  for (const auto& entry : corpus().entries)
    for (const auto& section : entry.languages)
      for (const auto& designation : section.designations) {
        if (section.language != "en") continue;
        auto stems = stems_of(designation.text);
        if (stems.size() > term.size() && holds(stems, term)) longer.push_back(std::move(stems));
      }
  return longer;
}

// Words in capitals, of two letters or more.
std::set<std::string> capitals_in(const std::string& text) {
  std::set<std::string> found;
  for (const auto& word : text::words(text)) {
    const auto whole = text.substr(word.begin, word.end - word.begin);
    const bool all = std::all_of(whole.begin(), whole.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (whole.size() > 1 && all) found.insert(whole);
  }
  return found;
}

template <typename Check>
void for_each_definition(Check&& check) {
  for (const auto& entry : corpus().entries)
    for (const auto& section : entry.languages)
      for (const auto& definition : section.definitions) check(entry, section, definition.text);
}

}  // namespace

TEST_CASE("a definition of the corpus is already as ISO prints it: no article, no full stop", "[corpus]") {
  for_each_definition([](const TermEntry& entry, const LanguageSection& section, const std::string& text) {
    CAPTURE(entry.id.text());
    CHECK(style::definition(text, style::Profile::iso, section.language) == text);
  });
}

TEST_CASE("a definition of the corpus holds neither examples nor requirements and is one statement",
          "[corpus]") {
  constexpr auto kept_out =
      std::to_array<std::string_view>({"e.g.", "i.e.", "such as", "for example", "for instance", " etc",
                                       " shall ", " should ", " may ", " must ", ". ", "; ", "\n"});
  constexpr auto beginnings =
      std::to_array<std::string_view>({"is ", "means that", "refers ", "when ", "where ", "term for", "not ",
                                       "no ", "non-", "without ", "absence ", "lack ", "other than"});
  for_each_definition([&](const TermEntry& entry, const LanguageSection&, const std::string& text) {
    CAPTURE(entry.id.text(), text);
    for (const auto words : kept_out) {
      CAPTURE(words);
      CHECK(text.find(words) == std::string::npos);
    }
    for (const auto words : beginnings) {
      CAPTURE(words);
      CHECK_FALSE(text.starts_with(words));
    }
  });
}

// A longer term of the corpus may stand in the definition: a block is made of a "block header".
TEST_CASE("a definition of the corpus does not hold the term that it defines", "[corpus]") {
  for_each_definition([](const TermEntry& entry, const LanguageSection& section, const std::string& text) {
    for (const auto& designation : section.designations) {
      if (designation.kind == DesignationKind::abbreviation) continue;
      const auto term = stems_of(designation.text);
      auto definition = stems_of(text);
      if (holds(definition, term))
        for (const auto& longer : longer_terms(term)) definition = without(std::move(definition), longer);
      CAPTURE(entry.id.text(), designation.text, text);
      CHECK_FALSE(holds(definition, term));
    }
  });
}

TEST_CASE("an abbreviation in a definition of the corpus is one that a term of the same document has",
          "[corpus]") {
  std::map<std::string, std::set<std::string>> known;
  for (const auto& entry : corpus().entries)
    for (const auto& section : entry.languages)
      for (const auto& designation : section.designations)
        known[entry.document].merge(capitals_in(designation.text));
  for_each_definition([&](const TermEntry& entry, const LanguageSection&, const std::string& text) {
    CAPTURE(entry.id.text(), text);
    for (const auto& word : capitals_in(text)) {
      CAPTURE(word);
      CHECK(known[entry.document].contains(word));
    }
  });
}

}  // namespace termreg::tests
