// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/desk.h"

#include <algorithm>
#include <set>
#include <utility>

#include "registry/codec/json.h"
#include "registry/codec/working_json.h"
#include "registry/model/error.h"
#include "registry/store/clock.h"
#include "registry/text/keys.h"
#include "registry/working/outcome.h"
#include "registry/working/working_entry.h"

namespace termreg::working {
namespace {

constexpr auto record_kind = store::RecordKind::working_definition;
constexpr std::size_t most_history = 1000;
constexpr std::size_t most_candidates = 100;

bool passes(const WorkingDefinition& record, const DeskFilter& filter) {
  return (!filter.state || record.state == *filter.state) &&
         (filter.group.empty() || id_part(filter.group) == id_part(record.group)) &&
         (filter.concept_key.empty() || filter.concept_key == record.concept_key) &&
         (filter.language.empty() || filter.language == record.language);
}

const std::string& domain_of(const WorkingDefinition& record) {
  return current(record).wording.content.definitions.front().domain;
}

bool share_a_designation(const WorkingDefinition& a, const WorkingDefinition& b) {
  for (const auto& one : current(a).wording.content.designations)
    for (const auto& other : current(b).wording.content.designations)
      if (one.acceptability != Acceptability::deprecated &&
          other.acceptability != Acceptability::deprecated &&
          designations::compare_levels(one.text, other.text) <= MatchLevel::n2_loose)
        return true;
  return false;
}

bool is_one_concept(const WorkingDefinition& a, const WorkingDefinition& b) {
  if (a.concept_key == b.concept_key) return true;
  // As the survey compares domains.
  const auto one = text::match_key(domain_of(a));
  const auto other = text::match_key(domain_of(b));
  const bool told_apart = !one.empty() && !other.empty() && one != other;
  return !told_apart && share_a_designation(a, b);
}

void put_record(store::ChangeSet& changes, const WorkingDefinition& record, std::uint64_t revision) {
  changes.records.push_back({record_kind, record.id, codec::to_json(record), revision});
}

void put_entry(store::ChangeSet& changes, const WorkingDefinition& record) {
  changes.puts.push_back({working_entry(record), 0});
}

}  // namespace

Desk::Desk(store::Store& store, const designations::Table& table, Compare compare, Alike alike)
    : store_(store), table_(table), compare_(std::move(compare)), alike_(std::move(alike)) {}

std::vector<Filed> Desk::list(const DeskFilter& filter) const {
  std::vector<Filed> chosen;
  store_.each_record(record_kind, [&](std::string_view, std::string_view json, std::uint64_t revision) {
    Filed filed{codec::working_definition_from_json(json), revision};
    if (passes(filed.record, filter)) chosen.push_back(std::move(filed));
    return true;
  });
  return chosen;
}

std::optional<Filed> Desk::find(std::string_view id) const {
  if (id.empty()) return std::nullopt;
  const auto stored = store_.record(record_kind, id);
  if (!stored) return std::nullopt;
  return Filed{codec::working_definition_from_json(stored->json), stored->revision};
}

Filed Desk::get(std::string_view id) const {
  if (auto filed = find(id)) return std::move(*filed);
  throw Error(ErrorCode::not_found, "There is no working definition \"" + std::string(id) +
                                        "\"; `termreg working list` shows their ids.");
}

std::vector<Filed> Desk::history(std::string_view id) const {
  std::vector<Filed> earlier;
  for (const auto& stored : store_.record_history(record_kind, id, most_history))
    earlier.push_back({codec::working_definition_from_json(stored.json), stored.revision});
  return earlier;
}

Wording Desk::wording(const WordingRequest& request) const {
  std::optional<TermEntry> entry;
  if (const auto id = EntryId::parse(request.from))
    if (const auto stored = store_.get(*id)) entry = codec::entry_from_json(stored->json).entry;
  return wording_of(request, entry);
}

Filed Desk::file(const Proposal& proposal, const std::string& author) {
  const Actor actor{author, store::utc_now()};
  const std::lock_guard lock(writing_);
  Filed filed{begin(proposal, actor), 0};
  auto& record = filed.record;
  if (!proposal.supersedes.empty()) {
    const auto old = get(proposal.supersedes).record;
    require(old, Action::supersede);
    if (id_part(old.group) != id_part(record.group) || old.language != record.language)
      throw Error(ErrorCode::wrong_state, "The working definition " + old.id + " is of " + old.group +
                                              " in the language " + old.language +
                                              "; only the same group can supersede it, in that language.");
    record.concept_key = old.concept_key;
  }
  std::uint32_t number = 1;
  while (store_.record(record_kind, record_id(record, number))) ++number;
  record.id = record_id(record, number);
  store::ChangeSet changes;
  changes.author = author;
  put_record(changes, record, 0);
  store_.apply(changes);
  filed.revision = 1;
  return filed;
}

Filed Desk::change(const Change& change, const Step& step) {
  const Actor actor{change.author, store::utc_now()};
  const std::lock_guard lock(writing_);
  auto filed = get(change.id);
  if (change.allowed) change.allowed(filed.record);
  if (change.revision && *change.revision != filed.revision)
    throw Error(ErrorCode::stale_revision,
                "The working definition " + change.id + " is at revision " + std::to_string(filed.revision) +
                    ", but you saw revision " + std::to_string(*change.revision) +
                    "; nothing was written. Look at what changed, and try again with what you wrote.");
  const auto before = std::exchange(filed.record, step(filed.record, actor));
  if (filed.record == before) return filed;
  commit(before, filed, actor);
  ++filed.revision;
  return filed;
}

Filed Desk::agree(const Change& change, const Agreement& agreement) {
  return this->change(change, [&](WorkingDefinition record, const Actor& actor) {
    const auto by = rule(record.group);
    return working::agree(std::move(record), agreement, by, actor);
  });
}

// What follows from a step is written with it or not at all.
void Desk::commit(const WorkingDefinition& before, const Filed& after, const Actor& actor) {
  const auto& record = after.record;
  store::ChangeSet changes;
  changes.author = actor.name;
  put_record(changes, record, after.revision);
  const bool becomes_agreed = before.state != WorkingState::agreed && record.state == WorkingState::agreed;
  if (becomes_agreed) {
    if (const auto other = rival(record))
      throw Error(ErrorCode::wrong_state, "C22 RIVAL_WORKING_DEFINITION: " + record.group + " has agreed " +
                                              other->record.id + " for “" + term_of(other->record) + "” in " +
                                              record.language +
                                              "; withdraw it, or make this a proposal that supersedes it.");
    const auto old = find(record.supersedes);
    if (old && old->record.state == WorkingState::agreed)
      put_record(changes, supersede(old->record, record.id, actor), old->revision);
    put_entry(changes, record);
  }
  if (before.state == WorkingState::agreed && record.state == WorkingState::withdrawn)
    put_entry(changes, record);
  store_.apply(changes);
}

std::optional<Filed> Desk::rival(const WorkingDefinition& record) const {
  DeskFilter filter;
  filter.state = WorkingState::agreed;
  filter.group = record.group;
  filter.language = record.language;
  for (auto& other : list(filter))
    if (other.record.id != record.id && other.record.id != record.supersedes &&
        is_one_concept(record, other.record))
      return std::move(other);
  return std::nullopt;
}

namespace {

// What conflicts::survey would say once both are agreed.
Finding rivalry(const WorkingDefinition& record, const WorkingDefinition& agreed) {
  Finding finding;
  finding.code = FindingCode::c22_rival_working_definition;
  finding.name = "RIVAL_WORKING_DEFINITION";
  finding.severity = Severity::error;
  finding.entries = {entry_id(agreed)};
  if (entry_id(record) != entry_id(agreed)) finding.entries.push_back(entry_id(record));
  finding.designation = term_of(agreed);
  finding.language = record.language;
  finding.level = MatchLevel::n2_loose;
  finding.why = record.group + " has agreed " + agreed.id + " for “" + term_of(agreed) + "” already.";
  finding.suggestion = {"merge", "Make this a proposal that supersedes it, or withdraw one of them."};
  return finding;
}

}  // namespace

std::vector<Finding> Desk::findings(const WorkingDefinition& record) const {
  auto entry = working_entry(record);
  entry.status = EntryStatus::proposed;
  std::set<std::string> candidates;
  for (const auto& designation : current(record).wording.content.designations)
    for (const auto& match : table_.lookup(designation.text, record.language, most_candidates))
      if (is_active(match.status)) candidates.insert(match.entry.text());
  for (const auto& id : alike_(definition_of(current(record)), record.language)) candidates.insert(id.text());
  candidates.erase(entry.id.text());
  candidates.erase(current(record).wording.from);
  std::vector<Finding> found;
  if (const auto other = rival(record)) {
    found.push_back(rivalry(record, other->record));
    candidates.erase(entry_id(other->record).text());
  }
  for (const auto& id : candidates) {
    const auto stored = store_.get(*EntryId::parse(id));
    if (!stored) continue;  // removed since the table was asked
    const auto other = codec::entry_from_json(stored->json).entry;
    if (!is_active(other.status)) continue;
    auto finding = compare_(entry, other);
    if (finding.code != FindingCode::none) found.push_back(std::move(finding));
  }
  std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
    return std::pair(b.severity, a.code) < std::pair(a.severity, b.code);
  });
  return found;
}

VotingRule Desk::rule(std::string_view group) const {
  const auto stored = store_.record(store::RecordKind::group, id_part(group));
  return stored ? codec::working_group_from_json(stored->json).rule : VotingRule{};
}

void Desk::set_rule(const WorkingGroup& group, const std::string& author) {
  check(group.rule);
  store::ChangeSet changes;
  changes.author = author;
  changes.records.push_back(
      {store::RecordKind::group, id_part(group.name), codec::to_json(group), std::nullopt});
  store_.apply(changes);
}

}  // namespace termreg::working
