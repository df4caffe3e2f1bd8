// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "registry/conflicts/named_sections.h"
#include "registry/conflicts/section.h"

namespace termreg::conflicts {

/// Sections that hang together by pairs of one code: what becomes one finding. The order of the members is
/// that of the finding; the judgement is that of the first two, which do clash.
struct Cluster {
  std::vector<std::uint32_t> members;  ///< places in Collection::sections; at least two
  Judgement judgement;
  std::uint64_t group = 0;  ///< key of the shared designation; 0 if none is shared
};

/// Clusters of C1 to C4 and C9: pairs that share a designation. Pairs are judged on `threads` threads; the
/// result does not depend on how many.
[[nodiscard]] std::vector<Cluster> shared_clusters(const Collection& collection, const NameIndex& names,
                                                   const Thresholds& thresholds, unsigned threads);

/// Clusters of C5: pairs with nearly equal definitions, and pairs of which one states the other's name; pairs
/// that the entries themselves link as one concept are left out.
[[nodiscard]] std::vector<Cluster> unshared_clusters(const Collection& collection, const NameIndex& names,
                                                     const Thresholds& thresholds);

/// Two sections by their places, the first before the second.
using SectionPair = std::pair<std::uint32_t, std::uint32_t>;
/// The clusters of C5 that the pairs make, as far as they clash.
[[nodiscard]] std::vector<Cluster> clusters_of_pairs(const Collection& collection,
                                                     const std::vector<SectionPair>& pairs,
                                                     const Thresholds& thresholds);

/// What is said of a pair that shares no designation that counts: C5, or nothing.
/// Only of pairs that a scan meets: alike by their words from near_unshared on, or one states the other's name.
[[nodiscard]] std::optional<Judgement> judge_unshared_pair(const Collection& collection,
                                                           const Thresholds& thresholds, const Section& a,
                                                           const Section& b);

/// How many threads to use: `wanted`, or, for 0, as many as the machine has, at most 8.
[[nodiscard]] unsigned thread_count(unsigned wanted) noexcept;

/// Calls work(begin, end) for slices that cover [0, count) on several threads; slices are handed out in
/// order, so a slow one delays no other. Returns when all are done. `work` must not throw.
void in_slices(std::size_t count, unsigned threads,
               const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace termreg::conflicts
