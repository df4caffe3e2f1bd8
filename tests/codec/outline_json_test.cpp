// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/outline_json.h"

#include <rapidcheck.h>

#include "registry/model/error.h"
#include "tests/catch.h"

using namespace termreg;

namespace {

std::string random_text() {
  return *rc::gen::element<std::string>("", "avatar", "“so”", "a\tb \"c\" \\", "sens\u00e9", "x / y");
}

FindingOutline random_outline() {
  FindingOutline out;
  out.code = *rc::gen::element(FindingCode::c1_duplicate_entry, FindingCode::c4_homonym,
                               FindingCode::c17_mutual_circular, FindingCode::c24_translation_split);
  out.name = random_text();
  out.severity = *rc::gen::element(Severity::info, Severity::warning, Severity::error);
  out.designation = random_text();
  out.language = *rc::gen::element<std::string>("en", "fr-ca");
  out.level = *rc::gen::element(MatchLevel::none, MatchLevel::n0_clean, MatchLevel::n3_stem);
  out.similarity = *rc::gen::inRange(0, 1000000007) / 1000000007.0;
  out.polarity = *rc::gen::arbitrary<bool>();
  out.digest = "7f00";
  for (int i = 0, n = *rc::gen::inRange(1, 4); i < n; ++i) {
    out.entries.push_back(EntryId::compose("ISO", "100", "2021", std::to_string(i)));
    if (*rc::gen::arbitrary<bool>()) out.languages.push_back(random_text());
    if (*rc::gen::arbitrary<bool>()) out.beside.emplace_back(out.entries.back(), random_text());
    out.grounds.push_back(
        {*rc::gen::arbitrary<std::uint32_t>(), HitField::note, *rc::gen::arbitrary<std::uint32_t>(), 9,
         *rc::gen::element(FindingOutline::Ground::Unit::bytes, FindingOutline::Ground::Unit::words)});
  }
  out.shared_a = *rc::gen::arbitrary<std::uint32_t>();
  out.shared_b = *rc::gen::inRange(0U, 3U);
  out.definitions_equal = *rc::gen::arbitrary<bool>();
  out.qualified = *rc::gen::arbitrary<bool>();
  out.narrower = *rc::gen::arbitrary<bool>();
  out.stated_synonym = *rc::gen::arbitrary<bool>();
  out.why = random_text();
  out.suggestion = {random_text(), random_text()};
  return out;
}

}  // namespace

TEST_CASE("the outline of a finding comes back from its JSON as it was, to the last digit", "[codec]") {
  CHECK(rc::check("any outline", [] {
    const auto outline = random_outline();
    const auto json = codec::outline_to_json(outline);
    const auto back = codec::outline_from_json(json);
    RC_ASSERT(codec::outline_to_json(back) == json);
    RC_ASSERT(back.similarity == outline.similarity);
    RC_ASSERT(back.grounds == outline.grounds);
    RC_ASSERT(back.beside == outline.beside);
    RC_ASSERT(back.entries == outline.entries);
    RC_ASSERT(back.languages == outline.languages);
    RC_ASSERT(back.why == outline.why);
    RC_ASSERT(back.suggestion == outline.suggestion);
    RC_ASSERT(back.narrower == outline.narrower);
  }));
}

TEST_CASE("what is not the outline of a finding is refused", "[codec]") {
  FindingOutline outline;
  outline.code = FindingCode::c4_homonym;
  outline.entries = {EntryId::compose("ISO", "100", "2021", "1")};
  const auto json = codec::outline_to_json(outline);
  CHECK_NOTHROW(codec::outline_from_json(json));
  for (std::size_t length = 0; length < json.size(); ++length)
    CHECK_THROWS_AS(codec::outline_from_json(json.substr(0, length)), Error);
  CHECK_THROWS_AS(codec::outline_from_json("[]"), Error);
  CHECK_THROWS_AS(codec::outline_from_json("{\"code\":\"C4\"}"), Error);
  CHECK_THROWS_AS(codec::outline_from_json("[\"C99\"" + json.substr(5)), Error);
  CHECK_THROWS_AS(codec::outline_from_json(json.substr(0, json.size() - 1) + ",1]"), Error);
}
