// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping a survey up. Every finding hangs on units (kinds.h): a designation that is shared, an entry, a place that is
// cited. A change makes units stale; the findings of stale units are thrown away, and those units are looked at again
// on a part of the registry that holds all that their kinds ask for. The part is made of sections in the order of their
// ids, so that the kinds do on it what they do on the whole.
#include <algorithm>
#include <functional>
#include <map>
#include <unordered_set>

#include "registry/codec/json.h"
#include "registry/conflicts/clusters.h"
#include "registry/conflicts/look_alikes.h"
#include "registry/conflicts/survey_private.h"

namespace termreg::conflicts {
namespace {

using enum FindingCode;
using Sections = std::span<const Section* const>;

// Beyond these a scan of the whole is as good.
constexpr std::size_t most_entries = 200;
constexpr std::size_t most_citing = 500;
constexpr std::size_t most_moved = 100;
constexpr std::size_t most_split = 300;
constexpr std::size_t largest_document = 5000;
constexpr std::size_t least_drift = 1000;

bool is_one_concept_code(FindingCode code) {
  return code == c1_duplicate_entry || code == c2_divergent_copy || code == c3_competing_definition;
}

std::uint64_t group_of(const Section& section, const Name& name) {
  return group_key(name.keys[3], section.side.language);
}

/// The order of a collection: by ids, and the sections of an entry as it has them, since they were made together.
bool comes_first_in_store(const Section* x, const Section* y) {
  if (x->id != y->id) return x->id < y->id;
  return std::less<const Section*>{}(x, y);
}

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

/// One update, from the entries that changed to the findings that go and come.
class Update {
 public:
  Update(Survey::State& state, const store::Store& store) : state_(state), store_(store) {}

  bool run(const Touched& touched) {
    for (const std::string& id : touched.entries) take_entry(id);
    if (touched.statements) holdings().statements = Decisions(store_).statements();
    extend_table();
    if (!can_be_told_from_a_part()) return false;
    note_old();
    exchange();
    return note_mentions() && note_genera() && note_concepts() && note_cited() && note_pointers() &&
           note_splits() && evaluate();
  }

 private:
  [[nodiscard]] Neighbourhood& around() const { return *state_.neighbourhood; }
  [[nodiscard]] Holdings& holdings() const { return *state_.holdings; }
  [[nodiscard]] Lexicon& lexicon() const { return state_.holdings->lexicon; }
  void look_at(Sections sections) { part_.insert(sections.begin(), sections.end()); }
  void make_stale(FindingCode code, const std::string& entry) { stale_.insert(unit_of(code, entry)); }
  template <typename Visit>
  void each_changed(const Visit& visit) const {
    for (const Section* section : before_) visit(*section);
    for (const Section* section : after_) visit(*section);
  }

  // ---- what changed -------------------------------------------------------------------------------------------

  void take_entry(const std::string& id) {
    changed_.insert(id);
    const SectionPointers held = sections_of_entry(id);
    before_.insert(before_.end(), held.begin(), held.end());
    const auto parsed = EntryId::parse(id);
    const auto stored = parsed ? store_.get(*parsed) : std::nullopt;
    if (!stored) return;
    auto made = sections_of(codec::entry_from_json(stored->json).entry, lexicon().vocabulary);
    for (Section& section : made) section.number = state_.next_number++;
    holdings().kept.push_back(std::move(made));
    for (const Section& section : holdings().kept.back()) after_.push_back(&section);
  }

  // Words that nobody had used count as seen once; they may be the positive or the negative of one that is there.
  void extend_table() {
    lexicon().vocabulary.forget_memo();
    extend(lexicon().table, lexicon().vocabulary, lexicon().definitions);
  }

  [[nodiscard]] bool has_other_clauses(const Section& section) const {
    const auto whole = around().whole_of_origin(section.origin);
    return std::any_of(whole.begin(), whole.end(),
                       [&](const Section* other) { return !changed_.contains(other->id.text()); });
  }

