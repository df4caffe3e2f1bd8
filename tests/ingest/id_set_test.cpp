// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/id_set_private.h"

#include <string>

#include "tests/catch.h"

using namespace termreg;

TEST_CASE("a set of ids knows a hundred thousand of them, and each one once", "[ingest]") {
  ingest::IdSet ids;
  CHECK_FALSE(ids.contains("itu-t:y.1:none:0"));
  const auto id = [](int number) { return "itu-t:y.1:none:" + std::to_string(number); };
  constexpr int many = 100'000;
  int added = 0, again = 0, met = 0, strange = 0;
  for (int i = 0; i < many; ++i) added += ids.insert(id(i)) ? 1 : 0;
  for (int i = 0; i < many; ++i) {
    again += ids.insert(id(i)) ? 1 : 0;
    met += ids.contains(id(i)) ? 1 : 0;
    strange += ids.contains(id(many + i)) ? 1 : 0;
  }
  CHECK(added == many);
  CHECK(again == 0);
  CHECK(met == many);
  CHECK(strange == 0);
  CHECK(ids.insert(""));
  CHECK_FALSE(ids.insert(""));
}
