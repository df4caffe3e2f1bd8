// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/store.h"

#include <algorithm>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/random_entries.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using store::Applied;
using store::Store;
using Effect = Applied::Effect;

namespace {

template <typename Action>
ErrorCode code_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    INFO(error.what());
    CHECK(std::string(error.what()).back() == '.');
    return error.code();
  }
  FAIL("no Error was thrown");
  return ErrorCode::internal;
}

std::vector<std::string> ids_in(const Store& store, std::string_view prefix = {}) {
  std::vector<std::string> ids;
  store.each_entry(
      [&](std::string_view id, std::string_view) {
        ids.emplace_back(id);
        return true;
      },
      prefix);
  return ids;
}

class Recorder final : public store::Observer {
 public:
  void applied(const std::vector<Change>& changes, const store::Head& head) override {
    for (const auto& change : changes)
      lines.push_back((change.before ? "before " : "nothing ") + change.id.text() +
                      (change.after ? " after" : " nothing"));
    last = head;
  }
  std::vector<std::string> lines;
  store::Head last;
};

}  // namespace

TEST_CASE("every entry that is put comes back as it was", "[store]") {
  const TemporaryDirectory directory;
  {
    const auto store = Store::open(directory.path());
    CHECK(rc::check("put, get", [&] {
      const auto entry = *testing::entry();
      store->apply(putting({entry}));
      const auto stored = store->get(entry.id);
      RC_ASSERT(stored.has_value());
      const auto decoded = codec::entry_from_json(stored->json);
      RC_ASSERT(decoded.entry == entry);
      RC_ASSERT(decoded.revision == stored->revision);
    }));
    CHECK(store->verify().empty());
  }
  CHECK(Store::open(directory.path())->verify().empty());
}

TEST_CASE("a new store is empty and keeps its id", "[store]") {
  const TemporaryDirectory directory;
  std::string id;
  {
    const auto store = Store::open(directory.path());
    id = store->id();
    CHECK(id.size() == 32);
    CHECK(store->head() == store::Head{0, std::string(64, '0')});
    CHECK(store->head_at(0) == store->head());
    CHECK(store->statistics().entries == 0);
    CHECK(store->verify().empty());
  }
  CHECK(Store::open(directory.path())->id() == id);
}

TEST_CASE("two stores have different ids", "[store]") {
  const TemporaryDirectory one, other;
  CHECK(Store::open(one.path())->id() != Store::open(other.path())->id());
}

TEST_CASE("putting an equal entry logs nothing", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store->apply(putting({entry_of("1", "twin")}));
  const auto head = store->head();
  CHECK(store->apply(putting({entry_of("1", "twin")})).effects == std::vector{Effect::unchanged});
  CHECK(store->head() == head);
  CHECK(store->get(id_of("1"))->revision == 1);
  CHECK(store->history(id_of("1"), 9).empty());
}

TEST_CASE("a stale revision writes nothing of the whole change set", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store->apply(putting({entry_of("1", "twin")}));
  store->apply(putting({entry_of("1", "digital twin")}));
  const auto head = store->head();
  auto changes = putting({entry_of("2", "other"), entry_of("1", "avatar")});
  changes.puts[1].expected_revision = 1;
  CHECK(code_of([&] { store->apply(changes); }) == ErrorCode::stale_revision);
  CHECK(store->head() == head);
  CHECK_FALSE(store->get(id_of("2")).has_value());
  changes.puts[1].expected_revision = 2;
  CHECK(store->apply(changes).effects == std::vector{Effect::added, Effect::changed});
}

TEST_CASE("an expected revision of an entry that is not there is stale", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  auto changes = putting({entry_of("1", "twin")});
  changes.puts[0].expected_revision = 1;
  CHECK(code_of([&] { store->apply(changes); }) == ErrorCode::stale_revision);
  auto removal = removing("1");
  removal.removes[0].expected_revision = 1;
  CHECK(code_of([&] { store->apply(removal); }) == ErrorCode::stale_revision);
}