  /// What the entry says of what stands above and below it, if it is there and active.
  [[nodiscard]] static std::set<std::pair<RelationKind, std::string>> steps_of_entry(
      const SectionPointers& sections, const std::string& id) {
    std::set<std::pair<RelationKind, std::string>> out;
    for (const Section* section : sections)
      if (section->id.text() == id && is_active(section->status))
        for (const Link& link : section->relations)
          if (is_hierarchical(link.kind)) out.emplace(link.kind, link.target);
    return out;
  }
  [[nodiscard]] static bool is_there(const SectionPointers& sections, const std::string& id) {
    return std::any_of(sections.begin(), sections.end(), [&](const Section* section) {
      return section->id.text() == id && is_active(section->status);
    });
  }
  [[nodiscard]] bool is_pointed_to_as_step(const std::string& id) const {
    for (const Section* from : around().pointing_to(id))
      for (const Link& link : from->relations)
        if (link.target == id && is_hierarchical(link.kind)) return true;
    return false;
  }

  // A hierarchy is one thing, and so is the question whether a document was read whole.
  [[nodiscard]] bool can_be_told_from_a_part() const {
    for (const std::string& id : changed_) {
      const bool same_steps = steps_of_entry(before_, id) == steps_of_entry(after_, id);
      const bool came_or_went = is_there(before_, id) != is_there(after_, id);
      if (!same_steps || (came_or_went && is_pointed_to_as_step(id))) return false;
    }
    bool possible = true;
    each_changed([&](const Section& section) {
      if (!section.whole_document) return;
      possible &= around().of_origin(section.origin).size() < largest_document;
      possible &= section.clause.empty() || has_other_clauses(section);
    });
    return possible;
  }

  void note_old() {
    each_changed([&](const Section& section) {
      note_names(section);
      stale_.insert(split_unit(section));
    });
    for (const std::string& id : changed_) {
      for (const FindingCode code :
           {c12_quote_mismatch, c16_self_circular, c17_mutual_circular, c18_uses_retired_term,
            c19_dangling_mention, c20_relation_contradiction, c21_genus_conflict, c24_translation_split})
        make_stale(code, id);
      for (const Finding* finding : state_.table.of_entry(id)) {
        const auto& found = static_cast<const Found&>(*finding);
        if (found.code == c5_synonym_split) split_.insert(found.sections.begin(), found.sections.end());
        if (is_one_concept_code(found.code)) neighbours_.insert(found.sections.begin(), found.sections.end());
      }
    }
    for (const Section* section : before_)
      if (const auto label = around().label_of(*section)) labels_.insert(*label);
  }

