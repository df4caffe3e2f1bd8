// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that the store keeps are those of a new survey, whatever was changed, and through restarts.
#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "registry/codec/json.h"
#include "registry/codec/outline_json.h"
#include "registry/conflicts/upkeep.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/conflicts/random_registry.h"
#include "tests/conflicts/shelf.h"
#include "tests/temporary_directory.h"

namespace termreg::conflicts {
namespace {

constexpr std::string_view day = "2026-11-28";

std::vector<std::string> told(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (Finding finding : findings) {
    finding.disposition = finding.state = "open";
    finding.reason = finding.decided_by = finding.decided_at = {};
    finding.reopened = false;
    out.push_back(codec::to_json(finding));
  }
  std::sort(out.begin(), out.end());
  return out;
}

struct Stored {
  bool level = false;
  std::vector<std::string> findings;
  std::string weights;
};

/// What the store keeps, worded from its entries alone.
Stored stored_in(store::Store& store) {
  Stored out;
  std::vector<FindingOutline> outlines;
  const auto level = store.findings()->read(
      [&](std::string_view key, std::string_view value) {
        outlines.push_back(codec::outline_from_json(value));
        if (kept(outlines.back()).key != key || kept(outlines.back()).value != value)
          throw Error(ErrorCode::damaged, "A finding is not kept under its own key.");
      },
      out.weights);
  out.level = level && level->head == store.head();
  out.findings = told(worded(outlines, store));
  return out;
}

std::vector<std::string> found_anew(const store::Store& store, const std::string& weights) {
  const WordWeights same = read_weights(weights);
  SurveyOptions options;
  options.weights = &same;
  const Survey survey(store, options);
  std::vector<Finding> all;
  for (const Finding* finding : survey.table().in_order()) all.push_back(survey.table().worded(*finding));
  return told(all);
}

/// Somebody who works on a registry, and starts it again now and then.
class Office {
 public:
  Office() { start(); }

  /// @return whether findings hang on what was done.
  bool edit() {
    store::ChangeSet changes;
    for (int i = 0, n = *rc::gen::inRange(1, 4); i < n; ++i) {
      const int what = *rc::gen::inRange(0, 10);
      if (what == 0)
        state(changes);
      else if (what == 1)
        changes.records.push_back({store::RecordKind::session, "s" + std::to_string(++sessions_), "{}", {}});
      else if (what < 4)
        changes.removes.push_back({random_id(), 0});
      else
        changes.puts.push_back({random_entry(one_in(8)), 0});
    }
    const auto before = std::pair(store->last_entry_change(), store->last_record_change(disposition));
    store->apply(changes);
    return before != std::pair(store->last_entry_change(), store->last_record_change(disposition));
  }
  void start() {
    upkeep.reset();
    store.reset();
    store = store::Store::open(directory_.path());
    upkeep = std::make_unique<Upkeep>(*store);
    upkeep->follow_changes();
  }
  [[nodiscard]] std::vector<std::string> listed() const { return told(upkeep->list({}, {}, day).findings); }

  static constexpr auto disposition = store::RecordKind::disposition;

 private:
  void state(store::ChangeSet& changes) {
    Disposition made = random_statement();
    if (one_in(3)) made.decision = Decision::accept;
    changes.records.push_back({disposition, made.digest, codec::to_json(made), {}});
  }

  testing::TemporaryDirectory directory_;
  int sessions_ = 0;

 public:
  std::unique_ptr<store::Store> store;
  std::unique_ptr<Upkeep> upkeep;
};

std::size_t edits = 0;
std::size_t followed = 0;

void edit_and_compare() {
  Office office;
  for (int i = 0, n = *rc::gen::inRange(1, 12); i < n; ++i) (void)office.edit();
  const auto first = office.listed();
  RC_ASSERT(first == stored_in(*office.store).findings);
  for (int i = 0, n = *rc::gen::inRange(1, 6); i < n; ++i) {
    const bool was_level = stored_in(*office.store).level;
    const bool matters = office.edit();
    const auto now = stored_in(*office.store);
    if (matters && was_level) {
      ++edits;
      followed += now.level ? 1 : 0;
    }
    if (!matters) RC_ASSERT(now.level == was_level);
    if (now.level) RC_ASSERT(now.findings == found_anew(*office.store, now.weights));
    if (one_in(4)) office.start();
    if (one_in(2)) {
      const auto listed = office.listed();
      const auto kept_now = stored_in(*office.store);
      RC_ASSERT(kept_now.level);
      RC_ASSERT(listed == kept_now.findings);
      RC_ASSERT(listed == found_anew(*office.store, kept_now.weights));
    }
  }
}

struct Desk {
  testing::TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path());

