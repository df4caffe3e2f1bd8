// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/table.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "registry/designations/interner.h"
#include "tests/catch.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using designations::Table;
using store::Store;

namespace {

// A store with its table.
struct Fixture {
  TemporaryDirectory directory;
  std::unique_ptr<Store> store = Store::open(directory.path());
  std::unique_ptr<Table> table = std::make_unique<Table>(*store);

  void put(std::vector<TermEntry> entries) { store->apply(putting(std::move(entries))); }
  [[nodiscard]] std::string found(std::string_view term, std::string_view language = {},
                                  std::size_t limit = 0) const {
    std::string text;
    for (const auto& match : table->lookup(term, language, limit))
      text += (text.empty() ? "" : " ") + std::string(match.entry.locator());
    return text;
  }
  [[nodiscard]] MatchLevel level(std::string_view term) const {
    const auto matches = table->lookup(term, {}, 1);
    return matches.empty() ? MatchLevel::none : matches.front().level;
  }
};

TermEntry with(TermEntry entry, Acceptability acceptability, EntryStatus status = EntryStatus::valid) {
  entry.languages[0].designations[0].acceptability = acceptability;
  entry.status = status;
  return entry;
}

TermEntry in_language(TermEntry entry, std::string_view language) {
  entry.languages[0].language = language;
  return entry;
}

std::vector<std::string> groups(const Table& table) {
  std::vector<std::string> all;
  table.each_group([&](const Table::Group& group) {
    std::string text;
    for (const auto& match : group.members)
      text += std::string(match.entry.locator()) + "=" + match.text + ";";
    all.push_back(text);
  });
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("a look-up answers at the best level only", "[designations]") {
  Fixture fixture;
  fixture.put({entry_of("1", "data base"), entry_of("2", "Data base"), entry_of("3", "database"),
               entry_of("4", "data bases")});
  CHECK(fixture.found("Data base") == "2");
  CHECK(fixture.level("Data base") == MatchLevel::n0_clean);
  CHECK(fixture.found("DATA  BASE") == "1 2");
  CHECK(fixture.level("DATA BASE") == MatchLevel::n1_match);
  CHECK(fixture.found("data-base") == "1 2 3");
  CHECK(fixture.level("data-base") == MatchLevel::n2_loose);
  CHECK(fixture.found("DataBase") == "3");
  CHECK(fixture.found("no such thing").empty());
  CHECK(fixture.level("no such thing") == MatchLevel::none);
  CHECK(fixture.found("").empty());
}

TEST_CASE("a look-up climbs to spelling and to inflection", "[designations]") {
  Fixture fixture;
  fixture.put({entry_of("1", "colour model"), entry_of("2", "digital twins")});
  CHECK(fixture.level("color model") == MatchLevel::n2_loose);
  CHECK(fixture.found("color model") == "1");
  CHECK(fixture.level("digital twin") == MatchLevel::n3_stem);
  CHECK(fixture.found("digital twin") == "2");
}

TEST_CASE("preferred comes before admitted before deprecated, active before others, then by id",
          "[designations]") {
  Fixture fixture;
  fixture.put({with(entry_of("a", "twin"), Acceptability::deprecated),
               with(entry_of("b", "twin"), Acceptability::admitted),
               with(entry_of("c", "twin"), Acceptability::preferred, EntryStatus::withdrawn),
               with(entry_of("e", "twin"), Acceptability::preferred),
               with(entry_of("d", "twin"), Acceptability::preferred)});
  CHECK(fixture.found("twin") == "d e c b a");
  CHECK(fixture.found("twin", {}, 2) == "d e");
}

TEST_CASE("a language means itself and its regions", "[designations]") {
  Fixture fixture;
  fixture.put({in_language(entry_of("1", "client"), "en-gb"), in_language(entry_of("2", "client"), "fr"),
               in_language(entry_of("3", "client"), "eng")});
  CHECK(fixture.found("client") == "1 2 3");
  CHECK(fixture.found("client", "en") == "1");
  CHECK(fixture.found("client", "en-gb") == "1");
  CHECK(fixture.found("client", "de").empty());
}

TEST_CASE("the level is the best one in the wanted language", "[designations]") {
  Fixture fixture;
  fixture.put({in_language(entry_of("1", "client"), "fr"), entry_of("2", "Client")});
  CHECK(fixture.found("client", "en") == "2");
}

TEST_CASE("a change is seen as soon as it is acknowledged", "[designations]") {
  Fixture fixture;
  fixture.put({entry_of("1", "twin")});
  CHECK(fixture.found("twin") == "1");
  fixture.put({entry_of("1", "avatar")});
  CHECK(fixture.found("twin").empty());
  CHECK(fixture.found("avatar") == "1");
  fixture.store->apply(removing("1"));
  CHECK(fixture.found("avatar").empty());
  CHECK(fixture.table->size() == 0);
  fixture.put({entry_of("1", "twin")});
  CHECK(fixture.found("twin") == "1");
}

TEST_CASE("the table of a reopened store is filled from its keys", "[designations]") {
  Fixture fixture;
  auto entry = with(entry_of("1", "Née Twin"), Acceptability::admitted, EntryStatus::candidate);
  entry.languages[0].designations.push_back(named("NT", DesignationKind::abbreviation));
  fixture.put({entry});
  fixture.table.reset();
  fixture.table = std::make_unique<Table>(*fixture.store);
  const auto matches = fixture.table->lookup("NEE TWINS", {}, 0);
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].text == "Née Twin");
  CHECK(matches[0].language == "en");
  CHECK(matches[0].acceptability == Acceptability::admitted);
  CHECK(matches[0].status == EntryStatus::candidate);
  CHECK(fixture.table->lookup("NT", {}, 0).at(0).kind == DesignationKind::abbreviation);
  CHECK(fixture.table->size() == 2);
}

