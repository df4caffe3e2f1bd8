// SPDX-License-Identifier: GPL-3.0-or-later
// The search ladder over a real table, and the parts that find keys which are not equal.
#include "registry/designations/finder.h"

#include <algorithm>
#include <array>

#include "registry/designations/edit_distance.h"
#include "tests/catch.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using designations::Table;
using store::Store;

namespace {

struct Fixture {
  TemporaryDirectory directory;
  std::unique_ptr<Store> store = Store::open(directory.path());
  std::unique_ptr<Table> table = std::make_unique<Table>(*store);
  int next = 0;

  // An entry with those designations; its locator is its number, from 1.
  void put(const std::vector<std::string>& designations, EntryStatus status = EntryStatus::valid) {
    auto entry = entry_of(std::to_string(++next), designations.front());
    auto& section = entry.languages.front();
    for (std::size_t i = 1; i < designations.size(); ++i)
      section.designations.push_back(named(designations[i]));
    for (auto& designation : section.designations)
      if (std::none_of(designation.text.begin(), designation.text.end(),
                       [](char c) { return c >= 'a' && c <= 'z'; }))
        designation.kind = DesignationKind::abbreviation;
    entry.status = status;
    store->apply(putting({entry}));
  }

  [[nodiscard]] std::string found(std::string_view text, std::size_t limit = 10) const {
    std::string line;
    for (const auto& match : table->find({text, {}, limit, {}}))
      line += (line.empty() ? "" : ", ") + match.text + " " + std::string(rung(match.level));
    return line;
  }
  static std::string_view rung(MatchLevel level) {
    constexpr std::array<std::string_view, 12> names{"N0",         "N1",        "N2",           "N3",
                                                     "word-order", "joined",    "abbreviation", "typo",
                                                     "prefix",     "all-words", "most-words",   "none"};
    return names.at(static_cast<std::size_t>(level));
  }
};

}  // namespace

TEST_CASE("each rung of the ladder finds its own idea and says its name", "[designations]") {
  Fixture f;
  f.put({"digital twin"});
  f.put({"augmented reality"});
  f.put({"state of charge"});
  f.put({"head-mounted display"});
  CHECK(f.found("digital twin") == "digital twin N0");
  CHECK(f.found("Digital Twin") == "digital twin N1");
  CHECK(f.found("digital-twin") == "digital twin N2");
  CHECK(f.found("digital twins") == "digital twin N3");
  CHECK(f.found("twin, digital") == "digital twin word-order");
  CHECK(f.found("AR") == "augmented reality abbreviation");
  CHECK(f.found("HMD") == "head-mounted display abbreviation");
  CHECK(f.found("augmnted reality") == "augmented reality typo");
  CHECK(f.found("augm") == "augmented reality prefix");
  CHECK(f.found("twin") == "digital twin all-words");
  CHECK(f.found("state of") == "state of charge all-words");
  CHECK(f.found("of charge") == "state of charge all-words");
  CHECK(f.found("digital twin of a factory") == "digital twin most-words");
  CHECK(f.found("a factory of the digital economy").empty());
  CHECK(f.found("industrial digital twin") == "digital twin most-words");
  CHECK(f.found("").empty());
  CHECK(f.found("zzzz").empty());
}

TEST_CASE("a worse rung never hides a better one, and an entry is found once", "[designations]") {
  Fixture f;
  f.put({"avatar"});
  f.put({"avatar, digital", "digital avatar"});
  f.put({"avatars"});
  CHECK(f.found("avatar") == "avatar N0, avatars N3, avatar, digital prefix");
  CHECK(f.found("avatar", 2) == "avatar N0, avatars N3");
}

TEST_CASE("asking for more gives the same and more", "[designations]") {
  Fixture f;
  for (const auto* text :
       {"virtual world", "virtual reality", "virtual asset", "virtual", "virtually", "a virtual thing"})
    f.put({text});
  const auto all = f.table->find({"virtual", {}, 100, {}});
  REQUIRE(all.size() == 6);
  for (std::size_t limit = 1; limit < all.size(); ++limit) {
    const auto some = f.table->find({"virtual", {}, limit, {}});
    REQUIRE(some.size() == limit);
    for (std::size_t i = 0; i < limit; ++i) CHECK(some[i].entry == all[i].entry);
  }
}

