// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace termreg::ingest {

/// One file to import, and whether the caller named it or it was found in a directory.
struct ListedFile {
  enum class Origin { named, found };
  std::filesystem::path path;
  Origin origin = Origin::named;
  std::uint64_t bytes = 0;
};

/// Walks the paths: files as named, directories depth first in byte order of the names, without hidden
/// entries and without following links. @throws Error(bad_input) for a path that is not there.
[[nodiscard]] std::vector<ListedFile> list_files(const std::vector<std::filesystem::path>& paths);

}  // namespace termreg::ingest
