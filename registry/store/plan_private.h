// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "registry/store/engine_private.h"
#include "registry/store/store.h"

namespace termreg::store {

/// What the store holds under one id. Present if `json` is not empty; otherwise `revision` is the one that
/// its removal took, or 0 for an id never seen.
struct EntryState {
  std::uint64_t revision = 0;
  std::string json;
  [[nodiscard]] bool present() const noexcept { return !json.empty(); }
};

/// One edit, worked out: everything that takes time (encoding, the derived record) is done before the write mutex
/// is taken.
struct PlannedEdit {
  Applied::Effect effect = Applied::Effect::unchanged;
  const EntryId* id = nullptr;
  const TermEntry* after = nullptr;  ///< of the change set; null for a removal
  std::optional<TermEntry> before;   ///< decoded only if the entry is replaced or removed
  EntryState was, becomes;
  std::uint64_t designations_before = 0, designations_after = 0;
  std::string derived;  ///< record of `after`; empty if that is no change or a removal
  [[nodiscard]] bool is_change() const noexcept {
    return effect != Applied::Effect::unchanged && effect != Applied::Effect::absent;
  }
};

/// One edit of a record, worked out.
struct PlannedRecord {
  Applied::Effect effect = Applied::Effect::unchanged;
  std::string key;  ///< kind "/" name
  EntryState was, becomes;
  [[nodiscard]] bool is_change() const noexcept {
    return effect != Applied::Effect::unchanged && effect != Applied::Effect::absent;
  }
};

struct Plan {
  std::uint64_t sequence = 0;  ///< head of the log that the plan was made against; another head, another plan
  std::vector<PlannedEdit> edits;      ///< puts, then removes
  std::vector<PlannedRecord> records;  ///< records, then removed_records
};

/// Works out what a change set does to the store as it is now. Reads without a lock, and encodes on two or
/// more threads if there is much to do. `changes` must outlive the plan.
/// @param sequence  head of the log, read *before* the call.
/// @throws Error(stale_revision) naming the entry and both revisions; Error(bad_input) for an entry without
/// an id.
[[nodiscard]] Plan plan_changes(const Engine& engine, const ChangeSet& changes, std::uint64_t sequence);

}  // namespace termreg::store
