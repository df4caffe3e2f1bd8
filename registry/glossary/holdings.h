// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "registry/glossary/writer.h"

namespace termreg::glossary {

/// What one file holds, for formats that must know it before the first entry is written: the ids, borrowed from the
/// entries, and which of them stand above which. Memory grows with the ids and the hierarchical relations. Not
/// thread-safe while entries are added.
class Holdings {
 public:
  /// `entries` must outlive this object and stay as they are.
  void add(const std::vector<TermEntry>& entries);
  /// A copy of the heading that knows; it must not outlive this object.
  [[nodiscard]] Heading with_holdings(const Heading& heading) const;

 private:
  [[nodiscard]] bool is_above(const EntryId& lower, const EntryId& upper) const;

  std::vector<const EntryId*> ids_;
  std::vector<std::pair<EntryId, EntryId>> above_;  ///< lower, upper; sorted
};

}  // namespace termreg::glossary
