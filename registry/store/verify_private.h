// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "registry/store/engine_private.h"
#include "registry/store/store.h"

namespace termreg::store {

/// Store::verify over one snapshot. Takes time in proportion to the store; memory for one revision per entry.
[[nodiscard]] std::vector<Damage> find_damage(const Engine& engine);

/// Makes all derived records anew from the entries: after a change of the text profile. Killed half-way it is
/// simply done again, because the new profile is written last. @throws Error as writes do.
void rederive(Engine& engine);

}  // namespace termreg::store
