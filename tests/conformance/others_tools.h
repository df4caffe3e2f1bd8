// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"
#include "tests/sources/reading.h"

/// Asking others' tools what they say of an export.
namespace termreg::testing {

/// True if the program is installed; else a warning says that the test is skipped.
bool is_here(const std::string& program);

/// Exit status and everything that a command says.
struct Said {
  int status = -1;
  std::string text;
};
Said run(const std::string& command);
std::string quoted(const std::filesystem::path& path);

/// An entry that has everything, another it points at, and the hostile ones.
std::vector<TermEntry> entries_of_every_kind();
/// The first two of them.
std::vector<TermEntry> sound_entries();

/// The file of the entries in the format of that name.
std::filesystem::path written(const Folder& folder, std::string_view format,
                              const std::vector<TermEntry>& entries = entries_of_every_kind());

}  // namespace termreg::testing
