// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/sources/reader.h"
#include "registry/model/diagnostic.h"
#include "registry/store/store.h"

namespace termreg::ingest {

struct ImportRequest {
  std::vector<std::filesystem::path> paths;  ///< files, or directories that are walked file by file
  std::string format;  ///< row of the table of source formats; empty: recognise by content
  sources::ReadOptions options;
  bool dry_run = false;  ///< same report, nothing written
  /// What the store has of the documents that are imported and the files do not have any more is reported ("entry-
  /// vanished"); `mark` gives it the status withdrawn as well, unless a file could not be read.
  enum class Vanished { report, mark };
  Vanished vanished = Vanished::report;
  std::string author = "local";
  /// Program that reads each file in a process of its own (indexer/sources/entries_worker.h), for files of strangers;
  /// empty: they are read in this process.
  std::filesystem::path worker;
};

/// Told how far an import is; called at most some ten times a second.
struct Progress {
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;
  std::uint64_t entries = 0;
};
using ProgressListener = std::function<void(const Progress&)>;

/// Reads the paths, checks every entry against the structural rules, and puts it into the store in batches,
/// group committed: when the call returns, everything reported is durable. Each *file* is all or nothing: a
/// file that turns out bad half-way leaves no entry of its own behind. What no reader recognises is one info
/// diagnostic if it was found in a directory, and an Error(bad_input) if it was named itself.
/// @throws Error(bad_input) for a named file that cannot be read; Error of the store. Files before it stay
/// imported.
[[nodiscard]] ImportReport run(const ImportRequest& request, store::Store& store,
                               const ProgressListener& listener);

}  // namespace termreg::ingest
