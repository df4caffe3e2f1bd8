// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/model/finding.h"
#include "registry/model/term_entry.h"

namespace termreg {

/// One entry in an old and a new edition of a document.
struct EditionChange {
  enum class Kind { added, removed, moved, changed };
  Kind kind = Kind::changed;
  EntryId before;           ///< empty for added
  EntryId after;            ///< empty for removed
  std::string designation;  ///< the head word of the newer one
  std::vector<std::string>
      parts;  ///< what differs: "designations", "definition", "notes", "examples", "sources",
              ///< "status", "subject fields", "relations"; of a moved one that is all else: none
  std::vector<DiffPart> diff;  ///< of the main definitions, old against new, if they differ
  bool operator==(const EditionChange&) const = default;
};

/// What changed from one edition of a document to another.
struct EditionReport {
  std::string before, after;           ///< "itu-t:y.4600:2019-05"
  std::uint64_t unchanged = 0;         ///< entries that are the same but for their edition
  std::vector<EditionChange> changes;  ///< in the order of the new edition's ids, then what was removed
  bool operator==(const EditionReport&) const = default;
};

}  // namespace termreg
