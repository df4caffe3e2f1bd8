// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/conflicts/sides.h"

namespace termreg::conflicts {
namespace {

TEST_CASE("nearly equal definitions without a shared designation are a split synonym", "[conflicts]") {
  const std::string text =
      "wearable display that covers both eyes and shows a different picture to each of them";
  CHECK(code(side({"head-mounted display"}, text), side({"data goggles"}, "A " + text + ".")) == "C5");
  CHECK(code(side({"lamp"}, "source of light"), side({"torch"}, "source of light")) ==
        "none");  // too short to tell
}

TEST_CASE("siblings are not split synonyms, however alike their definitions are", "[conflicts]") {
  const auto cell = [](const std::string& metal) {
    return side({metal + " cell"},
                "secondary cell with a wet electrolyte whose negative plate is made of pressed " + metal);
  };
  CHECK(code(cell("cadmium"), cell("zinc")) == "none");
  CHECK(code(side({"dim lamp"}, "lamp that gives 20 % of the rated light when the supply is at rest"),
             side({"bright lamp"}, "lamp that gives 90 % of the rated light when the supply is at rest")) ==
        "none");
  CHECK(code(side({"source"}, "device whose signal the other device follows closely"),
             side({"sink"}, "device that follows the signal of the other device closely")) == "none");
}

TEST_CASE("one head narrowed in two ways makes siblings, unless the definitions are equal", "[conflicts]") {
  const std::string text = "paying back to a guest the price of a stay that was booked and then given up ";
  CHECK(code(side({"full refund"}, text + "early"), side({"partial refund"}, text + "late")) == "none");
  CHECK(code(side({"full refund"}, text), side({"entire refund"}, text)) == "C5");
}

TEST_CASE("a sentence that only leads up to a list of terms defines none of them", "[conflicts]") {
  const std::string text = "The following terms are used when lamps are spoken of at night.";
  CHECK(code(side({"seeing"}, text), side({"spotting"}, text)) == "none");
}

TEST_CASE("a common word names no entry that is called by it as an abbreviation", "[conflicts]") {
  const Side mark = side({"coast mark"}, "Mark on the coast, also called aid.");
  CHECK(code(mark, side({"AID"}, "identifier that an agent gives itself")) == "none");
  CHECK(code(mark, side({"aid"}, "lamp or bell that helps a ship")) == "C5");
}

TEST_CASE("a definition that names the other designation as its own is a split synonym", "[conflicts]") {
  CHECK(code(side({"fog horn"}, "horn for bad weather. Also called mist trumpet or sea horn."),
             side({"mist trumpet"}, "instrument that warns ships by sound")) == "C5");
  CHECK(code(side({"ground layer"}, "In our model, the ground layer is Layer 1."),
             side({"Layer 1"}, "lowest layer")) == "C5");
}

TEST_CASE("what an entry says about its own names makes it a split synonym", "[conflicts]") {
  const Side trumpet = side({"mist trumpet"}, "instrument that warns ships by sound");
  const auto says = [&](const std::string& definition) {
    return code(side({"fog horn"}, definition), trumpet);
  };
  CHECK(says("Horn for bad weather. It is sometimes known as mist trumpet.") == "C5");
  CHECK(says("A fog horn (also called mist trumpet) is a horn for bad weather.") == "C5");
  CHECK(says("Horn for bad weather, formerly referred to as mist trumpet.") == "C5");
  CHECK(says("Horn for bad weather. (A synonym is mist trumpet.)") == "C5");
  CHECK(code(side({"corne de brume"}, "Corne pour le mauvais temps, aussi appelée trompette de brume."),
             side({"trompette de brume"}, "instrument sonore")) == "C5");
}

TEST_CASE("another name of something else, or one that is taken back, makes no synonym", "[conflicts]") {
  const Side trumpet = side({"mist trumpet"}, "instrument that warns ships by sound");
  const auto says = [&](const std::string& definition) {
    return code(side({"pier guard"}, definition), trumpet);
  };
  CHECK(says("Person who blows a horn (also called mist trumpet) on a pier.") == "none");
  CHECK(says("Person who blows a horn, also called mist trumpet, on a pier.") == "none");
  CHECK(says("Person on a pier. The horn used is also called mist trumpet.") == "none");
  CHECK(says("Person on a pier. Loosely used as a synonym for mist trumpet.") == "none");
  CHECK(says("Person on a pier. Not synonymous with mist trumpet.") == "none");
}

TEST_CASE("a definition that is nothing but a name makes a synonym of the term", "[conflicts]") {
  const Side horn = side({"fog horn"}, "device that warns ships by sound in bad weather");
  CHECK(code(side({"mist trumpet"}, "see fog horn"), horn) == "C5");
  CHECK(code(side({"mist trumpet"}, "Another name for a fog horn."), horn) == "C5");
  CHECK(code(side({"FH"}, "fog horn"), horn) == "C5");
  CHECK(code(side({"hooter"}, "horn"), side({"horn"}, horn.definition)) == "none");  // a bare genus
}

TEST_CASE("names that stand before the definition or together in one designation are names", "[conflicts]") {
  const Side horn = side({"fog horn"}, "instrument of a harbour");
  CHECK(code(side({"hooter"}, "Mist trumpet Fog horn A device that warns ships by sound."), horn) == "C5");
  CHECK(code(side({"mist trumpet, fog horn"}, "device that warns ships by sound"), horn) == "C5");
  CHECK(code(side({"mist trumpet (or fog horn)"}, "device that warns ships by sound"), horn) == "C5");
  CHECK(code(side({"horn, fog"}, "device that warns ships by sound"), side({"horn"}, "hard part of a cow")) ==
        "none");
  CHECK(code(side({"harbour mark (or buoy)"}, "sign that shows the way into a harbour"),
             side({"buoy"}, "body that floats")) == "none");
}

TEST_CASE("one sentence that defines two terms does not make them synonyms", "[conflicts]") {
  const std::string both = "Each theatre has a front stage and a back stage, both of which have a curtain.";
  CHECK(code(side({"front stage"}, both), side({"back stage"}, both)) == "none");
  const std::string own = "A mist trumpet is a device that warns ships by loud sound.";
  CHECK(code(side({"mist trumpet"}, own), side({"fog horn"}, own)) == "C5");
}

TEST_CASE("the repeated term is no part of the definition", "[conflicts]") {
  const Comparison found = compared(
      side({"docker"}, "Docker means any person who loads the cargo of a ship at a quay by hand."),
      side({"stevedore"}, "Stevedore - any person who loads the cargo of a ship at a quay by hand."));
  CHECK(found.similarity == 1.0);
  CHECK(found.genus_a == "person");
  CHECK(found.code == FindingCode::c5_synonym_split);
}

TEST_CASE("one name in two arrangements is one name where the definitions are alike", "[conflicts]") {
  const std::string text = "time that a lamp needs from the closing of its switch to full light";
  CHECK(code(side({"warming time (of a lamp)"}, text + " in air"),
             side({"lamp warming time"}, text + " in water")) == "C5");
  CHECK(code(side({"system of lamps"}, "lamps that are placed along a pier"),
             side({"lamp system"}, "rules for the maintenance of lanterns")) == "none");
  CHECK(code(side({"cut-in time (of a lamp)"}, text + " in air"),
             side({"cut-out time (of a lamp)"}, text + " in water")) == "none");
}

TEST_CASE("a number in words is a value like a figure", "[conflicts]") {
  constexpr std::uint32_t everywhere = 1000;  // words that weigh next to nothing leave the definitions alike
  const WordWeights weights(
      {{"two", everywhere}, {"three", everywhere}, {"large", everywhere}, {"round", everywhere}}, everywhere);
  const auto judged = [&weights](const std::string& a, const std::string& b) {
    const std::string tail = " lanterns that hang from the mast of a moored ship as a warning to other ships";
    return compare(side({"mast warning"}, "row of " + a + tail), side({"riding sign"}, "row of " + b + tail),
                   weights);
  };
  CHECK(judged("large", "round").code == FindingCode::c5_synonym_split);
  CHECK(judged("two", "three").similarity > Thresholds{}.near_unshared);
  CHECK(judged("two", "three").code == FindingCode::none);
}

}  // namespace
}  // namespace termreg::conflicts
