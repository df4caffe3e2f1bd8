// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/account_book.h"

#include <fmt/format.h>

#include "registry/codec/json_writer.h"
#include "registry/model/error.h"
#include "registry/people/people.h"
#include "registry/people/people_json.h"

namespace termreg::cli {
namespace {

ListedAccount listed(people::Account account) {
  const bool has_password = !account.password.empty();
  account.password.clear();
  return {std::move(account), has_password};
}

// Who works here sits at the machine: the log says "local".
class LocalAccountBook final : public AccountBook {
 public:
  explicit LocalAccountBook(store::Store& store) : people_(store) {}

  ListedAccount add(const WantedAccount& wanted) override {
    return listed(people_.add({wanted.name, wanted.role, wanted.groups, wanted.password}, by_));
  }
  std::vector<ListedAccount> list() override {
    std::vector<ListedAccount> all;
    for (auto& account : people_.list()) all.push_back(listed(std::move(account)));
    return all;
  }
  std::string list_json() override {
    codec::JsonWriter out;
    out.begin_object().key("accounts").begin_array();
    for (const auto& account : people_.list()) out.raw(people::public_json(account));
    return out.end_array().end_object().take();
  }
  ListedAccount get(const std::string& name) override { return listed(people_.get(name)); }
  ListedAccount set_role(const std::string& name, people::Role role) override {
    return listed(people_.set_role(name, role, by_));
  }
  ListedAccount join(const std::string& name, const std::string& group) override {
    return listed(people_.join(name, group, by_));
  }
  ListedAccount leave(const std::string& name, const std::string& group) override {
    return listed(people_.leave(name, group, by_));
  }
  void set_password(const std::string& name, const std::string& password) override {
    people_.set_password(name, password, by_);
  }
  ListedAccount disable(const std::string& name) override { return listed(people_.disable(name, by_)); }
  void remove(const std::string& name) override { people_.remove(name, by_); }
  std::string token(const std::string& name, const std::string& label, std::uint32_t days) override {
    return people_.issue_token(name, label, days, by_).secret;
  }
  std::string link(const std::string& name) override { return people_.issue_link(name, by_).secret; }
  std::vector<people::Credential> credentials(const std::string& name) override {
    (void)people_.get(name);
    return people_.credentials(name);
  }
  void revoke(const std::string& name, const std::string& id) override {
    for (const auto& one : credentials(name))
      if (one.id == id) return people_.end(id, by_);
    throw Error(
        ErrorCode::not_found,
        fmt::format("{} has no session, token or link \"{}\"; `termreg user credentials {}` shows those "
                    "there are.",
                    name, id, name));
  }

 private:
  people::People people_;
  const std::string by_ = people::local_person().name;
};

}  // namespace

std::unique_ptr<AccountBook> account_book(Session& session) {
  if (!session.server.empty()) return remote_account_book(session.client());
  return std::make_unique<LocalAccountBook>(session.store());
}

}  // namespace termreg::cli