TEST_CASE("a group is what different active entries of one language share", "[designations]") {
  Fixture fixture;
  auto twice = entry_of("own", "model");
  twice.languages[0].designations.push_back(named("models"));
  fixture.put({entry_of("1", "digital twin"), entry_of("2", "Digital Twins"), entry_of("3", "avatar"),
               in_language(entry_of("4", "digital twin"), "fr"),
               in_language(entry_of("5", "digital-twin"), "en-us"),
               with(entry_of("6", "avatars"), Acceptability::preferred, EntryStatus::withdrawn), twice});
  CHECK(groups(*fixture.table) == std::vector<std::string>{"1=digital twin;2=Digital Twins;5=digital-twin;"});
}

TEST_CASE("the visitor of groups may ask the table", "[designations]") {
  Fixture fixture;
  fixture.put({entry_of("1", "twin"), entry_of("2", "twin")});
  int asked = 0;
  fixture.table->each_group([&](const Table::Group& group) {
    asked += static_cast<int>(fixture.table->lookup(group.members[0].text, {}, 0).size());
    fixture.put({entry_of("3", "from inside")});
  });
  CHECK(asked == 2);
  CHECK(fixture.found("from inside") == "3");
}

TEST_CASE("two designations are compared at the best level", "[designations]") {
  CHECK(designations::compare_levels("twin", " twin ") == MatchLevel::n0_clean);
  CHECK(designations::compare_levels("Twin", "twin") == MatchLevel::n1_match);
  CHECK(designations::compare_levels("data base", "database") == MatchLevel::n2_loose);
  CHECK(designations::compare_levels("digital twins", "digital twin") == MatchLevel::n3_stem);
  CHECK(designations::compare_levels("twin", "avatar") == MatchLevel::none);
}

TEST_CASE("readers see a change set wholly or not at all", "[designations]") {
  Fixture fixture;
  fixture.put({entry_of("1", "red"), entry_of("2", "red")});
  std::atomic<bool> done{false};
  std::atomic<int> torn{0};
  std::thread reader([&] {
    while (!done) {
      const auto red = fixture.table->lookup("red", {}, 0).size();
      torn += red != 0 && red != 2;
    }
  });
  for (int i = 0; i < 30; ++i) {
    auto changes = putting({entry_of("1", i % 2 ? "red" : "blue"), entry_of("2", i % 2 ? "red" : "blue")});
    changes.sync = false;
    fixture.store->apply(changes);
  }
  done = true;
  reader.join();
  CHECK(torn == 0);
}

TEST_CASE("an interner gives every text one number and finds it again", "[designations]") {
  designations::Interner interner;
  CHECK(interner.find("") == designations::no_ordinal);
  for (int round = 0; round < 2; ++round)
    for (std::uint32_t i = 0; i < 5000; ++i) REQUIRE(interner.intern("text " + std::to_string(i)) == i);
  CHECK(interner.size() == 5000);
  CHECK(interner.text(4321) == "text 4321");
  CHECK(interner.find("text 4321") == 4321);
  CHECK(interner.find("text 5000") == designations::no_ordinal);
  CHECK(interner.intern("") == 5000);
  CHECK(interner.text(5000).empty());
}

TEST_CASE("a designation of random letters, the dearest kind, takes less than 320 bytes of memory",
          "[designations]") {
  Fixture fixture;
  std::mt19937_64 random(5);
  std::vector<TermEntry> entries;
  const auto word = [&] {
    std::string text;
    for (int i = 0; i < 7; ++i) text += static_cast<char>('a' + random() % 26);
    return text;
  };
  // Terms are made of a vocabulary that grows far slower than they do.
  std::vector<std::string> vocabulary(2000);
  std::generate(vocabulary.begin(), vocabulary.end(), word);
  const auto known = [&] { return vocabulary[random() % vocabulary.size()]; };
  for (int i = 0; i < 12000; ++i)
    entries.push_back(entry_of("03467517-n" + std::to_string(i), known() + " " + known()));
  fixture.put(std::move(entries));
  fixture.table.reset();
  fixture.table = std::make_unique<Table>(*fixture.store);
  INFO(fixture.table->memory_bytes() / fixture.table->size() << " bytes");
  CHECK(fixture.table->memory_bytes() / fixture.table->size() < 320);
}
