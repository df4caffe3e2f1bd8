// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "registry/model/entry_id.h"

namespace termreg {

enum class ChangeKind { put, removed };

/// One line of the change log: *which* entry or record changed, never *what*. `revision` is its revision after
/// it.
struct Change {
  std::uint64_t sequence = 0;  ///< 1, 2, 3 ... without gaps
  ChangeKind kind = ChangeKind::put;
  EntryId entry;       ///< empty if a record changed
  std::string record;  ///< kind "/" id of a record that is no entry: "disposition/7f03…"; else empty
  std::uint64_t revision = 0;
  std::string at;      ///< UTC, ISO 8601 with milliseconds: "2026-11-22T21:30:00.000Z"
  std::string author;  ///< who made it; "local" in single-user mode
  /// The entry's id or the record's key: an entry id holds no "/".
  [[nodiscard]] const std::string& subject() const noexcept { return record.empty() ? entry.text() : record; }
  bool operator==(const Change&) const = default;
};

}  // namespace termreg
