// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "registry/registry.h"

namespace termreg::bench {

/// How long after the acknowledgement of a change full text finds it, in milliseconds.
struct Delays {
  std::size_t changes = 0;
  std::size_t not_found = 0;  ///< of those that the index said it holds
  double p50 = 0, p99 = 0, longest = 0;
};

/// Changes entries of the store for `seconds`, `per_second` of them evenly, each to a definition with a word of its
/// own, and watches when the index that follows the store has each; nobody asks it to hurry. Then every word is
/// searched for. Needs a store with an entry.
[[nodiscard]] Delays measure_following(store::Store& store, const SearchIndex& index, std::size_t per_second,
                                       std::size_t seconds);

}  // namespace termreg::bench
