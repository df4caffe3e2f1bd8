// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::designations {

/// Ordinal of a thing in the table; `no_ordinal` stands for nothing.
using Ordinal = std::uint32_t;
inline constexpr Ordinal no_ordinal = ~Ordinal{0};

/// Gives every distinct text a number, 0, 1, 2 ... in the order of arrival, and keeps the texts in one piece
/// of memory: 5 bytes and the text itself, and 4 bytes a slot in an open-addressing table (linear probing, at
/// most 3/4 full). Texts are never taken out. At most 4 GiB of text. Reading is safe from many threads while
/// nobody writes.
class Interner {
 public:
  /// The number of `text`, given now if it has none. Views returned before are then no longer valid.
  /// @throws Error(internal) beyond 4 GiB of text.
  Ordinal intern(std::string_view text);
  /// @return no_ordinal if the text has no number.
  [[nodiscard]] Ordinal find(std::string_view text) const noexcept;
  /// The text of a number given out before. The view lives until the next intern().
  [[nodiscard]] std::string_view text(Ordinal ordinal) const noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  [[nodiscard]] std::size_t memory_bytes() const noexcept;
  /// Gives back memory that was reserved for growth.
  void shrink();

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const noexcept;
  void grow();

  std::string texts_;
  std::vector<std::uint32_t> ends_;  // of text i in texts_
  std::vector<std::uint8_t>
      tags_;  // bits of the hash of text i that choose no slot: tell nearly every other text
  std::vector<Ordinal> slots_;  // a power of two of them
};

}  // namespace termreg::designations
