// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/keys.h"

#include "registry/text/stages_private.h"
#include "registry/text/words.h"
#include "tests/catch.h"
#include "tests/text/generators.h"

using namespace termreg::text;
using termreg::tests::ascii_text;
using termreg::tests::text_with_traps;
using termreg::tests::word_list;

namespace {

bool same_match(std::string_view a, std::string_view b) {
  return match_key(a) == match_key(b);
}
bool same_loose(std::string_view a, std::string_view b) {
  return ladder_keys(a).loose == ladder_keys(b).loose;
}
bool same_stem(std::string_view a, std::string_view b) {
  return ladder_keys(a).stem == ladder_keys(b).stem;
}

std::string joined_with(const std::vector<std::string>& words, std::string_view border) {
  std::string out;
  for (const auto& word : words) out.append(out.empty() ? "" : border).append(word);
  return out;
}

}  // namespace

TEST_CASE("the match key folds case, width, dashes, quotes, spaces and legal signs", "[text]") {
  CHECK(same_match("Digital Twin", "digital  twin"));
  CHECK(same_match("\uff21\uff32", "ar"));
  CHECK(same_match("real\u2013time", "real-time"));
  CHECK(same_match("real\u2212time", "real\u2011time"));
  CHECK(same_match("user\u2019s guide", "user's guide"));
  CHECK(same_match("\u201cthing\u201d", "\"thing\""));
  CHECK(same_match("OpenXR\u2122", "openxr"));
  CHECK(same_match("Foo\u00ae Bar", "foo bar"));
  CHECK(same_match("Foo \u2122 bar", "foo bar"));
  CHECK(same_match("stra\u00dfe", "STRASSE"));
  CHECK(same_match("one\ntwo", "one two"));
}

TEST_CASE("the match key keeps what only coarser levels fold", "[text]") {
  CHECK_FALSE(same_match("e-mail", "email"));
  CHECK_FALSE(same_match("caf\u00e9", "cafe"));
  CHECK_FALSE(same_match("twins", "twin"));
}

TEST_CASE("a raised or lowered digit is not a digit at any level", "[text]") {
  for (const auto& [a, b] :
       {std::pair{"10\u00b2", "102"}, std::pair{"H\u2082O", "H2O"}, std::pair{"10\u00b2", "10\u2082"},
        std::pair{"10\u207b\u00b3", "10\u00b3"}, std::pair{"1\u00bd", "11/2"}}) {
    CHECK_FALSE(same_match(a, b));
    CHECK_FALSE(same_loose(a, b));
    CHECK_FALSE(same_stem(a, b));
  }
  CHECK(same_match("10\u00b2", "10^2"));
  CHECK(same_match("1\u00bd", "1 1/2"));
}

TEST_CASE("the loose key folds diacritics", "[text]") {
  CHECK(same_loose("caf\u00e9", "cafe"));
  CHECK(same_loose("S\u00f8rensen", "Sorensen"));
  CHECK(same_loose("\u0141\u00f3d\u017a", "lodz"));
  CHECK(same_loose("\u03ac\u03bb\u03c6\u03b1", "\u03b1\u03bb\u03c6\u03b1"));
  CHECK(same_loose("\u0435\u0451", "\u0435\u0435"));
  CHECK_FALSE(same_loose("\u043c\u043e\u0439", "\u043c\u043e\u0438"));  // a letter of its own
  CHECK(same_loose("\u0643\u064e\u062a\u064e\u0628", "\u0643\u062a\u0628"));
  CHECK_FALSE(same_loose("\u304c", "\u304b"));  // the voicing mark makes another letter
}

TEST_CASE("the loose key folds spelling and compounds", "[text]") {
  CHECK(same_loose("e-mail", "email"));
  CHECK(same_loose("e mail", "email"));
  CHECK(same_loose("data base", "database"));
  CHECK(same_loose("data-bases", "databases"));
  CHECK(same_loose("colour model", "color model"));
  CHECK(same_loose("colourspace", "color-space"));
  CHECK(same_loose("client/server", "client-server"));
  CHECK(same_loose("(virtual) organisation", "(virtual) organization"));
  CHECK(same_loose("Pressure reducing valve", "Pressure-reducing valve"));
  CHECK_FALSE(same_loose("m/s", "ms"));
  CHECK_FALSE(same_loose("802 11", "80211"));
  CHECK_FALSE(same_loose("digital twins", "digital twin"));
}

TEST_CASE("the stem key folds inflection", "[text]") {
  CHECK(same_stem("systems engineering", "system engineering"));
  CHECK(same_stem("digital twins", "digital twin"));
  CHECK(same_stem("digital twins", "Digital-Twin"));
  CHECK(same_stem("user's guide", "users\u2019 guide"));
  CHECK(same_stem("data caching", "datacache"));
  CHECK(same_stem("Earthing conductor", "Earth conductor"));
  CHECK(same_stem("twins (digital)", "twin (digital)"));
  CHECK(same_stem("(twins)", "(twin)"));
}

