// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "registry/model/term_entry.h"

namespace termreg {

/// Life of a working definition; registry/working/transitions.h says which action leads from which to which.
enum class WorkingState { draft, proposed, agreed, withdrawn, superseded };

/// Where the text of a version comes from.
enum class Basis {
  adopted,  ///< an entry's definition, word by word
  adapted,  ///< an entry's definition, changed; the source says what was changed
  original  ///< a text of the group's own
};

/// What a version says: designations with their acceptability, one definition with its sources, notes,
/// examples, all in the language of the record.
struct Wording {
  Basis basis = Basis::original;
  std::string from;  ///< id of the entry that was adopted or adapted; empty for a text of the group's own
  LanguageSection content;
  std::string reason;  ///< why this version; may be empty
  bool operator==(const Wording&) const = default;
};

/// One version; never changed after it was written. `number` counts 1, 2, 3 ...
struct WorkingVersion {
  std::uint32_t number = 1;
  std::string author;
  std::string at;  ///< UTC, ISO 8601 with milliseconds, as in Change
  Wording wording;
  bool operator==(const WorkingVersion&) const = default;
};

/// A remark in a thread. `version` is the version that stood when it was made.
struct Comment {
  std::uint32_t number = 1;
  std::uint32_t reply_to = 0;  ///< number of another comment; 0 begins a thread
  std::uint32_t version = 1;
  std::string author;
  std::string at;
  std::string text;
  bool operator==(const Comment&) const = default;
};

/// A reasoned objection; open until somebody says how it was resolved.
struct Objection {
  std::uint32_t number = 1;
  std::uint32_t version = 1;
  std::string author;
  std::string at;
  std::string reason;
  std::string resolution;  ///< how it was resolved; empty while it is open
  std::string resolved_by;
  std::string resolved_at;
  [[nodiscard]] bool is_open() const noexcept { return resolution.empty(); }
  bool operator==(const Objection&) const = default;
};

enum class VoteChoice { in_favour, against, abstain };

/// A voice in a vote on one version. Somebody who votes again on the same version replaces the earlier voice.
struct Vote {
  std::uint32_t version = 1;
  std::string author;
  std::string at;
  VoteChoice choice = VoteChoice::in_favour;
  bool operator==(const Vote&) const = default;
};

/// How a group comes to agree.
enum class RuleKind {
  consensus,          ///< no open objection and no voice against
  first_wins,         ///< the first voice that is no abstention decides
  minimum_agreement,  ///< of the voices that are no abstentions at least `minimum_percent` are in favour
  necessary_votes     ///< at least `necessary_votes` voices in favour, and more than against
};
struct VotingRule {
  RuleKind kind = RuleKind::consensus;
  std::uint32_t minimum_percent = 0;  ///< 1 to 100; with minimum_agreement only
  std::uint32_t necessary_votes = 0;  ///< at least 1; with necessary_votes only
  bool operator==(const VotingRule&) const = default;
};

/// Who works together. `name` is the name as printed ("FG-MV WG1").
struct WorkingGroup {
  std::string name;
  VotingRule rule;
  bool operator==(const WorkingGroup&) const = default;
};

/// Where and when a definition was agreed.
struct Agreement {
  std::string meeting;   ///< "5th meeting of FG-MV"
  std::string document;  ///< "FGMV-O-012"
  std::string date;      ///< YYYY-MM-DD
  std::uint32_t version = 0;
  bool operator==(const Agreement&) const = default;
};

/// One line of the decision log. `action` is a name of working::Action.
struct DecisionEvent {
  std::string at;
  std::string author;
  std::string action;
  std::string words;  ///< "at the 5th meeting of FG-MV (FGMV-O-012)"; may be empty
  bool operator==(const DecisionEvent&) const = default;
};

/// A working definition: the decision record of one group about one concept in one language. Never an
/// overwrite: versions are only added, and what is agreed is changed by another record that supersedes it.
struct WorkingDefinition {
  std::string id;           ///< of [a-z0-9._-], see working::record_id
  std::string group;        ///< name of the WorkingGroup
  std::string concept_key;  ///< of [a-z0-9._-]; the same in all languages
  std::string language;     ///< BCP 47
  WorkingState state = WorkingState::draft;
  std::string rationale;
  std::string work_item;
  std::vector<WorkingVersion> versions;  ///< never empty, oldest first; the last is the current one
  std::vector<Comment> comments;
  std::vector<Objection> objections;
  std::vector<Vote> votes;
  std::optional<Agreement> agreement;
  std::string supersedes;     ///< id of the agreed record that this one would replace; may be empty
  std::string superseded_by;  ///< id of the record that replaced this one; may be empty
  std::vector<DecisionEvent> events;
  bool operator==(const WorkingDefinition&) const = default;
};

}  // namespace termreg
