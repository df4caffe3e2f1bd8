// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
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

/// Every designation of every active section at N3, ascending by key; each section once a key.
[[nodiscard]] std::vector<NamedSection> named_sections(const Collection& collection);

/// Runs of at least two sections with one key. The spans live as long as `named`.
[[nodiscard]] std::vector<std::span<const NamedSection>> groups_of(const std::vector<NamedSection>& named);

}  // namespace termreg::conflicts
