// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an update that asks who cites what, who points where, and whose definition is nearly the same.
#include <algorithm>
#include <tuple>

#include "registry/conflicts/update_private.h"

namespace termreg::conflicts {

bool Update::note_cited() {
  std::set<const Section*> citing;
  bool possible = true;
  each_changed([&](const Section& section) {
    const auto all = around().citing(document_key(section.document));
    if (all.size() > update_limits::most_citing) possible = false;
    citing.insert(all.begin(), all.end());
  });
  if (!possible) return false;
  for (const Section* section : after_)
    if (is_active(section->status)) citing.insert(section);
  for (const Section* section : citing) {
    make_stale(FindingCode::c12_quote_mismatch, section->id.text());
    for (const Section* one : sections_of_entry(section->id.text())) {
      part_.insert(one);
      look_at_cited(*one);
    }
  }
  for (const Unit place : places_) look_at(around().citing_place(place));
  for (const Unit expansion : expansions_) look_at(around().expanding(expansion));
  return true;
}

void Update::look_at_cited(const Section& section) {
  const std::string own = document_key(section.document);
  for (const Cited& cited : section.cites) {
    if (cited.document == own) continue;
    look_at(around().in_clause(cited.document, cited.clause));
    const Section* last = nullptr;
    for (const Section* held : around().of_document(cited.document)) {
      const bool counts = held->whole_document && held->side.language == section.side.language;
      if (counts && (last == nullptr || comes_later(*held, *last))) last = held;
    }
    if (last != nullptr) part_.insert(last);
  }
  if (section.cites.empty()) return;
  for (const Name& name : section.prepared.names) {
    look_at(around().named(group_of(section, name)));
    look_at(around().retired_named(group_of(section, name)));
  }
}

bool Update::comes_later(const Section& x, const Section& y) {
  const bool x_retired = !is_active(x.status);
  const bool y_retired = !is_active(y.status);
  return std::tie(x_retired, x.id) > std::tie(y_retired, y.id);
}

bool Update::note_pointers() {
  std::set<const Section*> pointing;
  for (const std::string& id : changed_)
    pointing.insert(around().pointing_to(id).begin(), around().pointing_to(id).end());
  each_changed([&](const Section& section) {
    if (!section.whole_document) return;
    const auto origin = around().of_origin(section.origin);
    for (const Section* other : origin) {
      part_.insert(other);
      if (is_active(other->status)) pointing.insert(other);
    }
  });
  for (const Section* section : after_)
    if (is_active(section->status)) pointing.insert(section);
  for (const Section* section : pointing) {
    for (const FindingCode code : {FindingCode::c19_dangling_mention, FindingCode::c21_genus_conflict})
      make_stale(code, section->id.text());
    part_.insert(section);
    look_at_targets(*section);
  }
  return true;
}

void Update::look_at_targets(const Section& section) {
  for (const Link& link : section.relations) {
    const auto target = EntryId::parse(link.target);
    if (!target) continue;
    look_at_entry(link.target);
    const auto whole = around().whole_of_origin(origin_of(*target));
    look_at(whole.first(std::min<std::size_t>(whole.size(), 1)));
  }
  // Its own document: what its text refers to by clause.
  look_at(around().whole_of_origin(section.origin));
}

SectionPointers Update::sections_of_entry(std::string_view id) const {
  SectionPointers out;
  for (const auto* list : {&holdings().all.sections, &holdings().all.retired})
    if (const auto first = first_of_entry(*list, id))
      for (std::size_t i = *first; i < list->size() && (*list)[i].id.text() == id; ++i)
        out.push_back(&(*list)[i]);
  return out;
}

bool Update::note_splits() {
  for (const Section* section : after_)
    if (is_active(section->status)) find_partners(*section);
  if (split_.size() > update_limits::most_split) return false;
  for (const Section* section : split_) {
    stale_.insert(split_unit(*section));
    part_.insert(section);
  }
  return true;
}

void Update::find_partners(const Section& section) {
  std::unordered_set<const Section*> partners;
  for (const WordId word : telling_words(section.prepared.statement.words))
    partners.insert(around().using_word(word).begin(), around().using_word(word).end());
  for (const std::uint64_t stem : section.prepared.statement.synonyms) {
    const auto named = around().named(group_key(stem, section.side.language));
    partners.insert(named.begin(), named.end());
  }
  for (const Name& name : section.prepared.names) {
    const auto stating = around().stating(group_of(section, name));
    partners.insert(stating.begin(), stating.end());
  }
  for (const Section* partner : partners)
    if (judge_unshared_pair(holdings().all, state_.thresholds, section, *partner))
      add_split(section, *partner);
}

void Update::add_split(const Section& section, const Section& partner) {
  split_.insert(&section);
  split_.insert(&partner);
  for (const Finding* finding : state_.table.of_entry(partner.id.text())) {
    const auto& found = static_cast<const Found&>(*finding);
    if (found.code != FindingCode::c5_synonym_split) continue;
    for (const Section* member : found.sections)
      if (!changed_.contains(member->id.text())) split_.insert(member);
  }
}

std::vector<WordId> Update::telling_words(std::vector<WordId> words) const {
  const auto& weights = lexicon().table.weights;
  std::sort(words.begin(), words.end(), [&](WordId x, WordId y) { return weights[x] > weights[y]; });
  double left = 0;
  for (const WordId word : words) left += weights[word];
  const double rest = left * state_.thresholds.near_unshared * state_.thresholds.near_unshared * (1 - 1e-9);
  std::size_t length = 0;
  while (length < words.size() && left >= rest) left -= weights[words[length++]];
  words.resize(length);
  return words;
}

}  // namespace termreg::conflicts
