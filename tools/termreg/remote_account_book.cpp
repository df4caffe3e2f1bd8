// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "registry/model/error.h"
#include "tools/termreg/account_book.h"
#include "web/client/client.h"
#include "web/http.h"

namespace termreg::cli {
namespace {

using Json = nlohmann::json;

constexpr const char* json_type = "application/json";

std::string path_of(const std::string& name, std::string_view part = {}) {
  return "/people/" + web::percent_encoded(name) + std::string(part);
}

Json parsed(const std::string& answer) {
  auto value = Json::parse(answer, nullptr, false);
  if (!value.is_object())
    throw Error(ErrorCode::bad_input, "Expected what an instance says about accounts, found something else.");
  return value;
}

std::string text_of(const Json& object, const char* member) {
  const auto found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ListedAccount account_in(const Json& object) {
  ListedAccount listed;
  listed.account.name = text_of(object, "name");
  listed.account.role = people::role_named(text_of(object, "role")).value_or(people::Role::reader);
  listed.account.created = text_of(object, "created");
  if (const auto groups = object.find("groups"); groups != object.end() && groups->is_array())
    for (const auto& group : *groups)
      if (group.is_string()) listed.account.groups.push_back(group.get<std::string>());
  const auto has_password = object.find("has_password");
  listed.has_password =
      has_password != object.end() && has_password->is_boolean() && has_password->get<bool>();
  return listed;
}

people::Credential credential_in(const Json& object, const std::string& account) {
  people::Credential credential;
  credential.id = text_of(object, "id");
  for (const auto kind :
       {people::CredentialKind::session, people::CredentialKind::token, people::CredentialKind::link})
    if (people::name(kind) == text_of(object, "kind")) credential.kind = kind;
  credential.account = account;
  credential.label = text_of(object, "label");
  credential.created = text_of(object, "created");
  credential.expires = text_of(object, "expires");
  return credential;
}

class RemoteAccountBook final : public AccountBook {
 public:
  explicit RemoteAccountBook(std::unique_ptr<const web::Client> client) : client_(std::move(client)) {}

  ListedAccount add(const WantedAccount& wanted) override {
    Json body{{"name", wanted.name}, {"role", people::name(wanted.role)}, {"groups", wanted.groups}};
    if (!wanted.password.empty()) body["password"] = wanted.password;
    return account_in(posted("/people", body));
  }
  std::vector<ListedAccount> list() override {
    std::vector<ListedAccount> all;
    const auto answer = parsed(list_json());
    if (const auto accounts = answer.find("accounts"); accounts != answer.end() && accounts->is_array())
      for (const auto& account : *accounts) all.push_back(account_in(account));
    return all;
  }
  std::string list_json() override { return client_->get("/people", {}); }
  ListedAccount get(const std::string& name) override {
    return account_in(parsed(client_->get(path_of(name), {})));
  }
  ListedAccount set_role(const std::string& name, people::Role role) override {
    return account_in(
        parsed(client_->put_json(path_of(name, "/role"), Json{{"role", people::name(role)}}.dump())));
  }
  ListedAccount join(const std::string& name, const std::string& group) override {
    return account_in(posted(path_of(name, "/groups"), {{"join", group}}));
  }
  ListedAccount leave(const std::string& name, const std::string& group) override {
    return account_in(posted(path_of(name, "/groups"), {{"leave", group}}));
  }
  void set_password(const std::string& name, const std::string& password) override {
    (void)client_->put_json(path_of(name, "/password"), Json{{"password", password}}.dump());
  }
  ListedAccount disable(const std::string& name) override {
    return account_in(posted(path_of(name, "/disable"), Json::object()));
  }
  void remove(const std::string& name) override { client_->remove(path_of(name)); }
  std::string token(const std::string& name, const std::string& label, std::uint32_t days) override {
    return text_of(posted(path_of(name, "/tokens"), {{"label", label}, {"days", days}}), "secret");
  }
  std::string link(const std::string& name) override {
    return text_of(posted(path_of(name, "/links"), Json::object()), "secret");
  }
  std::vector<people::Credential> credentials(const std::string& name) override {
    std::vector<people::Credential> all;
    const auto answer = parsed(client_->get(path_of(name, "/credentials"), {}));
    if (const auto found = answer.find("credentials"); found != answer.end() && found->is_array())
      for (const auto& one : *found) all.push_back(credential_in(one, name));
    return all;
  }
  void revoke(const std::string& name, const std::string& id) override {
    client_->remove(path_of(name, "/credentials/") + web::percent_encoded(id));
  }

 private:
  [[nodiscard]] Json posted(const std::string& path, const Json& body) const {
    return parsed(client_->post(path, {}, body.dump(), json_type));
  }

  std::unique_ptr<const web::Client> client_;
};

}  // namespace

std::unique_ptr<AccountBook> remote_account_book(std::unique_ptr<const web::Client> client) {
  return std::make_unique<RemoteAccountBook>(std::move(client));
}

}  // namespace termreg::cli
