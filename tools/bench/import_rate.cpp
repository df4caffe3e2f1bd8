// SPDX-License-Identifier: GPL-3.0-or-later
// import_rate FILE.csv
//
// How fast entries become durable and found by look-up, and how fast full text follows, each beside floors
// measured in the same run (floors.h):
//
//   raw lines     the lines of the file put raw into RocksDB
//   import        ingest::run of the file into an empty store, the designation table following
//   raw records   the very records that this import stored, put raw into RocksDB with the store's options
//   rebuild       the index of that store made anew, nothing else: what lean documents are to be held against
//   lean          lean Xapian documents of the file
//   full text     the same import with the index open, until every change is searchable
//
// FILE.csv has a header and the columns id, part_of_speech, subject_field, designations, definition,
// examples, like the Open English WordNet as CSV (unpack it first). Prints one row each: entries, seconds,
// entries/s, processor time of all threads; then the ratios, the peak of memory after both imports, and the
// disk used. Everything is written under the system's directory for temporary files and removed again. On a
// busy machine look at the processor time, and at the spread of several runs.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>
#include <xapian.h>

#include <cstdio>
#include <filesystem>
#include <limits>

#include "indexer/ingest/import.h"
#include "indexer/search/xapian_index.h"
#include "registry/log/log.h"
#include "registry/registry.h"
#include "tools/bench/floors.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;
using bench::Cost;

double megabytes_peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

double mebibytes_under(const fs::path& directory) {
  std::uintmax_t bytes = 0;
  for (const auto& file : fs::recursive_directory_iterator(directory))
    if (file.is_regular_file()) bytes += file.file_size();
  return static_cast<double>(bytes) / 1048576.0;
}

Cost index_anew(const fs::path& store_directory, const fs::path& directory) {
  const auto store = store::Store::open(store_directory);
  const bench::Stopwatch watch;
  search::rebuild_index(directory, *store);
  return watch.cost();
}

// Prints a row and hands on what it cost.
template <typename Work>
Cost measured(const char* what, std::size_t entries, const Work& work) {
  const Cost cost = work();
  fmt::print("{:<14}{:>9}{:>9.2f} s{:>10.0f}/s{:>9.2f} s of processor time\n", what, entries, cost.seconds,
             static_cast<double>(entries) / cost.seconds, cost.processor);
  std::fflush(stdout);
  return cost;
}

ImportReport import_into(store::Store& store, const fs::path& file) {
  ingest::ImportRequest request;
  request.paths = {file};
  return ingest::run(request, store, nullptr);
}

// Until the import is acknowledged: durable, and found by look-up.
Cost import_alone(const fs::path& file, const fs::path& directory) {
  const auto store = store::Store::open(directory);
  const Registry registry(*store, nullptr);
  const bench::Stopwatch watch;
  (void)import_into(*store, file);
  return watch.cost();
}

Cost import_and_index(const fs::path& file, const fs::path& directory) {
  const auto store = store::Store::open(directory / "store");
  const auto index = search::open_index(directory / "index", *store);
  const Registry registry(*store, index.get());
  const bench::Stopwatch watch;
  const auto report = import_into(*store, file);
  index->wait_for(report.sequence, std::numeric_limits<std::uint32_t>::max());
  return watch.cost();
}

void run(const fs::path& file, const fs::path& place) {
  const auto lines = bench::data_lines(file);
  const auto count = lines.size();
  const auto imported = measured("import", count, [&] { return import_alone(file, place / "alone"); });
  const auto searchable =
      measured("full text", count, [&] { return import_and_index(file, place / "both"); });
  const auto peak = megabytes_peak();
  const auto raw_lines =
      measured("raw lines", count, [&] { return bench::put_lines(lines, place / "lines"); });
  const auto raw_records =
      measured("raw records", count, [&] { return bench::put_records(place / "alone", place / "records"); });
  const auto rebuilt =
      measured("rebuild", count, [&] { return index_anew(place / "alone", place / "anew"); });
  const auto lean = measured("lean", count, [&] { return bench::index_lines(lines, place / "lean"); });
  fmt::print("import, durable and found    {:.2f} of raw lines, {:.2f} of raw records\n",
             raw_lines.seconds / imported.seconds, raw_records.seconds / imported.seconds);
  fmt::print("import until full text       {:.2f} of lean documents\n", lean.seconds / searchable.seconds);
  fmt::print("index alone                  {:.2f} of lean documents, {:.2f} by processor time\n",
             lean.seconds / rebuilt.seconds, lean.processor / rebuilt.processor);
  fmt::print("peak memory {:.0f} MiB; disk: store {:.0f} MiB, index {:.0f} MiB\n", peak,
             mebibytes_under(place / "both" / "store"), mebibytes_under(place / "both" / "index"));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: import_rate FILE.csv\n");
    return 2;
  }
  log::write_from(log::Level::error);
  const auto place = fs::temp_directory_path() / ("termreg-bench-" + std::to_string(getpid()));
  fs::create_directories(place);
  int status = 0;
  try {
    run(argv[1], place);
  } catch (const std::exception& error) {
    fmt::print(stderr, "import_rate: {}\n", error.what());
    status = 5;
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "import_rate: {}\n", error.get_description());
    status = 5;
  }
  fs::remove_all(place);
  return status;
}
