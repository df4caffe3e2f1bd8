// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/people/person.h"

#include <algorithm>

#include "registry/model/entry_id.h"

namespace termreg::people {
namespace {

constexpr std::array<std::string_view, roles.size()> role_names{"reader", "contributor", "editor", "chair",
                                                                "admin"};
constexpr std::array<std::string_view, 3> credential_names{"session", "token", "link"};

}  // namespace

std::string_view name(Role role) noexcept {
  return role_names[static_cast<std::size_t>(role)];
}

std::optional<Role> role_named(std::string_view text) noexcept {
  for (const auto role : roles)
    if (name(role) == text) return role;
  return std::nullopt;
}

std::string_view name(CredentialKind kind) noexcept {
  return credential_names[static_cast<std::size_t>(kind)];
}

Person local_person(std::string name) {
  return {Standing::local, std::move(name), Role::admin, {}};
}

bool is_member(const Person& person, std::string_view group) {
  const auto wanted = id_part(group);
  return std::any_of(person.groups.begin(), person.groups.end(),
                     [&](const std::string& one) { return id_part(one) == wanted; });
}

}  // namespace termreg::people
