// SPDX-License-Identifier: GPL-3.0-or-later
// The restore drill.
#include <fstream>

#include "registry/model/error.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using store::Store;

namespace {

namespace fs = std::filesystem;

void damage_a_table(const fs::path& backups) {
  for (const auto& file : fs::recursive_directory_iterator(backups)) {
    if (!file.is_regular_file() || file.path().extension() != ".sst") continue;
    std::fstream bytes(file.path(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(20);
    bytes.put('\x55').put('\x55').put('\x55');
  }
}

}  // namespace

TEST_CASE("what was backed up comes back, and what came after it is kept aside", "[store]") {
  const TemporaryDirectory directory, backups;
  const auto home = directory.path() / "store";
  {
    const auto store = Store::open(home);
    store->apply(putting({entry_of("1", "one")}));
    CHECK(store->backup(backups.path()) == 1);
    store->apply(putting({entry_of("2", "two")}));
  }
  const auto done = store::restore(backups.path(), home);
  CHECK(done.backup == 1);
  CHECK(done.sequence == 1);
  CHECK(fs::exists(done.kept_aside));
  const auto store = Store::open(home);
  CHECK(store->get(id_of("1")));
  CHECK_FALSE(store->get(id_of("2")));
  CHECK(store->verify().empty());
}

TEST_CASE("the newest of several backups is restored, also where no store stands", "[store]") {
  const TemporaryDirectory directory, backups;
  {
    const auto store = Store::open(directory.path() / "store");
    store->apply(putting({entry_of("1", "one")}));
    store->backup(backups.path());
    store->apply(putting({entry_of("2", "two")}));
    CHECK(store->backup(backups.path()) == 2);
  }
  const auto done = store::restore(backups.path(), directory.path() / "elsewhere");
  CHECK(done.sequence == 2);
  CHECK(done.kept_aside.empty());
  CHECK(Store::open(directory.path() / "elsewhere")->get(id_of("2")));
}

TEST_CASE("a backup that was damaged where it lay takes nobody's place", "[store]") {
  const TemporaryDirectory directory, backups;
  const auto home = directory.path() / "store";
  {
    const auto store = Store::open(home);
    store->apply(putting({entry_of("1", "one")}));
    store->backup(backups.path());
  }
  damage_a_table(backups.path());
  CHECK_THROWS_AS(store::restore(backups.path(), home), Error);
  CHECK(Store::open(home)->get(id_of("1")));
}

TEST_CASE("a store that somebody holds is not replaced, and nothing is no backup", "[store]") {
  const TemporaryDirectory directory, backups;
  const auto home = directory.path() / "store";
  CHECK_THROWS_AS(store::restore(backups.path(), home), Error);
  CHECK_THROWS_AS(store::restore(backups.path() / "nowhere", home), Error);
  const auto store = Store::open(home);
  store->apply(putting({entry_of("1", "one")}));
  store->backup(backups.path());
  CHECK_THROWS_AS(store::restore(backups.path(), home), Error);
  CHECK(store->get(id_of("1")));
}
