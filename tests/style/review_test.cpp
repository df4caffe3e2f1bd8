// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/review.h"

#include "tests/catch.h"

using namespace termreg::style;

namespace {

std::string rules(std::string_view term, std::string_view definition, Profile profile,
                  std::vector<std::string_view> notes = {}) {
  StyleCase given;
  given.designations = {term};
  given.definition = definition;
  given.notes = std::move(notes);
  std::string all;
  for (const auto& remark : review(given, profile)) (all += all.empty() ? "" : " ") += remark.rule;
  return all;
}

}  // namespace

TEST_CASE("a definition with article, stop and NOTE passes ITU-T and fails ISO at exactly these", "[style]") {
  const std::string_view definition =
      "An integrated network of shared virtual places in which people live through events together and "
      "create value.";
  const std::string_view note = "NOTE – Such a place can be fully virtual, or laid over the physical world.";
  CHECK(rules("metaverse", definition, Profile::itu_t, {note}) == "");
  CHECK(rules("metaverse", definition, Profile::iso, {note}) == "article final-stop note-form");
  CHECK(rules("metaverse", definition, Profile::none, {note}) == "");
}

TEST_CASE("an ITU-T definition ends with a full stop, and the replacement has it", "[style]") {
  StyleCase given;
  given.designations = {"portal"};
  given.definition = "Opening through which one enters a place";
  const auto remarks = review(given, Profile::itu_t);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].rule == "missing-stop");
  CHECK(remarks[0].replacement == "Opening through which one enters a place.");
}

TEST_CASE("all three articles are known, also in French", "[style]") {
  for (const auto* definition :
       {"the opening of a big place", "A opening of a big place", "An opening of a big place"})
    CHECK(rules("portal", definition, Profile::iso) == "article");
  StyleCase french;
  french.designations = {"portail"};
  french.definition = "l’ouverture d'un lieu";
  french.language = "fr";
  REQUIRE(review(french, Profile::iso).size() == 1);
  CHECK(review(french, Profile::iso)[0].begin == 0);
}

TEST_CASE("a term in its own definition is circular, worst as its genus", "[style]") {
  StyleCase given;
  given.designations = {"digital twin"};
  given.definition = "Digital twin that is kept in step with a thing of the real world.";
  auto remarks = review(given, Profile::itu_t);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].rule == "circular");
  CHECK(remarks[0].certainty == Certainty::certain);
  given.definition = "Model of a thing, of which digital twins are a kind as well.";
  remarks = review(given, Profile::itu_t);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].certainty == Certainty::high);
}

TEST_CASE("a term that is part of another name in its definition is no more than a hint", "[style]") {
  StyleCase given;
  given.designations = {"service"};
  given.definition = "Set of functions that a service provider offers to those who pay for them.";
  const auto remarks = review(given, Profile::itu_t);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].certainty == Certainty::hint);
}

TEST_CASE("a definition that cannot stand in the place of its term is reported", "[style]") {
  CHECK(rules("portal", "Is an opening of a shared virtual place.", Profile::itu_t) == "substitution");
  CHECK(rules("portal", "Refers to an opening of a shared virtual place.", Profile::itu_t) == "substitution");
  CHECK(rules("portal", "Means of entering a shared virtual place.", Profile::itu_t) == "");
}

TEST_CASE("a negative definition is reported unless the term is negative", "[style]") {
  CHECK(rules("rest", "Absence of motion of a body in a frame.", Profile::itu_t) == "negative");
  CHECK(rules("nonmotion", "Absence of change of place of a body in a frame.", Profile::itu_t) == "");
}

TEST_CASE("a second sentence, examples and requirements are reported, abbreviations are no sentence",
          "[style]") {
  CHECK(rules("portal", "Opening of a shared virtual place. It has a door.", Profile::itu_t) == "sentences");
  CHECK(rules("portal", "Opening of a place, etc. Most have a door", Profile::iso) == "inessential");
  CHECK(rules("portal", "opening of a virtual place that shall have a door", Profile::iso) == "requirement");
  CHECK(rules("portal", "opening of a virtual place (see clause 7) with a door", Profile::iso) == "clause");
}

TEST_CASE("a bare genus is a hint", "[style]") {
  CHECK(rules("portal", "Virtual opening.", Profile::itu_t) == "too-broad");
}

TEST_CASE("ETSI labels a note with a colon", "[style]") {
  CHECK(rules("portal", "opening of a shared virtual place", Profile::etsi_3gpp, {"NOTE: It has a door."}) ==
        "");
  CHECK(rules("portal", "opening of a shared virtual place", Profile::etsi_3gpp, {"NOTE – It has a door."}) ==
        "note-form");
}

TEST_CASE("an empty definition is not judged", "[style]") {
  CHECK(rules("portal", "", Profile::iso) == "");
}

TEST_CASE("a sentence about the term cannot stand in its place, which is no circle", "[style]") {
  CHECK(rules("amendment", "An amendment to a text contains changes of it.", Profile::itu_t) ==
        "substitution");
  CHECK(rules("text", "The text is what is read.", Profile::itu_t) == "substitution");
  CHECK(rules("avatar", "Avatar that is shown to others in a place made by software.", Profile::itu_t) ==
        "circular");
}
