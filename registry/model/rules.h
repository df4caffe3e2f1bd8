// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/diagnostic.h"
#include "registry/model/term_entry.h"

namespace termreg {

/// Limits of one entry. What exceeds them is refused as a diagnostic of severity error.
namespace limits {
inline constexpr std::size_t designation_code_points = 255;
inline constexpr std::size_t text_bytes = 64 * 1024;
inline constexpr std::size_t languages = 200;
inline constexpr std::size_t designations_per_language = 500;
}  // namespace limits

/// One breach of a structural rule.
struct RuleBreach {
  std::string rule;  ///< "entry-without-designation", "designation-empty", "designation-too-long" ...
  Severity severity = Severity::error;
  std::string message;
  bool operator==(const RuleBreach&) const = default;
};

/// Checks what every entry must satisfy before it may be stored (ISO 10241-1:2011, 6: an entry describes one
/// concept and carries at least one designation), and the limits above. An entry with a breach of severity
/// error is refused; warnings and infos are reported and the entry is stored. Style is not judged here.
[[nodiscard]] std::vector<RuleBreach> check_structure(const TermEntry& entry);

}  // namespace termreg
