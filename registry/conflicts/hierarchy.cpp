// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/hierarchy.h"

#include <algorithm>
#include <unordered_set>

namespace termreg::conflicts {
namespace {

bool leads_up(RelationKind kind) {
  return kind == RelationKind::broader || kind == RelationKind::broader_generic ||
         kind == RelationKind::broader_partitive;
}
bool leads_down(RelationKind kind) {
  return kind == RelationKind::narrower || kind == RelationKind::narrower_generic ||
         kind == RelationKind::narrower_partitive;
}

using Step = std::pair<std::uint32_t, std::uint32_t>;  // entry, one broader than it

std::vector<Step> steps_of(const std::vector<Section>& sections, const EntryNumbers& numbers) {
  std::vector<Step> steps;
  for (std::uint32_t i = 0; i < sections.size(); ++i) {
    if (i > 0 && sections[i].id == sections[i - 1].id) continue;  // relations are the entry's
    for (const Link& link : sections[i].relations) {
      if (!leads_up(link.kind) && !leads_down(link.kind)) continue;
      const auto target = numbers.find(link.target);
      if (target == numbers.end() || target->second == i) continue;
      steps.push_back(leads_up(link.kind) ? Step{i, target->second} : Step{target->second, i});
    }
  }
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

}  // namespace

EntryNumbers number_entries(const std::vector<Section>& sections) {
  EntryNumbers numbers;
  numbers.reserve(sections.size());
  for (std::uint32_t i = 0; i < sections.size(); ++i) numbers.try_emplace(sections[i].id.text(), i);
  return numbers;
}

Hierarchy::Hierarchy(const std::vector<Section>& sections, const EntryNumbers& numbers)
    : first_(sections.size() + 1) {
  for (const auto& [entry, above] : steps_of(sections, numbers)) {
    ++first_[entry + 1];
    broader_.push_back(above);
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

std::span<const std::uint32_t> Hierarchy::broader(std::uint32_t entry) const {
  return {broader_.data() + first_[entry], first_[entry + 1] - first_[entry]};
}

bool Hierarchy::is_above(std::uint32_t above, std::uint32_t entry) const {
  std::vector<std::uint32_t> waiting{entry};
  std::unordered_set<std::uint32_t> seen;
  while (!waiting.empty()) {
    const std::uint32_t at = waiting.back();
    waiting.pop_back();
    for (const std::uint32_t next : broader(at)) {
      if (next == above) return true;
      if (seen.insert(next).second) waiting.push_back(next);
    }
  }
  return false;
}

// What is left when entries without anything broader are taken away again and again lies on a circle or below
// one; only for those is the walk worth its time.
std::vector<std::uint32_t> Hierarchy::circles() const {
  const std::size_t count = first_.size() - 1;
  std::vector<std::uint32_t> left(count);
  std::vector<std::vector<std::uint32_t>> narrower(count);
  std::vector<std::uint32_t> top;
  for (std::uint32_t entry = 0; entry < count; ++entry) {
    left[entry] = first_[entry + 1] - first_[entry];
    for (const std::uint32_t above : broader(entry)) narrower[above].push_back(entry);
    if (left[entry] == 0) top.push_back(entry);
  }
  while (!top.empty()) {
    const std::uint32_t entry = top.back();
    top.pop_back();
    for (const std::uint32_t below : narrower[entry])
      if (--left[below] == 0) top.push_back(below);
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t entry = 0; entry < count; ++entry) {
    if (left[entry] == 0 || !is_above(entry, entry)) continue;
    const bool told = std::any_of(out.begin(), out.end(), [&](std::uint32_t other) {
      return is_above(other, entry) && is_above(entry, other);
    });
    if (!told) out.push_back(entry);
  }
  return out;
}

}  // namespace termreg::conflicts
