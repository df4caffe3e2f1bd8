// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/error.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using store::RecordKind;
using store::Store;
using Effect = store::Applied::Effect;

namespace {

store::ChangeSet put(std::string name, std::string json, std::optional<std::uint64_t> expected = {}) {
  store::ChangeSet changes;
  changes.records.push_back({RecordKind::disposition, std::move(name), std::move(json), expected});
  return changes;
}

store::ChangeSet removal(std::string name, std::optional<std::uint64_t> expected = {}) {
  store::ChangeSet changes;
  changes.removed_records.push_back({RecordKind::disposition, std::move(name), expected});
  return changes;
}

std::string sentence_of(Store& store, const store::ChangeSet& changes) {
  try {
    store.apply(changes);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a record that is no entry is kept with its revisions and comes back after opening again",
          "[store]") {
  const TemporaryDirectory directory;
  {
    const auto store = Store::open(directory.path());
    CHECK(store->apply(put("7f", "{\"a\":1}")).effects == std::vector{Effect::added});
    CHECK(store->apply(put("7f", "{\"a\":1}")).effects == std::vector{Effect::unchanged});
    CHECK(store->apply(put("7f", "{\"a\":2}")).effects == std::vector{Effect::changed});
    CHECK(store->head().sequence == 2);
  }
  const auto store = Store::open(directory.path());
  const auto record = store->record(RecordKind::disposition, "7f");
  REQUIRE(record);
  CHECK(record->json == "{\"a\":2}");
  CHECK(record->revision == 2);
  CHECK_FALSE(store->record(RecordKind::deliverable, "7f"));
  const auto earlier = store->record_history(RecordKind::disposition, "7f", 9);
  REQUIRE(earlier.size() == 1);
  CHECK(earlier.front().json == "{\"a\":1}");
  CHECK(earlier.front().revision == 1);
  CHECK(store->verify().empty());
}

TEST_CASE("records stand in the same change log as entries, and one change set holds both", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  auto changes = put("7f", "{}");
  changes.puts.push_back({entry_of("1", "one"), 0});
  CHECK(store->apply(changes).effects == std::vector{Effect::added, Effect::added});
  const auto log = store->changes_after(0, 9);
  REQUIRE(log.size() == 2);
  CHECK(log[0].record.empty());
  CHECK(log[1].record == "disposition/7f");
  CHECK(log[1].subject() == "disposition/7f");
  CHECK(store->statistics().entries == 1);
  CHECK(store->verify().empty());
}

TEST_CASE("a record that comes back after its removal does not meet revisions of its past", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store->apply(put("7f", "{}"));
  CHECK(store->apply(removal("7f", 1)).effects == std::vector{Effect::removed});
  CHECK_FALSE(store->record(RecordKind::disposition, "7f"));
  CHECK(store->apply(removal("7f")).effects == std::vector{Effect::absent});
  store->apply(put("7f", "{}", 0));
  CHECK(store->record(RecordKind::disposition, "7f")->revision == 3);
  CHECK(store->verify().empty());
}

TEST_CASE("a stale revision of a record refuses the whole change set", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  store->apply(put("7f", "{\"a\":1}"));
  auto stale = put("7f", "{\"a\":2}", 9);
  stale.puts.push_back({entry_of("1", "one"), 0});
  CHECK(sentence_of(*store, stale).find("is at revision 1, but was expected to be at revision 9") !=
        std::string::npos);
  CHECK(store->statistics().entries == 0);
  CHECK(sentence_of(*store, put("7f", "{}", 0)).find("expected to be new") != std::string::npos);
  CHECK(sentence_of(*store, put("", "{}")).find("needs a name") != std::string::npos);
  CHECK(sentence_of(*store, put("x", "")).find("has no content") != std::string::npos);
  CHECK(store->record(RecordKind::disposition, "7f")->revision == 1);
}

TEST_CASE("records are visited by kind in the order of their names", "[store]") {
  const TemporaryDirectory directory;
  const auto store = Store::open(directory.path());
  auto changes = put("b", "2");
  changes.records.push_back({RecordKind::disposition, "a", "1", {}});
  changes.records.push_back({RecordKind::deliverable, "c", "3", {}});
  store->apply(changes);
  std::string seen;
  store->each_record(RecordKind::disposition,
                     [&](std::string_view name, std::string_view json, std::uint64_t revision) {
                       seen.append(name).append(json).append(std::to_string(revision)).append(" ");
                       return true;
                     });
  CHECK(seen == "a11 b21 ");
}
