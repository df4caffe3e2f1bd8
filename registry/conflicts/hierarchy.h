// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/named_sections.h"
#include "registry/conflicts/section.h"

namespace termreg::conflicts {

/// True for the relations that a hierarchy is made of: broader and narrower ones of every kind.
[[nodiscard]] bool is_hierarchical(RelationKind kind) noexcept;

/// Which entry stands above which: broader relations, and narrower ones the other way round (ISO 25964-1, SKOS
/// broaderTransitive). Only between active entries; entries without such a relation are not part of it. Built once,
/// then only read; many threads at once. Keeps nothing of the collection.
class Hierarchy {
 public:
  explicit Hierarchy(const Collection& collection);

  [[nodiscard]] bool empty() const noexcept { return numbers_.empty(); }
  /// The number of an entry that is part of it.
  [[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view entry_id) const;
  /// True if one comes from `entry` to `above` by one step upwards or more.
  [[nodiscard]] bool is_above(std::uint32_t above, std::uint32_t entry) const;
  /// True if one of the two is above the other.
  [[nodiscard]] bool are_ordered(std::uint32_t a, std::uint32_t b) const {
    return is_above(a, b) || is_above(b, a);
  }
  /// The entries of it that have a designation with this group_key.
  [[nodiscard]] std::span<const NamedSection> called(std::uint64_t key) const;
  /// An entry that is part of it has got other designations. @pre its relations are as they were
  void rename(std::span<const Section* const> before, std::span<const Section* const> after);
  /// The smallest entry of every circle, by its id.
  [[nodiscard]] const std::vector<std::string>& circles() const noexcept { return circles_; }

 private:
  [[nodiscard]] std::span<const std::uint32_t> broader(std::uint32_t entry) const;
  void find_circles(const std::vector<std::string_view>& ids);

  std::unordered_map<std::uint64_t, std::uint32_t>
      numbers_;                         // by the digest of the id; in the order of the ids
  std::vector<std::uint32_t> broader_;  // of all entries, one after the other
  std::vector<std::uint32_t> first_;    // where those of an entry begin; one past the last
  std::vector<NamedSection> called_;    // ascending; by the entry's number
  std::vector<std::string> circles_;
};

}  // namespace termreg::conflicts
