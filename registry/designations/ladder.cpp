// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/ladder.h"

#include <utility>

namespace termreg::designations {

Ladder::Rungs Ladder::climb(text::MatchKey match) const {
  Rungs rungs;
  rungs.match = std::move(match);
  rungs.is_new = find_match(rungs.match) == no_ordinal;
  if (!rungs.is_new) return rungs;
  rungs.loose = text::loose_key(rungs.match);
  rungs.stem = text::stem_key(rungs.loose);
  return rungs;
}

Ordinal Ladder::add(const Rungs& rungs) {
  const auto match = matches_.intern(rungs.match.bytes());
  if (match < next_match_.size()) return match;
  const auto loose = add_loose(rungs.loose, rungs.stem);
  next_match_.push_back(std::exchange(first_match_[loose], match));
  return match;
}

Ordinal Ladder::add_loose(const text::LooseKey& key, const text::StemKey& stem_key) {
  const auto loose = looses_.intern(key.bytes());
  if (loose < next_loose_.size()) return loose;
  const auto stem = stems_.intern(stem_key.bytes());
  if (stem == first_loose_.size()) first_loose_.push_back(no_ordinal);
  next_loose_.push_back(std::exchange(first_loose_[stem], loose));
  first_match_.push_back(no_ordinal);
  return loose;
}

std::size_t Ladder::memory_bytes() const noexcept {
  return matches_.memory_bytes() + looses_.memory_bytes() + stems_.memory_bytes() +
         (next_match_.capacity() + first_match_.capacity() + next_loose_.capacity() +
          first_loose_.capacity()) *
             sizeof(Ordinal);
}

void Ladder::shrink() {
  for (auto* names : {&matches_, &looses_, &stems_}) names->shrink();
  for (auto* links : {&next_match_, &first_match_, &next_loose_, &first_loose_}) links->shrink_to_fit();
}

}  // namespace termreg::designations
