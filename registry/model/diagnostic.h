// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace termreg {

enum class Severity { info, warning, error };

/// One remark about one place of an input. A bad entry in a good file is a diagnostic of severity error, and
/// the rest of the file is imported.
struct Diagnostic {
  std::string file;
  std::uint32_t line = 0;  ///< 1-based; 0 if unknown
  std::string entry;       ///< the source's id of the entry, or its first designation; may be empty
  std::string rule;        ///< stable short name: "designation-empty", "csv-field-count"
  Severity severity = Severity::info;
  std::string message;  ///< a sentence
  bool operator==(const Diagnostic&) const = default;
};

/// What an import did, or (dry run) would do. Counts are entries.
struct ImportReport {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t rejected = 0;
  std::vector<Diagnostic> diagnostics;
  std::uint64_t sequence = 0;  ///< number of the last change that is durable; unchanged by a dry run
  bool operator==(const ImportReport&) const = default;
};

}  // namespace termreg