  void put(const std::vector<TermEntry>& entries) const {
    store::ChangeSet changes;
    for (const auto& entry : entries) changes.puts.push_back({entry, 0});
    store->apply(changes);
  }
  [[nodiscard]] bool is_level() const {
    const auto level = store->findings()->level();
    return level && level->head == store->head();
  }
};

std::vector<TermEntry> avatars() {
  return {entry("ISO", "2021", "1", {"avatar"},
                "digital figure that stands for a participant in a virtual world"),
          entry("Acme", "2021", "1", {"avatar"}, "god who has come down to earth in human form"),
          entry("IEEE", "2021", "1", {"lens"}, "round glass of a camera"),
          entry("IEEE", "2021", "2", {"camera"}, "device that takes pictures")};
}

}  // namespace

TEST_CASE("what the store keeps of findings is what a new survey finds", "[conflicts]") {
  edits = followed = 0;
  CHECK(
      rc::check("after random edits, removals, decisions, log-ins and restarts", [] { edit_and_compare(); }));
  CHECK(edits > 100);
  CHECK(3 * followed >
        edits);  // what a restart or a small registry leaves behind is found anew when it is asked for
}

TEST_CASE("an entry is saved with its findings in one write, and a log-in leaves them level", "[conflicts]") {
  const Desk desk;
  desk.put(avatars());
  Upkeep upkeep(*desk.store);
  upkeep.follow_changes();
  CHECK_FALSE(desk.is_level());
  CHECK(upkeep.list({}, {}, day).total == 1);
  CHECK(desk.is_level());
  desk.put({entry("Acme", "2021", "1", {"deity"}, "god who has come down to earth in human form")});
  CHECK(desk.is_level());
  CHECK(stored_in(*desk.store).findings.empty());
  CHECK(upkeep.currency().level);
  store::ChangeSet log_in;
  log_in.records.push_back({store::RecordKind::session, "s", "{}", {}});
  desk.store->apply(log_in);
  CHECK(desk.is_level());
}

TEST_CASE("after a restart findings are answered as they were stored, without a scan", "[conflicts]") {
  Desk desk;
  desk.put(avatars());
  { CHECK(Upkeep(*desk.store).list({}, {}, day).total == 1); }
  desk.store.reset();
  desk.store = store::Store::open(desk.directory.path());
  std::size_t scans = 0;
  Upkeep upkeep(*desk.store, [&](Stage, std::size_t) { ++scans; });
  const auto listing = upkeep.list({}, {}, day);
  REQUIRE(listing.findings.size() == 1);
  CHECK_FALSE(listing.findings[0].why.empty());
  CHECK_FALSE(listing.findings[0].diff.empty());
  CHECK(scans == 0);
}

TEST_CASE("findings that another program's rules or texts made are found anew", "[conflicts]") {
  const Desk desk;
  desk.put(avatars());
  { CHECK(Upkeep(*desk.store).list({}, {}, day).total == 1); }
  Stamp other = stamp_of_today(0);
  ++other.rules;
  desk.store->findings()->level_with(
      [&](const store::Head&) {
        return std::optional(store::FindingEdits{{}, text_of(other)});
      },
      [](bool) {});
  std::size_t scans = 0;
  Upkeep upkeep(*desk.store, [&](Stage stage, std::size_t) { scans += stage == Stage::done ? 1 : 0; });
  CHECK(upkeep.list({}, {}, day).total == 1);
  CHECK(scans == 1);
  CHECK(read_stamp(desk.store->findings()->level()->stamp) == stamp_of_today(0));
}

