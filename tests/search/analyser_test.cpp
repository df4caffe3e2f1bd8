// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/analyser_private.h"

#include <rapidcheck.h>

#include <algorithm>

#include "indexer/search/document_private.h"
#include "indexer/search/schema.h"
#include "tests/catch.h"
#include "tests/search/samples.h"

using namespace termreg;
using namespace termreg::search;

namespace {

bool meet(Analyser& analyser, std::string_view query, std::string_view text, std::string_view language) {
  const auto stems = analyser.stems(text, language);
  const auto words = analyser.query_words(query, "", 10);
  return std::ranges::any_of(words.front().stems, [&](const std::string& stem) {
    return std::ranges::find(stems, stem) != stems.end();
  });
}

}  // namespace

TEST_CASE("derived and inflected words meet in the language of the text", "[search]") {
  Analyser analyser;
  CHECK(meet(analyser, "virtualization", "virtual", "en"));
  CHECK(meet(analyser, "networks", "Network", "en-GB"));
  CHECK(meet(analyser, "communications", "communication", "fr"));
  CHECK(
      meet(analyser, "\u0441\u0435\u0442\u0438", "\u0441\u0435\u0442\u044c", "ru"));  // "networks", "network"
  CHECK_FALSE(meet(analyser, "network", "avatar", "en"));
}

TEST_CASE("a text that names no language is found by its own words", "[search]") {
  Analyser analyser;
  CHECK(meet(analyser, "virtualization", "virtualization", "und"));
  CHECK(meet(analyser, "virtualization", "virtualization", "tlh"));
  CHECK_FALSE(meet(analyser, "virtual", "virtualization", "und"));
}

TEST_CASE("Chinese text is indexed by its words", "[search]") {
  Analyser analyser;
  CHECK(meet(analyser, "\u865a\u62df", "\u865a\u62df\u73b0\u5b9e", "zh"));  // "virtual" in "virtual reality"
}

TEST_CASE("what a text is made of, a query for it finds, with and without its language", "[search]") {
  CHECK(rc::check("every stem of the text is a stem of the query", [](const std::vector<std::uint8_t>&
                                                                          picks) {
    static const std::vector<std::string> pieces{
        "Modelling ",     "\u00e9tats-unis ", "10\u00b2 ", "digital ", "twins' ", "\u0441\u0435\u0442\u0438 ",
        "organisations ", "\u73b0\u5b9e",     "x",         "-"};
    static const std::vector<std::string> languages{"en", "fr", "es", "ru", "ar", "zh", "und"};
    std::string text;
    for (const std::uint8_t pick : picks) text += pieces[pick % pieces.size()];
    const std::string language = languages[picks.empty() ? 0 : picks.front() % languages.size()];
    Analyser analyser;
    const auto stems = analyser.stems(text, language);
    for (const std::string& asked : {std::string(), language}) {
      const auto words = analyser.query_words(text, asked, stems.size() + 1);
      RC_ASSERT(words.size() == stems.size());
      for (std::size_t i = 0; i < stems.size(); ++i)
        RC_ASSERT(std::ranges::find(words[i].stems, stems[i]) != words[i].stems.end());
    }
  }));
}

TEST_CASE("no term is longer than Xapian takes", "[search]") {
  Analyser analyser;
  auto long_words =
      tests::entry("1", {std::string(255, 'x')}, std::string(5000, 'y') + " " + std::string(300, 'z'));
  long_words.subject_fields = {std::string(1000, 's')};
  const auto document = make_document(long_words, analyser);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    CHECK((*term).size() < 245);
}

TEST_CASE("every prefix is one capital letter of its own", "[search]") {
  std::string prefixes;
  for (const FieldRow& field : fields()) {
    CHECK((field.prefix >= 'A' && field.prefix <= 'Z'));
    CHECK(prefixes.find(field.prefix) == std::string::npos);
    CHECK(row_of_prefix(field.prefix) == &field);
    CHECK(&row(field.field) == &field);
    if (!field.query_name.empty()) CHECK(row_of_query_name(field.query_name) == &field);
    prefixes += field.prefix;
  }
  CHECK(row_of_prefix('Z') == nullptr);
  CHECK(row_of_query_name("") == nullptr);
}

TEST_CASE("a printed name and its part of an id are the same filter", "[search]") {
  CHECK(filter_term(Field::body, "ISO/IEC") == filter_term(Field::body, "iso-iec"));
  CHECK(filter_term(Field::document, "ITU-T Y.4600") == filter_term(Field::document, "itu-t-y.4600"));
}

TEST_CASE("the facets of a document come back as they went in", "[search]") {
  Analyser analyser;
  auto made = tests::entry("1", {"twin"}, "model of a thing");
  made.subject_fields = {"video", "audio"};
  made.languages.push_back(tests::section("fr", {"jumeau"}, ""));
  const auto value = make_document(made, analyser).get_value(facet_slot);
  const auto parts = split_facets(value);
  REQUIRE(parts.size() == facet_names().size());
  CHECK(parts[0] == std::vector<std::string_view>{"ITU-T"});
  CHECK(parts[1] == std::vector<std::string_view>{"ITU-T Y.1"});
  CHECK(parts[2] == std::vector<std::string_view>{"valid"});
  CHECK(parts[3] == std::vector<std::string_view>{"audio", "video"});
  CHECK(parts[4] == std::vector<std::string_view>{"en", "fr"});
}
