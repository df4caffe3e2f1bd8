// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/clauses.h"

#include "tests/catch.h"

namespace termreg::style {

TEST_CASE("a Recommendation introduces its terms with the sentences of the author's guide", "[style]") {
  const auto house = clauses(Profile::itu_t, "Recommendation");
  CHECK(house.definitions == Clause{"3", "Definitions", ""});
  CHECK(house.elsewhere == Clause{"3.1", "Terms defined elsewhere",
                                  "This Recommendation uses the following terms defined elsewhere:"});
  CHECK(house.here == Clause{"3.2", "Terms defined in this Recommendation",
                             "This Recommendation defines the following terms:"});
  CHECK(house.abbreviations == Clause{"4", "Abbreviations and acronyms",
                                      "This Recommendation uses the following abbreviations and acronyms:"});
  CHECK(house.empty == "None.");
}

TEST_CASE("in other deliverables the word Recommendation gives way to the deliverable's own name",
          "[style]") {
  const auto house = clauses(Profile::itu_t, "Technical Report");
  CHECK(house.here.title == "Terms defined in this Technical Report");
  CHECK(house.elsewhere.introduction == "This Technical Report uses the following terms defined elsewhere:");
  CHECK(clauses(Profile::itu_t, "").here.title == "Terms defined in this Recommendation");
}

TEST_CASE("ISO introduces clause 3 with one of its fixed sentences and names the terminology databases",
          "[style]") {
  const auto house = clauses(Profile::iso, "International Standard");
  CHECK(house.definitions.introduction ==
        "For the purposes of this document, the following terms and definitions apply.");
  CHECK(house.empty == "No terms and definitions are listed in this document.");
  CHECK(house.pointers.size() == 3);
  CHECK(house.here == Clause{});
}

TEST_CASE("no house has no clauses", "[style]") {
  CHECK(clauses(Profile::none, "Technical Report") == Clauses{});
}

TEST_CASE("every profile is found by its name", "[style]") {
  for (const auto profile : {Profile::none, Profile::itu_t, Profile::iso})
    CHECK(parse_profile(name(profile)) == profile);
  CHECK_FALSE(parse_profile("ITU-T").has_value());
}

}  // namespace termreg::style
