// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/prefix_index.h"

#include <algorithm>
#include <mutex>

namespace termreg::designations {

void PrefixIndex::settle(const Interner& matches) const {
  {
    const std::shared_lock lock(mutex_);
    if (tail_.empty()) return;
  }
  const std::unique_lock lock(mutex_);
  const auto before = [&](Ordinal a, Ordinal b) { return matches.text(a) < matches.text(b); };
  std::sort(tail_.begin(), tail_.end(), before);
  const auto middle = static_cast<std::ptrdiff_t>(sorted_.size());
  sorted_.insert(sorted_.end(), tail_.begin(), tail_.end());
  tail_.clear();
  std::inplace_merge(sorted_.begin(), sorted_.begin() + middle, sorted_.end(), before);
}

std::vector<Ordinal> PrefixIndex::beginning_with(std::string_view beginning, const Interner& matches,
                                                 std::size_t most) const {
  settle(matches);
  const std::shared_lock lock(mutex_);
  std::vector<Ordinal> found;
  auto at =
      std::lower_bound(sorted_.begin(), sorted_.end(), beginning,
                       [&](Ordinal match, std::string_view text) { return matches.text(match) < text; });
  for (; at != sorted_.end() && found.size() < most && matches.text(*at).starts_with(beginning); ++at)
    found.push_back(*at);
  return found;
}

void PrefixIndex::shrink() {
  sorted_.shrink_to_fit();
  tail_.shrink_to_fit();
}

}  // namespace termreg::designations
