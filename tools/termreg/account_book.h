// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "registry/people/person.h"
#include "tools/termreg/session.h"

namespace termreg::cli {

/// An account that is to be, as a command names it.
struct WantedAccount {
  std::string name;
  people::Role role = people::Role::reader;
  std::vector<std::string> groups;
  std::string password;  ///< empty: a link will set it
};

/// What can be told about an account by whoever keeps it.
struct ListedAccount {
  people::Account account;  ///< without its password
  bool has_password = false;
};

/// Whoever keeps the accounts: the data directory, or a running instance that an admin's token opens. Both refuse with
/// the same sentences (people/people.h). Lives as long as the command; not thread-safe.
class AccountBook {
 public:
  AccountBook() = default;
  virtual ~AccountBook() = default;
  AccountBook(const AccountBook&) = delete;
  AccountBook& operator=(const AccountBook&) = delete;

  virtual ListedAccount add(const WantedAccount& wanted) = 0;
  [[nodiscard]] virtual std::vector<ListedAccount> list() = 0;
  /// As JSON: {"accounts":[…]}
  [[nodiscard]] virtual std::string list_json() = 0;
  /// @throws Error(not_found)
  [[nodiscard]] virtual ListedAccount get(const std::string& name) = 0;
  virtual ListedAccount set_role(const std::string& name, people::Role role) = 0;
  virtual ListedAccount join(const std::string& name, const std::string& group) = 0;
  virtual ListedAccount leave(const std::string& name, const std::string& group) = 0;
  virtual void set_password(const std::string& name, const std::string& password) = 0;
  virtual ListedAccount disable(const std::string& name) = 0;
  virtual void remove(const std::string& name) = 0;
  /// @return the secret of a new token, or of a new link
  [[nodiscard]] virtual std::string token(const std::string& name, const std::string& label,
                                          std::uint32_t days) = 0;
  [[nodiscard]] virtual std::string link(const std::string& name) = 0;
  [[nodiscard]] virtual std::vector<people::Credential> credentials(const std::string& name) = 0;
  /// Ends a session, token or link of the account. @throws Error(not_found)
  virtual void revoke(const std::string& name, const std::string& id) = 0;
};

/// The accounts of the data directory, or with --server those of the instance; the session must outlive them.
[[nodiscard]] std::unique_ptr<AccountBook> account_book(Session& session);
/// Those of the instance that the client speaks to.
[[nodiscard]] std::unique_ptr<AccountBook> remote_account_book(std::unique_ptr<const web::Client> client);

}  // namespace termreg::cli
