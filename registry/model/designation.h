// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/source.h"

namespace termreg {

/// Kinds of designation (ISO 1087:2019, 3.4; ISO 10241-1:2011, 6.2).
enum class DesignationKind { term, abbreviation, symbol, proper_name, formula };

/// Normative rating of a designation (ISO 10241-1:2011, 6.2; ISO 12620 "normativeAuthorization").
/// `unstated` is kept apart from `preferred` so that a rating nobody gave is never exported as one.
enum class Acceptability { preferred, admitted, deprecated, unstated };

/// Grammatical information about a designation, each as the source words it ("noun", "masculine", "plural").
struct Grammar {
  std::string part_of_speech;
  std::string gender;
  std::string number;
  bool operator==(const Grammar&) const = default;
};

/// One representation of the concept in one language. `text` is at N0 (text::clean) and never empty.
struct Designation {
  std::string text;
  DesignationKind kind = DesignationKind::term;
  Acceptability acceptability = Acceptability::unstated;
  Grammar grammar;
  std::string geographical_usage;  ///< region of use ("GB", "en-US"), if the source restricts it
  std::vector<Source> sources;
  Extras extras;
  bool operator==(const Designation&) const = default;
};

}  // namespace termreg
