// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

/// The least that the engines under termreg must do for the same data: what our figures are held against.
/// Each function writes into a directory that is not there yet, uses one thread of its own (RocksDB has its
/// background threads beside), returns what it cost, and throws std::runtime_error or Xapian::Error if the
/// engine fails.
namespace termreg::bench {

/// Seconds of wall time, and of processor time of all threads of the process.
struct Cost {
  double seconds = 0, processor = 0;
};

/// Runs from its making on.
class Stopwatch {
 public:
  Stopwatch() : wall_(std::chrono::steady_clock::now()), processor_(std::clock()) {}
  [[nodiscard]] Cost cost() const {
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - wall_).count(),
            static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC};
  }

 private:
  std::chrono::steady_clock::time_point wall_;
  std::clock_t processor_;
};

/// The data lines of a file, without its header.
[[nodiscard]] std::vector<std::string> data_lines(const std::filesystem::path& file);

/// One record a line into one family, the text before the first comma as its key; a write of 4,096 records
/// each, at the end one sync of the log and a flush. Compression as in the store, else RocksDB's defaults.
[[nodiscard]] Cost put_lines(const std::vector<std::string>& lines, const std::filesystem::path& directory);

/// The records that a store holds after one import, put raw in the order of the import, with the store's own
/// options, families and batches, at the end one sync of the log and a flush. Left out: catalogue and meta.
/// @param store  directory of a closed store. Reading it, and sorting its records by entry, is not timed.
[[nodiscard]] Cost put_records(const std::filesystem::path& store, const std::filesystem::path& directory);

/// Lean Xapian documents of CSV lines: lower-case words of designations, definition and examples through
/// Xapian::Stem("en"), one posting a stem, a commit every 10,000; no positions, fields, values or data.
[[nodiscard]] Cost index_lines(const std::vector<std::string>& lines, const std::filesystem::path& directory);

}  // namespace termreg::bench
