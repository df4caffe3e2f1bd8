// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/finding.h"

namespace termreg {

/// What an editor decides about a finding (conflicts.md, "Dispositions").
enum class Decision {
  cite,           ///< take the definition over and name its source
  merge,          ///< make one entry of the two
  link,           ///< one concept: record it and keep the entries
  keep_apart,     ///< two concepts under one designation
  qualify,        ///< add a domain
  rename,         ///< give one concept another designation, or write it another way
  deprecate_one,  ///< one designation is no longer to be used
  liaise,         ///< send a comparison sheet to the other body
  accept          ///< leave it as it is
};

/// How far a finding is. Every finding starts open.
enum class DecisionState { open, triaged, decided, done };

/// A decision about one finding, bound to its digest: when the text of either side changes, the finding has
/// another digest and is open again.
struct Disposition {
  std::string digest;
  FindingCode code = FindingCode::none;
  std::vector<EntryId> entries;
  std::string designation;
  Decision decision = Decision::accept;
  DecisionState state = DecisionState::decided;
  std::string reason;
  std::string author;
  std::string at;       ///< UTC, ISO 8601
  std::string expires;  ///< date (2027-01-31) from which on the finding is open again; empty: never
  bool operator==(const Disposition&) const = default;
};

}  // namespace termreg
