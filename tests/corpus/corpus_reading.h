// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "registry/model/diagnostic.h"
#include "registry/model/term_entry.h"

namespace termreg::tests {

/// What the readers of the house make of the files of a folder, each file by the reader that recognises it.
struct Corpus {
  std::vector<TermEntry> entries;
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> unrecognised;  ///< files that no reader takes
};
/// The files below `folder`, in the order in which an import takes them. A file that its reader refuses is a
/// diagnostic of severity error and rule "refused".
Corpus read_files(const std::filesystem::path& folder);
/// The bundled corpus, read once.
const Corpus& corpus();

/// Rows of a tab-separated file with a header line; each row by the names of its columns.
using Table = std::vector<std::map<std::string, std::string>>;
Table read_table(const std::filesystem::path& file);

/// The folder of the bundled corpus in the source tree.
std::filesystem::path corpus_folder();
/// A file of the shared folder ($TERMREG_SHARED, else ../shared beside the source tree); empty if it is not
/// there.
std::filesystem::path shared_file(const std::string& name);

}  // namespace termreg::tests
