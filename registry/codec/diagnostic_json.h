// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/diagnostic.h"

/// Diagnostics, and the report of an import, as they travel from one process to another.
namespace termreg::codec {

/// {"file","line","entry","rule","severity","message"}
[[nodiscard]] std::string to_json(const Diagnostic& diagnostic);
/// Its inverse. @throws Error(bad_input) for anything else.
[[nodiscard]] Diagnostic diagnostic_from_json(std::string_view json);

/// Inverse of to_json(const ImportReport&) in json.h. Members that a later version adds are passed over.
/// @throws Error(bad_input) naming the place and what was expected there.
[[nodiscard]] ImportReport import_report_from_json(std::string_view json);

}  // namespace termreg::codec
