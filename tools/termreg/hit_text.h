// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "registry/model/search.h"

namespace termreg::cli {

/// A hit for a terminal: designation, source and status, why it matched, the definition wrapped at 100
/// columns. A restated definition says so. Ends without a line end.
[[nodiscard]] std::string hit_text(const Hit& hit);

/// Breaks a text at spaces into lines of at most `width` bytes, each after `indent`.
[[nodiscard]] std::string wrapped(const std::string& text, std::size_t width, const std::string& indent);

}  // namespace termreg::cli
