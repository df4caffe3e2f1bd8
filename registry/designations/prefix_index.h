// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <shared_mutex>
#include <string_view>
#include <vector>

#include "registry/designations/interner.h"

namespace termreg::designations {

/// N1 keys in the order of their bytes, for what begins alike. New keys wait in a tail and are put in order by
/// the first reader after them, so that an import of many pays once. Reading is safe from many threads while
/// nobody adds.
class PrefixIndex {
 public:
  void add(Ordinal match) { tail_.push_back(match); }

  /// Calls visit(N1 node) for the keys that begin with `beginning`, the shortest first, those of a length in the order
  /// of their bytes, until it gives false. The key itself is one. Costs what is visited, however many begin so.
  void each_beginning_with(std::string_view beginning, const Interner& matches,
                           const std::function<bool(Ordinal)>& visit) const;
  /// The keys that begin with `beginning`, in the order of their bytes, at most `most`. The key itself is one.
  [[nodiscard]] std::vector<Ordinal> beginning_with(std::string_view beginning, const Interner& matches,
                                                    std::size_t most) const;

  [[nodiscard]] std::size_t memory_bytes() const noexcept {
    return (sorted_.capacity() + tail_.capacity()) * sizeof(Ordinal) + shortest_.capacity();
  }
  void shrink();

 private:
  struct Range {
    std::size_t begin = 0, end = 0;  // in sorted_
  };
  void settle(const Interner& matches) const;
  [[nodiscard]] Range range_of(std::string_view beginning, const Interner& matches) const;
  [[nodiscard]] std::size_t shortest_in(Range range) const;

  mutable std::shared_mutex mutex_;  // guards the settling of the tail among readers
  mutable std::vector<Ordinal> sorted_, tail_;
  mutable std::vector<std::uint8_t>
      shortest_;  // a heap of lengths over sorted_: node i is the least of 2i and 2i+1
};

}  // namespace termreg::designations