  void note_names(const Section& section) {
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

  void note_look(const Section& section, std::size_t name) {
    const std::string& text = section.side.designations[name];
    if (!can_be_mistaken(section.prepared.names[name], text)) return;
    std::string letters = letters_of_name(text);
    const std::uint64_t group = group_of(section, section.prepared.names[name]);
    if (!stale_.insert(unit_of(c8_confusable, look_of(letters, group))).second) return;
    looked_for_.insert(group);
    looks_.emplace(std::move(letters), section.side.language);
  }

  /// Puts the new sections in the place of the old ones, everywhere.
  void exchange() {
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

  // ---- C17, C18: who mentions the designations ----------------------------------------------------------------

  [[nodiscard]] bool has_same_names_after(const Section& old) const {
    return std::any_of(after_.begin(), after_.end(), [&](const Section* section) {
      return section->id == old.id && shows_same_names(*section, old);
    });
  }
  [[nodiscard]] bool had_same_names_before(const Section& section) const {
    return std::any_of(before_.begin(), before_.end(), [&](const Section* old) {
      return section.id == old->id && shows_same_names(section, *old);
    });
  }

  bool note_mentions() {
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

  /// The longest designation is what a text mentions: one that nobody else has changes what all texts mention that
  /// hold its words, wherever they are.
  void note_users(const Section& section, const Name& name) {
    const auto holders = state_.surroundings->mentions.holders_of(name.words, section.side.language);
    const bool is_others = std::any_of(holders.begin(), holders.end(), [&](const auto& holder) {
      return !changed_.contains(holder.section->id.text());
    });
    const bool ambiguous = other_holders(section, name) > 1;
    if (ambiguous && name.words.size() < 2) return;
    for (const Section* user : around().using_words(name.words, section.side.language)) {
      const bool is_concerned = user->origin == section.origin || (!is_others && name.words.size() > 1);
      if (is_concerned && circle_.insert(user).second) make_stale(c17_mutual_circular, user->id.text());
      if (name.words.size() < 2) continue;
      make_stale(c18_uses_retired_term, user->id.text());
      look_at(std::span(&user, 1));
    }
  }

  /// Active entries of the same document, other than those that changed, that have the designation.
  [[nodiscard]] std::size_t other_holders(const Section& section, const Name& name) const {
    const auto holders = state_.surroundings->mentions.holders_of(name.words, section.side.language);
    return static_cast<std::size_t>(std::count_if(holders.begin(), holders.end(), [&](const auto& holder) {
      return is_active(holder.section->status) && holder.section->origin == section.origin &&
             !changed_.contains(holder.section->id.text());
    }));
  }

  /// A circle of up to three goes from a stale section to one it mentions, and on to one that one mentions.
  void note_circles() {
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
                                             if (to != nullptr && reached.insert(to).second)
                                               next.push_back(to);
                                           });
      front = std::move(next);
    }
    part_.insert(reached.begin(), reached.end());
  }

  [[nodiscard]] const Section* only_holder(const Section& from, const Mention& mention) const {
    const Section* found = nullptr;
    for (const auto& holder : state_.surroundings->mentions.holders(mention.designation)) {
      if (!is_active(holder.section->status) || holder.section->origin != from.origin) continue;
      if (found != nullptr) return nullptr;
      found = holder.section;
    }
    return found;
  }

  // ---- C21: whose genus is called so, where it matters which stands above which ---------------------------------

