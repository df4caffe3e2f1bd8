// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/style/profile.h"

namespace termreg::style {

/// One clause of a standards document as its house prescribes it.
struct Clause {
  std::string number;  ///< "3.1"; empty if the house does not number it
  std::string title;
  std::string introduction;  ///< the fixed first sentence; empty if there is none
  bool operator==(const Clause&) const = default;
};

/// The terminological clauses of a document of one house. A member the house does not have is empty.
struct Clauses {
  Clause definitions;    ///< the clause around all terms
  Clause elsewhere;      ///< ITU-T 3.1
  Clause here;           ///< ITU-T 3.2; ETSI, 3GPP and IEEE 3.1, which holds all terms
  Clause symbols;        ///< ETSI and 3GPP 3.2
  Clause abbreviations;  ///< ITU-T 4; ETSI and 3GPP 3.3; IEEE 3.2
  Clause bibliography;
  std::string empty;             ///< stands instead of introduction and entries in a clause without entries
  std::string reference_prefix;  ///< before the number of a line of the bibliography: "i.", "B"
  std::vector<std::string> pointers;  ///< ISO: the terminology databases, printed after the introduction
  bool operator==(const Clauses&) const = default;
};

/// The clauses of `profile` in a deliverable of that kind: "Recommendation", "Technical Report", "Technical
/// Specification", "Supplement". In ITU-T's sentences the kind stands where a Recommendation says
/// "Recommendation"; ISO's sentences say "this document" in every kind. An empty kind means "Recommendation".
/// The house texts are English, the language in which both houses fix them. Sources: Author's guide for
/// drafting ITU-T Recommendations (skeleton, clauses 3 and 4); ISO/IEC Directives, Part 2:2021, 16.5.3;
/// ETSI Drafting Rules, 2.11 (skeleton); IEEE Standards Style Manual, 10.6.
/// @return nothing but empty members for Profile::none.
[[nodiscard]] Clauses clauses(Profile profile, std::string_view deliverable_kind);

}  // namespace termreg::style
