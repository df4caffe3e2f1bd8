// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/permit.h"

#include <algorithm>

namespace termreg::working {

using people::Deed;

Deed deed_of(Action action) noexcept {
  switch (action) {
    case Action::revise:
    case Action::propose:
      return Deed::write;
    case Action::comment:
      return Deed::comment;
    case Action::object:
      return Deed::object;
    case Action::resolve:
      return Deed::resolve;
    case Action::vote:
      return Deed::vote;
    case Action::agree:
    case Action::supersede:
      return Deed::agree;
    case Action::withdraw:
      break;
  }
  return Deed::withdraw;
}

people::Matter matter_of(const WorkingDefinition& record, const people::Person& person) {
  const bool is_own =
      std::any_of(record.versions.begin(), record.versions.end(),
                  [&](const WorkingVersion& version) { return version.author == person.name; });
  return {record.group, record.state, is_own ? people::Authorship::own : people::Authorship::others};
}

bool may(const people::Person& person, Action action, const WorkingDefinition& record) {
  return allows(record.state, action) && people::may(person, deed_of(action), matter_of(record, person));
}

Change change_by(const people::Person& person, Action action, std::string id,
                 std::optional<std::uint64_t> revision) {
  return {std::move(id), revision, person.name, [person, action](const WorkingDefinition& record) {
            people::require(person, deed_of(action), matter_of(record, person));
          }};
}

void require_to_file(const people::Person& person, const std::string& group) {
  people::require(person, Deed::write, {group, std::nullopt, people::Authorship::own});
}

}  // namespace termreg::working
