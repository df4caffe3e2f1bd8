// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "registry/model/working_definition.h"
#include "registry/working/action.h"

/// The life of a working definition as pure functions: a record in, the record after it out. Every one of them
/// throws Error(wrong_state) if the record's state does not allow the action (action.h), and
/// Error(bad_input) for words that are missing; the record given is never changed. Thread-safe.
namespace termreg::working {

/// Who acts, and when (UTC, ISO 8601 with milliseconds).
struct Actor {
  std::string name = "local";
  std::string at;
};

/// What a record begins with. `concept_key` may be empty: then the first designation names the concept.
struct Proposal {
  std::string group;
  std::string concept_key;
  std::string rationale;
  std::string work_item;
  Wording wording;
  std::string supersedes;  ///< id of an agreed record; may be empty
};

/// A draft with one version. Its id is for the Desk to give.
/// @throws Error(bad_input) if group, designation or definition is missing or over its limit (model/rules.h).
[[nodiscard]] WorkingDefinition begin(const Proposal& proposal, const Actor& actor);

/// Adds a version. In the state proposed the voices for earlier versions count no longer; they are kept.
/// A wording equal to the current one is no version: the record comes back as it is.
[[nodiscard]] WorkingDefinition revise(WorkingDefinition record, Wording wording, const Actor& actor);
/// Adds a version that says what version `number` said. @throws Error(not_found) if there is no such version.
[[nodiscard]] WorkingDefinition restore(WorkingDefinition record, std::uint32_t number, const Actor& actor);
[[nodiscard]] WorkingDefinition propose(WorkingDefinition record, const Actor& actor);
/// @param reply_to  number of the comment that is answered, 0 for a new thread.
/// @throws Error(not_found) if there is no such comment.
[[nodiscard]] WorkingDefinition comment(WorkingDefinition record, const std::string& text,
                                        std::uint32_t reply_to, const Actor& actor);
[[nodiscard]] WorkingDefinition object(WorkingDefinition record, const std::string& reason,
                                       const Actor& actor);
/// @throws Error(not_found) if there is no open objection of that number.
[[nodiscard]] WorkingDefinition resolve(WorkingDefinition record, std::uint32_t number,
                                        const std::string& resolution, const Actor& actor);
[[nodiscard]] WorkingDefinition vote(WorkingDefinition record, VoteChoice choice, const Actor& actor);
/// @param agreement  meeting or document must be named, the date be YYYY-MM-DD; `version` is set here.
/// @throws Error(wrong_state) with the outcome's sentence if the group's rule is not met.
[[nodiscard]] WorkingDefinition agree(WorkingDefinition record, Agreement agreement, const VotingRule& rule,
                                      const Actor& actor);
/// @param reason  must not be empty
[[nodiscard]] WorkingDefinition withdraw(WorkingDefinition record, const std::string& reason,
                                         const Actor& actor);
[[nodiscard]] WorkingDefinition supersede(WorkingDefinition record, const std::string& by,
                                          const Actor& actor);

/// The current version. The reference lives as long as the record.
[[nodiscard]] const WorkingVersion& current(const WorkingDefinition& record);
/// @throws Error(not_found) if there is no version of that number.
[[nodiscard]] const WorkingVersion& version_of(const WorkingDefinition& record, std::uint32_t number);
/// The text of the current definition.
[[nodiscard]] const std::string& definition_of(const WorkingVersion& version);
/// The designation the record is listed under.
[[nodiscard]] const std::string& term_of(const WorkingDefinition& record);

}  // namespace termreg::working
