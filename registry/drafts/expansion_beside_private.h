// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/drafts/short_forms.h"

namespace termreg::drafts {

/// What a text says beside a short form that it stands for: "augmented reality (AR)", "AR (augmented reality)", a row of a
/// list, "where PP is the path penalty". Empty if it says nothing. Pure.
[[nodiscard]] std::string expansion_beside(std::string_view text, const ShortForm& form);

}  // namespace termreg::drafts