TEST_CASE("history gives earlier revisions, newest first", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  for (const auto* term : {"one", "two", "three", "four"}) store->apply(putting({entry_of("1", term)}));
  store->apply(putting({entry_of("1.1", "neighbour")}));
  const auto history = store->history(id_of("1"), 2);
  REQUIRE(history.size() == 2);
  CHECK(history[0].revision == 3);
  CHECK(codec::entry_from_json(history[0].json).entry == entry_of("1", "three"));
  CHECK(history[1].revision == 2);
  CHECK(store->history(id_of("1"), 9).size() == 3);
  CHECK(store->history(id_of("1.1"), 9).empty());
}

TEST_CASE("a removed entry leaves its history, and comes back under a revision of its own", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store->apply(putting({entry_of("1", "twin")}));
  CHECK(store->apply(removing("1")).effects == std::vector{Effect::removed});
  CHECK(store->apply(removing("1")).effects == std::vector{Effect::absent});
  CHECK_FALSE(store->get(id_of("1")).has_value());
  CHECK(store->history(id_of("1"), 9).size() == 1);
  CHECK(store->statistics().designations == 0);
  CHECK(store->apply(putting({entry_of("1", "twin")})).effects == std::vector{Effect::added});
  CHECK(store->get(id_of("1"))->revision == 3);
  CHECK(store->history(id_of("1"), 9).size() == 1);
  CHECK(store->verify().empty());
}

TEST_CASE("edits of one entry within one change set follow each other", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  auto changes = putting({entry_of("1", "one"), entry_of("1", "two"), entry_of("1", "two")});
  changes.removes.push_back({id_of("1"), 2});
  CHECK(store->apply(changes).effects ==
        std::vector{Effect::added, Effect::changed, Effect::unchanged, Effect::removed});
  CHECK(store->head().sequence == 3);
  CHECK(store->history(id_of("1"), 9).size() == 2);
  CHECK(store->verify().empty());
}

TEST_CASE("a change set large enough for several threads is stored whole", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  std::mt19937_64 random(7);
  store::ChangeSet changes;
  for (int i = 0; i < 2000; ++i)
    changes.puts.push_back({random_entry(random, "3." + std::to_string(i % 1500)), 0});
  changes.sync = false;
  CHECK(store->apply(changes).effects.size() == 2000);
  store->flush();
  CHECK(store->statistics().entries == 1500);
  CHECK(ids_in(*store).size() == 1500);
  CHECK(store->verify().empty());
}

TEST_CASE("the change log numbers every change without gaps and says which entry changed", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  auto changes = putting({entry_of("1", "one"), entry_of("2", "two")});
  changes.author = "Ada";
  CHECK(store->apply(changes).sequence == 2);
  store->apply(removing("1"));
  const auto log = store->changes_after(0, 99);
  REQUIRE(log.size() == 3);
  for (std::size_t i = 0; i < log.size(); ++i) CHECK(log[i].sequence == i + 1);
  CHECK(log[0].author == "Ada");
  CHECK(log[0].at.size() == std::string("2026-11-22T21:30:00.000Z").size());
  CHECK(log[1].entry == id_of("2"));
  CHECK(log[2].kind == ChangeKind::removed);
  CHECK(log[2].revision == 2);
  CHECK(store->changes_after(1, 1).front().sequence == 2);
  CHECK(store->changes_after(3, 99).empty());
  CHECK(store->changes_after(~std::uint64_t{0}, 99).empty());
  CHECK(store->head_at(3) == store->head());
  CHECK_FALSE(store->head_at(4).has_value());
  CHECK(store->head_at(1)->chain != store->head_at(2)->chain);
}

TEST_CASE("entries are visited in the order of their ids, by prefix, until the visitor has enough",
          "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store->apply(putting({entry_of("2", "b"), entry_of("1", "a"), entry_of("10", "c")}));
  CHECK(ids_in(*store) == std::vector{id_of("1").text(), id_of("10").text(), id_of("2").text()});
  CHECK(ids_in(*store, id_of("1").text()).size() == 2);
  CHECK(ids_in(*store, "w3c:").empty());
  int visited = 0;
  store->each_entry([&](std::string_view, std::string_view) { return ++visited < 2; });
  CHECK(visited == 2);
}

