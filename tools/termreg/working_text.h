// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/working/deliverables.h"
#include "registry/working/desk.h"
#include "registry/working/outcome.h"

/// Working definitions and deliverables for a terminal. Every text ends without a line end.
namespace termreg::cli {

/// One line: id, state, term, number of versions.
[[nodiscard]] std::string record_line(const working::Filed& filed);
/// The whole record: current version, outcome, objections, comments, decisions.
[[nodiscard]] std::string record_text(const working::Filed& filed, const working::Outcome& outcome);
/// Every version with its author, time, basis and text.
[[nodiscard]] std::string versions_text(const WorkingDefinition& record);

[[nodiscard]] std::string deliverable_line(const working::FiledDeliverable& filed);
[[nodiscard]] std::string deliverable_text(const working::FiledDeliverable& filed);
[[nodiscard]] std::string changes_text(const std::vector<working::ListChange>& changes);

}  // namespace termreg::cli
