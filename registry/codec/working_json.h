// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "registry/model/deliverable.h"
#include "registry/model/working_definition.h"

/// Working definitions and deliverables in the notation of the codec: what the store keeps, the API answers
/// and an export holds. Empty members are left out; equal records give equal bytes. The grammar stands in
/// README.md of this folder. Reading is the inverse of writing, and throws Error(bad_input) for whatever is
/// not such a record: unknown or repeated members, unknown names, a higher schema, a record without versions.
namespace termreg::codec {

/// @param revision  written if it is not 0: answers name it, the store keeps it beside the record
[[nodiscard]] std::string to_json(const WorkingDefinition& record, std::uint64_t revision = 0);
[[nodiscard]] WorkingDefinition working_definition_from_json(std::string_view json);

[[nodiscard]] std::string to_json(const WorkingGroup& group);
[[nodiscard]] WorkingGroup working_group_from_json(std::string_view json);

[[nodiscard]] std::string to_json(const Deliverable& deliverable, std::uint64_t revision = 0);
[[nodiscard]] Deliverable deliverable_from_json(std::string_view json);

/// The entries stand in it as they were stored, byte by byte.
[[nodiscard]] std::string to_json(const FrozenDeliverable& frozen);
[[nodiscard]] FrozenDeliverable frozen_deliverable_from_json(std::string_view json);

}  // namespace termreg::codec
