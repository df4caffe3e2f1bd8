// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace termreg::web {

/// "a=1; b=2": the value of the cookie of that name (RFC 6265, 4.2); empty if there is none. A view of `all`.
[[nodiscard]] constexpr std::string_view cookie_value(std::string_view all, std::string_view name) {
  while (!all.empty()) {
    const auto end = std::min(all.find(';'), all.size());
    auto pair = all.substr(0, end);
    all.remove_prefix(std::min(end + 1, all.size()));
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
      return pair.substr(name.size() + 1);
  }
  return {};
}

}  // namespace termreg::web
