// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/model/draft.h"

namespace termreg::drafts {

/// Findings that a project has decided to live with.
struct Ignored {
  std::string code;     ///< "D5", or with its rule: "D5/deprecated-form"
  std::string term;     ///< what stands at the place; empty: every finding of the code
  std::string reason;   ///< never empty
  std::string expires;  ///< the last day it holds, YYYY-MM-DD; empty: for good
  bool operator==(const Ignored&) const = default;
};

/// Takes the findings out of the report that a rule covers, counts them in `ignored`, and says which rules have expired
/// and which covered nothing. A term is compared at level N2 (case, spelling, compounding).
/// @param today  YYYY-MM-DD
void set_aside(DraftReport& report, const Draft& draft, const std::vector<Ignored>& rules,
               std::string_view today);

}  // namespace termreg::drafts
