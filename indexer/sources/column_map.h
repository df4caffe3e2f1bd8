// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "registry/model/error.h"

namespace termreg::sources {

/// ReadOptions::columns of what people write: "new=old" each. @throws Error(usage) for anything else.
inline std::map<std::string, std::string> column_map(const std::vector<std::string>& pairs) {
  std::map<std::string, std::string> columns;
  for (const auto& pair : pairs) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos)
      throw Error(ErrorCode::usage, "Expected new=old for a column of the table, found \"" + pair + "\".");
    columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return columns;
}

}  // namespace termreg::sources
