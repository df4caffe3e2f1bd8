// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/decisions.h"

#include "registry/codec/json.h"
#include "registry/conflicts/scan.h"
#include "registry/model/error.h"
#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/temporary_directory.h"

namespace termreg::conflicts {
namespace {

const std::string figure = "digital figure that stands for a participant in a virtual world";
const std::string god = "god who has come down to earth in human form";

struct Desk {
  testing::TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path());
  Registry registry{*store, nullptr};

  void put(const TermEntry& entry) {
    store::ChangeSet changes;
    changes.puts.push_back({entry, 0});
    store->apply(changes);
  }
  [[nodiscard]] std::vector<Finding> of(FindingCode code) const {
    Filter filter;
    filter.codes = {code};
    return registry.conflicts(filter);
  }
};

DecisionRequest deciding(Decision decision, std::string reason = "agreed at the meeting") {
  DecisionRequest request;
  request.decision = decision;
  request.reason = std::move(reason);
  return request;
}

}  // namespace

TEST_CASE("a decision is kept with its finding until one of the texts changes", "[conflicts]") {
  Desk desk;
  desk.put(entry("ISO", "2021", "1", {"avatar"}, figure));
  desk.put(entry("Acme", "2021", "1", {"avatar"}, god));
  const auto before = desk.of(FindingCode::c4_homonym);
  REQUIRE(before.size() == 1);
  CHECK(before[0].state == "open");
  desk.registry.decide({before[0].digest}, deciding(Decision::keep_apart));
  const auto decided = desk.of(FindingCode::c4_homonym);
  REQUIRE(decided.size() == 1);
  CHECK(decided[0].disposition == "keep-apart");
  CHECK(decided[0].state == "decided");
  CHECK(decided[0].reason == "agreed at the meeting");
  CHECK_FALSE(decided[0].reopened);
  desk.put(entry("Acme", "2021", "1", {"avatar"}, god + " and walks among people"));
  const auto after = desk.of(FindingCode::c4_homonym);
  REQUIRE(after.size() == 1);
  CHECK(after[0].state == "open");
  CHECK(after[0].reopened);
}

TEST_CASE("the list can be asked for what is open, and a decision can be taken back", "[conflicts]") {
  Desk desk;
  desk.put(entry("ISO", "2021", "1", {"avatar"}, figure));
  desk.put(entry("Acme", "2021", "1", {"avatar"}, god));
  const auto digest = desk.of(FindingCode::c4_homonym).front().digest;
  desk.registry.decide({digest}, deciding(Decision::qualify));
  Filter open;
  open.state = DecisionState::open;
  CHECK(desk.registry.conflicts(open).empty());
  auto back = deciding(Decision::qualify);
  back.state = DecisionState::open;
  desk.registry.decide({digest}, back);
  CHECK(desk.registry.conflicts(open).size() == 1);
  CHECK(desk.registry.decisions().empty());
  CHECK(desk.store->record_history(store::RecordKind::disposition, digest, 9).size() == 1);
}

TEST_CASE("an expired decision is open again", "[conflicts]") {
  Desk desk;
  desk.put(entry("ISO", "2021", "1", {"avatar"}, figure));
  desk.put(entry("Acme", "2021", "1", {"avatar"}, god));
  auto finding = desk.of(FindingCode::c4_homonym).front();
  auto request = deciding(Decision::accept);
  request.expires = "2030-01-31";
  desk.registry.decide({finding.digest}, request);
  const Decisions decisions(*desk.store);
  decisions.mark(finding, "2030-01-30");
  CHECK(finding.state == "decided");
  Finding later = desk.of(FindingCode::c4_homonym).front();
  later.state = "open";
  decisions.mark(later, "2030-01-31");
  CHECK(later.state == "open");
  CHECK(later.reopened);
}

TEST_CASE("entries linked by a decision are no split synonym and one concept for the other kinds",
          "[conflicts]") {
  Desk desk;
  auto one = entry("ISO", "2021", "1", {"puppet"}, figure);
  auto two = entry("ITU-T", "2022", "1", {"avatar"}, figure);
  desk.put(one);
  desk.put(two);
  const auto split = desk.of(FindingCode::c5_synonym_split);
  REQUIRE(split.size() == 1);
  desk.registry.decide({split[0].digest}, deciding(Decision::link));
  CHECK(desk.of(FindingCode::c5_synonym_split).empty());
  CHECK(desk.registry.decisions().size() == 1);
}

TEST_CASE("a decision that cannot be filed says why, and files nothing", "[conflicts]") {
  Desk desk;
  desk.put(entry("ISO", "2021", "1", {"avatar"}, figure));
  desk.put(entry("Acme", "2021", "1", {"avatar"}, god));
  const auto digest = desk.of(FindingCode::c4_homonym).front().digest;
  CHECK_THROWS_AS(desk.registry.decide({digest, "00"}, deciding(Decision::cite)), Error);
  CHECK_THROWS_AS(desk.registry.decide({digest}, deciding(Decision::accept, "")), Error);
  auto bad_date = deciding(Decision::cite);
  bad_date.expires = "soon";
  CHECK_THROWS_AS(desk.registry.decide({digest}, bad_date), Error);
  CHECK(desk.registry.decisions().empty());
}

TEST_CASE("a decision comes back from its JSON as it was", "[conflicts]") {
  Disposition disposition;
  disposition.digest = "7f";
  disposition.code = FindingCode::c17_mutual_circular;
  disposition.entries = {EntryId::compose("ISO", "100", "2021", "1")};
  disposition.designation = "avatar";
  disposition.decision = Decision::deprecate_one;
  disposition.state = DecisionState::done;
  disposition.reason = "“so”";
  disposition.author = "Ada";
  disposition.at = "2026-11-27T20:00:00.000Z";
  disposition.expires = "2027-01-31";
  CHECK(codec::disposition_from_json(codec::to_json(disposition)) == disposition);
  CHECK_THROWS_AS(codec::disposition_from_json("{\"entries\":[\"nothing\"]}"), Error);
}

}  // namespace termreg::conflicts