TEST_CASE("a change of many entries leaves the findings behind, and says so", "[conflicts]") {
  const Desk desk;
  desk.put(avatars());
  Upkeep upkeep(*desk.store);
  upkeep.follow_changes();
  CHECK(upkeep.list({}, {}, day).total == 1);
  std::vector<TermEntry> many;
  for (std::size_t i = 0; i <= most_entries_of_update; ++i)
    many.push_back(entry("ITU-T", "2020", std::to_string(i), {"term " + std::to_string(i)}, "thing"));
  desk.put(many);
  CHECK_FALSE(desk.is_level());
  CHECK(upkeep.list({}, {}, day).findings.size() == upkeep.list({}, {}, day).total);
  CHECK(desk.is_level());
}

TEST_CASE("a thread beside makes the findings level while others are answered with those that are known",
          "[conflicts]") {
  const Desk desk;
  desk.put(avatars());
  Upkeep upkeep(*desk.store);
  upkeep.follow_changes();
  upkeep.run_beside();
  CHECK(upkeep.list({}, {}, day).total == 1);  // waits for it
  CHECK(desk.is_level());
  desk.put({entry("Acme", "2021", "1", {"deity"}, "god who has come down to earth in human form"),
            entry("Acme", "2021", "2", {"lens"}, "round glass of a camera")});
  Window known;
  known.freshness = Freshness::as_known;
  CHECK(upkeep.currency().level);  // there is a survey now, and it follows
  CHECK(upkeep.list({}, known, day).total == upkeep.list({}, {}, day).total);
  Filter duplicates;
  duplicates.codes = {FindingCode::c1_duplicate_entry};
  CHECK(upkeep.list(duplicates, {}, day).total == 1);
}

TEST_CASE("weights and stamps of stored findings come back as they were, and nothing else is taken for them",
          "[conflicts]") {
  WordWeights weights;
  weights.count({"avatar", "world"});
  weights.count({"world"});
  const auto back = read_weights(text_of(weights));
  CHECK(back.definitions() == 2);
  CHECK(back.counts() == weights.counts());
  for (const char* text : {"", "x", "2\n1", "2\n1 avatar", "2\nworld 1\n"})
    CHECK_THROWS_AS(read_weights(text), Error);
  CHECK(read_stamp(text_of(stamp_of_today(7))) == stamp_of_today(7));
  CHECK(read_stamp("") != stamp_of_today(0));
  CHECK(read_stamp("1") != stamp_of_today(0));
}

TEST_CASE("a house says how severe a finding is", "[conflicts]") {
  Finding finding;
  finding.code = FindingCode::c4_homonym;
  finding.name = "HOMONYM_UNQUALIFIED";
  finding.severity = Severity::warning;
  finding.entries = {EntryId::compose("ISO", "100", "2021", "1"),
                     EntryId::compose("ISO", "100", "2021", "2")};
  CHECK(severity_in(style::Profile::iso, finding) == Severity::error);
  CHECK(severity_in(style::Profile::itu_t, finding) == Severity::warning);
  finding.entries[1] = EntryId::compose("ISO", "200", "2021", "2");
  CHECK(severity_in(style::Profile::iso, finding) == Severity::warning);
  Finding redefined = finding;
  redefined.code = FindingCode::c11_redefinition;
  redefined.severity = Severity::error;
  CHECK(severity_in(style::Profile::itu_t, redefined) == Severity::error);
  CHECK(severity_in(style::Profile::ieee, redefined) == Severity::warning);
}

TEST_CASE("a list is in the order of the severities that the house gives", "[conflicts]") {
  const Desk desk;
  auto entries = avatars();
  entries.push_back(entry("ISO", "2021", "3", {"mount"}, "ring of metal that holds glass"));
  entries.push_back(entry("ISO", "2021", "4", {"mount"}, "animal that somebody rides"));
  desk.put(entries);
  Upkeep upkeep(*desk.store);
  Filter filter;
  filter.codes = {FindingCode::c4_homonym};
  CHECK(upkeep.list(filter, {}, day).findings.front().designation == "avatar");
  filter.profile = style::Profile::iso;
  const auto by_iso = upkeep.list(filter, {}, day).findings;
  REQUIRE(by_iso.size() == 2);
  CHECK(by_iso[0].designation == "mount");
  CHECK(by_iso[0].severity == Severity::error);
  filter.severity = Severity::error;
  CHECK(upkeep.list(filter, {}, day).total == 1);
}

}  // namespace termreg::conflicts
