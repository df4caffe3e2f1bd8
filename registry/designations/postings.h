// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/designations/interner.h"

namespace termreg::designations {

/// Numbered lists of ordinals, each ascending, for things that are only ever added with a higher ordinal than
/// all before: differences in LEB128, one or two bytes an ordinal in a list that is worth its name. Reading is
/// safe from many threads while nobody appends.
class Postings {
 public:
  /// Appends to list number `list`, made now if need be. The same ordinal twice in a row is kept once.
  void append(std::size_t list, Ordinal value);
  /// How many ordinals list number `list` has; 0 if there is no such list.
  [[nodiscard]] std::uint32_t size(std::size_t list) const noexcept;

  /// Calls visit(ordinal) for each ordinal of the list, ascending.
  template <typename Visit>
  void each(std::size_t list, Visit visit) const {
    if (list >= heads_.size() || heads_[list].last == no_ordinal) return;
    if (heads_[list].rest == nowhere) return visit(heads_[list].last);
    Ordinal value = 0;
    std::uint32_t difference = 0;
    unsigned shift = 0;
    for (const char byte : lists_[heads_[list].rest].bytes) {
      difference |= (static_cast<std::uint32_t>(byte) & 0x7fU) << shift;
      shift += 7;
      if ((static_cast<unsigned char>(byte) & 0x80U) != 0) continue;
      value += difference;
      visit(value);
      difference = 0;
      shift = 0;
    }
  }

  [[nodiscard]] std::size_t memory_bytes() const noexcept;
  void shrink();

 private:
  static constexpr std::uint32_t nowhere = ~std::uint32_t{0};
  // Most words are in one key only: the list of one ordinal is its head.
  struct Head {
    Ordinal last = no_ordinal;
    std::uint32_t rest = nowhere;  // in lists_
  };
  struct List {
    std::string bytes;  // of all ordinals
    std::uint32_t size = 0;
    void append(Ordinal difference);
  };
  std::vector<Head> heads_;
  std::vector<List> lists_;
};

}  // namespace termreg::designations
