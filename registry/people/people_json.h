// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/people/person.h"

/// Accounts and credentials as the store keeps them.
///
///   account    = { "name", "role", "groups": [ name … ], "password"?, "created" }
///   credential = { "kind", "account", "label"?, "created", "expires" }            its id is the record's name
namespace termreg::people {

[[nodiscard]] std::string to_json(const Account& account);
[[nodiscard]] std::string to_json(const Credential& credential);
/// @throws Error(damaged) naming the account if it is not of the form above.
[[nodiscard]] Account account_from_json(std::string_view name, std::string_view json);
/// @throws Error(damaged) likewise.
[[nodiscard]] Credential credential_from_json(std::string_view id, std::string_view json);

/// What may be told about an account: all but the password, of which only whether there is one ("has_password").
[[nodiscard]] std::string public_json(const Account& account);

}  // namespace termreg::people
