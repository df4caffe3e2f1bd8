// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/abbreviation.h"

#include "tests/catch.h"

namespace termreg::style {

TEST_CASE("the letters that form an abbreviation are capitals in its expansion", "[style]") {
  CHECK(expansion("AR", "augmented reality") == "Augmented Reality");
  CHECK(expansion("XR", "extended reality") == "eXtended Reality");
  CHECK(expansion("IPsec", "internet protocol security") == "Internet Protocol security");
  CHECK(expansion("CoS", "class of service") == "Class of Service");
  CHECK(expansion("M2M", "machine-to-machine") == "Machine-to-Machine");
  CHECK(expansion("6DoF", "six degrees of freedom") == "six Degrees of Freedom");
  CHECK(expansion("HMDs", "head-mounted display") == "Head-Mounted Display");
  CHECK(expansion("LADAR", "laser detection and ranging") == "LAser Detection And Ranging");
}

TEST_CASE("initials of words win over letters inside them", "[style]") {
  CHECK(expansion("PE", "provider edge") == "Provider Edge");
  CHECK(expansion("RTT", "round-trip time") == "Round-Trip Time");
}

TEST_CASE("an expansion that does not hold the letters stays as it is", "[style]") {
  CHECK(expansion("PDU", "bit string") == "bit string");
  CHECK(expansion("ТВ", "телевидение") == "телевидение");
  CHECK(expansion("", "term") == "term");
  CHECK(expansion("A", "").empty());
  CHECK(expansion(std::string(5000, 'A'), std::string(5000, 'a')) == std::string(5000, 'a'));
}

}  // namespace termreg::style
