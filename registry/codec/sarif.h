// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/model/finding.h"

/// Static Analysis Results Interchange Format 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/:
///
///     log    = { "$schema", "version": "2.1.0", "runs": [ run ] }
///     run    = { "tool": { "driver": { "name", "version", "rules": [ rule ] } }, "columnKind", "results": [ result ] }
///     rule   = { "id", "name", "shortDescription": { "text" } }
///     result = { "ruleId", "ruleIndex", "level", "message": { "text" }, "locations": [ location ], "properties" }
namespace termreg::codec {

class JsonWriter;

/// "error", "warning"; "note" for a hint.
[[nodiscard]] std::string_view sarif_level(Severity severity) noexcept;

/// Begins log, run, tool and driver, as far as the name and the version (left out if empty): the array of rules
/// comes next.
void begin_sarif(JsonWriter& out, std::string_view tool_version);

/// Conflicts of a registry: a rule for each kind that was found, a result for each finding. An entry is a logical
/// location, named by its id; the digest is the fingerprint, so that a viewer knows a finding again.
[[nodiscard]] std::string to_sarif(const std::vector<Finding>& findings, std::string_view tool_version);

}  // namespace termreg::codec