TEST_CASE("preferred goes before deprecated and active before superseded on one rung", "[designations]") {
  Fixture f;
  f.put({"hologram"}, EntryStatus::superseded);
  f.put({"hologram"});
  const auto matches = f.table->find({"hologram", {}, 10, {}});
  REQUIRE(matches.size() == 2);
  CHECK(matches.front().status == EntryStatus::valid);
}

TEST_CASE("of two slips the likelier comes first: a letter left out or swapped", "[designations]") {
  Fixture f;
  f.put({"hammer"});
  f.put({"shimmer"});
  f.put({"place"});
  f.put({"plaice"});
  CHECK(f.found("himmer", 1) == "shimmer typo");
  CHECK(f.found("placie", 1) == "plaice typo");
}

TEST_CASE("s for z is a likely slip, and as many words are likelier than fewer", "[designations]") {
  Fixture f;
  for (const auto* text : {"despite", "despise", "infuse", "in use"}) f.put({text});
  CHECK(f.found("despize", 1) == "despise typo");
  CHECK(f.found("in ause", 1) == "in use typo");
}

TEST_CASE("of the same words in another order those come first that are inflected alike", "[designations]") {
  Fixture f;
  f.put({"work up"});
  f.put({"worked up"});
  CHECK(f.found("up worked") == "worked up word-order, work up word-order");
  CHECK(f.found("up work") == "work up word-order, worked up word-order");
}

TEST_CASE("where a word is missing the others keep their order", "[designations]") {
  Fixture f;
  f.put({"butter and bread"});
  f.put({"Butter and bread"});
  f.put({"bread and butter"});
  CHECK(f.found("and butter", 1) == "bread and butter all-words");
  CHECK(f.found("butter and", 1) == "butter and bread all-words");
}

TEST_CASE("an article in front is no word that could be mistyped", "[designations]") {
  Fixture f;
  f.put({"the hots"});
  f.put({"ghost"});
  CHECK(f.found("the ghost", 1) == "ghost word-order");
}

TEST_CASE("what has hyphens is shortened by its written words first, then by all their parts",
          "[designations]") {
  Fixture f;
  f.put({"point-contact diode"});
  f.put({"programmed cell death"});
  f.put({"force-feed system"});
  CHECK(f.found("PCD") == "programmed cell death abbreviation, point-contact diode abbreviation");
  CHECK(f.found("FS") == "force-feed system abbreviation");
  CHECK(f.found("FFS") == "force-feed system abbreviation");
}

TEST_CASE("of designations that a query fits alike the one in wider use comes first", "[designations]") {
  Fixture f;
  f.put({"inferior labial vein"});
  f.put({"inferior thyroidal vein"});
  f.put({"inferior thyroidal vein"});
  CHECK(
      f.found("inferior vein") ==
      "inferior thyroidal vein all-words, inferior thyroidal vein all-words, inferior labial vein all-words");
}

TEST_CASE("an expansion finds the abbreviation of an entry that names no expansion", "[designations]") {
  Fixture f;
  f.put({"XR"});
  f.put({"AR", "augmented reality"});
  CHECK(f.found("extended reality").empty());
  f.put({"ER"});
  CHECK(f.found("extended reality") == "ER abbreviation");
  CHECK(f.found("augmented reality") == "augmented reality N0");
}

TEST_CASE("what the caller does not accept is not found", "[designations]") {
  Fixture f;
  f.put({"twin"});
  f.put({"twins"});
  const auto matches =
      f.table->find({"twin", {}, 10, [](std::string_view id, EntryStatus) { return id.ends_with("2"); }});
  REQUIRE(matches.size() == 1);
  CHECK(matches.front().text == "twins");
}

TEST_CASE("a removed designation is no longer found on any rung", "[designations]") {
  Fixture f;
  f.put({"digital twin"});
  f.store->apply(removing("1"));
  for (const auto* text : {"digital twin", "digtal twin", "twin", "digi", "DT"}) CHECK(f.found(text).empty());
}

TEST_CASE("suggestions begin as the text does, shortest first, each text once", "[designations]") {
  Fixture f;
  for (const auto* text : {"metaverse platform", "metaverse", "Metaverse", "metadata"}) f.put({text});
  const auto suggestions = f.table->suggest("META", {}, 3);
  REQUIRE(suggestions.size() == 3);
  CHECK(suggestions[0].text == "metadata");
  CHECK(designations::edit_distance(U"metaverse", U"metaverse", 0) == 0);
  CHECK(suggestions[2].text == "metaverse platform");
  CHECK(f.table->suggest("", {}, 3).empty());
}
