// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/entries_worker.h"

#include "registry/codec/diagnostic_json.h"
#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

const fs::path program = TERMREG_BINARY;

struct Found final : sources::Sink {
  void entry(TermEntry entry) override { entries.push_back(std::move(entry)); }
  void diagnostic(Diagnostic diagnostic) override { diagnostics.push_back(std::move(diagnostic)); }
  void progress(std::uint64_t bytes) override { read = bytes; }
  std::vector<TermEntry> entries;
  std::vector<Diagnostic> diagnostics;
  std::uint64_t read = 0;
};

Found found_by(const sources::Reader& reader, const sources::Input& input) {
  Found found;
  reader.read(input, found);
  return found;
}

fs::path shell(const Folder& folder, const std::string& script) {
  const auto path = folder.write("worker", "#!/bin/sh\n" + script + "\n");
  fs::permissions(path, fs::perms::owner_all);
  return path;
}

}  // namespace

TEST_CASE("a worker hands over the entries and remarks that a reader finds", "[sources][worker]") {
  const Folder folder;
  const std::string table =
      "id,designations,definition,note\n1,\"quay;wharf\",\"place, \"\"where\"\"\nships "
      "lie\",x\n2,,none,y\n3,مرسى,z,\n";
  sources::Input input{folder.write("--terms é.csv", table), {}};
  input.options.body = "--body";
  input.options.document = "D 1";
  input.options.language = "fr";
  input.options.columns = {{"definition", "definition"}, {"notes", "note"}};
  const auto here = found_by(*sources::source_format("csv").make(), input);
  for (const std::string format : {"csv", ""}) {
    INFO(format);
    const auto there = found_by(*sources::reader_in_worker(program, format), input);
    CHECK(there.entries == here.entries);
    CHECK(there.diagnostics == here.diagnostics);
    CHECK(there.read == table.size());
  }
  CHECK(here.entries.size() == 3);  // whether an entry without a name may stay is the rules' business
}

TEST_CASE("what a worker cannot read throws what the reader threw", "[sources][worker]") {
  const Folder folder;
  const sources::Input input{folder.write("a.tbx", "<tbx><text>"), {}};
  std::string here, there;
  const auto sentence = [&](const sources::Reader& reader) {
    try {
      (void)found_by(reader, input);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_input);
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(sentence(*sources::reader_in_worker(program, "tbx")) ==
        sentence(*sources::source_format("tbx").make()));
  CHECK_THROWS_AS(found_by(*sources::reader_in_worker(program, "papyrus"), input), Error);
}

TEST_CASE("a worker that breaks a limit is ended, and what its sink throws ends it too",
          "[sources][worker]") {
  const Folder folder;
  const sources::Input input{folder.write("a.csv", "x"), {}};
  const auto sentence = [&](const std::string& script, const sources::WorkerLimits& limits) {
    try {
      (void)found_by(*sources::reader_in_worker(shell(folder, script), "csv", limits), input);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  sources::WorkerLimits brief;
  brief.most_seconds = 1;
  CHECK(sentence("exec sleep 60", brief).find("after 1 seconds") != std::string::npos);
  CHECK(sentence("while :; do :; done", brief).find("after 1 seconds") != std::string::npos);
  // One line without end, and many.
  CHECK(sentence("head -c 5000000 /dev/zero | tr '\\0' '{'", {}).find("gave no answer") != std::string::npos);
  CHECK(sentence("yes \"p 1$(head -c 4000 /dev/zero | tr '\\0' x)\"", {}).find("256 MiB") !=
        std::string::npos);

  struct Impatient final : sources::Sink {
    void entry(TermEntry /*entry*/) override {}
    void diagnostic(Diagnostic /*diagnostic*/) override {}
    void progress(std::uint64_t /*bytes*/) override { throw Error(ErrorCode::internal, "enough"); }
  };
  Impatient sink;
  CHECK_THROWS_WITH(sources::reader_in_worker(shell(folder, "exec sleep 60"), "csv")->read(input, sink),
                    "enough");
}

TEST_CASE("a remark and a report go from one process to another whole", "[codec]") {
  const Diagnostic one{"a.csv", 7, "quay \"x\"", "csv-field-count", Severity::warning, "Line\none."};
  CHECK(codec::diagnostic_from_json(codec::to_json(one)) == one);
  const ImportReport report{1, 2, 3, 4, 5, {one, {}}, 9};
  CHECK(codec::import_report_from_json(codec::to_json(report)) == report);
  CHECK_THROWS_AS(codec::diagnostic_from_json("{\"line\":4294967296}"), Error);
  CHECK_THROWS_AS(codec::diagnostic_from_json("{\"severity\":\"loud\"}"), Error);
  CHECK_THROWS_AS(codec::import_report_from_json("[]"), Error);
}
