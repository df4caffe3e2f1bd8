// SPDX-License-Identifier: GPL-3.0-or-later
// That the corpus invents no place and copies no sentence: checked against the facts and the real files of the
// shared folder, where it is there.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "registry/text/words.h"
#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"

namespace termreg::tests {
namespace {

namespace fs = std::filesystem;

// Documents, or citations of documents, whose terms clauses are at hand.
constexpr auto documents_at_hand = std::to_array<const char*>(
    {"data/metanorma+mn-samples-itu", "data/geolexica+isotc204-glossary", "data/geolexica+osgeo-glossary",
     "data/ietf-rats-wg+architecture/rfc9334.xml", "data/metanorma+sts-ruby"});

struct PlaceNamed {
  std::string document;
  std::string clause;
};

std::vector<PlaceNamed> places_in_real_files() {
  std::vector<PlaceNamed> places;
  for (const auto* name : documents_at_hand) {
    for (const auto& entry : read_files(shared_file(name)).entries) {
      places.push_back({entry.document, entry.clause});
      for (const auto& source : entry.sources) places.push_back({source.document, source.clause});
      for (const auto& section : entry.languages)
        for (const auto& definition : section.definitions)
          for (const auto& source : definition.sources) places.push_back({source.document, source.clause});
    }
  }
  return places;
}

// "ITU-T F.921" -> "F.921"; facts print document and edition together in several ways.
std::string number_of(const std::string& document) {
  return document.substr(document.find(' ') + 1);
}

bool is_named(const std::vector<PlaceNamed>& places, const Source& source) {
  const auto number = number_of(source.document);
  return std::any_of(places.begin(), places.end(), [&](const PlaceNamed& place) {
    return place.document.find(number) != std::string::npos &&
           (place.clause == source.clause || place.clause.starts_with(source.clause + ", modified"));
  });
}

constexpr std::size_t longest_run = 8;  // words in a row that a restated text may not share with a real one

using Runs = std::unordered_map<std::string, std::string>;  // a run of words and the entry that holds it

template <typename Take>
void for_each_run(std::string_view text, Take&& take) {
  const auto words = text::words(text);
  for (std::size_t at = 0; at + longest_run <= words.size(); ++at) {
    std::string run;
    for (std::size_t i = at; i < at + longest_run; ++i)
      run.append(text.substr(words[i].begin, words[i].end - words[i].begin)).push_back(' ');
    std::transform(run.begin(), run.end(), run.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    take(run);
  }
}

}  // namespace

TEST_CASE("every clause that the corpus names is one that the facts or the real files name", "[corpus]") {
  const auto facts = shared_file("facts/term_facts.tsv");
  if (facts.empty() || shared_file("data").empty()) {
    WARN("skipped: the facts are not here (TERMREG_SHARED)");
    return;
  }
  auto places = places_in_real_files();
  for (const auto& row : read_table(facts)) places.push_back({row.at("document"), row.at("clause")});
  for (const auto& entry : corpus().entries) {
    if (entry.body == "Example") continue;  // its documents are made up, and are files of the corpus
    auto sources = entry.sources;
    for (const auto& section : entry.languages)
      for (const auto& definition : section.definitions)
        sources.insert(sources.end(), definition.sources.begin(), definition.sources.end());
    for (const auto& source : sources) {
      CAPTURE(entry.id.text(), source.document, source.clause);
      CHECK((source.clause.empty() || source.relation == SourceRelation::identical ||
             is_named(places, source)));
    }
  }
}

TEST_CASE("no definition of the corpus shares eight words in a row with a real one", "[corpus]") {
  const auto texts = shared_file("labels/train_texts.jsonl");
  if (texts.empty() || shared_file("data").empty()) {
    WARN("skipped: the real files are not here (TERMREG_SHARED)");
    return;
  }
  Runs runs;
  for (const auto& entry : corpus().entries)
    for (const auto& section : entry.languages)
      for (const auto& definition : section.definitions)
        for_each_run(definition.text, [&](const std::string& run) { runs.emplace(run, entry.id.text()); });
  const auto check = [&](const std::string& text) {
    for_each_run(text, [&](const std::string& run) {
      const auto found = runs.find(run);
      if (found == runs.end()) return;
      CAPTURE(run, found->second);
      CHECK(found == runs.end());
    });
  };
  std::ifstream in(texts);
  for (std::string line; std::getline(in, line);) check(line);
  std::vector<fs::path> real;
  for (const auto* name : documents_at_hand) real.push_back(shared_file(name));
  for (const auto* name :
       {"data/w3c+did-core", "data/immersive-web+webxr", "data/immersive-web+webxr-ar-module",
        "data/opengeospatial+geopose-cm", "data/KhronosGroup+OpenXR-Docs",
        "data/digitaltwinconsortium+dtc-glossary", "data/trustoverip+ctwg-main-glossary"})
    real.push_back(shared_file(name));
  for (const auto& folder : real)
    for (const auto& entry : read_files(folder).entries)
      for (const auto& section : entry.languages)
        for (const auto& definition : section.definitions) check(definition.text);
}

}  // namespace termreg::tests
