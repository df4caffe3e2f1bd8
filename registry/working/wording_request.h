// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "registry/model/term_entry.h"
#include "registry/model/working_definition.h"

namespace termreg::working {

/// A wording as a person gives it, on a form or a command line: plain texts, cleaned later.
struct WordingRequest {
  Basis basis = Basis::original;
  std::string from;             ///< id of the entry; for a basis other than original
  std::string language = "en";  ///< BCP 47
  std::string term;             ///< the preferred term; empty: the entry's designations, if there is one
  std::vector<std::string> admitted, deprecated, abbreviations;
  std::string domain;
  std::string definition;  ///< not looked at when an entry is adopted
  std::vector<std::string> notes, examples;
  std::vector<std::string> sources;  ///< of a text of the group's own, as cited
  std::string reason;
  bool operator==(const WordingRequest&) const = default;
};

/// The wording that is asked for; all texts at N0.
/// @param entry  the one named by `from`, if it exists
/// @throws Error(not_found) if the entry is needed and does not exist, Error(bad_input) if a text is not
/// well-formed UTF-8, and as adopt() and adapt().
[[nodiscard]] Wording wording_of(const WordingRequest& request, const std::optional<TermEntry>& entry);

/// The request that gives this wording again, to be changed by a person. What a form has no field for
/// (symbols, grammar, sources of notes) is not in it.
[[nodiscard]] WordingRequest request_of(const Wording& wording);

}  // namespace termreg::working
