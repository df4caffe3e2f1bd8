// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/wording_private.h"

#include <rapidcheck.h>

#include <algorithm>

#include "tests/catch.h"
#include "tests/search/samples.h"

using namespace termreg;
using namespace termreg::search;

namespace {

std::string value_of(const std::vector<std::string>& definitions) {
  codec::EntryTexts entry;
  entry.texts.push_back({codec::TextKind::designation, "en", "never among them"});
  for (const auto& text : definitions) entry.texts.push_back({codec::TextKind::definition, "en", text});
  entry.texts.push_back({codec::TextKind::note, "en", "nor this"});
  return wording_value(entry);
}

double fit(const std::string& description, const std::vector<std::string>& definitions) {
  Wordings wordings;
  wordings.set(1, value_of(definitions));
  return WordingFit(wording_of(description)).with(wordings.of(1));
}

// The definition of the longest common subsequence.
std::size_t plainly_common(const std::vector<WordCode>& a, const std::vector<WordCode>& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      d[i][j] = a[i - 1] == b[j - 1] ? d[i - 1][j - 1] + 1 : std::max(d[i - 1][j], d[i][j - 1]);
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("words of a definition are told apart, cased or not, and keep their order", "[search]") {
  const auto words = wording_of("A digital replica: of a Twin");
  REQUIRE(words.size() == 6);
  CHECK(words == wording_of("a digital replica of a twin"));
  CHECK(words[0] == words[4]);
  CHECK(words[1] != words[2]);
  CHECK(std::ranges::find(words, wording_border) == words.end());
  CHECK(wording_of(" – ?!").empty());
}

TEST_CASE("the index keeps definitions, a border between two, and nothing else of an entry", "[search]") {
  CHECK(value_of({}).empty());
  CHECK(value_of({"a twin"}).size() == 4);
  Wordings wordings;
  wordings.set(5, value_of({"a twin", "one of two"}));
  const auto kept = wordings.of(5);
  REQUIRE(kept.size() == 6);
  CHECK(kept[2] == wording_border);
  CHECK(kept[1] == wording_of("twin").front());
  CHECK(wordings.of(4).empty());
  CHECK(wordings.of(6).empty());
}

TEST_CASE("a document has the wording that was set last, shorter or longer", "[search]") {
  CHECK(rc::check("set() replaces", [](const std::vector<std::pair<std::uint8_t, std::uint8_t>>& steps) {
    Wordings wordings;
    std::map<Xapian::docid, std::vector<WordCode>> expected;
    for (const auto [document, length] : steps) {
      std::string text;
      for (int i = 0; i < length % 9; ++i) text += "word" + std::to_string(i + length) + " ";
      const auto at = static_cast<Xapian::docid>(document % 5);
      wordings.set(at, value_of({text}));
      expected[at] = wording_of(text);
      for (const auto& [each, words] : expected) RC_ASSERT(std::ranges::equal(wordings.of(each), words));
      std::size_t having = 0, total = 0;
      for (const auto& [each, words] : expected) {
        if (!words.empty()) ++having;
        total += words.size();
      }
      const double mean = having == 0 ? 1 : static_cast<double>(total) / static_cast<double>(having);
      RC_ASSERT(std::abs(wordings.mean_length() - mean) < 1e-9);
    }
  }));
}

TEST_CASE("a description fits best the definition that it is a part of, in its order", "[search]") {
  const std::string whole = "digital representation of a physical asset";
  CHECK(fit(whole, {whole}) == Approx(1.0));
  CHECK(fit("representation of asset", {whole}) > fit("asset of representation", {whole}));
  CHECK(fit("representation of asset", {whole}) >
        fit("representation of asset", {whole + " that is at a far place"}));
  CHECK(fit("representation of asset", {"quite another thing", whole}) ==
        fit("representation of asset", {whole}));
  CHECK(fit("representation of asset", {"representation", "of asset"}) <
        fit("representation of asset", {whole}));
  CHECK(fit("nothing alike", {whole}) == 0);
  CHECK(fit("", {whole}) == 0);
  CHECK(fit(whole, {}) == 0);
}

TEST_CASE("the fit counts the longest common subsequence, however long the description is", "[search]") {
  CHECK(rc::check("bits are the table", [] {
    const auto word =
        rc::gen::map(rc::gen::inRange(1, 12), [](int code) { return static_cast<WordCode>(code * 37); });
    const auto length = *rc::gen::inRange<std::size_t>(1, 200);
    const auto description = *rc::gen::container<std::vector<WordCode>>(length, word);
    const auto definition = *rc::gen::nonEmpty(rc::gen::container<std::vector<WordCode>>(word));
    const auto common = static_cast<double>(plainly_common(description, definition));
    const auto covered = common / static_cast<double>(definition.size());
    const auto expected = (9 + covered) / 10 * common / static_cast<double>(length);
    RC_ASSERT(std::abs(WordingFit(description).with(definition) - expected) < 1e-12);
  }));
}