TEST_CASE("the stem key keeps different words apart", "[text]") {
  for (const auto& [a, b] :
       {std::pair{"periodic", "period"}, std::pair{"generating", "generalized"},
        std::pair{"verifier", "verification"}, std::pair{"recorder", "recording"},
        std::pair{"authority", "authorization"}, std::pair{"lens", "len"},
        std::pair{"token ring", "token red"}, std::pair{"controller", "control"}, std::pair{"news", "new"}})
    CHECK_FALSE(same_stem(a, b));
}

TEST_CASE("a designation of dashes alone has a key", "[text]") {
  CHECK_FALSE(ladder_keys("\u2013").loose.empty());
  CHECK_FALSE(ladder_keys("- -").stem.empty());
}

TEST_CASE("keys do not depend on cleaning", "[text]") {
  CHECK(rc::check("keys of the cleaned text are the keys of the raw text", [] {
    const auto raw = *text_with_traps();
    RC_ASSERT(match_key(clean(raw)) == match_key(raw));
  }));
}

TEST_CASE("a match key is its own match key and holds no control character", "[text]") {
  CHECK(rc::check("match_key is idempotent", [] {
    const auto key = match_key(*text_with_traps());
    RC_ASSERT(match_key(key.bytes()) == key);
    for (const char c : key.bytes()) RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
  }));
}

TEST_CASE("the ASCII path of the match key is the general path", "[text]") {
  CHECK(rc::check("match_key(x) == match_any(x)", [] {
    const auto raw = *ascii_text();
    RC_ASSERT(match_key(raw).bytes() == stages::match_any(raw));
  }));
}

TEST_CASE("texts that differ in case, dashes, width and space only are equal at every level", "[text]") {
  CHECK(rc::check("equal N1 implies equal N2 implies equal N3", [] {
    const auto words = *word_list();
    auto loud = joined_with(words, " \u00a0 ");
    for (char& c : loud) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto a = ladder_keys(joined_with(words, " ")), b = ladder_keys(loud + "\u2122");
    RC_ASSERT(a.match == b.match);
    RC_ASSERT(a.loose == b.loose);
    RC_ASSERT(a.stem == b.stem);
  }));
}

TEST_CASE("hyphens and spaces between words are the same from the loose key up", "[text]") {
  CHECK(rc::check("equal N2 implies equal N3", [] {
    const auto words = *word_list();
    const auto a = ladder_keys(joined_with(words, " ")), b = ladder_keys(joined_with(words, "\u2013"));
    RC_ASSERT(a.loose == b.loose);
    RC_ASSERT(a.stem == b.stem);
  }));
}

TEST_CASE("the stem key is the joined bases of the words", "[text]") {
  CHECK(rc::check("N3(w1 w2 ...) == base(w1) base(w2) ...", [] {
    const auto words = *word_list();
    std::string bases;
    for (auto word : words) {
      const auto base = inflection_base(us_spelling(match_key(word).bytes()));
      const bool digits = !bases.empty() && bases.back() <= '9' && base.front() <= '9';
      bases.append(digits ? " " : "").append(base);
    }
    RC_ASSERT(ladder_keys(joined_with(words, " ")).stem.bytes() == bases);
  }));
}

TEST_CASE("the skeleton folds look-alike letters", "[text]") {
  CHECK(skeleton("p\u0430ypal") == skeleton("paypal"));
  CHECK(skeleton("rnodel") == skeleton("Model"));
  CHECK(skeleton("m0del") == skeleton("model"));
  CHECK_FALSE(skeleton("modal") == skeleton("model"));
}

TEST_CASE("the profile names the policy, ICU and Unicode", "[text]") {
  CHECK(profile().starts_with("termreg-"));
  CHECK(profile().find("/icu-") != std::string::npos);
  CHECK(profile().find("/unicode-") != std::string::npos);
}

TEST_CASE("the number by which a register tells homonyms apart is no part of the term", "[text]") {
  CHECK(without_homonym_mark("Cable (2)") == "Cable");
  CHECK(without_homonym_mark("measurement accuracy bis") == "measurement accuracy");
  CHECK(without_homonym_mark("accuracy quater") == "accuracy");
  CHECK(without_homonym_mark("wave (of the sea)") == "wave (of the sea)");
  CHECK(without_homonym_mark("layer (2023)") == "layer (2023)");
  CHECK(without_homonym_mark("ter") == "ter");
  CHECK(without_homonym_mark("(2)") == "(2)");
  CHECK(without_homonym_mark("").empty());
}
