// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/files/xml_element.h"

namespace termreg::sources::sts {

/// A term, abbreviation or symbol and what stands beside it; both live in the element that was asked.
struct Pair {
  const files::XmlElement* term;
  const files::XmlElement* text;
};

/// The items of a def-list; none of a list that explains the letters of a formula. Pure.
[[nodiscard]] std::vector<Pair> pairs_of_definition_list(const files::XmlElement& list);
/// The items of a list whose labels are abbreviations. Pure.
[[nodiscard]] std::vector<Pair> pairs_of_labelled_list(const files::XmlElement& list);
/// The rows of two cells or more whose first is an abbreviation. Pure.
[[nodiscard]] std::vector<Pair> pairs_of_table(const files::XmlElement& table);

}  // namespace termreg::sources::sts
