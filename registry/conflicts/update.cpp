// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping a survey up. Every finding hangs on units (kinds.h): a designation that is shared, an entry, a place that is
// cited. A change makes units stale; the findings of stale units are thrown away, and those units are looked at again
// on a part of the registry that holds all that their kinds ask for. The part is made of sections in the order of their
// ids, so that the kinds do on it what they do on the whole.
#include "registry/conflicts/update_private.h"

#include <algorithm>
#include <functional>

#include "registry/conflicts/look_alikes.h"

namespace termreg::conflicts {
namespace {

/// The order of a collection: by ids, and the sections of an entry as it has them, since they were made together.
bool comes_first_in_store(const Section* x, const Section* y) {
  if (x->id != y->id) return x->id < y->id;
  return std::less<const Section*>{}(x, y);
}

}  // namespace

bool makes_one_concept(FindingCode code) noexcept {
  return code == FindingCode::c1_duplicate_entry || code == FindingCode::c2_divergent_copy ||
         code == FindingCode::c3_competing_definition;
}

bool Update::run(const Touched& touched) {
  for (const std::string& id : touched.entries) take_entry(id);
  if (touched.statements) holdings().statements = contents_.statements();
  extend_table();
  if (!can_be_told_from_a_part()) return false;
  note_old();
  exchange();
  return note_mentions() && note_genera() && note_concepts() && note_cited() && note_pointers() &&
         note_splits() && evaluate();
}

void Update::take_entry(const std::string& id) {
  changed_.insert(id);
  const SectionPointers held = sections_of_entry(id);
  before_.insert(before_.end(), held.begin(), held.end());
  const auto parsed = EntryId::parse(id);
  auto entry = parsed ? contents_.entry(*parsed) : std::nullopt;
  if (!entry) return;
  auto made = sections_of(std::move(*entry), lexicon().vocabulary);
  for (Section& section : made) section.number = state_.next_number++;
  holdings().kept.push_back(std::move(made));
  for (const Section& section : holdings().kept.back()) after_.push_back(&section);
}

void Update::extend_table() {
  lexicon().vocabulary.forget_memo();
  extend(lexicon().table, lexicon().vocabulary, lexicon().definitions);
}

bool Update::has_other_clauses(const Section& section) const {
  const auto whole = around().whole_of_origin(section.origin);
  return std::any_of(whole.begin(), whole.end(),
                     [&](const Section* other) { return !changed_.contains(other->id.text()); });
}

std::set<std::pair<RelationKind, std::string>> Update::steps_of_entry(const SectionPointers& sections,
                                                                      const std::string& id) {
  std::set<std::pair<RelationKind, std::string>> out;
  for (const Section* section : sections)
    if (section->id.text() == id && is_active(section->status))
      for (const Link& link : section->relations)
        if (is_hierarchical(link.kind)) out.emplace(link.kind, link.target);
  return out;
}

bool Update::is_there(const SectionPointers& sections, const std::string& id) {
  return std::any_of(sections.begin(), sections.end(), [&](const Section* section) {
    return section->id.text() == id && is_active(section->status);
  });
}

bool Update::is_pointed_to_as_step(const std::string& id) const {
  for (const Section* from : around().pointing_to(id))
    for (const Link& link : from->relations)
      if (link.target == id && is_hierarchical(link.kind)) return true;
  return false;
}

bool Update::can_be_told_from_a_part() const {
  for (const std::string& id : changed_) {
    const bool same_steps = steps_of_entry(before_, id) == steps_of_entry(after_, id);
    const bool came_or_went = is_there(before_, id) != is_there(after_, id);
    if (!same_steps || (came_or_went && is_pointed_to_as_step(id))) return false;
  }
  bool possible = true;
  each_changed([&](const Section& section) {
    if (!section.whole_document) return;
    possible &= around().of_origin(section.origin).size() < update_limits::largest_document;
    possible &= section.clause.empty() || has_other_clauses(section);
  });
  return possible;
}

void Update::note_old() {
  each_changed([&](const Section& section) {
    note_names(section);
    stale_.insert(split_unit(section));
  });
  for (const std::string& id : changed_) {
    for (const FindingCode code : {FindingCode::c12_quote_mismatch, FindingCode::c16_self_circular,
                                   FindingCode::c17_mutual_circular, FindingCode::c18_uses_retired_term,
                                   FindingCode::c19_dangling_mention, FindingCode::c20_relation_contradiction,
                                   FindingCode::c21_genus_conflict, FindingCode::c24_translation_split})
      make_stale(code, id);
    for (const Finding* finding : state_.table.of_entry(id)) {
      const auto& found = static_cast<const Found&>(*finding);
      if (found.code == FindingCode::c5_synonym_split)
        split_.insert(found.sections.begin(), found.sections.end());
      if (makes_one_concept(found.code)) neighbours_.insert(found.sections.begin(), found.sections.end());
    }
  }
  for (const Section* section : before_)
    if (const auto label = around().label_of(*section)) labels_.insert(*label);
}

void Update::note_names(const Section& section) {
  for (std::size_t i = 0; i < section.prepared.names.size(); ++i) {
    const std::uint64_t group = group_of(section, section.prepared.names[i]);
    groups_.insert(group);
    stale_.insert(group_unit(group));
    note_look(section, i);
  }
  for (const auto& words : section.prepared.expansions) {
    const Unit unit = expansion_unit(words, section.side.language);
    stale_.insert(unit);
    expansions_.insert(unit);
  }
  for (const Cited& cited : section.cites) {
    const Unit place = place_unit(cited, section.side.language);
    stale_.insert(place);
    places_.insert(place);
  }
}

void Update::note_look(const Section& section, std::size_t name) {
  const std::string& text = section.side.designations[name];
  if (!can_be_mistaken(section.prepared.names[name], text)) return;
  std::string letters = letters_of_name(text);
  const std::uint64_t group = group_of(section, section.prepared.names[name]);
  if (!stale_.insert(unit_of(FindingCode::c8_confusable, look_of(letters, group))).second) return;
  looked_for_.insert(group);
  looks_.emplace(std::move(letters), section.side.language);
}

void Update::exchange() {
  for (const Section* section : before_) {
    around().remove(*section);
    state_.surroundings->mentions.remove(*section);
  }
  for (const Section* section : after_) {
    around().add(*section);
    state_.surroundings->mentions.add(*section);
  }
  state_.surroundings->hierarchy.rename(before_, after_);
  for (const bool active : {true, false}) {
    SectionList& list = active ? holdings().all.sections : holdings().all.retired;
    list.exchange(changed_, after_, active);
  }
  for (const Section* section : before_) {
    split_.erase(section);
    neighbours_.erase(section);
  }
  for (const Section* section : after_)
    if (is_active(section->status)) look_at(std::span(&section, 1));
}

Collection Update::collected(const std::unordered_set<const Section*>& chosen) const {
  SectionPointers sorted(chosen.begin(), chosen.end());
  std::sort(sorted.begin(), sorted.end(), comes_first_in_store);
  Collection out = {{}, {}, holdings().all.lexicon, holdings().all.statements};
  for (const Section* section : sorted)
    (is_active(section->status) ? out.sections : out.retired).push_back(*section);
  return out;
}

void Update::close_part() {
  for (const std::uint64_t group : groups_) look_at(around().named(group));
  for (const std::uint64_t group : looked_for_) look_at(around().named(group));
  for (const auto& [letters, language] : looks_)
    for (const std::uint64_t group : around().confusable_with(letters, language))
      look_at(around().named(group));
  const SectionPointers chosen(part_.begin(), part_.end());
  for (const Section* section : chosen) look_at_entry(section->id.text());
}

std::vector<SectionPair> Update::split_pairs(const Collection& part) const {
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < part.sections.size(); ++i)
    if (split_.contains(&part.sections[i])) members.push_back(i);
  std::vector<SectionPair> out;
  for (std::size_t i = 0; i < members.size(); ++i)
    for (std::size_t j = i + 1; j < members.size(); ++j) out.emplace_back(members[i], members[j]);
  return out;
}

