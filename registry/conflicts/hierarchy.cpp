// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/hierarchy.h"

#include <algorithm>
#include <functional>
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

/// One step upwards; entries by the place of their first section.
using Step = std::pair<std::uint32_t, std::uint32_t>;
using EntryPlaces = std::unordered_map<std::string_view, std::uint32_t>;

EntryPlaces places_of(const SectionList& sections) {
  EntryPlaces out;
  out.reserve(sections.size());
  for (std::uint32_t i = 0; i < sections.size(); ++i) out.try_emplace(sections[i].id.text(), i);
  return out;
}

bool any_steps(const SectionList& sections) {
  return std::any_of(sections.begin(), sections.end(), [](const Section& section) {
    return std::any_of(section.relations.begin(), section.relations.end(),
                       [](const Link& link) { return is_hierarchical(link.kind); });
  });
}

std::vector<Step> steps_of(const SectionList& sections) {
  std::vector<Step> steps;
  if (!any_steps(sections)) return steps;
  const EntryPlaces places = places_of(sections);
  for (std::uint32_t i = 0; i < sections.size(); ++i) {
    if (i > 0 && !sections[i].alone && sections[i].id == sections[i - 1].id)
      continue;  // relations are the entry's
    for (const Link& link : sections[i].relations) {
      if (!is_hierarchical(link.kind)) continue;
      const auto target = places.find(link.target);
      if (target == places.end() || target->second == i) continue;
      steps.push_back(leads_up(link.kind) ? Step{i, target->second} : Step{target->second, i});
    }
  }
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

std::uint64_t digest_of_id(std::string_view id) {
  return std::hash<std::string_view>{}(id);
}

}  // namespace

bool is_hierarchical(RelationKind kind) noexcept {
  return leads_up(kind) || leads_down(kind);
}

Hierarchy::Hierarchy(const Collection& collection) {
  const SectionList& sections = collection.sections;
  const std::vector<Step> steps = steps_of(sections);
  std::vector<std::uint32_t> taking_part;
  for (const Step& step : steps) taking_part.insert(taking_part.end(), {step.first, step.second});
  std::sort(taking_part.begin(), taking_part.end());
  taking_part.erase(std::unique(taking_part.begin(), taking_part.end()), taking_part.end());
  std::vector<std::string_view> ids;
  std::vector<std::uint32_t> numbers(sections.size());  // by place
  for (const std::uint32_t place : taking_part) {
    const auto number = static_cast<std::uint32_t>(ids.size());
    numbers[place] = number;
    ids.emplace_back(sections[place].id.text());
    numbers_.emplace(digest_of_id(ids.back()), number);
    for (std::size_t at = place;
         at < sections.size() && (at == place || sections[at].id == sections[place].id); ++at)
      for (const Name& name : sections[at].prepared.names)
        called_.push_back({group_of(sections[at], name), number});
  }
  std::sort(called_.begin(), called_.end());
  first_.resize(ids.size() + 1);
  for (const Step& step : steps) {  // in the order of their lower ends
    ++first_[numbers[step.first] + 1];
    broader_.push_back(numbers[step.second]);
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  find_circles(ids);
}

std::optional<std::uint32_t> Hierarchy::number_of(std::string_view entry_id) const {
  if (numbers_.empty()) return std::nullopt;
  const auto found = numbers_.find(digest_of_id(entry_id));
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

void Hierarchy::rename(std::span<const Section* const> before, std::span<const Section* const> after) {
  const auto each = [&](std::span<const Section* const> sections, const auto& visit) {
    for (const Section* section : sections)
      if (const auto number = number_of(section->id.text()); number && is_active(section->status))
        for (const Name& name : section->prepared.names)
          visit(NamedSection{group_of(*section, name), *number});
  };
  each(before, [&](const NamedSection& one) {
    const auto at = std::lower_bound(called_.begin(), called_.end(), one);
    if (at != called_.end() && *at == one) called_.erase(at);
  });
  each(after, [&](const NamedSection& one) {
    called_.insert(std::lower_bound(called_.begin(), called_.end(), one), one);
  });
}

std::span<const NamedSection> Hierarchy::called(std::uint64_t key) const {
  const auto begin = std::lower_bound(called_.begin(), called_.end(), NamedSection{key, 0});
  const auto end = std::find_if(begin, called_.end(), [&](const NamedSection& n) { return n.key != key; });
  return {begin, end};
}

std::span<const std::uint32_t> Hierarchy::broader(std::uint32_t entry) const {
  return {broader_.data() + first_[entry], first_[entry + 1] - first_[entry]};
}

// Few have more than some dozens above them.
bool Hierarchy::is_above(std::uint32_t above, std::uint32_t entry) const {
  constexpr std::size_t few = 64;
  std::vector<std::uint32_t> reached{entry};
  std::unordered_set<std::uint32_t> seen;
  for (std::size_t at = 0; at < reached.size(); ++at)
    for (const std::uint32_t next : broader(reached[at])) {
      if (next == above) return true;
      if (reached.size() < few && std::find(reached.begin(), reached.end(), next) != reached.end()) continue;
      if (reached.size() >= few && seen.empty()) seen.insert(reached.begin(), reached.end());
      if (reached.size() < few || seen.insert(next).second) reached.push_back(next);
    }
  return false;
}

// What is left when entries without anything broader are taken away again and again lies on a circle or below
// one; only for those is the walk worth its time.
void Hierarchy::find_circles(const std::vector<std::string_view>& ids) {
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
  for (const std::uint32_t entry : out) circles_.emplace_back(ids[entry]);
}

}  // namespace termreg::conflicts
