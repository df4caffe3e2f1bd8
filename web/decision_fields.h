// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/conflicts/decisions.h"
#include "web/fields.h"
#include "web/visitor.h"

namespace termreg::web {

/// What an editor says about findings, the same for API and pages. Fields: disposition (cite, merge, link,
/// keep-apart, qualify, rename, deprecate-one, liaise, accept), reason, state (triaged, decided, done; open takes
/// the decision back), expires (2027-01-31), author.
/// @throws Error(bad_input) for an unknown word, and for no disposition unless the state is open.
[[nodiscard]] conflicts::DecisionRequest decision_of(const Visitor& visitor, const Fields& fields);

}  // namespace termreg::web
