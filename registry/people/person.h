// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Who works with the registry.
namespace termreg::people {

/// What somebody is trusted with; each role may do what those before it may.
enum class Role : std::uint8_t { reader, contributor, editor, chair, admin };
inline constexpr std::array roles{Role::reader, Role::contributor, Role::editor, Role::chair, Role::admin};

/// "reader", "contributor" ...: the words of command line, API and pages.
[[nodiscard]] std::string_view name(Role role) noexcept;
[[nodiscard]] std::optional<Role> role_named(std::string_view text) noexcept;

/// How it is known who somebody is.
enum class Standing : std::uint8_t {
  stranger,  ///< it is not, and here one must be known to read
  guest,     ///< it is not, and here everybody may read
  account,   ///< by a session or a token
  local      ///< sits at the machine that holds the data: single-user mode, or the command line
};

/// Somebody who wants something. `role` and `groups` count for accounts only.
struct Person {
  Standing standing = Standing::stranger;
  std::string name;  ///< the author in the log; empty for strangers and guests
  Role role = Role::reader;
  std::vector<std::string> groups;  ///< names as printed: "FG-MV WG1"
  bool operator==(const Person&) const = default;
};

/// The one who owns the data directory; `name` is taken on trust.
[[nodiscard]] Person local_person(std::string name = "local");

/// Whether the person is in that group; names that make the same id (EntryId's id_part) are one group.
[[nodiscard]] bool is_member(const Person& person, std::string_view group);

/// A person's account, as it is stored.
struct Account {
  std::string name;  ///< of [a-z0-9._-], begins with a letter or digit; never changed
  Role role = Role::reader;
  std::vector<std::string> groups;
  std::string password;  ///< Argon2id in the notation of libsodium; empty: nobody can log in with a password
  std::string created;   ///< UTC, ISO 8601
  bool operator==(const Account&) const = default;
};

/// What proves who somebody is, beside the password. The names stand in the change log.
enum class CredentialKind : std::uint8_t {
  session,  ///< of a browser; ends with log-out, with a new password, and after its time
  token,    ///< of a program; ends when it is revoked, or after its time
  link      ///< sets a password once
};
[[nodiscard]] std::string_view name(CredentialKind kind) noexcept;

/// A credential, as it is stored: its secret is not in it. `id`: kind, hyphen, digest of the secret.
struct Credential {
  std::string id;
  CredentialKind kind = CredentialKind::session;
  std::string account;
  std::string label;    ///< what a token is for; may be empty
  std::string created;  ///< UTC, ISO 8601 with milliseconds
  std::string expires;  ///< the same: from this moment on it proves nothing
  bool operator==(const Credential&) const = default;
};

}  // namespace termreg::people
