// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <sstream>

#include "registry/conflicts/comparison.h"
#include "tests/catch.h"

namespace termreg::conflicts {
namespace {

using Kind = DiffPart::Kind;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// The words of all parts but those of one kind.
std::string without(const std::vector<DiffPart>& parts, Kind kind) {
  std::vector<std::string> texts;
  for (const DiffPart& part : parts)
    if (part.kind != kind) texts.push_back(part.text);
  return joined(texts);
}

rc::Gen<std::vector<std::string>> few_words() {
  return rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "signal", "that", "sound,", "light.", "or", "größer"));
}

TEST_CASE("a word diff gives back both texts", "[conflicts]") {
  CHECK(rc::check("same and removed give a, same and added give b", [] {
    const std::string a = joined(*few_words());
    const std::string b = joined(*few_words());
    const auto parts = word_diff(a, b);
    RC_ASSERT(without(parts, Kind::added) == a);
    RC_ASSERT(without(parts, Kind::removed) == b);
  }));
}

TEST_CASE("a word diff keeps as much as the longest common subsequence", "[conflicts]") {
  CHECK(rc::check("equal texts have no other parts", [] {
    const std::string a = joined(*few_words());
    for (const DiffPart& part : word_diff(a, a)) RC_ASSERT(part.kind == Kind::same);
  }));
  const auto parts = word_diff("a buoy with a bell", "a small buoy with one bell");
  CHECK(parts == std::vector<DiffPart>{{Kind::same, "a"},
                                       {Kind::added, "small"},
                                       {Kind::same, "buoy with"},
                                       {Kind::removed, "a"},
                                       {Kind::added, "one"},
                                       {Kind::same, "bell"}});
}

TEST_CASE("very long texts are told as one replacement between their common ends", "[conflicts]") {
  std::string a = "begin";
  std::string b = "begin";
  for (int i = 0; i < 2000; ++i) {
    a += " x" + std::to_string(i);
    b += " y" + std::to_string(i);
  }
  const auto parts = word_diff(a + " end", b + " end");
  REQUIRE(parts.size() == 4);
  CHECK(parts.front() == DiffPart{Kind::same, "begin"});
  CHECK(parts.back() == DiffPart{Kind::same, "end"});
  CHECK(without(parts, Kind::added) == a + " end");
}

}  // namespace
}  // namespace termreg::conflicts
