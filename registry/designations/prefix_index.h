// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

  /// The keys that begin with `beginning`, in the order of their bytes, at most `most`. The key itself is one.
  [[nodiscard]] std::vector<Ordinal> beginning_with(std::string_view beginning, const Interner& matches,
                                                    std::size_t most) const;

  [[nodiscard]] std::size_t memory_bytes() const noexcept {
    return (sorted_.capacity() + tail_.capacity()) * sizeof(Ordinal);
  }
  void shrink();

 private:
  void settle(const Interner& matches) const;

  mutable std::shared_mutex mutex_;  // guards the settling of the tail among readers
  mutable std::vector<Ordinal> sorted_, tail_;
};

}  // namespace termreg::designations
