// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/decisions.h"
#include "registry/designations/table.h"
#include "registry/model/finding.h"
#include "registry/store/store.h"
#include "registry/style/profile.h"

namespace termreg::conflicts {

/// Which findings are wanted. Empty members mean "any".
struct Filter {
  std::vector<FindingCode> codes;
  std::optional<Severity> severity;  ///< at least this severe, in the profile
  std::string body;                  ///< one side is of this body
  std::string against;               ///< and the other side of this one
  std::string entry;                 ///< one side is this entry
  std::string language;
  std::optional<DecisionState> state;  ///< only findings that are so far
  style::Profile profile =
      style::Profile::none;  ///< the house that says how severe a finding is; none: the table's own
};

/// How far a scan has come, and how many sections of entries it is about (0 while they are read).
enum class Stage { reading, comparing, kinds, done };
using Progress = std::function<void(Stage stage, std::size_t sections)>;

/// Everything a scan of the whole registry gives: the findings, and the weights of the words they were made
/// with.
struct Overview {
  std::vector<Finding> findings;
  WordWeights weights;
};

/// A Survey, with every finding worded at once. @throws as Survey does.
[[nodiscard]] Overview survey(const store::Store& store, unsigned threads = 0);

/// How severe a house takes the finding to be: ISO does not allow one document to use a term for two concepts without a
/// domain (C4: error); ITU-T asks to cite what is in force (C11: error), the others are content to warn. All else is as
/// severe as it was found. The profile `none` is that of ITU-T, for which termreg was made first.
[[nodiscard]] Severity severity_in(style::Profile profile, const Finding& finding);
/// True if the house takes some findings otherwise than `none` does.
[[nodiscard]] bool has_own_severities(style::Profile profile) noexcept;

/// True if the finding is one that the filter wants. Bodies are compared as parts of an id ("ITU-T" =
/// "itu-t").
[[nodiscard]] bool matches(const Filter& filter, const Finding& finding);

/// The findings of survey(store) that match the filter, in the same order.
/// @param progress  told how far the survey is; may be empty
[[nodiscard]] std::vector<Finding> scan(const store::Store& store, const Filter& filter,
                                        const Progress& progress = {});

/// Compares two entries in their first common language; the finding's code is `none` if nothing clashes.
[[nodiscard]] Finding compare_entries(const TermEntry& a, const TermEntry& b, const WordWeights& weights);

}  // namespace termreg::conflicts
