// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/analyser_private.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "indexer/search/document_private.h"
#include "indexer/search/schema.h"
#include "registry/codec/json.h"
#include "tests/catch.h"
#include "tests/search/samples.h"

using namespace termreg;
using namespace termreg::search;

namespace {

std::vector<std::string> stems_of(Analyser& analyser, std::string_view text, std::string_view language) {
  std::vector<std::string> stems;
  analyser.each_stem(text, language, [&](std::string_view stem) { stems.emplace_back(stem); });
  return stems;
}

Xapian::Document document_of(const TermEntry& entry) {
  DocumentMaker maker;
  return unpack(maker.prepare(entry.id.text(), codec::entry_to_json(entry, 1)).document.value());
}

const std::vector<std::string> in_the_index{"ar", "en", "es", "fr", "ru", "zh"};

bool meet(Analyser& analyser, std::string_view query, std::string_view text, std::string_view language) {
  const auto stems = stems_of(analyser, text, language);
  const auto words = analyser.query_words(query, in_the_index, 10);
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

TEST_CASE("a stem that is remembered is the stem that is made", "[search]") {
  CHECK(rc::check("an analyser that saw other words first gives the same stems",
                  [](const std::vector<std::string>& before, const std::string& text, bool english) {
                    const std::string language = english ? "en" : "und";
                    Analyser experienced;
                    for (const std::string& other : before) (void)stems_of(experienced, other, language);
                    Analyser fresh;
                    const auto stems = stems_of(fresh, text, language);
                    RC_ASSERT(stems_of(experienced, text, language) == stems);
                    RC_ASSERT(stems_of(experienced, text, language) == stems);
                  }));
  Analyser analyser;
  const auto many = [&] {
    std::string stems;
    for (int i = 0; i < 100'000; ++i)  // more words than are remembered
      for (const std::string& stem : stems_of(analyser, "w" + std::to_string(i) + "x", "en"))
        stems += stem + " ";
    return stems;
  };
  CHECK(many() == many());
}

TEST_CASE("a document holds the words of every text of its entry, counted, and its filters", "[search]") {
  auto made = tests::entry("1", {"twin", "digital twin"}, "twins, a Twin");
  made.languages.front().notes.emplace_back().text = "see avatar";
  made.languages.front().examples.emplace_back().text = "a pump";
  made.languages.push_back(tests::section("en-gb", {"double"}, ""));
  made.notes.emplace_back().text = "moved";
  made.subject_fields = {"Video, still"};
  std::string terms;
  const auto document = document_of(made);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    terms += *term + "/" + std::to_string(term.get_wdf()) + " ";
  CHECK(terms ==
        "Bitu-t/0 Da/1 Dtwin/2 Ea/1 Epump/1 Jvideo-still/0 Kterm/0 Len/0 Len-gb/0 Navatar/1 Nmove/1 Nsee/1 "
        "Oitu-t-y.1/0 "
        "Qitu-t:y.1:2024:1/0 Svalid/0 Tdigit/1 Tdoubl/1 Ttwin/2 ");
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
    const auto stems = stems_of(analyser, text, language);
    auto any = in_the_index;
    any.push_back("und");
    for (const auto& asked : {any, {language}}) {
      const auto words = analyser.query_words(text, asked, stems.size() + 1);
      RC_ASSERT(words.size() == stems.size());
      for (std::size_t i = 0; i < stems.size(); ++i)
        RC_ASSERT(std::ranges::find(words[i].stems, stems[i]) != words[i].stems.end());
    }
  }));
}

TEST_CASE("no term is longer than Xapian takes", "[search]") {
  auto long_words =
      tests::entry("1", {std::string(255, 'x')}, std::string(5000, 'y') + " " + std::string(300, 'z'));
  long_words.subject_fields = {std::string(1000, 's')};
  const auto document = document_of(long_words);
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
    prefixes += field.prefix;
  }
  CHECK(row_of_prefix('Z') == nullptr);
}

TEST_CASE("every field of a query is a filter of the index, each another", "[search]") {
  std::set<Field> meant;
  for (const auto& field : query_fields()) {
    CHECK(row(index_field(field.field)).kind == FieldKind::filter);
    meant.insert(index_field(field.field));
  }
  CHECK(meant.size() == query_fields().size());
}

TEST_CASE("a printed name and its part of an id are the same filter", "[search]") {
  CHECK(filter_term(Field::body, "ISO/IEC") == filter_term(Field::body, "iso-iec"));
  CHECK(filter_term(Field::document, "ITU-T Y.4600") == filter_term(Field::document, "itu-t-y.4600"));
}

TEST_CASE("the facets of a document come back as they went in", "[search]") {
  auto made = tests::entry("1", {"twin"}, "model of a thing");
  made.subject_fields = {"video", "audio"};
  made.languages.push_back(tests::section("fr", {"jumeau"}, ""));
  const auto value = document_of(made).get_value(facet_slot);
  const auto parts = split_facets(value);
  REQUIRE(parts.size() == facet_names().size());
  CHECK(parts[0] == std::vector<std::string_view>{"ITU-T"});
  CHECK(parts[1] == std::vector<std::string_view>{"ITU-T Y.1"});
  CHECK(parts[2] == std::vector<std::string_view>{"valid"});
  CHECK(parts[3] == std::vector<std::string_view>{"audio", "video"});
  CHECK(parts[4] == std::vector<std::string_view>{"en", "fr"});
}
