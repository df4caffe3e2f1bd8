// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/import.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "indexer/ingest/catalogue.h"
#include "registry/model/error.h"
#include "tests/catch.h"

using namespace termreg;
namespace fs = std::filesystem;

namespace {

// A directory with a store and files to import; removed at the end.
class Desk {
 public:
  Desk() : directory_(fs::temp_directory_path() / ("termreg-ingest-" + std::to_string(::getpid()))) {
    fs::remove_all(directory_);
    fs::create_directories(directory_ / "in");
    store = store::Store::open(directory_ / "store");
  }
  ~Desk() {
    store.reset();
    fs::remove_all(directory_);
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  fs::path file(const std::string& name, const std::string& bytes) const {
    const auto path = directory_ / "in" / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  fs::path folder() const { return directory_ / "in"; }

  ImportReport import(const fs::path& path, bool dry_run = false) const {
    ingest::ImportRequest request;
    request.paths = {path};
    request.options.body = "ITU-T";
    request.dry_run = dry_run;
    return ingest::run(request, *store, nullptr);
  }

  std::unique_ptr<store::Store> store;

 private:
  fs::path directory_;
};

const std::string good =
    "id,designations,definition\n1,avatar,representation of a user\n2,twin,copy of a thing\n";

bool reports(const ImportReport& report, const std::string& rule) {
  for (const auto& diagnostic : report.diagnostics)
    if (diagnostic.rule == rule) return true;
  return false;
}

}  // namespace

TEST_CASE("importing the same file twice changes nothing the second time", "[ingest]") {
  const Desk desk;
  const auto path = desk.file("a.csv", good);
  const auto first = desk.import(path);
  CHECK(first.added == 2);
  CHECK(first.sequence == 2);
  const auto second = desk.import(path);
  CHECK(second.unchanged == 2);
  CHECK(second.added + second.changed + second.rejected == 0);
  CHECK(second.sequence == 2);
}

TEST_CASE("entries of many batches stand in the change log in the order of the file", "[ingest]") {
  constexpr std::size_t rows = 10'000;
  const Desk desk;
  std::string table = "id,designations,definition\n";
  for (std::size_t i = rows; i > 0; --i) table += std::to_string(i) + ",term,definition\n";
  const auto report = desk.import(desk.file("long.csv", table));
  CHECK(report.added == rows);
  CHECK(report.sequence == rows);
  const auto changes = desk.store->changes_after(0, rows + 1);
  REQUIRE(changes.size() == rows);
  bool in_order = true;
  for (std::size_t i = 0; i < rows; ++i)
    in_order = in_order && changes[i].entry.locator() == std::to_string(rows - i);
  CHECK(in_order);
}

TEST_CASE("a table that is cut off leaves nothing behind", "[ingest]") {
  const Desk desk;
  std::string table = "id,designations,definition\n";
  for (int i = 0; i < 10'000; ++i) table += std::to_string(i) + ",term,definition\n";
  CHECK_THROWS_AS(desk.import(desk.file("cut.csv", table + "x,\"never closed,definition\n")), Error);
  CHECK(desk.store->statistics().entries == 0);
}

TEST_CASE("a dry run gives the report of the import and writes nothing", "[ingest]") {
  const Desk desk;
  (void)desk.import(desk.file("a.csv", good));
  const auto path = desk.file(
      "a.csv", "id,designations,definition\n1,avatar,changed\n2,twin,copy of a thing\n3,,none\n4,new,x\n");
  auto dry = desk.import(path, true);
  CHECK(desk.store->head().sequence == 2);
  const auto wet = desk.import(path);
  CHECK(wet.sequence == 4);
  dry.sequence = wet.sequence;
  CHECK(dry == wet);
  CHECK(wet.added == 1);
  CHECK(wet.changed == 1);
  CHECK(wet.unchanged == 1);
  CHECK(wet.rejected == 1);
}

TEST_CASE("an id that comes twice in one import is kept once and said", "[ingest]") {
  const Desk desk;
  const auto report = desk.import(desk.file("a.csv", good + "1,another avatar,something else\n"));
  CHECK(report.added == 2);
  CHECK(report.rejected == 1);
  CHECK(reports(report, "duplicate-entry-id"));
}

TEST_CASE("a file that turns out bad half-way leaves nothing of its own behind", "[ingest]") {
  const Desk desk;
  const auto path =
      desk.file("bad.tbx",
                "<tbx type=\"TBX-Core\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
                "<text><body><conceptEntry id=\"c1\"><langSec xml:lang=\"en\"><termSec><term>x</term>"
                "</termSec></langSec></conceptEntry><conceptEntry id=\"c2\"><langSec></text></tbx>");
  CHECK_THROWS_AS(desk.import(path), Error);
  CHECK(desk.store->statistics().entries == 0);
}

TEST_CASE("in a directory a bad file is said and the others are imported", "[ingest]") {
  const Desk desk;
  (void)desk.file("a/good.csv", good);
  (void)desk.file("b/picture.png", "\x89PNG\r\n\x1a\n");
  (void)desk.file("c/broken.tbx", "<tbx type=\"TBX-Core\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text>");
  const auto report = desk.import(desk.folder());
  CHECK(report.added == 2);
  CHECK(reports(report, "format-unknown"));
  CHECK(reports(report, "file-unreadable"));
}

TEST_CASE("a named file of no known format is refused with what it is", "[ingest]") {
  const Desk desk;
  try {
    (void)desk.import(
        desk.file("p.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n"));
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    CHECK(std::string(error.what()).find("LFS") != std::string::npos);
  }
}

TEST_CASE("documents that entries name become records of the catalogue", "[ingest]") {
  const Desk desk;
  (void)desk.import(desk.file("y-1.csv", good));
  const auto documents = desk.store->documents();
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].body == "ITU-T");
  CHECK(documents[0].number == "y-1");
}

TEST_CASE("a catalogue with a short line is refused with file and line", "[ingest]") {
  const Desk desk;
  (void)desk.file("bodies.tsv", "id\ttitle\tparent\tkind\nITU-T\tTelecom\n");
  (void)desk.file("documents.tsv", "body\tnumber\n");
  try {
    (void)ingest::import_catalogue(desk.folder(), *desk.store);
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("bodies.tsv, line 2") != std::string::npos);
  }
  CHECK(desk.store->bodies().empty());
}
