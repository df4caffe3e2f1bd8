// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "registry/conflicts/ground.h"
#include "registry/model/gap.h"

namespace termreg::conflicts {

inline constexpr std::uint32_t no_body = 0xFFFFFFFF;

/// One of the concepts of a row.
struct RowConcept {
  std::vector<std::uint32_t> sections;  ///< by standing
};
/// What becomes a row: the concept that leads it, then its homonyms.
using ConceptRow = std::vector<RowConcept>;

/// All active sections as rows, each section in one; see gap(). The order depends on the registry alone.
[[nodiscard]] std::vector<ConceptRow> concept_rows(const Ground& ground);

/// The row as the bodies that were asked for see it.
/// @param body_of  for each section the place of its body among them, or no_body
[[nodiscard]] GapRow judged_row(const Ground& ground, const ConceptRow& row,
                                std::span<const std::uint32_t> body_of);

}  // namespace termreg::conflicts
