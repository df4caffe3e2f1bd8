// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/comparison.h"

#include <rapidcheck.h>

#include "tests/catch.h"
#include "tests/conflicts/sides.h"

namespace termreg::conflicts {
namespace {

const Side puppet = side({"avatar"}, "A digital figure that stands for a participant in a virtual world.");

TEST_CASE("equal wording under one designation is a duplicate, whatever the case, article or full stop",
          "[conflicts]") {
  const Side other = side({"Avatars"}, "digital figure that stands for a participant in a virtual world");
  const Comparison found = compared(puppet, other);
  CHECK(found.code == FindingCode::c1_duplicate_entry);
  CHECK(found.level == MatchLevel::n3_stem);
  CHECK(found.similarity == 1.0);
  CHECK(found.shared_b == "Avatars");
}

TEST_CASE("an edited copy is a divergent copy", "[conflicts]") {
  CHECK(code(puppet, side({"avatar"}, "digital figure that stands for a person in a virtual world")) == "C2");
}

TEST_CASE("a copy that says the opposite is no copy", "[conflicts]") {
  const Side local = side({"asset"}, "digital object that is kept on the device of the participant");
  const Side other = side({"asset"}, "digital object that is not kept on the device of the participant");
  CHECK(compared(local, other).polarity);
  CHECK(code(local, other) == "C3");
  CHECK(compared(side({"asset"}, "material object of the world"),
                 side({"asset"}, "immaterial object of the world"))
            .polarity);
}

TEST_CASE("one notion in other words is a competing definition", "[conflicts]") {
  CHECK(
      code(puppet, side({"avatar"},
                        "representation of a participant that other people in the world can see and meet")) ==
      "C3");
}

TEST_CASE("one designation for different notions is a homonym", "[conflicts]") {
  const Side bridge = side({"bridge"}, "part of a ship from which she is steered");
  CHECK(code(bridge, side({"bridge"}, "software that copies tokens between two ledgers")) == "C4");
  CHECK(code(bridge, side({"bridges"}, "programs that copy tokens between two ledgers")) ==
        "none");  // equal at N3 only
}

TEST_CASE("domains that differ keep definitions apart that would compete", "[conflicts]") {
  const Side a = side({"avatar"}, puppet.definition, "games");
  CHECK(code(a, side({"avatar"}, "figure of a participant that others can see in the world", "games")) ==
        "C3");
  const Comparison found =
      compared(a, side({"avatar"}, "figure of a participant that others can see in the world", "cinema"));
  CHECK(found.code == FindingCode::c4_homonym);
  CHECK(found.qualified);
}

TEST_CASE("an entry that shares only its short form describes a narrower concept", "[conflicts]") {
  const Side any = side({"user"}, "person that has a need to be fulfilled");
  const Side special = side({"tram user", "user"}, "person that has a tram need to be fulfilled");
  CHECK(compared(any, special).narrower);
  CHECK(code(any, special) == "C4");
  CHECK(code(side({"tram user", "user"}, any.definition), any) == "C1");
}

TEST_CASE("one abbreviation with two expansions is a collision", "[conflicts]") {
  CHECK(code(side({"virtual reality", "VR"}, "made-up world shown to the senses"),
             side({"voltage regulator", "VR"}, "device that keeps a voltage steady")) == "C9");
  CHECK(code(side({"voltage regulator", "VR"}, ""), side({"VR"}, "Short for virtual reality.")) == "C9");
  CHECK(code(side({"open map service", "OMS"}, "interface that gives maps"),
             side({"Acme open map service standard", "OMS"}, "standard for asking for maps")) != "C9");
  Side marked = side({"voltage regulator", "vr"}, "device that keeps a voltage steady");
  marked.abbreviations = {"vr"};
  Side other = side({"virtual reality", "vr"}, "made-up world shown to the senses");
  CHECK(code(marked, other) != "C9");  // nothing says that the other one is an abbreviation
  other.abbreviations = {"vr"};
  CHECK(code(marked, other) == "C9");
}

TEST_CASE("without a definition nothing but an abbreviation can clash", "[conflicts]") {
  CHECK(code(side({"avatar"}, ""), side({"avatar"}, "")) == "none");
  CHECK(code(side({"avatar"}, ""), puppet) == "none");
}

TEST_CASE("a word that many definitions hold weighs less, and always something", "[conflicts]") {
  WordWeights weights;
  weights.count({"system", "system", "rare"});
  weights.count({"system"});
  CHECK(weights.idf("system") > 0);
  CHECK(weights.idf("system") < weights.idf("rare"));
  CHECK(weights.idf("rare") == weights.idf("never seen"));
  CHECK(weights.definitions() == 2);
}

rc::Gen<std::string> phrase() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "virtual", "object", "objects", "not", "of", "the", "data", "immaterial",
                          "material", "XR", "extended reality", "also called", ",", ". The", "5",
                          "représentation", "(of a lens)", "is", "user")),
                      [](const std::vector<std::string>& words) {
                        std::string out;
                        for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
                        return out;
                      });
}

rc::Gen<Side> any_side() {
  return rc::gen::exec([] {
    Side out;
    for (int i = 0, n = *rc::gen::inRange(1, 4); i < n; ++i) out.designations.push_back("user " + *phrase());
    if (*rc::gen::arbitrary<bool>()) out.designations.emplace_back("XR");
    out.definition = *phrase();
    out.domain = *rc::gen::element<std::string>("", "games", "ships");
    return out;
  });
}

TEST_CASE("swapping the sides swaps only the fields of the sides", "[conflicts]") {
  CHECK(rc::check("compare is symmetric", [] {
    const Side a = *any_side();
    const Side b = *any_side();
    const Comparison there = compared(a, b);
    const Comparison back = compared(b, a);
    RC_ASSERT(there.code == back.code);
    RC_ASSERT(there.level == back.level);
    RC_ASSERT(there.similarity == back.similarity);
    RC_ASSERT(there.definitions_equal == back.definitions_equal);
    RC_ASSERT(there.genus_equal == back.genus_equal);
    RC_ASSERT(there.polarity == back.polarity);
    RC_ASSERT(there.narrower == back.narrower);
    RC_ASSERT(there.genus_a == back.genus_b);
    RC_ASSERT(there.shared_a == back.shared_b);
  }));
}

TEST_CASE("the similarity lies between 0 and 1", "[conflicts]") {
  CHECK(rc::check("0 <= similarity <= 1, and 1 for a side with itself", [] {
    const Side a = *any_side();
    const double other = compared(a, *any_side()).similarity;
    RC_ASSERT(other >= 0.0);
    RC_ASSERT(other <= 1.0);
    const Comparison self = compared(a, a);
    RC_ASSERT(self.similarity == (self.definitions_equal ? 1.0 : 0.0));
  }));
}

}  // namespace
}  // namespace termreg::conflicts