  bool note_genera() {
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
      if (kin.size() > most_citing) return false;
      for (const Section* section : kin) {
        make_stale(c21_genus_conflict, section->id.text());
        for (const Section* from : around().pointing_to(section->id.text())) {
          make_stale(c21_genus_conflict, from->id.text());
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

  // ---- C6, C7, C8, C23, C24: which sections are one concept ----------------------------------------------------

  using Edges = std::vector<std::pair<const Section*, const Section*>>;

  /// Sections that hang together now with one of those that did, or do, with what changed.
  bool note_concepts() {
    Edges edges = new_edges();
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

  void add_edge(const Section& x, const Section& y, Edges& out) const {
    if (!holdings().statements.are_kept_apart(x.id, y.id)) out.emplace_back(&x, &y);
  }

  void add_entry_edge(const Section& from, std::string_view target, Edges& out) const {
    if (const auto other = first_of_entry(holdings().all.sections, target))
      out.emplace_back(&from, &holdings().all.sections[*other]);
  }

  /// From the stale groups, and from links of what changed and to it.
  [[nodiscard]] Edges new_edges() const {
    std::unordered_set<const Section*> members;
    for (const std::uint64_t group : groups_)
      members.insert(around().named(group).begin(), around().named(group).end());
    const Collection part = collected(members);
    const NameIndex names(part, &groups_);
    Edges out;
    for (const Cluster& cluster : shared_clusters(part, names, state_.thresholds, 1)) {
      if (!is_one_concept_code(cluster.judgement.code)) continue;
      for (std::size_t i = 1; i < cluster.members.size(); ++i)
        add_edge(part.sections[cluster.members[0]], part.sections[cluster.members[i]], out);
    }
    for (const Section* section : after_)
      if (is_active(section->status)) add_links(*section, out);
    return out;
  }

  void add_links(const Section& section, Edges& out) const {
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

  void add_old_edges(const SectionPointers& sections, Edges& out) const {
    for (const Section* section : sections) {
      add_links(*section, out);
      for (const Finding* finding : state_.table.of_entry(section->id.text())) {
        const auto& found = static_cast<const Found&>(*finding);
        if (!is_one_concept_code(found.code) || stale_.contains(found.units[0]) ||
            found.sections.front() != section)
          continue;
        for (std::size_t i = 1; i < found.sections.size(); ++i) add_edge(*section, *found.sections[i], out);
      }
    }
  }

  /// Gives the sections their labels. Findings about pairs hang on whether two are one concept: of any two sets of
  /// sections that were one and are not, or the other way round, the smaller is looked at anew.
  bool relabel(const SectionPointers& all, const Edges& edges) {
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
    if (moved.size() > most_moved) return false;
    for (const Section* section : moved) note_moved(*section);
    for (const Section* section : all)
      if (!section->alone) {
        make_stale(c24_translation_split, section->id.text());
        part_.insert(section);
      }
    set_labels(cells);
    return true;
  }

  void note_moved(const Section& section) {
    for (std::size_t i = 0; i < section.prepared.names.size(); ++i) {
      const std::uint64_t group = group_of(section, section.prepared.names[i]);
      groups_.insert(group);
      stale_.insert(group_unit(group));
      note_look(section, i);
    }
  }

  /// The largest set of an old label keeps it, so that few sections get another.
  void set_labels(const std::map<std::pair<std::uint32_t, std::uint32_t>, SectionPointers>& cells) {
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

  // ---- C12 to C15: who cites what, C19 and C21: who points where -----------------------------------------------

  bool note_cited() {
    std::set<const Section*> citing;
    bool possible = true;
    each_changed([&](const Section& section) {
      const auto all = around().citing(document_key(section.document));
      if (all.size() > most_citing) possible = false;
      citing.insert(all.begin(), all.end());
    });
    if (!possible) return false;
    for (const Section* section : after_)
      if (is_active(section->status)) citing.insert(section);
    for (const Section* section : citing) {
      make_stale(c12_quote_mismatch, section->id.text());
      for (const Section* one : sections_of_entry(section->id.text())) {
        part_.insert(one);
        look_at_cited(*one);
      }
    }
    for (const Unit place : places_) look_at(around().citing_place(place));
    for (const Unit expansion : expansions_) look_at(around().expanding(expansion));
    return true;
  }

  /// What C12, C13 and C14 ask for: who stands in the clause, who has the name, and whether the document is whole.
  void look_at_cited(const Section& section) {
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

  /// The order in which a document's sections are visited: active ones, then retired ones, by id.
  static bool comes_later(const Section& x, const Section& y) {
    const bool x_retired = !is_active(x.status);
    const bool y_retired = !is_active(y.status);
    return std::tie(x_retired, x.id) > std::tie(y_retired, y.id);
  }

  bool note_pointers() {
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
      for (const FindingCode code : {c19_dangling_mention, c21_genus_conflict})
        make_stale(code, section->id.text());
      part_.insert(section);
      look_at_targets(*section);
    }
    return true;
  }

  void look_at_targets(const Section& section) {
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

  [[nodiscard]] SectionPointers sections_of_entry(std::string_view id) const {
    SectionPointers out;
    for (const auto* list : {&holdings().all.sections, &holdings().all.retired})
      if (const auto first = first_of_entry(*list, id))
        for (std::size_t i = *first; i < list->size() && (*list)[i].id.text() == id; ++i)
          out.push_back(&(*list)[i]);
    return out;
  }
  void look_at_entry(std::string_view id) { look_at(sections_of_entry(id)); }

  // ---- C5: whose definition is nearly the same -----------------------------------------------------------------

  bool note_splits() {
    for (const Section* section : after_)
      if (is_active(section->status)) find_partners(*section);
    if (split_.size() > most_split) return false;
    for (const Section* section : split_) {
      stale_.insert(split_unit(*section));
      part_.insert(section);
    }
    return true;
  }

  void find_partners(const Section& section) {
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

  void add_split(const Section& section, const Section& partner) {
    split_.insert(&section);
    split_.insert(&partner);
    for (const Finding* finding : state_.table.of_entry(partner.id.text())) {
      const auto& found = static_cast<const Found&>(*finding);
      if (found.code != c5_synonym_split) continue;
      for (const Section* member : found.sections)
        if (!changed_.contains(member->id.text())) split_.insert(member);
    }
  }

  /// The rarest words, after which less than threshold² of the weight is left: whoever is near has one of them
  /// (near_duplicates.h, bound 2).
  [[nodiscard]] std::vector<WordId> telling_words(std::vector<WordId> words) const {
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

  // ---- looking anew --------------------------------------------------------------------------------------------

  [[nodiscard]] Collection collected(const std::unordered_set<const Section*>& chosen) const {
    SectionPointers sorted(chosen.begin(), chosen.end());
    std::sort(sorted.begin(), sorted.end(), comes_first_in_store);
    Collection out = {{}, {}, holdings().all.lexicon, holdings().all.statements};
    for (const Section* section : sorted)
      (is_active(section->status) ? out.sections : out.retired).push_back(*section);
    return out;
  }

  void close_part() {
    for (const std::uint64_t group : groups_) look_at(around().named(group));
    for (const std::uint64_t group : looked_for_) look_at(around().named(group));
    for (const auto& [letters, language] : looks_)
      for (const std::uint64_t group : around().confusable_with(letters, language))
        look_at(around().named(group));
    const SectionPointers chosen(part_.begin(), part_.end());
    for (const Section* section : chosen) look_at_entry(section->id.text());
  }

  /// All pairs of those whose definitions hang together: there are few.
  [[nodiscard]] std::vector<SectionPair> split_pairs(const Collection& part) const {
    std::vector<std::uint32_t> members;
    for (std::uint32_t i = 0; i < part.sections.size(); ++i)
      if (split_.contains(&part.sections[i])) members.push_back(i);
    std::vector<SectionPair> out;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) out.emplace_back(members[i], members[j]);
    return out;
  }

  bool evaluate() {
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

  bool replace(FoundList found) {
    std::unordered_set<const Finding*> gone;
    for (const Unit unit : stale_)
      if (const auto held = state_.by_unit.find(unit); held != state_.by_unit.end())
        gone.insert(held->second.begin(), held->second.end());
    for (const std::string& id : changed_)
      for (const Finding* finding : state_.table.of_entry(id))
        if (!gone.contains(finding)) return false;  // hangs on more than can be told here
    const std::vector<const Finding*> going(gone.begin(), gone.end());
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

  Survey::State& state_;
  const store::Store& store_;
  std::set<std::string> changed_;
  SectionPointers before_, after_;
  UnitSet stale_;
  KeySet groups_;  ///< that are looked at anew
  std::unordered_set<std::uint64_t> looked_for_;
  std::set<std::pair<std::string, std::string>> looks_;  ///< letters, language
  std::unordered_set<Unit> places_, expansions_;
  std::set<std::uint32_t> labels_;
  std::set<const Section*> neighbours_;
  std::set<const Section*> split_;
  std::unordered_set<const Section*> circle_;
  std::unordered_set<const Section*> part_;
};

}  // namespace

bool Survey::update(const store::Store& store, const Touched& touched) {
  State& state = *state_;
  const std::size_t drift = std::max<std::size_t>(least_drift, state.holdings->lexicon.definitions / 10);
  const std::size_t count = touched.entries.size();
  if (count > most_entries || state.updated + count > drift) return false;
  prepare_for_updates();
  state.updated += count;
  return Update(state, store).run(touched);
}

}  // namespace termreg::conflicts
