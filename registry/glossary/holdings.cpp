// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/holdings.h"

#include <algorithm>
#include <set>

namespace termreg::glossary {
namespace {

enum class Direction { up, down, none };

Direction direction_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::broader:
    case RelationKind::broader_generic:
    case RelationKind::broader_partitive:
      return Direction::up;
    case RelationKind::narrower:
    case RelationKind::narrower_generic:
    case RelationKind::narrower_partitive:
      return Direction::down;
    default:
      return Direction::none;
  }
}

bool by_value(const EntryId* a, const EntryId* b) {
  return *a < *b;
}

}  // namespace

void Holdings::add(const std::vector<TermEntry>& entries) {
  for (const auto& entry : entries) {
    ids_.push_back(&entry.id);
    for (const auto& relation : entry.relations) {
      const auto direction = direction_of(relation.kind);
      const auto target = direction == Direction::none ? std::nullopt : EntryId::parse(relation.target);
      if (!target) continue;
      if (direction == Direction::up)
        above_.emplace_back(entry.id, *target);
      else
        above_.emplace_back(*target, entry.id);
    }
  }
  std::sort(ids_.begin(), ids_.end(), by_value);
  std::sort(above_.begin(), above_.end());
}

Heading Holdings::with_holdings(const Heading& heading) const {
  auto known = heading;
  known.holds = [this](const EntryId& id) {
    return std::binary_search(ids_.begin(), ids_.end(), &id, by_value);
  };
  known.is_above = [this](const EntryId& lower, const EntryId& upper) { return is_above(lower, upper); };
  return known;
}

bool Holdings::is_above(const EntryId& lower, const EntryId& upper) const {
  std::set<EntryId> seen;
  std::vector<EntryId> open{lower};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    auto next = std::lower_bound(above_.begin(), above_.end(), at,
                                 [](const auto& pair, const EntryId& id) { return pair.first < id; });
    for (; next != above_.end() && next->first == at; ++next) {
      if (next->second == upper) return true;
      if (seen.insert(next->second).second) open.push_back(next->second);
    }
  }
  return false;
}

}  // namespace termreg::glossary
