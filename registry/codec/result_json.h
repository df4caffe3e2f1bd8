// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/model/draft.h"
#include "registry/model/finding.h"
#include "registry/model/search.h"

/// What an instance answers over HTTP, read back: the inverse of the writers of json.h and of the draft report.
/// Members that a later version adds are passed over; those of today must be what they are.
/// @throws Error(bad_input) naming the place and what was expected there.
namespace termreg::codec {

[[nodiscard]] LookupResult lookup_from_json(std::string_view json);
[[nodiscard]] SearchResult search_from_json(std::string_view json);
[[nodiscard]] Finding finding_from_json(std::string_view json);
[[nodiscard]] std::vector<Finding> findings_from_json(std::string_view json);  ///< {"findings": [finding]}
[[nodiscard]] DraftReport draft_report_from_json(std::string_view json);

}  // namespace termreg::codec
