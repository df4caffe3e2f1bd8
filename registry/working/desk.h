// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/designations/table.h"
#include "registry/model/finding.h"
#include "registry/model/working_definition.h"
#include "registry/store/store.h"
#include "registry/working/transitions.h"
#include "registry/working/wording_request.h"

namespace termreg::working {

/// A record as it stands in the store.
struct Filed {
  WorkingDefinition record;
  std::uint64_t revision = 0;
};

/// Which records are wanted. Empty members mean "any".
struct DeskFilter {
  std::optional<WorkingState> state;
  std::string group;
  std::string concept_key;
  std::string language;
};

/// Who changes which record. `revision`: the one the person saw; nothing for what may be added to any revision
/// (a comment).
struct Change {
  std::string id;
  std::optional<std::uint64_t> revision;
  std::string author = "local";
  /// Asked about the record as it stands, before the step; throws Error(forbidden) if the author may not. Nothing
  /// asks nobody (permit.h makes one).
  std::function<void(const WorkingDefinition&)> allowed = {};
};

/// Where working definitions are filed, and the one door by which they change: a pure transition is applied to
/// the stored record, and what follows from it is written in the same change set. What is agreed becomes an
/// entry (working_entry.h), so that look-up, conflicts and glossaries find it; when it is withdrawn the entry
/// says so, and when it is superseded the entry takes the new text. Thread-safe; changes come one at a time.
class Desk {
 public:
  using Compare = std::function<Finding(const TermEntry&, const TermEntry&)>;
  /// Entries whose definitions are like a definition in a language, the likest first; none if nobody knows.
  using Alike = std::function<std::vector<EntryId>(std::string_view definition, std::string_view language)>;
  /// `store` and `table` must outlive the desk. @param compare  as conflicts::compare_entries
  Desk(store::Store& store, const designations::Table& table, Compare compare, Alike alike);

  /// In the order of their ids.
  [[nodiscard]] std::vector<Filed> list(const DeskFilter& filter) const;
  [[nodiscard]] std::optional<Filed> find(std::string_view id) const;
  /// @throws Error(not_found) naming the id.
  [[nodiscard]] Filed get(std::string_view id) const;
  /// Earlier revisions of the record, newest first.
  [[nodiscard]] std::vector<Filed> history(std::string_view id) const;

  /// Files a new draft and gives it its id. One that supersedes takes over the concept of the record it would
  /// replace. @throws Error(not_found) if there is no such record, Error(wrong_state) if that is not agreed or
  /// is another group's or language's, and as begin().
  Filed file(const Proposal& proposal, const std::string& author);

  /// What a person asks for, with the entry it names: see wording_of().
  [[nodiscard]] Wording wording(const WordingRequest& request) const;

  using Step = std::function<WorkingDefinition(WorkingDefinition, const Actor&)>;
  /// Applies a transition. A record that the step leaves as it is is not written.
  /// @throws Error(stale_revision) if the record is at another revision than the person saw; what the step
  /// throws; Error(wrong_state) if the record would be agreed while the group has agreed another definition of
  /// the concept in the language (C22). Then nothing was written.
  Filed change(const Change& change, const Step& step);
  /// agree() by the rule of the record's group.
  Filed agree(const Change& change, const Agreement& agreement);

  /// The agreed record that a definition would stand beside in its group and language: of the same concept, or
  /// with a designation that is the same at N2 where the domains do not tell them apart. A record never rivals
  /// the one it supersedes. @return nothing if there is none.
  [[nodiscard]] std::optional<Filed> rival(const WorkingDefinition& record) const;

  /// Clashes of the current version with the entries that share a designation at N0 to N3 or define the same under
  /// another name (C5), and with what its group has agreed already (C22), most severe first; not with the entry it is
  /// based on, nor with its own. Nothing is stored. A finding lists the would-be entry under the id it would have.
  [[nodiscard]] std::vector<Finding> findings(const WorkingDefinition& record) const;

  /// The group's rule; consensus if none was set.
  [[nodiscard]] VotingRule rule(std::string_view group) const;
  /// @throws Error(bad_input) as check(rule).
  void set_rule(const WorkingGroup& group, const std::string& author);

 private:
  void commit(const WorkingDefinition& before, const Filed& after, const Actor& actor);

  store::Store& store_;
  const designations::Table& table_;
  Compare compare_;
  Alike alike_;
  std::mutex writing_;  // from reading a record to writing it, so that two agreements cannot miss each other
};

}  // namespace termreg::working
