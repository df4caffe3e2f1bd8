// SPDX-License-Identifier: GPL-3.0-or-later
// The indexes under the search ladder against their definitions: whatever they leave uncompared could not have met.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "registry/designations/edit_distance.h"
#include "registry/designations/postings.h"
#include "registry/designations/prefix_index.h"
#include "registry/designations/typo_index.h"
#include "registry/designations/word_index.h"
#include "tests/catch.h"

using namespace termreg;

namespace {

std::u32string random_letters(std::mt19937_64& random, std::size_t longest) {
  std::u32string letters;
  for (auto n = random() % (longest + 1); n > 0; --n) letters += static_cast<char32_t>(U'a' + random() % 3);
  return letters;
}

// The definition of the restricted distance, without a band.
unsigned plain_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<unsigned>> d(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<unsigned>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<unsigned>(j);
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

// How many keys stand within `most` edits, by the definition.
std::size_t plainly_near(const designations::Interner& keys, std::string_view wanted, unsigned most) {
  std::size_t found = 0;
  const auto a = designations::letters_of(wanted);
  for (designations::Ordinal key = 0; key < keys.size(); ++key)
    if (plain_distance(a, designations::letters_of(keys.text(key))) <= most) ++found;
  return found;
}

// One letter inserted, left out or replaced, as long as the text may have slips at all.
void slip(std::vector<std::string_view>& word, std::string_view other, std::mt19937_64& random) {
  const auto place = word.begin() + static_cast<std::ptrdiff_t>(random() % word.size());
  const auto kind = random() % 3;
  if (kind == 0 && word.size() < designations::longest_for_typos)
    word.insert(place, other);
  else if (kind == 1 && word.size() > 3)
    word.erase(place);
  else
    *place = other;
}

}  // namespace

TEST_CASE("the banded edit distance is the plain one wherever it is within its limit", "[designations]") {
  std::mt19937_64 random(11);
  for (int round = 0; round < 20000; ++round) {
    const auto a = random_letters(random, 9), b = random_letters(random, 9);
    const auto most = static_cast<unsigned>(random() % 4);
    const auto expected = std::min(plain_distance(a, b), most + 1);
    if (designations::edit_distance(a, b, most) != expected) FAIL_CHECK("round " << round);
  }
}

TEST_CASE("no key within the allowed edits is missed by the trigrams", "[designations]") {
  std::mt19937_64 random(12);
  designations::Interner keys;
  designations::TypoIndex index;
  const auto word = [&] {
    std::string text;
    for (auto n = 3 + random() % 8; n > 0; --n) text += static_cast<char>('a' + random() % 4);
    return text;
  };
  for (int i = 0; i < 3000; ++i) {
    const auto before = keys.size();
    const auto key = keys.intern(word());
    if (keys.size() > before) index.add(key, keys.text(key));
  }
  for (int round = 0; round < 300; ++round) {
    const auto wanted = word();
    for (unsigned most = 0; most <= designations::TypoIndex::edits_allowed(wanted); ++most) {
      const auto near = index.near(wanted, most, keys);
      if (near.size() != plainly_near(keys, wanted, most)) FAIL_CHECK(wanted << " within " << most);
    }
  }
}

TEST_CASE("which letters a key has tells none away that slips of any letters lead to", "[designations]") {
  // Letters of several scripts and digits, some of which share a bit; keys hold many of them twice and thrice.
  constexpr std::array<std::string_view, 14> letters{"a", "e", "z", "0",  "6",  "9", "-",
                                                     "é", "ж", "д", "字", "段", "ß", "i"};
  std::mt19937_64 random(13);
  const auto word = [&](std::size_t longest) {
    std::vector<std::string_view> made;
    for (auto n = 3 + random() % longest; n > 0; --n) made.push_back(letters.at(random() % letters.size()));
    return made;
  };
  const auto joined = [](const std::vector<std::string_view>& parts) {
    std::string text;
    for (const auto letter : parts) text += letter;
    return text;
  };
  designations::Interner keys;
  designations::TypoIndex index;
  std::vector<std::vector<std::string_view>> words;
  while (words.size() < 400) {
    auto one = word(60);
    const auto before = keys.size();
    const auto key = keys.intern(joined(one));
    if (keys.size() == before) continue;
    index.add(key, keys.text(key));
    words.push_back(std::move(one));
  }
  for (const unsigned most : {1U, 2U})
    for (int round = 0; round < 200; ++round) {
      auto slipped = words[random() % words.size()];
      for (unsigned edit = 0; edit < most; ++edit)
        slip(slipped, letters.at(random() % letters.size()), random);
      const auto wanted = joined(slipped);
      const auto near = index.near(wanted, most, keys);
      const auto expected = plainly_near(keys, wanted, most);
      if (near.size() != expected) FAIL_CHECK(wanted << " within " << most);
    }
}

TEST_CASE("every key that holds half of what the words weigh is found, in whatever order they are met",
          "[designations]") {
  std::mt19937_64 random(14);
  const auto some_words = [&](std::size_t longest) {
    std::set<std::string> words;
    // The lower the number, the commoner the word.
    for (auto n = 1 + random() % longest; n > 0; --n)
      words.insert("w" + std::to_string(random() % (1 + random() % 40)));
    return std::vector<std::string>(words.begin(), words.end());
  };
  designations::WordIndex index;
  std::vector<designations::WordIndex::Facts> keys(600);
  std::map<std::string, double> frequency;
  for (std::size_t key = 0; key < keys.size(); ++key) {
    keys[key].stems = some_words(6);
    for (const auto& stem : keys[key].stems) ++frequency[stem];
    index.add(static_cast<designations::Ordinal>(key), keys[key]);
  }
  const auto all = static_cast<double>(keys.size()) + 1;
  for (int round = 0; round < 200; ++round) {
    designations::WordIndex::Facts wanted;
    wanted.stems = some_words(7);
    if (round % 2 == 0) wanted.stems.emplace_back("unheard");
    double total = 0;
    std::map<std::string, double> weights;
    for (const auto& stem : wanted.stems) {
      const bool known = frequency.contains(stem);
      const auto weight = known ? std::log(all / (frequency[stem] + 1)) + 0.1 : std::log(all);
      if (known) weights[stem] = weight;
      total += weight;
    }
    std::set<designations::Ordinal> expected, found;
    for (std::size_t key = 0; key < keys.size(); ++key) {
      double met = 0;
      for (const auto& stem : keys[key].stems)
        if (const auto weight = weights.find(stem); weight != weights.end()) met += weight->second;
      if (met >= total / 2) expected.insert(static_cast<designations::Ordinal>(key));
    }
    for (const auto& share : index.holders_of_most(wanted)) found.insert(share.match);
    if (found != expected) FAIL_CHECK("round " << round);
  }
}

TEST_CASE("what begins alike is visited the shortest first, also when keys came later", "[designations]") {
  std::mt19937_64 random(7);
  designations::Interner keys;
  designations::PrefixIndex index;
  const auto random_text = [&](std::size_t longest) {
    std::string text;
    for (auto n = 1 + random() % longest; n > 0; --n) text += static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int round = 0; round < 60; ++round) {
    for (auto n = random() % 40; n > 0; --n) {
      const auto known = keys.size();
      if (const auto key = keys.intern(random_text(round == 30 ? 300 : 9)); key == known) index.add(key);
    }
    const auto beginning = random_text(3);
    std::vector<std::string> expected, visited;
    for (designations::Ordinal key = 0; key < keys.size(); ++key)
      if (keys.text(key).starts_with(beginning)) expected.emplace_back(keys.text(key));
    std::ranges::sort(expected, {}, [](const std::string& text) {
      return std::pair(std::min<std::size_t>(text.size(), 254), text);
    });
    index.each_beginning_with(beginning, keys, [&](designations::Ordinal key) {
      visited.emplace_back(keys.text(key));
      return true;
    });
    REQUIRE(visited == expected);
    const auto in_order = index.beginning_with(beginning, keys, expected.size());
    std::ranges::sort(expected);
    REQUIRE(std::ranges::equal(in_order, expected, {}, [&](auto key) { return keys.text(key); }));
    std::size_t first = 0;
    index.each_beginning_with(beginning, keys, [&](designations::Ordinal) { return ++first < 3; });
    REQUIRE(first == std::min<std::size_t>(expected.size(), 3));
  }
}

TEST_CASE("a list of ordinals gives back what was appended, one or many", "[designations]") {
  designations::Postings postings;
  CHECK(postings.size(3) == 0);
  const std::vector<std::vector<designations::Ordinal>> lists{
      {}, {7}, {0}, {0, 1, 300}, {5, 100000, 4000000000}};
  for (std::size_t list = 0; list < lists.size(); ++list)
    for (const auto value : lists[list])
      for (int times = 0; times < 2; ++times) postings.append(list, value);  // twice in a row is once
  for (std::size_t list = 0; list < lists.size(); ++list) {
    std::vector<designations::Ordinal> found;
    postings.each(list, [&](designations::Ordinal value) { found.push_back(value); });
    CHECK(found == lists[list]);
    CHECK(postings.size(list) == lists[list].size());
  }
}
