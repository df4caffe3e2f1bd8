// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "registry/designations/table.h"
#include "registry/model/finding.h"
#include "registry/store/store.h"

namespace termreg::conflicts {

/// Which findings are wanted. Empty members mean "any".
struct Filter {
  std::vector<FindingCode> codes;
  std::optional<Severity> severity;  ///< at least this severe
  std::string body;                  ///< one side is of this body
  std::string against;               ///< and the other side of this one
  std::string entry;                 ///< one side is this entry
  std::string language;
};

/// Scans the whole registry for C1 to C5 and C9. Candidates come from shared keys and from an exact
/// prefix-filter join over the definitions, never from all pairs. Deterministic: the same registry gives the same
/// findings in the same order (severity, code, designation, ids), whatever the number of threads.
/// @param store  read over one snapshot of its own
[[nodiscard]] std::vector<Finding> scan(const store::Store& store, const Filter& filter);

}  // namespace termreg::conflicts
