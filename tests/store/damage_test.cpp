// SPDX-License-Identifier: GPL-3.0-or-later
// What the store says when its files are not what it wrote.
#include <algorithm>
#include <fstream>

#include "registry/model/error.h"
#include "registry/store/keys.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/store/raw_engine.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
using store::Store;

namespace {

// A closed store of two entries, one of which has a history.
void make_store(const std::filesystem::path& directory) {
  const auto store = Store::open(directory);
  auto entry = entry_of("1", "twin");
  entry.subject_fields = {"IoT"};
  entry.sources.push_back(cited("ISO 1"));
  entry.relations.push_back({RelationKind::see_also, id_of("2").text(), "", {}});
  store->apply(putting({entry, entry_of("2", "avatar")}));
  entry.status = EntryStatus::superseded;
  store->apply(putting({entry}));
}

std::string damages(const std::filesystem::path& directory) {
  std::string text;
  for (const auto& damage : Store::open(directory)->verify())
    text += damage.where + ": " + damage.message + "\n";
  return text;
}

ErrorCode code_at_open(const std::filesystem::path& directory) {
  try {
    Store::open(directory);
  } catch (const Error& error) {
    INFO(error.what());
    if (error.code() == ErrorCode::damaged)
      CHECK(std::string(error.what()).find("termreg restore DIR") != std::string::npos);
    return error.code();
  }
  FAIL("the store opened");
  return ErrorCode::internal;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("opening a whole store by hand and closing it again damages nothing", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  { RawEngine raw(directory.path()); }
  CHECK(damages(directory.path()).empty());
}

TEST_CASE("verify finds a change record that was altered, because the chain no longer holds", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  {
    RawEngine raw(directory.path());
    auto record = raw.get("change", store::keys::be64(2));
    record.replace(record.find("local"), 5, "l0cal");
    raw.put("change", store::keys::be64(2), record);
  }
  CHECK(has(damages(directory.path()), "change 2: The hash chain does not hold"));
}

TEST_CASE("verify finds a missing change record", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  RawEngine(directory.path()).remove("change", store::keys::be64(2));
  CHECK(has(damages(directory.path()), "change 2: The log jumps here"));
}

TEST_CASE("a store whose log lost its end is refused", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  RawEngine(directory.path()).remove("change", store::keys::be64(3));
  CHECK(code_at_open(directory.path()) == ErrorCode::damaged);
}

TEST_CASE("verify finds missing, altered and stray derived records", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  std::string key, value;
  {
    RawEngine raw(directory.path());
    key = raw.first_key("derived");
    REQUIRE(key == id_of("1").text());
    value = raw.get("derived", key);
    raw.remove("derived", key);
  }
  CHECK(has(damages(directory.path()), "entry " + key + ": Its derived record is missing"));
  RawEngine(directory.path()).put("derived", key + "-stray", value);
  const auto both = damages(directory.path());
  CHECK(has(both, "entry " + key + ": Its derived record is missing"));
  CHECK(has(both, "derived records: A record is filed under " + key + "-stray, which is no entry"));
  RawEngine(directory.path()).remove("derived", key + "-stray");
  RawEngine(directory.path()).put("derived", key, value + "x");
  CHECK(has(damages(directory.path()), "Its derived record is not the one that follows from it"));
  RawEngine(directory.path()).put("derived", key, value);
  CHECK(damages(directory.path()).empty());
}

TEST_CASE("a derived record that cannot be read is damage, and no designation less", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  {
    RawEngine raw(directory.path());
    const auto key = raw.first_key("derived");
    raw.put("derived", key, raw.get("derived", key).substr(1));
  }
  const auto store = Store::open(directory.path());
  CHECK_THROWS_AS(store->each_designation([](const auto&) {}), Error);
  CHECK_FALSE(store->verify().empty());
}

TEST_CASE("verify finds an entry that the log does not tell of", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  {
    RawEngine raw(directory.path());
    raw.remove("entry", id_of("2").text());
  }
  CHECK(has(damages(directory.path()), "the change log tells of 2"));
}

TEST_CASE("verify finds an entry of an old revision and one that cannot be read", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  const auto id = id_of("1").text();
  {
    RawEngine raw(directory.path());
    raw.put("entry", id, store::keys::be64(1) + raw.get("history", store::keys::history(id, 1)));
  }
  CHECK(has(damages(directory.path()), "The change log does not tell of revision 1"));
  RawEngine(directory.path()).put("entry", id, store::keys::be64(2) + "{}");
  CHECK(has(damages(directory.path()), "entry " + id));
}

TEST_CASE("verify finds wrong counts and misplaced catalogue records", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  {
    RawEngine raw(directory.path());
    raw.put("meta", "counts", store::keys::be64(9) + store::keys::be64(9));
    raw.put("catalogue", std::string("body\0X", 6), R"({"id":"Y"})");
  }
  const auto found = damages(directory.path());
  CHECK(has(found, "The counts say 9 entries"));
  CHECK(has(found, "catalogue: "));
}

TEST_CASE("a store without its first records, or of another schema, is refused", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  RawEngine(directory.path()).put("meta", "schema", "1");
  CHECK(code_at_open(directory.path()) == ErrorCode::usage);
  RawEngine(directory.path()).remove("meta", "schema");
  CHECK(code_at_open(directory.path()) == ErrorCode::damaged);
}

TEST_CASE("a store that lost a family is refused", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  RawEngine(directory.path()).drop_family("derived");
  CHECK(code_at_open(directory.path()) == ErrorCode::damaged);
}

TEST_CASE("derived records of another text profile are made anew at open", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  std::size_t before = 0;
  {
    RawEngine raw(directory.path());
    before = raw.count("derived");
    raw.put("meta", "text-profile", "termreg-0/icu-1/unicode-1");
    const auto key = raw.first_key("derived");
    raw.put("derived", "stale" + key, raw.get("derived", key));
    raw.remove("derived", key);
  }
  CHECK(damages(directory.path()).empty());
  RawEngine raw(directory.path());
  CHECK(raw.count("derived") == before);
  CHECK(raw.get("meta", "text-profile") != "termreg-0/icu-1/unicode-1");
}

TEST_CASE("a file of a closed store that changed or went is found before the engine touches anything",
          "[store]") {
  for (const std::string file : {"MANIFEST", ".sst", "CURRENT"}) {
    INFO(file);
    const TemporaryDirectory directory;
    make_store(directory.path());
    const auto files = std::filesystem::directory_iterator(directory.path() / "rocks");
    const auto found = std::find_if(begin(files), end(files), [&](const auto& item) {
      return item.path().filename().string().find(file) != std::string::npos;
    });
    REQUIRE(found != end(files));
    const auto path = found->path();
    std::filesystem::rename(path, directory.path() / "aside");
    CHECK(code_at_open(directory.path()) == ErrorCode::damaged);
    std::filesystem::rename(directory.path() / "aside", path);
    CHECK(damages(directory.path()).empty());
  }
}

TEST_CASE("a closed store whose files are gone is not made anew", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  std::filesystem::remove_all(directory.path() / "rocks");
  CHECK(code_at_open(directory.path()) == ErrorCode::damaged);
}

TEST_CASE("a seal that is damaged itself proves nothing and stops nobody", "[store]") {
  const TemporaryDirectory directory;
  make_store(directory.path());
  std::ofstream(directory.path() / "seal", std::ios::app) << "x";
  CHECK(damages(directory.path()).empty());
}

TEST_CASE("a creation that was interrupted is begun anew", "[store]") {
  const TemporaryDirectory directory;
  std::filesystem::create_directories(directory.path() / "rocks.new");
  std::ofstream(directory.path() / "rocks.new" / "CURRENT") << "MANIFEST-000001\n";
  CHECK(Store::open(directory.path())->head().sequence == 0);
}
