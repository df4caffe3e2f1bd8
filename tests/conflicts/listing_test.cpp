// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/listing.h"

#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"

namespace termreg::conflicts {
namespace {

Finding clash(FindingCode code, const std::string& digest, const std::vector<std::string>& entries) {
  Finding finding;
  finding.code = code;
  finding.digest = digest;
  for (const auto& id : entries) finding.entries.push_back(*EntryId::parse(id));
  return finding;
}

const std::vector<Finding> some{
    clash(FindingCode::c3_competing_definition, "a", {"iso:d:1:1", "itu-t:d:1:1"}),
    clash(FindingCode::c4_homonym, "b", {"iso:d:1:1", "iso:d:1:2", "acme:d:1:1"}),
    clash(FindingCode::c16_self_circular, "c", {"acme:d:1:1"})};

}  // namespace

TEST_CASE("a listing copies its window and counts the whole", "[conflicts]") {
  const ShelfStore store({});
  const FindingTable table(some);
  const Decisions none(store);
  const auto listing = table.list({}, {1, 1, Facets::counted}, none, "2026-11-27");
  CHECK(listing.total == 3);
  REQUIRE(listing.findings.size() == 1);
  CHECK(listing.findings[0].digest == "b");
  CHECK(listing.by_code.size() == 3);
  REQUIRE(listing.by_state.size() == 1);
  CHECK(listing.by_state[0] == std::pair(DecisionState::open, std::uint64_t{3}));
  REQUIRE(listing.by_pair.size() == 3);
  for (const auto& pair : listing.by_pair) CHECK(pair.count == 1);
}

TEST_CASE("each count leaves out the choice it offers", "[conflicts]") {
  const ShelfStore store({});
  const FindingTable table(some);
  const Decisions none(store);
  Filter filter;
  filter.codes = {FindingCode::c4_homonym};
  filter.body = "iso";
  const auto listing = table.list(filter, {0, 9, Facets::counted}, none, "2026-11-27");
  CHECK(listing.total == 1);
  CHECK(listing.by_code.size() == 2);
  CHECK(listing.by_pair.size() == 2);
}

TEST_CASE("findings are found by digest and by entry, also one within one entry", "[conflicts]") {
  const ShelfStore store({});
  const FindingTable table(some);
  const Decisions none(store);
  CHECK(table.find("b") == &some[1]);
  CHECK(table.find("x") == nullptr);
  Filter filter;
  filter.entry = "acme:d:1:1";
  CHECK(table.list(filter, {}, none, "2026-11-27").total == 2);
  filter.body = "ACME";
  CHECK(table.list(filter, {}, none, "2026-11-27").total == 2);
  filter.against = "iso";
  CHECK(table.list(filter, {}, none, "2026-11-27").total == 1);
  filter.entry = "nobody:d:1:1";
  CHECK(table.list(filter, {}, none, "2026-11-27").total == 0);
}

}  // namespace termreg::conflicts
