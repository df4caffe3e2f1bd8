// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/words.h"

#include <thread>

#include "registry/text/keys.h"
#include "registry/text/stages_private.h"
#include "tests/catch.h"
#include "tests/text/generators.h"

using namespace termreg::text;

namespace {

std::vector<std::string> stems(std::string_view text) {
  std::vector<std::string> out;
  for (auto& word : words(text)) out.push_back(word.stem);
  return out;
}

std::vector<std::string> surfaces(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& word : words(text)) out.emplace_back(text.substr(word.begin, word.end - word.begin));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("words are found with their bytes and their base", "[text]") {
  CHECK(words("Digital twins.") == std::vector<Word>{{"digital", 0, 7}, {"twin", 8, 13}});
  CHECK(stems("The user's colour-modelling (2nd) tools") ==
        Strings{"the", "user", "color", "model", "2nd", "tool"});
  CHECK(surfaces("it isn't 'quoted', y.4600 a_b 3,2") ==
        Strings{"it", "isn't", "quoted", "y", "4600", "a", "b", "3", "2"});
  CHECK(words("").empty());
  CHECK(words(" -- ").empty());
}

TEST_CASE("words outside ASCII keep the byte ranges of the text they stand in", "[text]") {
  CHECK(surfaces("caf\u00e9 \u2013 user\u2019s") == Strings{"caf\u00e9", "user\u2019s"});
  CHECK(stems("caf\u00e9s \u2013 user\u2019s") == Strings{"cafe", "user"});
  CHECK(stems("\u0446\u0438\u0444\u0440\u043e\u0432\u043e\u0439 \u0434\u0432\u043e\u0439\u043d\u0438\u043a")
            .size() == 2);
}

TEST_CASE("Chinese, Japanese and Thai words come from dictionaries", "[text]") {
  CHECK(surfaces("\u6570\u5b57\u5b6a\u751f").size() >= 2);
  CHECK(surfaces("\u4eee\u60f3\u73fe\u5b9f\u3067\u3059").size() >= 2);
  CHECK(surfaces("\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22") ==
        Strings{"\u0e20\u0e32\u0e29\u0e32", "\u0e44\u0e17\u0e22"});
}

TEST_CASE("byte ranges of words are in order, inside the text and at borders of characters", "[text]") {
  CHECK(rc::check("ranges are sound", [] {
    const auto text = *termreg::tests::text_with_traps();
    const auto at_border = [&](std::size_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U;
    };
    std::size_t last = 0;
    for (const auto& word : words(text)) {
      RC_ASSERT(word.begin >= last);
      RC_ASSERT(word.begin < word.end);
      RC_ASSERT(word.end <= text.size());
      RC_ASSERT(at_border(word.begin) &&
                (at_border(word.end) || first_ill_formed(text) != std::string::npos));
      RC_ASSERT(!word.stem.empty());
      last = word.end;
    }
  }));
}

TEST_CASE("the path without a break iterator finds the words of the path with one", "[text]") {
  CHECK(rc::check("words(x) == words_any(x), ASCII", [] {
    const auto text = *termreg::tests::ascii_text();
    RC_ASSERT(words(text) == stages::words_any(text));
  }));
  CHECK(rc::check("words(x) == words_any(x), any", [] {
    const auto text = *termreg::tests::text_with_traps();
    RC_ASSERT(words(text) == stages::words_any(text));
  }));
}

TEST_CASE("every character that the short path knows is parted as the general path parts it", "[text]") {
  for (char32_t c = 1; c < 0x2200; ++c) {
    std::string text = "ab";
    stages::append(text, c);
    text += "cd 12";
    stages::append(text, c);
    text += "34";
    if (words(text) == stages::words_any(text)) continue;
    FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c) << " is parted otherwise");
  }
}

TEST_CASE("the stem of a word alone is its stem key", "[text]") {
  CHECK(rc::check("words(w)[0].stem == N3(w)", [] {
    const auto word = *termreg::tests::english_word();
    RC_ASSERT(words(word).front().stem == ladder_keys(word).stem.bytes());
  }));
}

TEST_CASE("words may be looked for by several threads", "[text]") {
  const auto expected = words("caf\u00e9 \u4e2d\u6587 twins");
  std::vector<std::thread> threads;
  std::array<bool, 4> same{};
  for (auto& result : same)
    threads.emplace_back(
        [&] { result = words("caf\u00e9 \u4e2d\u6587 twins") == expected && !skeleton("x").empty(); });
  for (auto& thread : threads) thread.join();
  for (const bool result : same) CHECK(result);
}

TEST_CASE("function words are known for English and French", "[text]") {
  for (const auto* word : {"the", "of", "is", "which"}) CHECK(is_function_word(word, "en"));
  for (const auto* word : {"le", "des", "etre"}) CHECK(is_function_word(word, "fr-CA"));
  CHECK(is_function_word("the", "de"));
  for (const auto* word : {"system", "not", "no", "without", "non"})
    CHECK_FALSE(is_function_word(word, "en"));
  CHECK_FALSE(is_function_word("the", "fr"));
}

TEST_CASE("collation sorts letters before case, numbers by value, and by language", "[text]") {
  CHECK(collation_key("avatar", "en") < collation_key("Avatar", "en"));
  CHECK(collation_key("Avatar", "en") < collation_key("avatars", "en"));
  CHECK(collation_key("part 9", "en") < collation_key("part 10", "en"));
  CHECK(collation_key("\u00e4", "de") < collation_key("z", "de"));
  CHECK(collation_key("z", "sv") < collation_key("\u00e4", "sv"));
  CHECK(collation_key("b", "no-such-language-at-all") < collation_key("c", "no-such-language-at-all"));
  CHECK(collation_key("", "en") < collation_key("a", "en"));
}

TEST_CASE("many languages may be collated by one thread", "[text]") {
  for (int i = 0; i < 40; ++i) {
    const std::string language = "x" + std::string(1, static_cast<char>('a' + i % 26)) + (i < 26 ? "a" : "b");
    CHECK(collation_key("a", language) < collation_key("b", language));
  }
}
