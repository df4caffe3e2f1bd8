// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "registry/model/working_definition.h"

/// What can be done to a working definition, and when.
///
///   revise propose ──> proposed ── agree ──> agreed ── supersede ──> superseded
///     ┌──────┐           │  │                  │
///   draft ───┴── propose ┘  └── withdraw ──────┴──> withdrawn
namespace termreg::working {

enum class Action : std::uint8_t {
  revise,   ///< add a version, or restore an earlier one as a new version
  propose,  ///< put it before the group
  comment,
  object,
  resolve,  ///< say how an objection was resolved
  vote,
  agree,
  withdraw,
  supersede,  ///< be replaced by another record that was agreed
};
inline constexpr int action_count = 9;

/// "revise", "propose" ...: the words of the decision log.
[[nodiscard]] std::string_view name(Action action) noexcept;

/// Whether the action may be taken in that state; the one table of it.
[[nodiscard]] bool allows(WorkingState state, Action action) noexcept;

/// @throws Error(wrong_state) with a sentence that says what may be done instead.
void require(const WorkingDefinition& record, Action action);

}  // namespace termreg::working
