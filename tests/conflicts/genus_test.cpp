// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/comparison.h"
#include "tests/catch.h"

namespace termreg::conflicts {
namespace {

TEST_CASE("the genus is the head of the first English noun phrase", "[conflicts]") {
  CHECK(genus("distinctive feature permitting the identification of a lamp", "en") == "feature");
  CHECK(genus("A floating and moored object intended as a mark.", "en") == "object");
  CHECK(genus("concrete or abstract thing that exists", "en") == "thing");
  CHECK(genus("the processing of goods in transit", "en") == "process");
  CHECK(genus("device accessible to many users at once", "en") == "device");
  CHECK(genus("element used for carrying current", "en") == "element");
  CHECK(genus("set of rules", "en") == "set");
  CHECK(genus("process of making ice", "en") == "process");
}

TEST_CASE("type of X and one of X have the genus X", "[conflicts]") {
  CHECK(genus("type of vehicle that floats", "en") == "vehicle");
  CHECK(genus("any one of the lamps along a pier", "en") == "lamp");
  CHECK(genus("a special kind of electronic message", "en") == "message");
}

TEST_CASE("what stands before the noun phrase is passed over", "[conflicts]") {
  CHECK(genus("<shipping> (of a lamp) greatest distance at which it is seen", "en") == "distance");
  CHECK(genus("In the context of harbours, a wall built against waves", "en") == "wall");
  CHECK(genus("A winter lamp is a lantern that burns in winter.", "en") == "lantern");
  CHECK(genus("1. Bars used to carry the roof", "en") == "bar");
}

TEST_CASE("a French noun phrase has its head first", "[conflicts]") {
  CHECK(genus("dispositif électronique permettant de voir", "fr") == "dispositif");
  CHECK(genus("grand navire à voiles", "fr") == "navire");
}

TEST_CASE("a text without a noun phrase has no genus", "[conflicts]") {
  CHECK(genus("", "en").empty());
  CHECK(genus("of the", "en").empty());
}

TEST_CASE("Dn leaves out layout and keeps the words", "[conflicts]") {
  CHECK(normalised_definition("<lamps> A lamp that BURNS (5-2-045), see [[ISO1]] colour.") ==
        "lamp that burns see color");
  CHECK(normalised_definition("The lamp that burns, see color") == "lamp that burns see color");
  CHECK(normalised_definition("a lamp (see 3.2) in a {{3.4, glass house}}") == "lamp in a glass house");
  CHECK(normalised_definition("") == "");
  CHECK(normalised_definition("a") == "a");
}

}  // namespace
}  // namespace termreg::conflicts
