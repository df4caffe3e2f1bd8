// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "registry/conflicts/clusters.h"
#include "registry/conflicts/survey_private.h"

namespace termreg::conflicts {

using Sections = std::span<const Section* const>;

/// How much an update may look at; beyond these a scan of the whole is as good.
namespace update_limits {
inline constexpr std::size_t most_citing = 500;
inline constexpr std::size_t most_moved = 100;
inline constexpr std::size_t most_split = 300;
inline constexpr std::size_t largest_document = 5000;
}  // namespace update_limits

/// True for C1, C2 and C3: the entries of such a finding are one concept.
[[nodiscard]] bool makes_one_concept(FindingCode code) noexcept;

/// One update, from the entries that changed to the findings that go and come. Used once, by Survey::update.
class Update {
 public:
  Update(Survey::State& state, const Contents& contents, Delta* delta)
      : state_(state), contents_(contents), delta_(delta) {}
  bool run(const Touched& touched);

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

  // What changed (update.cpp).
  void take_entry(const std::string& id);

  // Words that nobody had used count as seen once; they may be the positive or the negative of one that is there.
  void extend_table();
  [[nodiscard]] bool has_other_clauses(const Section& section) const;

  /// What the entry says of what stands above and below it, if it is there and active.
  [[nodiscard]] static std::set<std::pair<RelationKind, std::string>> steps_of_entry(
      const SectionPointers& sections, const std::string& id);
  [[nodiscard]] static bool is_there(const SectionPointers& sections, const std::string& id);
  [[nodiscard]] bool is_pointed_to_as_step(const std::string& id) const;

  // A hierarchy is one thing, and so is the question whether a document was read whole.
  [[nodiscard]] bool can_be_told_from_a_part() const;
  void note_old();
  void note_names(const Section& section);
  void note_look(const Section& section, std::size_t name);

  /// Puts the new sections in the place of the old ones, everywhere.
  void exchange();

  // C17, C18: who mentions the designations (update_mentions.cpp).
  [[nodiscard]] bool has_same_names_after(const Section& old) const;
  [[nodiscard]] bool had_same_names_before(const Section& section) const;
  bool note_mentions();

  /// The longest designation is what a text mentions: one that nobody else has changes what all texts mention that
  /// hold its words, wherever they are.
  void note_users(const Section& section, const Name& name);

  /// Looks anew at the circles of all sections of the entry: C17 is thrown away by entries.
  void note_in_circles(const Section& user);

  /// Active entries of the same document, other than those that changed, that have the designation.
  [[nodiscard]] std::size_t other_holders(const Section& section, const Name& name) const;

  /// A circle of up to three goes from a stale section to one it mentions, and on to one that one mentions.
  void note_circles();
  [[nodiscard]] const Section* only_holder(const Section& from, const Mention& mention) const;

  // C21: whose genus is called so, where it matters which stands above which.
  bool note_genera();

  // C6, C7, C8, C23, C24: which sections are one concept (update_concepts.cpp).

  using Edges = std::vector<std::pair<const Section*, const Section*>>;

  /// Sections that hang together now with one of those that did, or do, with what changed.
  bool note_concepts();
  void add_edge(const Section& x, const Section& y, Edges& out) const;
  void add_entry_edge(const Section& from, std::string_view target, Edges& out) const;

  /// From the stale groups, and from links of what changed and to it.
  [[nodiscard]] Edges new_edges();
  void note_new_neighbours(const Collection& part, const Cluster& cluster);
  /// True for the usual edit: one entry, which hangs together with the same others as before. All that it tied
  /// together it still does, and nothing else, so nobody's concept changes.
  [[nodiscard]] bool keeps_concept() const;
  void keep_concept(std::uint32_t label);
  void add_links(const Section& section, Edges& out) const;
  void add_old_edges(const SectionPointers& sections, Edges& out) const;

  /// Gives the sections their labels. Findings about pairs hang on whether two are one concept: of any two sets of
  /// sections that were one and are not, or the other way round, the smaller is looked at anew.
  bool relabel(const SectionPointers& all, const Edges& edges);
  void note_moved(const Section& section);

  /// The largest set of an old label keeps it, so that few sections get another.
  void set_labels(const std::map<std::pair<std::uint32_t, std::uint32_t>, SectionPointers>& cells);

  // C12 to C15: who cites what, C19 and C21: who points where (update_cited.cpp).
  bool note_cited();

  /// What C12, C13 and C14 ask for: who stands in the clause, who has the name, and whether the document is whole.
  void look_at_cited(const Section& section);

  /// The order in which a document's sections are visited: active ones, then retired ones, by id.
  [[nodiscard]] static bool comes_later(const Section& x, const Section& y);
  bool note_pointers();
  void look_at_targets(const Section& section);
  [[nodiscard]] SectionPointers sections_of_entry(std::string_view id) const;
  void look_at_entry(std::string_view id) { look_at(sections_of_entry(id)); }

  // C5: whose definition is nearly the same.
  bool note_splits();
  void find_partners(const Section& section);
  void add_split(const Section& section, const Section& partner);

  /// The rarest words, after which less than threshold² of the weight is left: whoever is near has one of them
  /// (near_duplicates.h, bound 2).
  [[nodiscard]] std::vector<WordId> telling_words(std::vector<WordId> words) const;

  // Looking anew (update.cpp).
  [[nodiscard]] Collection collected(const std::unordered_set<const Section*>& chosen) const;
  void close_part();

  /// All pairs of those whose definitions hang together: there are few.
  [[nodiscard]] std::vector<SectionPair> split_pairs(const Collection& part) const;
  bool evaluate();
  bool replace(FoundList found);
  void tell(const std::vector<const Finding*>& going, const FoundList& found) const;

  // What is stale and where to look is gathered here, step by step.
  Survey::State& state_;
  const Contents& contents_;
  Delta* delta_;
  std::set<std::string> changed_;
  SectionPointers before_, after_;
  UnitSet stale_;
  KeySet groups_;  ///< that are looked at anew
  std::unordered_set<std::uint64_t> looked_for_;
  std::set<std::pair<std::string, std::string>> looks_;  ///< letters, language
  std::unordered_set<Unit> places_, expansions_;
  std::set<std::uint32_t> labels_;
  std::set<const Section*> neighbours_,
      new_neighbours_;  ///< of one concept with what changed: before, and now
  std::set<const Section*> split_;
  std::unordered_set<const Section*> circle_;
  std::unordered_set<const Section*> part_;
};

}  // namespace termreg::conflicts
