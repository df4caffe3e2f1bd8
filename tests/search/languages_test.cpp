// SPDX-License-Identifier: GPL-3.0-or-later
// Full text in the languages that glossaries are in: what an editor types meets what an entry says.
#include <algorithm>

#include "indexer/search/analyser_private.h"
#include "indexer/search/xapian_index.h"
#include "tests/catch.h"
#include "tests/search/memory_store.h"
#include "tests/search/samples.h"

using namespace termreg;
using namespace termreg::search;

namespace {

struct Sample {
  const char* language;
  const char* asked;
  const char* said;
};

// Every word of the query stands in the text, whether or not the query says its language.
bool meets(const Sample& sample, const std::vector<std::string>& languages) {
  Analyser analyser;
  std::vector<std::string> stems;
  analyser.each_stem(sample.said, sample.language, [&](std::string_view stem) { stems.emplace_back(stem); });
  const auto words = analyser.query_words(sample.asked, languages, 100);
  return !words.empty() && std::ranges::all_of(words, [&](const QueryWord& word) {
    return std::ranges::any_of(
        word.stems, [&](const auto& stem) { return std::ranges::find(stems, stem) != stems.end(); });
  });
}

void check(const std::vector<Sample>& samples) {
  std::vector<std::string> all{"und"};
  for (const auto language : stemmed_languages()) all.emplace_back(language);
  for (const auto& sample : samples) {
    CAPTURE(sample.language, sample.asked);
    CHECK(meets(sample, {sample.language}));
    CHECK(meets(sample, all));
  }
}

}  // namespace

TEST_CASE("the stemmers stand in order and are those of Snowball", "[search]") {
  const auto languages = stemmed_languages();
  CHECK(std::ranges::is_sorted(languages));
  for (const auto* wanted : {"ar", "en", "es", "fr", "ru"})  // of the ITU, but for Chinese
    CHECK(std::ranges::find(languages, wanted) != languages.end());
  for (const auto* none : {"zh", "ja", "ko", "th", "se", "zu", "und"})
    CHECK(std::ranges::find(languages, none) == languages.end());
}

TEST_CASE("an inflected word finds its base in every language that has a stemmer", "[search]") {
  check({{"ar", "المجالات", "مجال"},
         {"da", "fladen", "flade"},
         {"de", "Fehlern", "Fehler"},
         {"en", "networks", "network"},
         {"es", "redes virtuales", "red virtual"},
         {"fi", "verkot", "verkko verkot"},
         {"fr", "réseaux numériques", "réseau numérique"},
         {"it", "reti digitali", "rete digitale"},
         {"nb", "fuglene", "fugl"},
         {"nl", "netwerken", "netwerk"},
         {"pt", "redes", "rede"},
         {"ru", "сетями", "сеть"},
         {"sv", "fastigheter", "fastighet"}});
}

TEST_CASE("a language without a stemmer is found by its words as they are folded", "[search]") {
  check({{"se", "SPEADJALAT", "speadjalat"}, {"zu", "Inethiwekhi", "inethiwekhi yokuxhumana"}});
}

TEST_CASE("text without blanks is found by the words in it", "[search]") {
  check({{"zh", "数字孪生", "一种数字孪生系统"},
         {"ja", "電磁界", "電磁界の強さ"},
         {"th", "เครือข่าย", "ระบบเครือข่ายดิจิทัล"},
         {"ko", "트윈", "디지털 트윈"}});
}

TEST_CASE("Arabic is found with and without vowel marks", "[search]") {
  check({{"ar", "شبكة", "شَبَكَة"}, {"ar", "شَبَكَةٌ", "شبكة"}});
}

TEST_CASE("Cyrillic is found whatever the case, and with or without the dots of yo", "[search]") {
  check({{"ru", "ПОЛЕ", "поле"}, {"ru", "объем", "объём"}});
}

TEST_CASE("a query in one language finds an entry that answers in another", "[search]") {
  tests::TemporaryDirectory directory;
  tests::MemoryStore store;
  auto made = tests::entry("1", {"network"}, "nodes and links");
  made.languages.push_back(tests::section("de", {"Netz"}, "Knoten und ihre Verbindungen"));
  made.languages.push_back(tests::section("ru", {"сеть"}, "узлы и связи"));
  store.put(made);
  store.put(tests::entry("2", {"node"}, "end of a link"));
  const auto index = open_index(directory / "index", store);
  REQUIRE(index->wait_for(store.head().sequence, 60'000));
  for (const auto* text : {"Verbindung", "связями", "nodes links", "Netze"}) {
    CAPTURE(text);
    Query query;
    query.text = text;
    const auto found = tests::locators(index->search(query));
    CHECK(std::ranges::find(found, "1") != found.end());
  }
}
