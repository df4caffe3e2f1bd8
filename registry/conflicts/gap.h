// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "registry/conflicts/ground.h"
#include "registry/model/gap.h"

namespace termreg::conflicts {

/// So many bodies are columns of a gap analysis that names none.
inline constexpr std::size_t default_gap_bodies = 12;

/// Which body defines what, over all active entries.
///
/// A row is what Ground takes for one concept. It takes in the concepts that are homonyms of it (C4), unless they
/// stand in a row already, and the entries that have its designation and no definition: an editor sees them beside
/// one another, and every entry stands in exactly one row. The concept that most bodies define leads its row. In the
/// row, the first body's definition by authority is the one that the others are held against. Where a body has
/// several entries in a row, the one that defines, is of the row's concept and has most authority speaks for it.
/// The result does not depend on the number of threads, and takes about as long as the candidate stage of a scan.
/// @param bodies  as printed or as in ids; empty: the default_gap_bodies with most entries
/// @throws Error(usage) naming a body that has no entry, and those that have.
[[nodiscard]] GapReport gap(const Ground& ground, const std::vector<std::string>& bodies, unsigned threads);

/// The same over the state of a store. @throws as collect and the other one.
[[nodiscard]] GapReport gap(const store::Store& store, const std::vector<std::string>& bodies,
                            unsigned threads = 0);

/// Only the rows that are wanted, with counts and matrix of these; bodies and undefined terms stay.
[[nodiscard]] GapReport restricted(GapReport report, const std::function<bool(const GapRow&)>& wanted);

}  // namespace termreg::conflicts
