// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace termreg::store {

/// The moment as the change log writes it: UTC, ISO 8601 with milliseconds. Thread-safe.
[[nodiscard]] std::string utc_now();

}  // namespace termreg::store
