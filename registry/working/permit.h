// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "registry/people/permission.h"
#include "registry/working/action.h"
#include "registry/working/desk.h"

/// Who may take which action on a working definition: asks the one place that decides (registry/people).
namespace termreg::working {

/// What an action is among the deeds of people.
[[nodiscard]] people::Deed deed_of(Action action) noexcept;

/// The record as it matters to what that person may do: own if the person wrote some version of it.
[[nodiscard]] people::Matter matter_of(const WorkingDefinition& record, const people::Person& person);

/// Whether state and role both let the person do it now: for what a page offers.
[[nodiscard]] bool may(const people::Person& person, Action action, const WorkingDefinition& record);

/// A change by that person, which the Desk refuses with Error(forbidden) if the person may not take the action on
/// the record as it stands then. `person` is copied.
[[nodiscard]] Change change_by(const people::Person& person, Action action, std::string id,
                               std::optional<std::uint64_t> revision);

/// @throws Error(forbidden) if the person may not file a new record for that group.
void require_to_file(const people::Person& person, const std::string& group);

}  // namespace termreg::working
