// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_set>
#include <vector>

#include "registry/conflicts/ground.h"
#include "registry/conflicts/kinds/kinds.h"
#include "registry/model/finding_outline.h"

namespace termreg::conflicts {

/// The outline of a finding, and what the rest of it is made of when somebody looks at it. Points to sections.
struct Found : Finding {
  std::vector<const Section*> sections;
  Judgement judgement;         ///< of the first two, where two definitions were compared
  const Kind* kind = nullptr;  ///< the kind that raised it; null where two definitions were compared
  std::vector<Evidence> grounds;
  Units units{};
};
using FoundList = std::vector<std::unique_ptr<Found>>;

/// The whole finding. Needs the sections as they were.
[[nodiscard]] Finding worded(const Found& found, const Vocabulary& vocabulary);

/// The finding as it is kept. Needs the sections as they were.
[[nodiscard]] FindingOutline kept_outline(const Found& found);

/// The units that are looked at anew; null: all.
using UnitSet = std::unordered_set<Unit>;

/// Findings of clusters and of the kinds on a ground, in no order. The result does not depend on `threads`.
/// @param unshared  clusters of C5; those of the other codes are the ground's
[[nodiscard]] FoundList found_on(const Ground& ground, const std::vector<Cluster>& unshared,
                                 const UnitSet* wanted, unsigned threads);

/// The unit of C5 for a section.
[[nodiscard]] Unit split_unit(const Section& section);
/// The unit of a cluster: its designation, or for C5 the first of its sections.
[[nodiscard]] Unit unit_of(const Cluster& cluster, const SectionList& sections);

}  // namespace termreg::conflicts
