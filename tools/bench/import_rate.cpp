// SPDX-License-Identifier: GPL-3.0-or-later
// import_rate FILE.csv
//
// How fast entries become durable and found by look-up, and how fast full text follows, as ratios to floors
// measured in the same run:
//   floor    the lines of the file put raw into RocksDB (one column family, batches of 4,096, sync at the
//   end, flush) import   ingest::run of the same file into an empty store with the designation table
//   following index    open_index on an empty directory until it is level with the store
// Prints one row each: entries, seconds, entries/s, ratio; then peak memory and disk.
#include <fmt/format.h>
#include <rocksdb/db.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <limits>

#include "indexer/ingest/import.h"
#include "indexer/search/xapian_index.h"
#include "registry/registry.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr std::size_t batch = 4096;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void check(const rocksdb::Status& status) {
  if (!status.ok()) throw std::runtime_error(status.ToString());
}

double raw_floor(const std::vector<std::string>& lines, const fs::path& directory) {
  const auto start = Clock::now();
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::DB* opened = nullptr;
  check(rocksdb::DB::Open(options, directory.string(), &opened));
  const std::unique_ptr<rocksdb::DB> db(opened);
  rocksdb::WriteBatch pending;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    check(pending.Put(lines[i].substr(0, lines[i].find(',')), lines[i]));
    if (i % batch != 0 && i + 1 != lines.size()) continue;
    check(db->Write({}, &pending));
    pending.Clear();
  }
  check(db->SyncWAL());
  check(db->Flush({}));
  return seconds_since(start);
}

void row(const char* what, std::uint64_t entries, double seconds, double floor) {
  const double rate = static_cast<double>(entries) / seconds;
  fmt::print("{:<28}{:>10}{:>10.2f} s{:>12.0f}/s{:>9.2f}\n", what, entries, seconds, rate,
             floor > 0 ? rate / floor : 1.0);
}

double megabytes_peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

int run(const fs::path& file) {
  const auto place = fs::temp_directory_path() / ("termreg-bench-" + std::to_string(getpid()));
  fs::create_directories(place);
  std::uint64_t entries = 0;
  double floor_rate = 0;
  {
    const auto lines = lines_of(file);
    entries = lines.size() - 1;
    const auto seconds = raw_floor(lines, place / "raw");
    floor_rate = static_cast<double>(entries) / seconds;
    row("raw RocksDB (floor)", entries, seconds, floor_rate);
  }
  {
    const auto store = termreg::store::Store::open(place / "store");
    termreg::Registry registry(*store, nullptr);
    termreg::ingest::ImportRequest request;
    request.paths = {file};
    auto start = Clock::now();
    const auto report = termreg::ingest::run(request, *store, nullptr);
    const auto import_seconds = seconds_since(start);
    row("import, durable and found", report.added, import_seconds, floor_rate);
    start = Clock::now();
    const auto index = termreg::search::open_index(place / "index", *store);
    index->wait_for(store->head().sequence, std::numeric_limits<std::uint32_t>::max());
    const auto index_seconds = seconds_since(start);
    row("full text follows", report.added, index_seconds, floor_rate);
    row("import and full text", report.added, import_seconds + index_seconds, floor_rate);
    fmt::print("peak memory {:.0f} MiB; disk {:.0f} MiB\n", megabytes_peak(),
               static_cast<double>(store->statistics().disk_bytes) / 1048576.0);
  }
  fs::remove_all(place);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: import_rate FILE.csv\n");
    return 2;
  }
  return run(argv[1]);
}
