// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/entry_id.h"

#include "tests/catch.h"

using termreg::EntryId;

TEST_CASE("an entry id is composed of names as a source writes them", "[model]") {
  CHECK(EntryId::compose("ITU-T", "Y.4600", "2022-08", "3.2.1").text() == "itu-t:y.4600:2022-08:3.2.1");
  CHECK(EntryId::compose("ISO/IEC", "ISO/IEC 20924", "", "§").text() == "iso-iec:20924:none:u00a7");
}

TEST_CASE("an entry id names the body once", "[model]") {
  CHECK(EntryId::compose("ITU-T", "ITU-T Y.4600", "2022-08", "3.2.1").text() == "itu-t:y.4600:2022-08:3.2.1");
  CHECK(EntryId::compose("ISO", "ISO/TS 14812", "2022", "3.1").text() == "iso:ts-14812:2022:3.1");
  CHECK(EntryId::compose("ISO", "ISOLATED", "", "1").text() == "iso:isolated:none:1");
  CHECK(EntryId::compose("ISO", "ISO", "", "1").text() == "iso:iso:none:1");
}

TEST_CASE("names that differ only in a letter outside ASCII give different ids", "[model]") {
  CHECK(EntryId::compose("x", "y", "z", "résumé") != EntryId::compose("x", "y", "z", "resume"));
}

TEST_CASE("every composed id can be parsed and gives its parts", "[model]") {
  const auto id = EntryId::compose("IEC", "60050-741", "2020", std::string(300, 'x'));
  REQUIRE(EntryId::parse(id.text()) == id);
  CHECK(id.body() == "iec");
  CHECK(id.document() == "60050-741");
  CHECK(id.edition() == "2020");
  CHECK(id.locator().size() == 56);
}

TEST_CASE("what is not an id is not parsed", "[model]") {
  for (const auto* text :
       {"", "a", "a:b:c", "a:b:c:", ":b:c:d", "a::c:d", "A:b:c:d", "a:b:c:d:e", "a:b:c:d e"})
    CHECK_FALSE(EntryId::parse(text).has_value());
}
