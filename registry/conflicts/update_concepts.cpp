// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an update that asks which sections are one concept.
#include <algorithm>

#include "registry/conflicts/update_private.h"

namespace termreg::conflicts {

bool Update::note_concepts() {
  Edges edges = new_edges();
  if (keeps_concept()) {
    keep_concept(*labels_.begin());
    return true;
  }
  for (const Section* section : neighbours_)
    if (const auto label = around().label_of(*section)) labels_.insert(*label);
  for (const auto& [x, y] : edges)
    for (const Section* end : {x, y})
      if (const auto label = around().label_of(*end)) labels_.insert(*label);
  SectionPointers all;
  for (const std::uint32_t label : labels_) {
    const auto members = around().members_of(label);
    all.insert(all.end(), members.begin(), members.end());
  }
  for (const Section* section : after_)
    if (is_active(section->status)) all.push_back(section);
  add_old_edges(all, edges);
  return relabel(all, edges);
}

void Update::add_edge(const Section& x, const Section& y, Edges& out) const {
  if (!holdings().statements.are_kept_apart(x.id, y.id)) out.emplace_back(&x, &y);
}

void Update::add_entry_edge(const Section& from, std::string_view target, Edges& out) const {
  if (const auto other = first_of_entry(holdings().all.sections, target))
    out.emplace_back(&from, &holdings().all.sections[*other]);
}

void Update::note_new_neighbours(const Collection& part, const Cluster& cluster) {
  const auto is_changed = [&](std::uint32_t member) {
    return changed_.contains(part.sections[member].id.text());
  };
  if (std::none_of(cluster.members.begin(), cluster.members.end(), is_changed)) return;
  for (const std::uint32_t member : cluster.members)
    if (!is_changed(member)) new_neighbours_.insert(&part.sections[member]);
}

bool Update::keeps_concept() const {
  const auto same_concepts = [&](const SectionPointers& sections) {
    std::set<std::string> out;
    for (const Section* section : sections)
      for (const Link& link : section->relations)
        if (link.kind == RelationKind::same_concept) out.insert(link.target);
    return out;
  };
  const auto all_active = [](const SectionPointers& sections) {
    return !sections.empty() && std::all_of(sections.begin(), sections.end(), [](const Section* section) {
      return is_active(section->status);
    });
  };
  return changed_.size() == 1 && labels_.size() == 1 && holdings().statements.empty() &&
         all_active(before_) && all_active(after_) && same_concepts(before_) == same_concepts(after_) &&
         neighbours_ == new_neighbours_;
}

void Update::keep_concept(std::uint32_t label) {
  for (const Section* section : after_) around().set_label(*section, label);
  for (const Section* section : around().members_of(label)) {
    if (section->alone) continue;
    make_stale(FindingCode::c24_translation_split, section->id.text());
    part_.insert(section);
  }
}

Update::Edges Update::new_edges() {
  std::unordered_set<const Section*> members;
  for (const std::uint64_t group : groups_)
    members.insert(around().named(group).begin(), around().named(group).end());
  const Collection part = collected(members);
  const NameIndex names(part, &groups_);
  Edges out;
  for (const Cluster& cluster : shared_clusters(part, names, state_.thresholds, 1)) {
    if (!makes_one_concept(cluster.judgement.code)) continue;
    note_new_neighbours(part, cluster);
    for (std::size_t i = 1; i < cluster.members.size(); ++i)
      add_edge(part.sections[cluster.members[0]], part.sections[cluster.members[i]], out);
  }
  for (const Section* section : after_)
    if (is_active(section->status)) add_links(*section, out);
  return out;
}

void Update::add_links(const Section& section, Edges& out) const {
  for (const Link& link : section.relations)
    if (link.kind == RelationKind::same_concept) add_entry_edge(section, link.target, out);
  for (const Section* from : around().pointing_to(section.id.text()))
    for (const Link& link : from->relations)
      if (link.kind == RelationKind::same_concept && link.target == section.id.text())
        add_entry_edge(*from, link.target, out);
  for (const std::string& other : holdings().statements.linked_with(section.id))
    if (const auto own = first_of_entry(holdings().all.sections, section.id.text()))
      add_entry_edge(holdings().all.sections[*own], other, out);
  if (!section.alone) add_entry_edge(section, section.id.text(), out);  // all of an entry are one concept
}

void Update::add_old_edges(const SectionPointers& sections, Edges& out) const {
  for (const Section* section : sections) {
    add_links(*section, out);
    for (const Finding* finding : state_.table.of_entry(section->id.text())) {
      const auto& found = static_cast<const Found&>(*finding);
      if (!makes_one_concept(found.code) || stale_.contains(found.units[0]) ||
          found.sections.front() != section)
        continue;
      for (std::size_t i = 1; i < found.sections.size(); ++i) add_edge(*section, *found.sections[i], out);
    }
  }
}

bool Update::relabel(const SectionPointers& all, const Edges& edges) {
  std::unordered_map<const Section*, std::uint32_t> places;
  for (std::uint32_t i = 0; i < all.size(); ++i) places.emplace(all[i], i);
  Forest forest(all.size());
  for (const auto& [x, y] : edges)
    if (const auto a = places.find(x), b = places.find(y); a != places.end() && b != places.end())
      forest.join(a->second, b->second);
  constexpr std::uint32_t unlabelled = 0xFFFFFFFF;
  std::map<std::pair<std::uint32_t, std::uint32_t>, SectionPointers> cells;  // old label, new root
  for (std::uint32_t i = 0; i < all.size(); ++i)
    cells[{around().label_of(*all[i]).value_or(unlabelled), forest.root(i)}].push_back(all[i]);
  std::set<const Section*> moved;
  for (auto one = cells.begin(); one != cells.end(); ++one)
    for (auto other = std::next(one); other != cells.end(); ++other) {
      const bool were = one->first.first == other->first.first && one->first.first != unlabelled;
      const bool are = one->first.second == other->first.second;
      if (were == are) continue;
      const auto& smaller = one->second.size() < other->second.size() ? one->second : other->second;
      moved.insert(smaller.begin(), smaller.end());
    }
  if (moved.size() > update_limits::most_moved) return false;
  for (const Section* section : moved) note_moved(*section);
  for (const Section* section : all)
    if (!section->alone) {
      make_stale(FindingCode::c24_translation_split, section->id.text());
      part_.insert(section);
    }
  set_labels(cells);
  return true;
}

void Update::note_moved(const Section& section) {
  for (std::size_t i = 0; i < section.prepared.names.size(); ++i) {
    const std::uint64_t group = group_of(section, section.prepared.names[i]);
    groups_.insert(group);
    stale_.insert(group_unit(group));
    note_look(section, i);
  }
}

void Update::set_labels(const std::map<std::pair<std::uint32_t, std::uint32_t>, SectionPointers>& cells) {
  std::vector<const std::pair<const std::pair<std::uint32_t, std::uint32_t>, SectionPointers>*> by_size;
  for (const auto& cell : cells) by_size.push_back(&cell);
  std::stable_sort(by_size.begin(), by_size.end(),
                   [](const auto* x, const auto* y) { return x->second.size() > y->second.size(); });
  std::unordered_map<std::uint32_t, std::uint32_t> label_of_root;
  std::unordered_set<std::uint32_t> taken;
  for (const auto* cell : by_size) {
    const auto [old_label, root] = cell->first;
    if (label_of_root.contains(root)) continue;
    const bool keeps = old_label != 0xFFFFFFFF && taken.insert(old_label).second;
    label_of_root.emplace(root, keeps ? old_label : around().new_label());
  }
  for (const auto* cell : by_size)
    for (const Section* section : cell->second)
      around().set_label(*section, label_of_root.at(cell->first.second));
}

}  // namespace termreg::conflicts
