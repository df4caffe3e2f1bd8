// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/model/gap.h"
#include "web/pages/html.h"

namespace termreg::web::pages {

/// Bodies by bodies as an SVG: in each field how many concepts the two define alike, drifted, competing and as
/// homonyms, each number with its sign (= ~ ! ×); the tint says how much clashes beside the field where most does, and only repeats what the
/// numbers say. On the diagonal, how many concepts the body defines.
void heat_map(Html& html, const GapReport& report);

}  // namespace termreg::web::pages
