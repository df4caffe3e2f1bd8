// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "registry/conflicts/ground.h"
#include "registry/model/gap.h"

namespace termreg::conflicts {

/// Terms that entries use and that no entry of the registry has, in any state: candidates, not findings.
///
/// *Pointers*: targets of relations that lead nowhere; not those with the form of an address, nor texts that are a
/// registered designation.
/// *Phrases*: two to four words that stand together in at least three English definitions of at least two bodies (of
/// one, if only one is looked at). Registered designations tell which words can form one: the last word must be the
/// head of a designation or the genus of a definition somewhere, the others must stand in a designation somewhere.
/// What stands alone between function words and punctuation needs less: its first and last word may be any. A phrase
/// is left out where it is a piece of a registered designation, of a longer candidate (if it does not recur beside it
/// three times), or follows a word that only verbs follow. Ranked by bodies, then by entries.
/// At most 100 pointers and 60 phrases.
/// @param body_of  for each section the place of its body among those looked at, or no_body
[[nodiscard]] std::vector<UndefinedTerm> undefined_terms(const Ground& ground,
                                                         std::span<const std::uint32_t> body_of,
                                                         unsigned threads);

}  // namespace termreg::conflicts
