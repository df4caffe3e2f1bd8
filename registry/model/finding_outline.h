// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "registry/model/entry_id.h"
#include "registry/model/finding.h"
#include "registry/model/search.h"

namespace termreg {

/// A finding as it is kept: what lists choose, order and count by, and what the rest of it (genera, word diff, places
/// in the texts, and where two definitions were compared the reason and the suggestion) is made of when somebody reads
/// it. It is about language sections, one for each of Finding::entries, in their order.
struct FindingOutline : Finding {
  /// Where words stand that the finding rests on.
  struct Ground {
    std::uint32_t section = 0;  ///< number of its section; those after the entries are in `beside`
    HitField field = HitField::definition;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    enum class Unit : std::uint8_t { bytes, words } unit = Unit::bytes;  ///< what begin and end count
    bool operator==(const Ground&) const = default;
  };
  std::vector<std::string> languages;  ///< of the sections; empty if all are in Finding::language
  std::vector<std::pair<EntryId, std::string>>
      beside;  ///< further sections that the grounds name, with languages
  std::vector<Ground> grounds;

  // Of the comparison of the first two sections, where that raised the finding.
  std::uint32_t shared_a = 0, shared_b = 0;  ///< the designations that meet, by their places
  bool definitions_equal = false;
  bool qualified = false;       ///< both name a domain, and not the same
  bool narrower = false;        ///< one shares only a short form of its own fuller designation
  bool stated_synonym = false;  ///< one definition names a designation of the other as its own other name
};

}  // namespace termreg
