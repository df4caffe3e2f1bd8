// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/working_entry.h"

namespace termreg::working {
namespace {

struct GroupName {
  std::string body;
  std::string rest;  ///< empty for a group that is the whole body
};

GroupName split(const std::string& group) {
  const auto space = group.find(' ');
  if (space == std::string::npos) return {group, {}};
  return {group.substr(0, space), group.substr(space + 1)};
}

EntryStatus status_of(WorkingState state) {
  switch (state) {
    case WorkingState::draft:
      return EntryStatus::draft;
    case WorkingState::proposed:
      return EntryStatus::proposed;
    case WorkingState::agreed:
      return EntryStatus::agreed;
    case WorkingState::withdrawn:
      return EntryStatus::withdrawn;
    case WorkingState::superseded:
      break;
  }
  return EntryStatus::superseded;
}

}  // namespace

std::string record_id(const WorkingDefinition& record, std::uint32_t number) {
  return id_part(record.group) + "." + record.concept_key + "." + id_part(record.language) + "." +
         std::to_string(number);
}

EntryId entry_id(const WorkingDefinition& record) {
  const auto group = split(record.group);
  const auto edition = group.rest.empty() ? record.language : group.rest + "-" + record.language;
  return EntryId::compose(group.body, "working definitions", edition, record.concept_key);
}

TermEntry working_entry(const WorkingDefinition& record) {
  TermEntry entry;
  entry.id = entry_id(record);
  entry.body = split(record.group).body;
  entry.document = record.group + " working definitions";
  if (record.agreement) entry.edition = record.agreement->date;
  entry.status = status_of(record.state);
  entry.languages.push_back(record.versions.back().wording.content);
  entry.provenance.format = "termreg";
  entry.extras.push_back({record_extra, record.id});
  return entry;
}

}  // namespace termreg::working
