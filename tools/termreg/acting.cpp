// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/acting.h"

namespace termreg::cli {

people::Person acting(const Registry& registry, const std::string& author) {
  if (author == people::local_person().name || !registry.people().any()) return people::local_person(author);
  const auto account = registry.people().get(author);
  return {people::Standing::account, account.name, account.role, account.groups};
}

std::string acting(const Registry& registry, const std::string& author, people::Deed deed) {
  const auto person = acting(registry, author);
  people::require(person, deed);
  return person.name;
}

}  // namespace termreg::cli
