// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace termreg::sources::clauses {

/// True for the line below a figure or above a table, in the languages of the houses: "Figure 3-1 – The roles", "Tableau
/// A.2: Classes", "图1", "Рисунок 4". A sentence that begins with one ("Figure 3 shows …") is none. It belongs to no
/// definition, whatever it stands between. Pure.
[[nodiscard]] bool is_caption(std::string_view line);

}  // namespace termreg::sources::clauses
