// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/section.h"

namespace termreg::conflicts {

/// Numbers of the active entries by their ids: the place of an entry's first section. The views point into the
/// collection.
using EntryNumbers = std::unordered_map<std::string_view, std::uint32_t>;
[[nodiscard]] EntryNumbers number_entries(const std::vector<Section>& sections);

/// Which entry stands above which: broader relations, and narrower ones the other way round (ISO 25964-1, SKOS
/// broaderTransitive). Only between active entries. Built once, then only read; many threads at once.
class Hierarchy {
 public:
  Hierarchy(const std::vector<Section>& sections, const EntryNumbers& numbers);

  /// True if one comes from `entry` to `above` by one step upwards or more.
  [[nodiscard]] bool is_above(std::uint32_t above, std::uint32_t entry) const;
  /// The smallest entry of every circle.
  [[nodiscard]] std::vector<std::uint32_t> circles() const;

 private:
  [[nodiscard]] std::span<const std::uint32_t> broader(std::uint32_t entry) const;

  std::vector<std::uint32_t> broader_;  // of all entries, one after the other
  std::vector<std::uint32_t> first_;    // where those of an entry begin; one past the last
};

}  // namespace termreg::conflicts
