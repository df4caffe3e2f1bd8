// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "registry/conflicts/section.h"

namespace termreg::conflicts {

/// Sets of small numbers that grow together (union-find with path halving). The root of a set is its smallest
/// member.
class Forest {
 public:
  explicit Forest(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t root(std::uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void join(std::uint32_t x, std::uint32_t y) {
    const std::uint32_t a = root(x);
    const std::uint32_t b = root(y);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

/// One designation of one section, by the key that brings sections together.
struct NamedSection {
  std::uint64_t key = 0;
  std::uint32_t section = 0;
  auto operator<=>(const NamedSection&) const = default;
};

/// The key of a designation: sections of different languages never meet, so the language is part of it.
[[nodiscard]] std::uint64_t group_key(std::uint64_t stem, const std::string& language);
/// The same of a designation of the section, which is one of those prepared.
[[nodiscard]] std::uint64_t group_of(const Section& section, const Name& name);

/// Which keys are looked at: all, or some where only part of a registry is scanned anew.
using KeySet = std::unordered_set<std::uint64_t>;

/// Every designation of every active section at N3, and who shares one. Built once a scan, then only read.
class NameIndex {
 public:
  /// @param wanted  groups of other keys are left out; null for all
  explicit NameIndex(const Collection& collection, const KeySet* wanted = nullptr);
  NameIndex(const NameIndex&) = delete;
  NameIndex& operator=(const NameIndex&) = delete;

  /// Ascending by key; each section once a key.
  [[nodiscard]] const std::vector<NamedSection>& named() const noexcept { return named_; }
  [[nodiscard]] std::span<const NamedSection> with_key(std::uint64_t key) const;
  /// Runs of at least two sections with one key.
  [[nodiscard]] const std::vector<std::span<const NamedSection>>& groups() const noexcept { return groups_; }

 private:
  std::vector<NamedSection> named_;
  std::vector<std::span<const NamedSection>> groups_;
};

}  // namespace termreg::conflicts
