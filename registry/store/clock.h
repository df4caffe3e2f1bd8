// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace termreg::store {

/// A moment as the change log writes it: UTC, ISO 8601 with milliseconds. Until the year 9999 texts are in the
/// order of the moments. Thread-safe.
[[nodiscard]] std::string utc_text(std::chrono::system_clock::time_point moment);
/// This moment likewise.
[[nodiscard]] std::string utc_now();

}  // namespace termreg::store
