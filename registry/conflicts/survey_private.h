// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/neighbourhood.h"
#include "registry/conflicts/survey.h"

namespace termreg::conflicts {

/// What a survey holds. Sections stay where they are in `holdings`, also those that were replaced, until a new survey is
/// made; update() makes sure that those are few.
struct Survey::State {
  std::unique_ptr<Holdings> holdings;
  std::unique_ptr<Surroundings> surroundings;
  std::optional<Neighbourhood> neighbourhood;  ///< made by the first update
  Thresholds thresholds;
  FindingTable table;
  std::unordered_map<const Finding*, std::unique_ptr<Found>> found;
  std::unordered_map<Unit, std::vector<const Found*>> by_unit;  ///< together with the neighbourhood
  std::uint32_t next_number = 0;                                ///< see Section::number
  std::size_t updated = 0;                                      ///< entries, since the scan

  void index_unit(const Found& one);
  void forget_unit(const Found& one);
};

}  // namespace termreg::conflicts
