// SPDX-License-Identifier: GPL-3.0-or-later
// conflict_scan FILE.csv [RUNS]
//
// How fast a whole registry is scanned for conflicts (all kinds), beside the least that such a scan
// must do, in the same run. The file is imported once into a store under the system's directory for temporary
// files, which is removed again. Each of RUNS (default 3) measures
//
//   floor    every entry read from the store and decoded, the words of its definitions taken apart; as many
//            threads as the scan uses would halve it, this is one
//   scan     conflicts::survey: what `termreg conflicts` does between opening the store and printing
//
// and prints seconds, processor time of all threads, findings, and the peak of memory so far (the import's
// own peak is printed first, because it counts too).
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>

#include "indexer/ingest/import.h"
#include "registry/codec/json.h"
#include "registry/conflicts/scan.h"
#include "registry/text/words.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;
using Clock = std::chrono::steady_clock;

double megabytes_peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// Runs `work`, which gives a number of things, and prints a row.
template <typename Work>
double measured(const char* what, const char* things, const Work& work) {
  const auto start = Clock::now();
  const auto processor = std::clock();
  const std::size_t count = work();
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  fmt::print("{:<8}{:>8.2f} s{:>8.2f} s of processor time{:>10} {}; peak memory {:.0f} MiB\n", what, seconds,
             static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, count, things, megabytes_peak());
  std::fflush(stdout);
  return seconds;
}

std::size_t words_in(const store::Store& store) {
  std::size_t count = 0;
  store.each_entry([&](std::string_view /*id*/, std::string_view json) {
    const auto entry = codec::entry_from_json(json).entry;
    for (const auto& section : entry.languages)
      for (const auto& definition : section.definitions) count += text::words(definition.text).size();
    return true;
  });
  return count;
}

void run(const fs::path& file, const fs::path& place, int runs) {
  const auto store = store::Store::open(place);
  measured("import", "entries", [&] {
    ingest::ImportRequest request;
    request.paths = {file};
    return ingest::run(request, *store, nullptr).added;
  });
  for (int i = 0; i < runs; ++i) {
    const auto floor = measured("floor", "words", [&] { return words_in(*store); });
    const auto scan = measured("scan", "findings", [&] { return conflicts::survey(*store).findings.size(); });
    fmt::print("scan takes {:.2f} of the floor\n", scan / floor);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: conflict_scan FILE.csv [RUNS]\n");
    return 2;
  }
  const auto place = fs::temp_directory_path() / ("termreg-scan-" + std::to_string(getpid()));
  int status = 0;
  try {
    run(argv[1], place, argc > 2 ? std::stoi(argv[2]) : 3);
  } catch (const std::exception& error) {
    fmt::print(stderr, "conflict_scan: {}\n", error.what());
    status = 5;
  }
  fs::remove_all(place);
  return status;
}
