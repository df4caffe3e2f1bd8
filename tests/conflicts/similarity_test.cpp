// SPDX-License-Identifier: GPL-3.0-or-later
// What raises the similarity of two definitions under one designation, and what lowers it: one rule a case.
#include "tests/catch.h"
#include "tests/conflicts/sides.h"

namespace termreg::conflicts {
namespace {

TEST_CASE("words of one derivational family are nearly common words", "[conflicts]") {
  const Side noun = side({"check"}, "verification of a claim, followed by its registration");
  const Side verb = side({"check"}, "to verify what is claimed and to register it");
  const Side strangers = side({"check"}, "paper that moves money between two accounts");
  CHECK(compared(noun, verb).similarity > 0.4);
  CHECK(compared(noun, verb).similarity < 1.0);
  CHECK(compared(noun, strangers).similarity < 0.1);
}

TEST_CASE("a term of several words seldom has two meanings", "[conflicts]") {
  const std::string one = "kit of parts for a pilot who learns to dock";
  const std::string two = "lesson that ends at the pier";
  CHECK(code(side({"dock school"}, one), side({"dock school"}, two)) == "C3");
  CHECK(code(side({"school"}, one), side({"school"}, two)) == "C4");
}

TEST_CASE("the words of the designation themselves show nothing", "[conflicts]") {
  CHECK(code(side({"grass"}, "grass that grows on a dune and holds the sand"),
             side({"grass"}, "bright lines on a screen that look like grass")) == "C4");
}

TEST_CASE("genera of one class speak for one concept, also by derivation alone", "[conflicts]") {
  CHECK(code(side({"tuning"}, "calibration before use"), side({"tuning"}, "examination by ear")) == "C3");
  CHECK(code(side({"tuning"}, "calibration before use"), side({"tuning"}, "peg of a violin")) == "C4");
}

TEST_CASE("a name that is only the second of an entry speaks against one concept", "[conflicts]") {
  const Side first = side({"tuning"}, "calibration before use");
  CHECK(compared(first, side({"adjustment by ear", "tuning"}, "examination by a player")).similarity <
        compared(first, side({"tuning", "adjustment by ear"}, "examination by a player")).similarity);
}

TEST_CASE("a domain on one side speaks against one concept", "[conflicts]") {
  const Side plain = side({"lane"}, "strip for one line of cars");
  const std::string text = "strip in which one ship follows another";
  CHECK(compared(plain, side({"lane"}, text, "shipping")).similarity <
        compared(plain, side({"lane"}, text)).similarity);
}

TEST_CASE("where one side prints a domain, its designation with the domain in it is the fuller one",
          "[conflicts]") {
  const Side any = side({"role"}, "part that somebody plays in a process");
  const Side special = side({"role", "stage role"}, "part that an actor plays in a process", "stage");
  CHECK(compared(any, special).narrower);
  CHECK(code(any, special) == "C4");
  CHECK_FALSE(compared(any, side({"role", "stage role"}, special.definition)).narrower);
}

TEST_CASE("designations that agree only by inflection need more in common", "[conflicts]") {
  const std::string one = "guide for the hammer of a pile driver";
  const std::string two = "metal guide on the keel of a boat";
  CHECK(compared(side({"lead"}, one), side({"leads"}, two)).similarity <
        compared(side({"lead"}, one), side({"lead"}, two)).similarity);
  CHECK(code(side({"lead"}, "heavy grey metal that melts in a small fire"),
             side({"leads"}, "heavy grey metal that melts in a fire")) == "C2");
}

TEST_CASE("what stands before the definition proper is none of it", "[conflicts]") {
  const Side plain = side({"screen"}, "Any opaque body that hides a light.");
  const auto as_written = [&](const std::string& opening) {
    return compared(plain, side({"screen"}, opening + plain.definition));
  };
  for (const std::string opening :
       {"Alternative terms: Shield (G.B.), Blind ", "Alternative terms: Shield\n", "ABC-2012-7\n", "Screen\n",
        "ABC-2012-7\nAlternative terms: Shield\n", "A screen is "}) {
    INFO(opening);
    const Comparison found = as_written(opening);
    CHECK(found.code == FindingCode::c2_divergent_copy);
    CHECK(found.similarity == 1.0);
    CHECK(found.genus_b == "body");
  }
  CHECK(as_written("Green and fully closed. ").similarity < 1.0);
  const Side method = side({"tuning"}, "A method of adjustment by ear.");
  CHECK(compared(method, side({"tuning"}, "Tuning by ear (of lutes)\n" + method.definition)).similarity ==
        1.0);
  CHECK(compared(method, side({"tuning"}, "slow work\n" + method.definition)).similarity < 1.0);
}

TEST_CASE("elided articles are no part of French words", "[conflicts]") {
  Side one = side({"sonde"}, "appareil qui mesure l'humidité d'un grain");
  Side two = side({"sonde"}, "Appareil servant à la mesure de l’humidité des grains");
  one.language = two.language = "fr";
  const Comparison found = compared(one, two);
  CHECK(found.genus_a == "appareil");
  CHECK(found.similarity > 0.5);
}

}  // namespace
}  // namespace termreg::conflicts
