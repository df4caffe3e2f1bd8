// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "registry/model/working_definition.h"

namespace termreg::working {

/// What the group's rule says of the current version of a record.
struct Outcome {
  bool may_be_agreed = false;
  std::uint32_t in_favour = 0;
  std::uint32_t against = 0;
  std::uint32_t abstentions = 0;
  std::uint32_t open_objections = 0;
  std::string sentence;  ///< why it may be agreed, or what is missing
};

/// Counts the voices for the current version, one a person. With the rule of consensus an open objection, to
/// whichever version it was made, is in the way; with the other rules the vote decides. Pure.
[[nodiscard]] Outcome outcome(const WorkingDefinition& record, const VotingRule& rule);

/// "consensus", "at least 75 % in favour" ...
[[nodiscard]] std::string words(const VotingRule& rule);
/// @throws Error(bad_input) if the figure that the rule needs is missing or out of its range.
void check(const VotingRule& rule);

}  // namespace termreg::working
