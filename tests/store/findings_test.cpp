// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/findings.h"

#include "registry/model/error.h"
#include "registry/store/chain.h"
#include "tests/catch.h"
#include "tests/store/raw_engine.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

using Edits = std::optional<store::FindingEdits>;

/// Says one thing about every change set that it is asked about.
struct Sayer final : store::Companion {
  Edits says;
  std::size_t asked = 0, written = 0, failed = 0;
  bool was_level = false;
  Edits follow(const Planned& planned) override {
    ++asked;
    was_level = planned.level;
    return says;
  }
  void settled(bool is_written) noexcept override { ++(is_written ? written : failed); }
};

std::string all_in(store::Store& store) {
  std::string out, weights;
  const auto level = store.findings()->read(
      [&](std::string_view key, std::string_view value) {
        out.append(key).append("=").append(value).append(" ");
      },
      weights);
  return out + (level ? std::to_string(level->head.sequence) + level->stamp : "none") + weights;
}

void make_level(store::Store& store) {
  store.findings()->begin_anew();
  const std::vector<store::FindingEdit> all{{"0a.1", "one"}, {"ff.2", "two"}};
  store.findings()->add(all);
  store.findings()->set_weights("W");
  store.findings()->level_with([](const store::Head&) { return Edits({{}, " stamp "}); }, [](bool) {});
}

store::ChangeSet log_in() {
  store::ChangeSet changes;
  changes.records.push_back({store::RecordKind::session, "s", "{\"n\":1}", {}});
  return changes;
}

}  // namespace

TEST_CASE("findings are all there or none, and survive a restart", "[store]") {
  const TemporaryDirectory directory;
  {
    const auto store = store::Store::open(directory.path());
    store->apply(putting({entry_of("1", "avatar")}));
    CHECK(all_in(*store) == "none");
    make_level(*store);
    CHECK(all_in(*store) == "0a.1=one ff.2=two 1 stamp W");
    store->findings()->begin_anew();
    CHECK(all_in(*store) == "none");
    make_level(*store);
  }
  const auto store = store::Store::open(directory.path());
  CHECK(all_in(*store) == "0a.1=one ff.2=two 1 stamp W");
  CHECK(store->verify().empty());
}

TEST_CASE("findings stay level through a log-in, and fall behind a change that nobody follows", "[store]") {
  const TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path());
  make_level(*store);
  store->apply(log_in());
  CHECK(store->findings()->level()->head == store->head());
  store->apply(putting({entry_of("1", "avatar")}));
  CHECK(store->findings()->level()->head == *store->head_at(1));
  CHECK(all_in(*store) == "0a.1=one ff.2=two 1 stamp W");
}

TEST_CASE("what a companion says of a change is written with it, and only while findings are level",
          "[store]") {
  const TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path());
  Sayer sayer;
  store->findings()->accompany(&sayer);
  make_level(*store);
  sayer.says = store::FindingEdits{{{"0a.1", {}}, {"0b.3", "three"}}, "+"};
  store->apply(putting({entry_of("1", "avatar")}));
  CHECK(sayer.was_level);
  CHECK(all_in(*store) == "0b.3=three ff.2=two 1+W");
  sayer.says = std::nullopt;
  store->apply(removing("1"));
  sayer.says = store::FindingEdits{};
  store->apply(putting({entry_of("2", "lens")}));
  CHECK_FALSE(sayer.was_level);
  CHECK(all_in(*store) == "0b.3=three ff.2=two 1+W");
  CHECK(sayer.asked == 3);
  CHECK(sayer.written == 3);
  store->apply(log_in());
  CHECK(sayer.asked == 3);
  CHECK(store->verify().empty());
  store->findings()->accompany(nullptr);
}

TEST_CASE("a change set that is refused for want of room leaves findings as they are", "[store]") {
  const TemporaryDirectory directory;
  Sayer sayer;
  {
    const auto store = store::Store::open(directory.path());
    make_level(*store);
  }
  store::Settings settings;
  settings.free_disk_reserve = ~std::uint64_t{0};
  const auto store = store::Store::open(directory.path(), settings);
  store->findings()->accompany(&sayer);
  sayer.says = store::FindingEdits{{{"0a.1", {}}}, "+"};
  CHECK_THROWS_AS(store->apply(putting({entry_of("1", "avatar")})), Error);
  CHECK(sayer.failed == 1);
  CHECK(all_in(*store) == "0a.1=one ff.2=two 0 stamp W");
  CHECK_THROWS_AS(make_level(*store), Error);
  store->findings()->accompany(nullptr);
}

TEST_CASE("a store of the schema without findings is opened, and has none yet", "[store]") {
  const TemporaryDirectory directory;
  {
    const auto store = store::Store::open(directory.path());
    store->apply(putting({entry_of("1", "avatar")}));
    make_level(*store);
  }
  {
    RawEngine raw(directory.path());
    raw.put("meta", "schema", "3");
    raw.remove("meta", "findings");
    raw.drop_family("findings");
  }
  const auto store = store::Store::open(directory.path());
  CHECK(all_in(*store) == "none");
  CHECK(store->get(id_of("1")));
  CHECK(store->verify().empty());
  make_level(*store);
  CHECK(store->findings()->level()->head == store->head());
}

TEST_CASE("findings that are said to follow from another log are told by verify", "[store]") {
  const TemporaryDirectory directory;
  {
    const auto store = store::Store::open(directory.path());
    store->apply(putting({entry_of("1", "avatar")}));
    make_level(*store);
  }
  {
    RawEngine raw(directory.path());
    auto value = raw.get("meta", "findings");
    value[10] = static_cast<char>(value[10] ^ 1);
    raw.put("meta", "findings", value);
  }
  const auto damages = store::Store::open(directory.path())->verify();
  REQUIRE(damages.size() == 1);
  CHECK(damages[0].where == "findings");
}

TEST_CASE("a log-in is no change of an entry, nor of another kind of record", "[store]") {
  const TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path());
  store->apply(putting({entry_of("1", "avatar")}));
  const auto entries = store->last_entry_change();
  const auto decisions = store->last_record_change(store::RecordKind::disposition);
  store->apply(log_in());
  CHECK(store->last_entry_change() == entries);
  CHECK(store->last_record_change(store::RecordKind::disposition) == decisions);
  CHECK(store->last_record_change(store::RecordKind::session) == store->sequence());
  store->apply(removing("1"));
  CHECK(store->last_entry_change() == store->sequence());
}
