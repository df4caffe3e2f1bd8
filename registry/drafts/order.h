// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::drafts {

/// The fewest of the names that would have to be moved for all to stand in alphabetical order, by index. Lenient:
/// a name that is in order either by the collation of the language or by its letters and digits alone is in order.
[[nodiscard]] std::vector<std::size_t> out_of_order(const std::vector<std::string_view>& names,
                                                    std::string_view language);

/// Where one of the names belongs, as a sentence: "Put it behind “gateway”.", "Put it first."
[[nodiscard]] std::string where_it_belongs(const std::vector<std::string_view>& names, std::size_t at,
                                           std::string_view language);

}  // namespace termreg::drafts
