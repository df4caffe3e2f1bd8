// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an update that asks who mentions a designation.
#include <algorithm>

#include "registry/conflicts/update_private.h"

namespace termreg::conflicts {
namespace {

/// What others see of an entry by its designations.
bool shows_same_names(const Section& a, const Section& b) {
  return a.side.language == b.side.language && a.status == b.status && a.body == b.body &&
         a.document == b.document && a.edition == b.edition && a.clause == b.clause &&
         a.side.designations == b.side.designations &&
         std::equal(a.prepared.names.begin(), a.prepared.names.end(), b.prepared.names.begin(),
                    b.prepared.names.end(), [](const Name& x, const Name& y) {
                      return x.acceptability == y.acceptability && x.abbreviation == y.abbreviation;
                    });
}

}  // namespace

bool Update::has_same_names_after(const Section& old) const {
  return std::any_of(after_.begin(), after_.end(), [&](const Section* section) {
    return section->id == old.id && shows_same_names(*section, old);
  });
}

bool Update::had_same_names_before(const Section& section) const {
  return std::any_of(before_.begin(), before_.end(), [&](const Section* old) {
    return section.id == old->id && shows_same_names(section, *old);
  });
}

bool Update::note_mentions() {
  SectionPointers renamed;
  for (const Section* section : before_)
    if (!has_same_names_after(*section)) renamed.push_back(section);
  for (const Section* section : after_)
    if (!had_same_names_before(*section)) renamed.push_back(section);
  for (const Section* section : renamed)
    for (const Name& name : section->prepared.names)
      if (MentionFinder::is_looked_for(name)) note_users(*section, name);
  note_circles();
  return true;
}

void Update::note_users(const Section& section, const Name& name) {
  const auto holders = state_.surroundings->mentions.holders_of(name.words, section.side.language);
  const bool is_others = std::any_of(holders.begin(), holders.end(), [&](const auto& holder) {
    return !changed_.contains(holder.section->id.text());
  });
  const bool ambiguous = other_holders(section, name) > 1;
  if (ambiguous && name.words.size() < 2) return;
  for (const Section* user : around().using_words(name.words, section.side.language)) {
    const bool is_concerned = user->origin == section.origin || (!is_others && name.words.size() > 1);
    if (is_concerned) note_in_circles(*user);
    if (name.words.size() < 2) continue;
    make_stale(FindingCode::c18_uses_retired_term, user->id.text());
    look_at(std::span(&user, 1));
  }
}

// The unit of C17 is the entry, so what its sections of other languages are a part of goes with it and must come back:
// a circle runs within one language and is found from each of its members.
void Update::note_in_circles(const Section& user) {
  if (!circle_.insert(&user).second) return;
  make_stale(FindingCode::c17_mutual_circular, user.id.text());
  for (const Section* section : sections_of_entry(user.id.text()))
    if (is_active(section->status)) circle_.insert(section);
}

std::size_t Update::other_holders(const Section& section, const Name& name) const {
  const auto holders = state_.surroundings->mentions.holders_of(name.words, section.side.language);
  return static_cast<std::size_t>(std::count_if(holders.begin(), holders.end(), [&](const auto& holder) {
    return is_active(holder.section->status) && holder.section->origin == section.origin &&
           !changed_.contains(holder.section->id.text());
  }));
}

void Update::note_circles() {
  for (const Section* section : after_)
    if (is_active(section->status)) circle_.insert(section);
  std::unordered_set<const Section*> reached = circle_;
  std::vector<const Section*> front(circle_.begin(), circle_.end());
  for (int step = 0; step < 2; ++step) {
    std::vector<const Section*> next;
    for (const Section* from : front)
      state_.surroundings->mentions.each(from->prepared.statement.text, from->side.language,
                                         [&](const Mention& mention) {
                                           const Section* to = only_holder(*from, mention);
                                           if (to != nullptr && reached.insert(to).second) next.push_back(to);
                                         });
    front = std::move(next);
  }
  part_.insert(reached.begin(), reached.end());
}

const Section* Update::only_holder(const Section& from, const Mention& mention) const {
  const Section* found = nullptr;
  for (const auto& holder : state_.surroundings->mentions.holders(mention.designation)) {
    if (!is_active(holder.section->status) || holder.section->origin != from.origin) continue;
    if (found != nullptr) return nullptr;
    found = holder.section;
  }
  return found;
}

bool Update::note_genera() {
  std::map<std::uint64_t, int>
      balance;  // of the designations in the hierarchy: those that came, those that went
  const auto count = [&](const SectionPointers& sections, int one) {
    for (const Section* section : sections)
      if (state_.surroundings->hierarchy.number_of(section->id.text()))
        for (const Name& name : section->prepared.names) balance[group_of(*section, name)] += one;
  };
  count(before_, -1);
  count(after_, 1);
  for (const auto& [group, change] : balance) {
    if (change == 0) continue;
    const auto kin = around().of_genus(group);
    if (kin.size() > update_limits::most_citing) return false;
    for (const Section* section : kin) {
      make_stale(FindingCode::c21_genus_conflict, section->id.text());
      for (const Section* from : around().pointing_to(section->id.text())) {
        make_stale(FindingCode::c21_genus_conflict, from->id.text());
        part_.insert(from);
        look_at_targets(*from);
      }
      part_.insert(section);
      look_at_targets(*section);
      for (const Name& name : section->prepared.names) {
        groups_.insert(group_of(*section, name));
        stale_.insert(group_unit(group_of(*section, name)));
      }
    }
  }
  return true;
}

}  // namespace termreg::conflicts
