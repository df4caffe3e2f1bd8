// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace termreg::testing {

/// A zip archive of members that are stored as they are (APPNOTE 6.3.3, method 0), made without the library
/// that reads archives.
[[nodiscard]] std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members);

}  // namespace termreg::testing
