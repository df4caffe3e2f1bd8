// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/working_entry.h"

namespace termreg::working {
namespace {

// "FG-MV WG1" is a group of FG-MV.
std::string body_of(const std::string& group) {
  return group.substr(0, group.find(' '));
}

std::string document_of(const std::string& group) {
  return group + " working definitions";
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
  return EntryId::compose(body_of(record.group), document_of(record.group), record.language,
                          record.concept_key);
}

TermEntry working_entry(const WorkingDefinition& record) {
  TermEntry entry;
  entry.id = entry_id(record);
  entry.body = body_of(record.group);
  entry.document = document_of(record.group);
  if (record.agreement) entry.edition = record.agreement->date;
  entry.status = status_of(record.state);
  entry.languages.push_back(record.versions.back().wording.content);
  entry.provenance.format = "termreg";
  entry.extras.push_back({record_extra, record.id});
  return entry;
}

}  // namespace termreg::working