TEST_CASE("the catalogue keeps bodies and documents by their key", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store::ChangeSet changes;
  changes.bodies = {{"ITU-T SG16", "Multimedia", "ITU-T", "study group"}, {"ITU-T", "old title", "", ""}};
  changes.documents = {{"ITU-T", "Y.4600", "2022-08", "Twins", "in force", {"Y.1"}, "publisher page"}};
  store->apply(changes);
  store::ChangeSet again;
  again.bodies = {{"ITU-T", "Telecommunication standardization", "ITU", "sector"}};
  store->apply(again);
  REQUIRE(store->bodies().size() == 2);
  CHECK(store->bodies()[0] == again.bodies[0]);
  CHECK(store->bodies()[1] == changes.bodies[0]);
  CHECK(store->documents() == changes.documents);
  CHECK(store->head().sequence == 0);
  CHECK(store->statistics().bodies == 2);
  CHECK(store->statistics().documents == 1);
  CHECK(store->verify().empty());
}

TEST_CASE("the observer is told of changes and of nothing else", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  Recorder recorder;
  store->observe(&recorder);
  store->apply(putting({entry_of("1", "one")}));
  store->apply(putting({entry_of("1", "one")}));
  store->apply(putting({entry_of("1", "two"), entry_of("2", "b")}));
  store->apply(removing("1"));
  const auto one = id_of("1").text(), two = id_of("2").text();
  CHECK(recorder.lines == std::vector<std::string>{"nothing " + one + " after", "before " + one + " after",
                                                   "nothing " + two + " after",
                                                   "before " + one + " nothing"});
  CHECK(recorder.last == store->head());
  store->observe(nullptr);
  store->apply(removing("2"));
  CHECK(recorder.lines.size() == 4);
}

TEST_CASE("a second opener is refused", "[store]") {
  const TemporaryDirectory directory;
  {
    const auto store = Store::open(directory.path());
    CHECK(code_of([&] { Store::open(directory.path()); }) == ErrorCode::locked);
    CHECK(store->head().sequence == 0);
  }
  CHECK(Store::open(directory.path())->head().sequence == 0);
}

TEST_CASE("a directory that cannot be made is an error in words", "[store]") {
  CHECK(code_of([] { Store::open("/dev/null/store"); }) == ErrorCode::internal);
}

TEST_CASE("too little free disk refuses the write and writes nothing", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path(), {.free_disk_reserve = std::uint64_t{1} << 60});
  CHECK(code_of([&] { store->apply(putting({entry_of("1", "twin")})); }) == ErrorCode::no_space);
  CHECK(store->head().sequence == 0);
  CHECK_FALSE(store->get(id_of("1")).has_value());
  CHECK(store->verify().empty());
}

TEST_CASE("an entry without an id is refused", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  CHECK(code_of([&] { store->apply(putting({TermEntry{}})); }) == ErrorCode::bad_input);
}

TEST_CASE("designation records carry what the table needs", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  auto entry = entry_of("1", "Digital Twin");
  entry.status = EntryStatus::withdrawn;
  entry.languages[0].designations.push_back(
      named("DT", DesignationKind::abbreviation, Acceptability::admitted));
  store->apply(putting({entry}));
  std::vector<store::DesignationRecord> records;
  store->each_designation([&](const auto& record) { records.push_back(record); });
  REQUIRE(records.size() == 2);
  CHECK(records[0].text == "Digital Twin");
  CHECK(records[0].match_key == "digital twin");
  CHECK(records[0].status == EntryStatus::withdrawn);
  CHECK(records[1].kind == DesignationKind::abbreviation);
  CHECK(records[1].acceptability == Acceptability::admitted);
  CHECK(records[1].entry == entry.id);
  CHECK(records[1].language == "en");
  CHECK(store->statistics().designations == 2);
}
