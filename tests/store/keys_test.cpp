// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/keys.h"

#include "registry/store/chain.h"
#include "tests/catch.h"

using namespace termreg;
using namespace termreg::store;

TEST_CASE("numbers in keys sort as numbers do", "[store]") {
  CHECK(rc::check("be64", [](std::uint64_t a, std::uint64_t b) {
    RC_ASSERT((a < b) == (keys::be64(a) < keys::be64(b)));
    RC_ASSERT(keys::read_be64(keys::be64(a)) == a);
  }));
  CHECK_FALSE(keys::read_be64("1234567").has_value());
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
