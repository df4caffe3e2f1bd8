// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/transitions.h"

#include <algorithm>

#include "registry/model/error.h"
#include "registry/model/rules.h"
#include "registry/working/outcome.h"
#include "registry/working/working_entry.h"

namespace termreg::working {
namespace {

std::uint32_t next_number(std::size_t count) {
  return static_cast<std::uint32_t>(count) + 1;
}

void require_words(const std::string& words, const char* what) {
  if (words.find_first_not_of(" \t\r\n") == std::string::npos)
    throw Error(ErrorCode::bad_input, "Expected " + std::string(what) + ", but it is empty.");
  if (words.size() > limits::text_bytes)
    throw Error(ErrorCode::bad_input,
                "Expected " + std::string(what) + " of at most 64 KiB, found more; shorten it.");
}

// Four digits, two, two, each in its range; whether the month has 31 days is not worth a calendar.
bool is_date(const std::string& text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
  const auto month = text.substr(5, 2);
  const auto day = text.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

void check_wording(const WorkingDefinition& record) {
  const auto& content = record.versions.back().wording.content;
  if (content.language != record.language)
    throw Error(ErrorCode::bad_input, "The working definition is in the language \"" + record.language +
                                          "\", but the wording in \"" + content.language + "\".");
  if (content.definitions.size() != 1)
    throw Error(ErrorCode::bad_input,
                "Expected exactly one definition, found " + std::to_string(content.definitions.size()) + ".");
  require_words(content.definitions.front().text, "a definition");
  if (content.designations.empty())
    throw Error(ErrorCode::bad_input, "Expected at least one designation, found none.");
  for (const auto& breach : check_structure(working_entry(record)))
    if (breach.severity == Severity::error) throw Error(ErrorCode::bad_input, breach.message);
}

void log(WorkingDefinition& record, const Actor& actor, Action action, std::string words = {}) {
  record.events.push_back({actor.at, actor.name, std::string(name(action)), std::move(words)});
}

}  // namespace

const WorkingVersion& current(const WorkingDefinition& record) {
  return record.versions.back();
}

const WorkingVersion& version_of(const WorkingDefinition& record, std::uint32_t number) {
  for (const auto& version : record.versions)
    if (version.number == number) return version;
  throw Error(ErrorCode::not_found, "The working definition " + record.id + " has no version " +
                                        std::to_string(number) + "; its versions are 1 to " +
                                        std::to_string(record.versions.size()) + ".");
}

const std::string& definition_of(const WorkingVersion& version) {
  return version.wording.content.definitions.front().text;
}

const std::string& term_of(const WorkingDefinition& record) {
  const auto& designations = current(record).wording.content.designations;
  for (const auto& designation : designations)
    if (designation.acceptability == Acceptability::preferred) return designation.text;
  return designations.front().text;
}

WorkingDefinition begin(const Proposal& proposal, const Actor& actor) {
  require_words(proposal.group, "the name of a group");
  WorkingDefinition record;
  record.group = proposal.group;
  record.language = proposal.wording.content.language;
  record.rationale = proposal.rationale;
  record.work_item = proposal.work_item;
  record.supersedes = proposal.supersedes;
  record.versions.push_back({1, actor.name, actor.at, proposal.wording});
  // The entry of the wording needs an id, and the id a concept; a wording without designation has neither.
  if (proposal.wording.content.designations.empty())
    throw Error(ErrorCode::bad_input, "Expected at least one designation, found none.");
  record.concept_key = id_part(proposal.concept_key.empty() ? term_of(record) : proposal.concept_key);
  check_wording(record);
  log(record, actor, Action::revise, "version 1");
  return record;
}

WorkingDefinition revise(WorkingDefinition record, Wording wording, const Actor& actor) {
  require(record, Action::revise);
  const auto& now = current(record).wording;
  if (now.content == wording.content && now.basis == wording.basis && now.from == wording.from) return record;
  const auto number = next_number(record.versions.size());
  record.versions.push_back({number, actor.name, actor.at, std::move(wording)});
  check_wording(record);
  log(record, actor, Action::revise, "version " + std::to_string(number));
  return record;
}

WorkingDefinition restore(WorkingDefinition record, std::uint32_t number, const Actor& actor) {
  auto wording = version_of(record, number).wording;
  wording.reason = "version " + std::to_string(number) + " restored";
  return revise(std::move(record), std::move(wording), actor);
}

WorkingDefinition propose(WorkingDefinition record, const Actor& actor) {
  require(record, Action::propose);
  record.state = WorkingState::proposed;
  log(record, actor, Action::propose);
  return record;
}

WorkingDefinition comment(WorkingDefinition record, const std::string& text, std::uint32_t reply_to,
                          const Actor& actor) {
  require(record, Action::comment);
  require_words(text, "a comment");
  if (reply_to > record.comments.size())
    throw Error(ErrorCode::not_found, "There is no comment " + std::to_string(reply_to) + " to answer.");
  record.comments.push_back(
      {next_number(record.comments.size()), reply_to, current(record).number, actor.name, actor.at, text});
  return record;
}

WorkingDefinition object(WorkingDefinition record, const std::string& reason, const Actor& actor) {
  require(record, Action::object);
  require_words(reason, "the reason of the objection");
  const auto number = next_number(record.objections.size());
  record.objections.push_back({number, current(record).number, actor.name, actor.at, reason, "", "", ""});
  log(record, actor, Action::object, "objection " + std::to_string(number));
  return record;
}

WorkingDefinition resolve(WorkingDefinition record, std::uint32_t number, const std::string& resolution,
                          const Actor& actor) {
  require(record, Action::resolve);
  require_words(resolution, "how the objection was resolved");
  const auto found = std::find_if(
      record.objections.begin(), record.objections.end(),
      [&](const Objection& objection) { return objection.number == number && objection.is_open(); });
  if (found == record.objections.end())
    throw Error(ErrorCode::not_found,
                "There is no open objection " + std::to_string(number) + " to " + record.id + ".");
  found->resolution = resolution;
  found->resolved_by = actor.name;
  found->resolved_at = actor.at;
  log(record, actor, Action::resolve, "objection " + std::to_string(number));
  return record;
}

WorkingDefinition vote(WorkingDefinition record, VoteChoice choice, const Actor& actor) {
  require(record, Action::vote);
  const auto version = current(record).number;
  // The new voice stands where the vote stands now: "first wins" asks who decided first.
  std::erase_if(record.votes,
                [&](const Vote& vote) { return vote.version == version && vote.author == actor.name; });
  record.votes.push_back({version, actor.name, actor.at, choice});
  return record;
}

WorkingDefinition agree(WorkingDefinition record, Agreement agreement, const VotingRule& rule,
                        const Actor& actor) {
  require(record, Action::agree);
  if (agreement.meeting.empty() && agreement.document.empty())
    throw Error(ErrorCode::bad_input,
                "Expected the meeting or the document in which the definition was agreed; name one.");
  if (!is_date(agreement.date))
    throw Error(ErrorCode::bad_input,
                "Expected the date of the agreement as YYYY-MM-DD, found \"" + agreement.date + "\".");
  if (const auto result = outcome(record, rule); !result.may_be_agreed)
    throw Error(ErrorCode::wrong_state, "The working definition " + record.id +
                                            " cannot be agreed: " + result.sentence + " (the rule of " +
                                            record.group + ": " + words(rule) + ").");
  agreement.version = current(record).number;
  std::string where = agreement.meeting.empty() ? "" : "at " + agreement.meeting + " ";
  where +=
      agreement.document.empty() ? agreement.date : "(" + agreement.document + ", " + agreement.date + ")";
  record.agreement = std::move(agreement);
  record.state = WorkingState::agreed;
  log(record, actor, Action::agree, std::move(where));
  return record;
}

WorkingDefinition withdraw(WorkingDefinition record, const std::string& reason, const Actor& actor) {
  require(record, Action::withdraw);
  require_words(reason, "the reason of the withdrawal");
  record.state = WorkingState::withdrawn;
  log(record, actor, Action::withdraw, reason);
  return record;
}

WorkingDefinition supersede(WorkingDefinition record, const std::string& by, const Actor& actor) {
  require(record, Action::supersede);
  record.state = WorkingState::superseded;
  record.superseded_by = by;
  log(record, actor, Action::supersede, "by " + by);
  return record;
}

}  // namespace termreg::working
