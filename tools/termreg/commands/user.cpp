// SPDX-License-Identifier: GPL-3.0-or-later
// termreg user: accounts, their roles and groups, and what proves whose they are.
#include <fmt/format.h>

#include "registry/model/error.h"
#include "tools/termreg/account_book.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/password.h"

namespace termreg::cli {
namespace {

struct UserOptions {
  WantedAccount account;
  std::string role = "reader";
  std::string group, label, id, site;
  std::uint32_t days = 90;
  bool password_stdin = false;
  bool link = false;
  bool json = false;
};

people::Role role_named(const std::string& text) {
  if (const auto role = people::role_named(text)) return *role;
  throw Error(
      ErrorCode::usage,
      fmt::format("There is no role \"{}\"; expected reader, contributor, editor, chair or admin.", text));
}

std::string account_line(const ListedAccount& listed) {
  const auto& account = listed.account;
  auto line = fmt::format("{}  {}", account.name, people::name(account.role));
  for (const auto& group : account.groups) line += "  " + group;
  return listed.has_password ? line : line + "  (no password yet)";
}

class Users {
 public:
  Users(Session& session, std::shared_ptr<UserOptions> options)
      : session_(session), options_(std::move(options)) {}

  void add() {
    auto& account = options_->account;
    account.role = role_named(options_->role);
    if (!options_->link) account.password = new_password(password_from());
    print_line(account_line(book().add(account)));
    if (options_->link) link();
  }
  void list() {
    if (options_->json) return print_line(book().list_json());
    for (const auto& account : book().list()) print_line(account_line(account));
  }
  void role() { print_line(account_line(book().set_role(name(), role_named(options_->role)))); }
  void join() { print_line(account_line(book().join(name(), options_->group))); }
  void leave() { print_line(account_line(book().leave(name(), options_->group))); }
  void password() {
    (void)book().get(name());  // before anybody types in vain
    book().set_password(name(), new_password(password_from()));
    print_line(fmt::format("{} has a new password; all sessions have ended.", name()));
  }
  void disable() {
    print_line(account_line(book().disable(name())));
    print_line(
        fmt::format("All sessions, tokens and links of {} have ended; `termreg user link {}` lets in again.",
                    name(), name()));
  }
  void token() {
    print_line(book().token(name(), options_->label, options_->days));
    fmt::print(stderr, "This is shown once and kept nowhere: copy it now.\n");
  }
  void link() {
    const auto& site = options_->site.empty() ? session_.server : options_->site;
    print_line(fmt::format("{}/welcome?key={}", site, book().link(name())));
    fmt::print(stderr, "There {} sets a password, once and within a day.\n", name());
  }
  void credentials() {
    for (const auto& one : book().credentials(name()))
      print_line(fmt::format("{}  until {}  {}", one.id, one.expires, one.label));
  }
  void revoke() {
    book().revoke(name(), options_->id);
    print_line(fmt::format("{} has ended.", options_->id));
  }
  void remove() {
    book().remove(name());
    print_line(fmt::format("{} is removed, with all sessions and tokens.", name()));
  }

 private:
  [[nodiscard]] AccountBook& book() {
    if (!book_) book_ = account_book(session_);
    return *book_;
  }
  [[nodiscard]] const std::string& name() const { return options_->account.name; }
  [[nodiscard]] PasswordFrom password_from() const {
    return options_->password_stdin ? PasswordFrom::standard_input : PasswordFrom::terminal;
  }

  Session& session_;
  std::shared_ptr<UserOptions> options_;
  std::unique_ptr<AccountBook> book_;
};

struct AddedUserCommand {
  Command command;
  UserOptions& options;
};

AddedUserCommand add_user_command(const Command& parent, Session& session, const char* name, const char* help,
                                  void (Users::*action)()) {
  const auto options = std::make_shared<UserOptions>();
  const auto command = parent.command(name, help);
  command.action([&session, options, action] {
    Users users(session, options);
    (users.*action)();
  });
  return {command, *options};
}

AddedUserCommand add_named(const Command& parent, Session& session, const char* name, const char* help,
                           void (Users::*action)()) {
  const auto added = add_user_command(parent, session, name, help, action);
  added.command.option("name", added.options.account.name, "name of the account").required();
  return added;
}

void password_option(const AddedUserCommand& added) {
  added.command.flag("--password-stdin", added.options.password_stdin,
                     "read the password from standard input in place of asking for it");
}

void site_option(const AddedUserCommand& added) {
  added.command.option("--site", added.options.site,
                       "address of the site, to print the whole link: https://terms.example.org");
}

void add_accounts(const Command& user, Session& session) {
  const auto add = add_named(user, session, "add", "make an account; asks for its password", &Users::add);
  add.command.option("--role", add.options.role, "reader (default), contributor, editor, chair or admin");
  add.command.option("--group", add.options.account.groups,
                     "a group, such as \"FG-MV WG1\"; may be repeated");
  password_option(add);
  add.command.flag("--link", add.options.link, "print a link by which its holder sets the password, once");
  site_option(add);
  const auto list = add_user_command(user, session, "list", "list accounts, roles and groups", &Users::list);
  list.command.flag("--json", list.options.json, "print JSON");
  const auto role = add_named(user, session, "role", "give an account another role", &Users::role);
  role.command.option("role", role.options.role, "reader, contributor, editor, chair or admin").required();
  const auto join = add_named(user, session, "join", "put an account into a group", &Users::join);
  join.command.option("group", join.options.group, "the group, such as \"FG-MV WG1\"").required();
  const auto leave = add_named(user, session, "leave", "take an account out of a group", &Users::leave);
  leave.command.option("group", leave.options.group, "the group").required();
  add_named(user, session, "disable", "end all that proves an account; it stays, and a link lets in again",
            &Users::disable);
  add_named(user, session, "remove", "remove an account; its sessions and tokens end", &Users::remove);
}

void add_credentials(const Command& user, Session& session) {
  password_option(add_named(user, session, "password", "give an account another password; its sessions end",
                            &Users::password));
  site_option(
      add_named(user, session, "link", "print a link by which the password is set, once", &Users::link));
  const auto token =
      add_named(user, session, "token", "print a new token for a program, once", &Users::token);
  token.command.option("--label", token.options.label, "what it is for");
  token.command.option("--days", token.options.days, "days until it ends, at most 366 (default 90)");
  add_named(user, session, "credentials", "list an account's sessions, tokens and links",
            &Users::credentials);
  const auto revoke = add_named(user, session, "revoke", "end a session, token or link", &Users::revoke);
  revoke.command.option("id", revoke.options.id, "its id, as credentials prints it").required();
}

}  // namespace

void add_user(const CommandLine& line, Session& session) {
  const auto user = line.command("user", "accounts: who may do what on a server with --accounts");
  add_accounts(user, session);
  add_credentials(user, session);
}

}  // namespace termreg::cli
