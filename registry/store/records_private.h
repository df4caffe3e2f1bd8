// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/store/plan_private.h"

namespace termreg::store {

/// The key of a record in its family, in the history and in the change log: kind "/" name.
/// @throws Error(bad_input) if the name is empty, over 255 octets or holds a NUL.
[[nodiscard]] std::string record_key(RecordKind kind, std::string_view name);

/// The kind of such a key, as a number.
[[nodiscard]] std::size_t kind_of(std::string_view key) noexcept;

/// Works out the edits of records, one after the other: a later one sees what an earlier one did. Putting the
/// bytes that are there already is no change.
/// @throws Error(stale_revision) naming the record and both revisions; Error(bad_input) for a bad name.
[[nodiscard]] std::vector<PlannedRecord> plan_records(const Engine& engine, const ChangeSet& changes);

}  // namespace termreg::store
