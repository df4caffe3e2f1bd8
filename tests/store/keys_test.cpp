// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/keys.h"

#include "registry/store/chain.h"
#include "registry/text/keys.h"
#include "tests/catch.h"
#include "tests/random_entries.h"
#include "tests/store/samples.h"

using namespace termreg;
using namespace termreg::testing;
using namespace termreg::store;

TEST_CASE("numbers in keys sort as numbers do", "[store]") {
  CHECK(rc::check("be64", [](std::uint64_t a, std::uint64_t b) {
    RC_ASSERT((a < b) == (keys::be64(a) < keys::be64(b)));
    RC_ASSERT(keys::read_be64(keys::be64(a)) == a);
  }));
  CHECK_FALSE(keys::read_be64("1234567").has_value());
}

TEST_CASE("derived keys are sorted, distinct, and name their entry", "[store]") {
  CHECK(rc::check("derived keys", [] {
    const auto entry = *testing::entry();
    const auto records = derived_keys(entry);
    std::uint64_t designations = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
      RC_ASSERT(keys::entry_of(records[i].family, records[i].key) == entry.id);
      if (i > 0)
        RC_ASSERT(std::pair(records[i - 1].family, records[i - 1].key) <
                  std::pair(records[i].family, records[i].key));
      if (records[i].family != Family::designation) continue;
      ++designations;
      const auto record = keys::read_designation(records[i].key, records[i].value);
      RC_ASSERT(record.has_value());
      RC_ASSERT(record->status == entry.status);
      RC_ASSERT(record->match_key == text::match_key(record->text).bytes());
    }
    RC_ASSERT(designations == count_designations(entry));
  }));
}

TEST_CASE("every source of an entry has a key, wherever it stands", "[store]") {
  auto entry = entry_of("1", "twin");
  auto& section = entry.languages[0];
  entry.sources.push_back(cited("ISO 1"));
  section.designations[0].sources.push_back(cited("ISO 2"));
  section.definitions[0].sources.push_back(cited("ISO/IEC 3"));
  section.notes.emplace_back().sources.push_back(cited("ISO 4"));
  section.examples.emplace_back().sources.push_back(cited("ISO 5"));
  entry.notes.emplace_back().sources.push_back(cited("ISO 6"));
  entry.notes.back().sources.push_back(cited("ISO 6", "7"));
  entry.notes.back().sources.push_back(cited("", "a clause of nothing"));
  std::string cited;
  for (const auto& record : derived_keys(entry))
    if (record.family == Family::source) cited += record.key.substr(0, record.key.find('\0')) + ' ';
  CHECK(cited == "iso-1 iso-2 iso-4 iso-5 iso-6 iso-iec-3 ");
}

TEST_CASE("what is not a designation record is not read as one", "[store]") {
  const auto records = derived_keys(entry_of("1", "twin"));
  REQUIRE(records.size() == 1);
  const auto& [family, key, value] = records[0];
  REQUIRE(keys::read_designation(key, value).has_value());
  for (std::size_t length = 0; length < key.size(); ++length)
    CHECK_FALSE(keys::read_designation(std::string_view(key).substr(0, length), value).has_value());
  CHECK_FALSE(keys::read_designation(key, "ab").has_value());
  CHECK_FALSE(keys::read_designation(key, "\x05" + value.substr(1)).has_value());
}

TEST_CASE("the chain is SHA-256 over the link before and the record", "[store]") {
  CHECK(sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-4
  ChainHash before{};
  before[0] = 'a';
  CHECK(to_hex(next_link(before, "bc")) == sha256_hex(std::string(octets(before)) + "bc"));
  CHECK(next_link(before, "bc") != next_link(before, "bd"));
  CHECK(read_hash(octets(before)) == before);
  CHECK_FALSE(read_hash("short").has_value());
}
