// SPDX-License-Identifier: GPL-3.0-or-later
// How much the corpus holds: entries, bodies, formats, themes, languages.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"

namespace termreg::tests {
namespace {

// Entries that have a designation in the language.
std::size_t entries_in(std::string_view language) {
  return static_cast<std::size_t>(
      std::count_if(corpus().entries.begin(), corpus().entries.end(), [&](const TermEntry& entry) {
        return std::any_of(entry.languages.begin(), entry.languages.end(),
                           [&](const LanguageSection& section) {
                             return section.language == language && !section.designations.empty();
                           });
      }));
}

// A lead byte of UTF-8 that letters of the script begin with: Arabic, Cyrillic, Han.
bool has_letter_of(std::string_view text, std::string_view language) {
  const auto in = [&](unsigned char from, unsigned char to) {
    return std::any_of(text.begin(), text.end(), [&](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= from && byte <= to;
    });
  };
  if (language == "ar") return in(0xD8, 0xDB);
  if (language == "ru") return in(0xD0, 0xD3);
  if (language == "zh") return in(0xE4, 0xE9);
  return in('a', 'z');
}

}  // namespace

TEST_CASE("the corpus holds at least 280 entries of ten bodies in six formats, 250 of them defined",
          "[corpus]") {
  std::set<std::string> bodies, formats;
  std::size_t defined = 0;
  for (const auto& entry : corpus().entries) {
    bodies.insert(entry.body);
    formats.insert(entry.provenance.format);
    if (main_definition(entry) != nullptr) ++defined;
  }
  CHECK(corpus().entries.size() >= 280);
  CHECK(defined >= 250);
  CHECK(bodies.size() >= 10);
  CHECK(formats.size() >= 6);
}

TEST_CASE("what the body Example has is made up, says so, and is little", "[corpus]") {
  std::size_t made_up = 0;
  for (const auto& entry : corpus().entries) {
    if (entry.body != "Example") continue;
    ++made_up;
    const auto* definition = main_definition(entry);
    CAPTURE(entry.id.text());
    REQUIRE(definition != nullptr);
    REQUIRE_FALSE(definition->sources.empty());
    CHECK(definition->sources.front().modification.ends_with("made up as an example"));
  }
  CHECK(made_up > 0);
  CHECK(made_up * 20 < corpus().entries.size());
}

TEST_CASE("the corpus has three drafts to be checked, each with what is expected of it", "[corpus]") {
  std::size_t drafts = 0, expectations = 0;
  for (const auto& file : std::filesystem::directory_iterator(corpus_folder() / "drafts"))
    ++(file.path().string().ends_with(".expected.tsv") ? expectations : drafts);
  CHECK(drafts == 3);
  CHECK(expectations == 3);
}

TEST_CASE("the corpus reaches every theme of the field", "[corpus]") {
  std::map<std::string, int> entries;
  for (const auto& entry : corpus().entries)
    for (const auto& field : entry.subject_fields) ++entries[field];
  for (const auto* theme :
       {"metaverse", "extended reality", "avatars and digital humans", "digital twin", "identity and privacy",
        "security", "networking and quality", "interoperability", "blockchain and distributed ledgers",
        "internet of things", "haptics", "artificial intelligence", "accessibility", "governance and economy",
        "environment", "geospatial"}) {
    CAPTURE(theme);
    CHECK(entries[theme] > 0);
  }
}

TEST_CASE("entries of the corpus have designations in the six languages of the ITU", "[corpus]") {
  CHECK(entries_in("en") == corpus().entries.size());
  CHECK(entries_in("fr") >= 100);
  CHECK(entries_in("es") >= 40);
  CHECK(entries_in("ar") >= 20);
  CHECK(entries_in("zh") >= 20);
  CHECK(entries_in("ru") >= 20);
}

TEST_CASE("the README of the corpus counts what the readers find", "[corpus]") {
  std::ifstream in(corpus_folder() / "README.md");
  std::string readme{std::istreambuf_iterator<char>(in), {}};
  std::replace(readme.begin(), readme.end(), '\n', ' ');
  std::set<std::string> bodies;
  std::map<std::string, std::size_t> entries_of_file;
  std::size_t defined = 0;
  for (const auto& entry : corpus().entries) {
    bodies.insert(entry.body);
    if (main_definition(entry) != nullptr) ++defined;
    ++entries_of_file[entry.provenance.format == "glossarist" ? "iso-iec/" : entry.provenance.file];
  }
  const auto says = [&](const std::string& words) {
    CAPTURE(words);
    CHECK(readme.find(words) != std::string::npos);
  };
  says(std::to_string(corpus().entries.size()) + " entries, " + std::to_string(defined) +
       " of them with a definition, of " + std::to_string(bodies.size()) + " bodies");
  says(std::to_string(entries_in("fr")) + " have a French designation, " + std::to_string(entries_in("es")) +
       " a Spanish, " + std::to_string(entries_in("zh")) + " a Chinese, " + std::to_string(entries_in("ru")) +
       " a Russian, " + std::to_string(entries_in("ar")) + " an Arabic one");
  for (const auto& [file, count] : entries_of_file) {
    const auto row = readme.find("| `sources/" + file + "` |");
    CAPTURE(file, count);
    REQUIRE(row != std::string::npos);
    const auto end = readme.find(" | | ", row);
    CHECK(readme.substr(row, end - row).find(" | " + std::to_string(count) + " | ") != std::string::npos);
  }
}

TEST_CASE("a translated designation of the corpus is written in the script of its language", "[corpus]") {
  for (const auto& entry : corpus().entries) {
    for (const auto& section : entry.languages) {
      CAPTURE(entry.id.text(), section.language);
      if (section.language == "en") continue;
      CHECK(section.definitions.empty());  // definitions are restated in English only
      for (const auto& designation : section.designations) {
        CAPTURE(designation.text);
        CHECK(has_letter_of(designation.text, section.language));
        CHECK(designation.acceptability == Acceptability::preferred);
      }
    }
  }
}

}  // namespace termreg::tests
