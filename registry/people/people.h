// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/people/person.h"
#include "registry/people/secrets.h"
#include "registry/store/store.h"

namespace termreg::people {

/// How long what proves somebody is good for.
inline constexpr std::chrono::hours session_life{12};
inline constexpr std::chrono::hours link_life{24};
inline constexpr std::uint32_t longest_token_days = 366;

/// Limits of a password, in octets: long is better than strange (NIST SP 800-63B).
inline constexpr std::size_t shortest_password = 12;
inline constexpr std::size_t longest_password = 1024;

/// A new credential. `secret` is told once and kept nowhere.
struct Issued {
  std::string secret;
  Credential credential;
};

/// Who showed a secret, and which.
struct Recognised {
  Person person;
  Credential credential;
};

/// An account that is to be. An empty password: nobody can log in with one until a link has set it.
struct NewAccount {
  std::string name;
  Role role = Role::reader;
  std::vector<std::string> groups;
  std::string password;
};

/// The accounts of the registry and what proves whose they are. Every change stands in the store's log with the
/// name of who made it (`by`), in the same batch as the change. Who may make it is decided elsewhere
/// (permission.h). Thread-safe; changes come one at a time.
class People {
 public:
  using Clock = std::function<std::chrono::system_clock::time_point()>;
  /// `store` must outlive it. Another clock and cost are for tests.
  explicit People(store::Store& store, Clock clock = std::chrono::system_clock::now,
                  PasswordCost cost = PasswordCost::ordinary);

  [[nodiscard]] bool any() const;  ///< whether there is an account
  /// In the order of their names.
  [[nodiscard]] std::vector<Account> list() const;
  [[nodiscard]] std::optional<Account> find(std::string_view name) const;
  /// @throws Error(not_found) naming it.
  [[nodiscard]] Account get(std::string_view name) const;

  /// @throws Error(bad_input) for a name, group or password outside its limits, Error(wrong_state) if there is
  /// an account of that name.
  Account add(const NewAccount& wanted, const std::string& by);
  /// @throws Error(not_found); Error(wrong_state) if nobody would be admin any more.
  Account set_role(std::string_view name, Role role, const std::string& by);
  /// Role and groups at once; the groups are those given and no others. @throws as set_role, and Error(bad_input).
  Account assign(std::string_view name, Role role, const std::vector<std::string>& groups,
                 const std::string& by);
  /// Puts the account into a group, or takes it out. @throws Error(not_found, bad_input).
  Account join(std::string_view name, const std::string& group, const std::string& by);
  Account leave(std::string_view name, const std::string& group, const std::string& by);
  /// Ends the account's sessions; its tokens stay. @throws Error(not_found, bad_input).
  void set_password(std::string_view name, std::string_view password, const std::string& by);
  /// Ends all that proves the account, password, tokens and links too; it stays with role and groups, and a link lets
  /// its holder in again. @throws as set_role.
  Account disable(std::string_view name, const std::string& by);
  /// Removes the account with all that proves it. @throws as set_role.
  void remove(std::string_view name, const std::string& by);

  /// Begins a session. Nothing if account and password do not belong together: the work is the same whether the
  /// account is there or not.
  [[nodiscard]] std::optional<Issued> log_in(std::string_view name, std::string_view password);
  /// Ends what has this id. Without effect if it has ended.
  void end(const std::string& credential_id, const std::string& by);
  /// A token for a program. @param days  1 to longest_token_days
  [[nodiscard]] Issued issue_token(std::string_view name, const std::string& label, std::uint32_t days,
                                   const std::string& by);
  /// A link by which its holder sets the account's password, once. @throws Error(not_found).
  [[nodiscard]] Issued issue_link(std::string_view name, const std::string& by);
  /// Sets the password by a link, which ends, and begins a session. @throws Error(bad_input) for a password
  /// outside its limits, and then the link stays; Error(forbidden) for a link that is none (any more).
  [[nodiscard]] Issued redeem(std::string_view link_secret, std::string_view password);
  /// What proves the account now, oldest first.
  [[nodiscard]] std::vector<Credential> credentials(std::string_view account) const;

  /// Who shows this secret as a credential of that kind. Nothing for an unknown, ended or expired one, or one
  /// whose account is gone. One or two reads of the store.
  [[nodiscard]] std::optional<Recognised> recognise(std::string_view secret, CredentialKind kind) const;

 private:
  [[nodiscard]] std::string moment(std::chrono::seconds from_now) const;
  [[nodiscard]] store::ChangeSet begun(const std::string& by) const;
  [[nodiscard]] Issued issue(store::ChangeSet& changes, Credential credential) const;
  void end_all(store::ChangeSet& changes, std::string_view account,
               const std::function<bool(const Credential&)>& which) const;
  Account change(std::string_view name, const std::string& by,
                 const std::function<void(Account&, store::ChangeSet&)>& edit);
  void require_another_admin(std::string_view name) const;
  void promote(Account& account, Role role) const;
  Issued begin_session(store::ChangeSet changes, const std::string& account);

  store::Store& store_;
  Clock clock_;
  PasswordCost cost_;
  std::string nobodys_hash_;  ///< what a password is tried against if there is no account
  std::once_flag nobodys_hash_made_;
  std::mutex writing_;
};

}  // namespace termreg::people
