// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "registry/model/term_entry.h"

namespace termreg::drafts {

/// What linters of other makers can be told: forms that entries in force deprecate or merely admit, each with the
/// preferred form of its entry.
struct LinterRules {
  std::map<std::string, std::string> deprecated;  ///< form -> preferred form
  std::map<std::string, std::string> admitted;
  std::size_t left_out =
      0;  ///< forms that another entry prefers, that have several preferred forms, or stand within theirs
};

/// The rules of the designations in one language. Abbreviations and single letters are no rules: linters compare
/// without regard to case and to what a word means. @param language  BCP 47, compared by its first part
[[nodiscard]] LinterRules linter_rules(const std::vector<TermEntry>& entries, const std::string& language);

/// A rule file of Vale 2 or 3 (https://vale.sh/docs/checks/substitution): substitutions, to be put into a style folder.
/// @param level  "warning" or "suggestion"
[[nodiscard]] std::string to_vale(const std::map<std::string, std::string>& rules, const std::string& level);

/// A dictionary for textlint-rule-prh (prh 5, version 1).
[[nodiscard]] std::string to_prh(const LinterRules& rules);

}  // namespace termreg::drafts
