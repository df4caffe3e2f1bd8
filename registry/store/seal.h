// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace termreg::store {

/// Holds a directory for this process: flock(2) on the file `lock` in it, given back by the destructor or
/// when the process ends in whatever way. Taken before the engine is touched and kept until the seal is
/// written.
class DirectoryLock {
 public:
  /// Creates the directory if it is not there.
  /// @throws Error(locked) if another holder lives, Error(internal) if the directory cannot be made or
  /// written.
  explicit DirectoryLock(const std::filesystem::path& directory);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

/// The seal is what a clean close leaves beside the engine's files: the file `seal`, one line a file
///
///   name SP size SP digest LF        ; digest: SHA-256 in hex, or "-" for table files (they carry checksums)
///   "sha256" SP digest LF            ; of all lines before
///
/// The engine takes a flipped bit in the *length* of a record near the end of its log or manifest for the
/// torn tail of a crash and drops what follows without a word. A sealed store cannot have a torn tail, so any
/// difference is damage and is found before the engine touches a file. An unsealed store (after a crash) is
/// recovered as usual.
namespace seal {

/// Compares the engine's files with the seal, if there is one, and takes the seal off durably: the store is
/// now open. A seal that is itself damaged proves nothing and is taken off as well.
/// @throws Error(damaged) if the files differ; then the seal stays on and nothing was touched.
void open(const std::filesystem::path& directory, const std::filesystem::path& engine_files);

/// Seals the files durably. Called after the engine closed without an error. @throws Error(internal) if the
/// seal cannot be written; the store is then merely unsealed.
void close(const std::filesystem::path& directory, const std::filesystem::path& engine_files);

}  // namespace seal

/// Makes names made, renamed or removed in a directory durable. @throws Error(internal).
void sync_directory(const std::filesystem::path& directory);

}  // namespace termreg::store
