// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/merge.h"

#include <rapidcheck.h>

#include "tests/catch.h"

using termreg::working::Clash;
using termreg::working::merge;

TEST_CASE("changes of different words are both taken", "[working][merge]") {
  const auto merged = merge("model of a harbour in real time", "exact model of a harbour in real time",
                            "model of a port in real time");
  CHECK(merged.text == "exact model of a port in real time");
  CHECK(merged.clashes.empty());
}

TEST_CASE("what both changed alike is changed once", "[working][merge]") {
  const auto merged = merge("copy of a thing", "digital copy of a thing", "digital copy of an asset");
  CHECK(merged.text == "digital copy of an asset");
}

TEST_CASE("where both changed the same words, mine stand and both are named", "[working][merge]") {
  const auto merged = merge("copy of a thing", "copy of a place", "copy of a person");
  CHECK(merged.text == "copy of a person");
  CHECK(merged.clashes == std::vector<Clash>{{"place", "person"}});
}

TEST_CASE("a text that one of them left alone merges into the other's", "[working][merge]") {
  const auto word = rc::gen::element<std::string>("a", "model", "of", "the", "harbour", "port", "twin");
  rc::check([&] {
    const auto text = [&] {
      std::string made;
      for (const auto& one : *rc::gen::container<std::vector<std::string>>(word))
        made += (made.empty() ? "" : " ") + one;
      return made;
    };
    const auto base = text();
    const auto other = text();
    RC_ASSERT(merge(base, other, base).text == other);
    RC_ASSERT(merge(base, base, other).text == other);
    RC_ASSERT(merge(base, other, other).text == other);
    RC_ASSERT(merge(base, other, other).clashes.empty());
  });
}
