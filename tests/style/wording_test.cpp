// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/wording.h"

#include <rapidcheck.h>

#include "registry/text/letters.h"
#include "tests/catch.h"
#include "tests/random_entries.h"

namespace termreg::style {
namespace {

std::string itu(std::string_view text, std::string_view language = "en") {
  return definition(text, Profile::itu_t, language);
}
std::string iso(std::string_view text, std::string_view language = "en") {
  return definition(text, Profile::iso, language);
}

}  // namespace

TEST_CASE("an ITU-T definition starts with a capital and ends with one full stop", "[style]") {
  CHECK(itu("degree to which a product is usable") == "Degree to which a product is usable.");
  CHECK(itu("An ecosystem of virtual worlds.") == "An ecosystem of virtual worlds.");
  CHECK(itu("  padded \n") == "Padded.");
  CHECK(itu("is it real?") == "Is it real?");
  CHECK(itu("worlds, objects, etc.") == "Worlds, objects, etc.");
  CHECK(itu("") == "");
}

TEST_CASE("the full stop is the one of the script", "[style]") {
  CHECK(itu("虚拟世界", "zh-hans") == "虚拟世界。");
  CHECK(itu("仮想空間。", "ja") == "仮想空間。");
  CHECK(itu("आभासी दुनिया", "hi") == "आभासी दुनिया।");
  CHECK(itu("โลกเสมือน", "th") == "โลกเสมือน");
  CHECK(itu("عالم افتراضي", "ar") == "عالم افتراضي.");
}

TEST_CASE("the case of a word that is its spelling is left alone", "[style]") {
  CHECK(itu("iOS device") == "iOS device.");
  CHECK(itu("x-axis of the scene") == "x-axis of the scene.");
  CHECK(iso("5G network") == "5G network");
  CHECK(iso("X-ray picture") == "X-ray picture");
  CHECK(iso("MPEG format") == "MPEG format");
}

TEST_CASE("an ISO definition has no article, no capital and no final full stop", "[style]") {
  CHECK(iso("The view of the world.") == "view of the world");
  CHECK(iso("An integrative ecosystem.") == "integrative ecosystem");
  CHECK(iso("A Feature of the scene") == "feature of the scene");
  CHECK(iso("Theory of everything") == "theory of everything");
  CHECK(iso("L’ensemble des mondes.", "fr") == "ensemble des mondes");
  CHECK(iso("Una vista del mundo.", "es") == "vista del mundo");
  CHECK(iso("worlds, objects, etc.") == "worlds, objects, etc.");
  CHECK(iso("to be continued...") == "to be continued...");
}

TEST_CASE("a name at the start of an ISO definition keeps its capital", "[style]") {
  CHECK(iso("Internet of all things") == "Internet of all things");
  CHECK(iso("Virtual Reality Modeling Language") == "Virtual Reality Modeling Language");
  CHECK(iso("Khronos standard, kept by Khronos members") == "Khronos standard, kept by Khronos members");
  CHECK(iso("Object. Object again") == "object. Object again");
  CHECK(iso("Sicht auf die Welt", "de") == "Sicht auf die Welt");
}

TEST_CASE("the profile none changes nothing but blanks around a text", "[style]") {
  CHECK(definition(" The view. ", Profile::none, "en") == "The view.");
  CHECK(remark("NOTE 1 – a", Profile::none, "en") == "NOTE 1 – a");
}

TEST_CASE("converting a definition twice is converting it once", "[style]") {
  CHECK(rc::check("idempotent", [] {
    const auto text = *testing::text();
    for (const auto profile : {Profile::itu_t, Profile::none}) {
      const auto once = definition(text, profile, "en");
      RC_ASSERT(definition(once, profile, "en") == once);
    }
  }));
}

TEST_CASE("the label of another house is taken off a note", "[style]") {
  const auto note = [](std::string_view text) { return remark(text, Profile::itu_t, "en"); };
  CHECK(note("Note 1 to entry: It moves.") == "It moves.");
  CHECK(note("NOTE – It moves") == "It moves.");
  CHECK(note("NOTE 2 - It moves") == "It moves.");
  CHECK(note("EXAMPLE: a city") == "a city.");
  CHECK(note("Note that it moves") == "Note that it moves.");
  CHECK(note("notebooks: a kind") == "notebooks: a kind.");
  CHECK(note("NOTE:").empty());
}

TEST_CASE("labels of notes and examples follow the house", "[style]") {
  CHECK(note_label(Profile::itu_t, 1, 1) == "NOTE – ");
  CHECK(note_label(Profile::itu_t, 2, 3) == "NOTE 2 – ");
  CHECK(note_label(Profile::iso, 1, 1) == "Note 1 to entry: ");
  CHECK(example_label(Profile::itu_t, 1, 1) == "EXAMPLE – ");
  CHECK(example_label(Profile::iso, 2, 2) == "EXAMPLE 2\u2003");
}

TEST_CASE("the case of an initial follows the language", "[style][text]") {
  CHECK(text::with_upper_initial("élément", "fr") == "Élément");
  CHECK(text::with_upper_initial("insan", "tr") == "İnsan");
  CHECK(text::with_upper_initial("ǆep", "hr") == "ǅep");
  CHECK(text::with_lower_initial("Объект", "ru") == "объект");
  CHECK(text::with_lower_initial("Isı", "tr") == "ısı");
  CHECK(text::with_upper_initial("3D", "en") == "3D");
  CHECK(text::with_upper_initial("", "en").empty());
  CHECK(text::with_upper_initial("\xc3", "en") == "\xc3");
}

TEST_CASE("Arabic and Hebrew are written from right to left, in whatever language", "[style][text]") {
  CHECK(text::is_right_to_left("ar"));
  CHECK(text::is_right_to_left("he"));
  CHECK(text::is_right_to_left("az-arab"));
  CHECK_FALSE(text::is_right_to_left("en"));
  CHECK_FALSE(text::is_right_to_left("und"));
  CHECK_FALSE(text::is_right_to_left(""));
}

}  // namespace termreg::style
