// SPDX-License-Identifier: GPL-3.0-or-later
// The store against a model of a few lines: random edits, reopening in between, everything compared.
#include <map>
#include <memory>
#include <optional>

#include "registry/codec/json.h"
#include "registry/designations/table.h"
#include "registry/model/error.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using store::Store;
using Effect = store::Applied::Effect;

namespace {

// An entry as the model sees it: all revisions so far, of which the last is present unless it was removed.
struct Modelled {
  std::vector<std::pair<std::uint64_t, TermEntry>> revisions;
  std::uint64_t revision = 0;
  bool present = false;
};

class Model {
 public:
  Effect put(const TermEntry& entry) {
    auto& item = entries[entry.id.text()];
    if (item.present && item.revisions.back().second == entry) return Effect::unchanged;
    const auto effect = item.present ? Effect::changed : Effect::added;
    item.revisions.emplace_back(++item.revision, entry);
    item.present = true;
    log.push_back(entry.id.text());
    return effect;
  }
  Effect remove(const EntryId& id) {
    const auto found = entries.find(id.text());
    if (found == entries.end() || !found->second.present) return Effect::absent;
    found->second.present = false;
    ++found->second.revision;
    log.push_back(id.text());
    return Effect::removed;
  }
  std::map<std::string, Modelled> entries;
  std::vector<std::string> log;
};

void apply_random(Store& store, Model& model, std::mt19937_64& random) {
  store::ChangeSet changes;
  for (auto n = random() % 5; n > 0; --n)
    changes.puts.push_back({random_entry(random, std::to_string(random() % 12)), 0});
  if (random() % 4 == 0 && !changes.puts.empty()) changes.puts.push_back(changes.puts.front());
  for (auto n = random() % 3; n > 0; --n)
    changes.removes.push_back({id_of(std::to_string(random() % 12)), 0});
  changes.sync = random() % 2 == 0;
  std::vector<Effect> expected;
  for (const auto& put : changes.puts) expected.push_back(model.put(put.entry));
  for (const auto& remove : changes.removes) expected.push_back(model.remove(remove.id));
  const auto applied = store.apply(changes);
  CHECK(applied.effects == expected);
  CHECK(applied.sequence == model.log.size());
}

void apply_stale(Store& store, const Model& model, std::mt19937_64& random) {
  auto changes = putting({random_entry(random, "new"), random_entry(random, std::to_string(random() % 12))});
  const auto found = model.entries.find(changes.puts[1].entry.id.text());
  const bool present = found != model.entries.end() && found->second.present;
  changes.puts[1].expected_revision = present ? found->second.revision + 1 + random() % 2 : 1 + random() % 3;
  CHECK_THROWS_AS(store.apply(changes), Error);
}

void compare(const Store& store, const Model& model) {
  REQUIRE(store.head().sequence == model.log.size());
  const auto log = store.changes_after(0, model.log.size() + 1);
  REQUIRE(log.size() == model.log.size());
  for (std::size_t i = 0; i < log.size(); ++i) CHECK(log[i].entry.text() == model.log[i]);
  std::size_t present = 0;
  for (const auto& [id, item] : model.entries) {
    const auto stored = store.get(*EntryId::parse(id));
    REQUIRE(stored.has_value() == item.present);
    if (stored) {
      ++present;
      CHECK(stored->revision == item.revision);
      CHECK(codec::entry_from_json(stored->json).entry == item.revisions.back().second);
    }
    auto earlier = item.revisions;
    if (item.present) earlier.pop_back();
    const auto history = store.history(*EntryId::parse(id), earlier.size() + 1);
    REQUIRE(history.size() == earlier.size());
    for (std::size_t i = 0; i < history.size(); ++i) {
      CHECK(history[i].revision == earlier[earlier.size() - 1 - i].first);
      CHECK(codec::entry_from_json(history[i].json).entry == earlier[earlier.size() - 1 - i].second);
    }
  }
  CHECK(store.statistics().entries == present);
}

// Everything a table answers about the words of random_entry, in one comparable text.
std::string answers(const designations::Table& table) {
  std::string text = std::to_string(table.size()) + '\n';
  const auto add = [&](const designations::Match& match) {
    text +=
        match.entry.text() + '|' + match.text + '|' + match.language + '|' +
        std::to_string(static_cast<int>(match.kind)) + std::to_string(static_cast<int>(match.acceptability)) +
        std::to_string(static_cast<int>(match.status)) + std::to_string(static_cast<int>(match.level)) + '\n';
  };
  for (const auto* term : {"twin", "TWIN", "twins", "database", "colors", "e mail", "nee", "digital twin"})
    for (const auto* language : {"", "en", "fr"})
      for (const auto& match : table.lookup(term, language, 0)) add(match);
  std::vector<std::string> groups;
  table.each_group([&](const auto& group) {
    std::string members;
    std::swap(text, members);
    for (const auto& match : group.members) add(match);
    std::swap(text, members);
    groups.push_back(members);
  });
  std::sort(groups.begin(), groups.end());
  for (const auto& group : groups) text += "group\n" + group;
  return text;
}

void run(std::uint64_t seed) {
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const TemporaryDirectory directory;
  Model model;
  auto store = Store::open(directory.path());
  auto table = std::make_unique<designations::Table>(*store);
  for (int step = 0; step < 60; ++step) {
    apply_random(*store, model, random);
    if (step % 7 == 0) apply_stale(*store, model, random);
    if (step % 13 == 0) store->flush();
    if (step % 20 != 19) continue;
    compare(*store, model);
    const auto followed = answers(*table);
    table.reset();
    store.reset();
    store = Store::open(directory.path());
    table = std::make_unique<designations::Table>(*store);
    CHECK(followed == answers(*table));
    compare(*store, model);
    CHECK(store->verify().empty());
  }
  table.reset();
}

}  // namespace

TEST_CASE("after random edits and reopenings the store is its model, and the table one built anew",
          "[store]") {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) run(seed);
}
