// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/finding.h"

namespace termreg::cli {

/// A finding for a terminal: code, name and severity, the entries, why, the word diff ([-removed-]
/// {+added+}), what to do. Ends without a line end.
[[nodiscard]] std::string finding_text(const Finding& finding);

/// The same as one row of TSV: code severity name designation language level similarity genus polarity
/// entries why.
[[nodiscard]] std::string finding_row(const Finding& finding);

/// A word diff: "a [-removed-] {+added+} b".
[[nodiscard]] std::string diff_text(const std::vector<DiffPart>& diff);

}  // namespace termreg::cli