bool Update::evaluate() {
  close_part();
  const Collection part = collected(part_);
  const NameIndex names(part, &groups_);
  const std::vector<Cluster> shared = shared_clusters(part, names, state_.thresholds, 1);
  const std::vector<Cluster> unshared = clusters_of_pairs(part, split_pairs(part), state_.thresholds);
  std::vector<std::uint32_t> concepts;
  for (const Section& section : part.sections) concepts.push_back(around().label_of(section).value());
  const Ground ground(part, names, shared, *state_.surroundings, std::move(concepts));
  return replace(found_on(ground, unshared, &stale_, 1));
}

bool Update::replace(FoundList found) {
  std::unordered_set<const Finding*> gone;
  for (const Unit unit : stale_)
    if (const auto held = state_.by_unit.find(unit); held != state_.by_unit.end())
      gone.insert(held->second.begin(), held->second.end());
  for (const std::string& id : changed_)
    for (const Finding* finding : state_.table.of_entry(id))
      if (!gone.contains(finding)) return false;  // hangs on more than can be told here
  const std::vector<const Finding*> going(gone.begin(), gone.end());
  if (delta_ != nullptr) tell(going, found);
  std::vector<const Finding*> come;
  for (const auto& one : found) come.push_back(one.get());
  state_.table.replace(going, come);
  for (const Finding* finding : going) {
    state_.forget_unit(static_cast<const Found&>(*finding));
    state_.found.erase(finding);
  }
  for (auto& one : found) {
    state_.index_unit(*one);
    state_.found.emplace(one.get(), std::move(one));
  }
  return true;
}

void Update::tell(const std::vector<const Finding*>& going, const FoundList& found) const {
  for (const Finding* finding : going)
    delta_->gone.push_back(kept_outline(static_cast<const Found&>(*finding)));
  for (const auto& one : found) delta_->come.push_back(kept_outline(*one));
}

std::size_t most_drift(std::uint64_t definitions) noexcept {
  constexpr std::uint64_t usual = 1000;
  return std::min(std::max(usual, definitions / 10), 2 * definitions);
}

bool Survey::update(const Contents& contents, const Touched& touched, Delta* delta) {
  State& state = *state_;
  const std::size_t drift = most_drift(state.holdings->lexicon.definitions);
  const std::size_t count = touched.entries.size();
  if (count > most_entries_of_update || state.updated + count > drift) return false;
  prepare_for_updates();
  state.updated += count;
  return Update(state, contents, delta).run(touched);
}

}  // namespace termreg::conflicts
