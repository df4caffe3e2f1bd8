// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace termreg::ingest {

/// The ids of an import, by digests of 64 bits: 8 bytes an id in a table that is at most three quarters full, so 11 to 22
/// bytes an id, and half as much again while it grows. Two of two million different ids are taken for one with a
/// probability of one in ten million. Used by one thread.
class IdSet {
 public:
  /// @return whether the id came for the first time.
  bool insert(std::string_view id) {
    if ((count_ + 1) * 4 > slots_.size() * 3) grow();
    auto& slot = slots_[place_of(digest_of(id))];
    if (slot != 0) return false;
    slot = digest_of(id);
    ++count_;
    return true;
  }

  [[nodiscard]] bool contains(std::string_view id) const {
    return !slots_.empty() && slots_[place_of(digest_of(id))] != 0;
  }

 private:
  static constexpr std::size_t least_slots = 1024;  // a power of two, as every size is

  // Never 0, which is a free slot.
  static std::uint64_t digest_of(std::string_view id) { return std::hash<std::string_view>{}(id) | 1U; }

  // Where the digest is, or the free slot where it would be. The lowest bit says nothing.
  [[nodiscard]] std::size_t place_of(std::uint64_t digest) const {
    auto at = (digest >> 1U) & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != digest) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<std::uint64_t> smaller(slots_.empty() ? least_slots : slots_.size() * 2, 0);
    smaller.swap(slots_);
    for (const auto digest : smaller)
      if (digest != 0) slots_[place_of(digest)] = digest;
  }

  std::vector<std::uint64_t> slots_;
  std::size_t count_ = 0;
};

}  // namespace termreg::ingest
