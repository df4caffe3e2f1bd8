// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/draft.h"

namespace termreg::drafts {

/// "1 error", "3 errors".
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

/// "1 error, 3 warnings, 0 hints".
[[nodiscard]] inline std::string totals(const DraftReport& report) {
  return counted(report.count(Severity::error), "error") + ", " +
         counted(report.count(Severity::warning), "warning") + ", " +
         counted(report.count(Severity::info), "hint");
}

}  // namespace termreg::drafts
