// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/people/people_json.h"

#include "registry/codec/json_tree.h"
#include "registry/codec/json_writer.h"
#include "registry/model/error.h"

namespace termreg::people {
namespace {

[[noreturn]] void fail(std::string_view what, std::string_view name) {
  throw Error(ErrorCode::damaged, "The stored " + std::string(what) + " \"" + std::string(name) +
                                      "\" is not of the form it should have; run `termreg verify`.");
}

std::string member(const codec::JsonNode& tree, std::string_view name) {
  const auto* found = tree.find(name);
  return found == nullptr || !found->is_text() ? std::string() : found->scalar;
}

void write_public_members(codec::JsonWriter& out, const Account& account) {
  out.begin_object().member("name", account.name).member("role", name(account.role));
  out.key("groups").begin_array();
  for (const auto& group : account.groups) out.value(group);
  out.end_array();
}

CredentialKind kind_named(std::string_view text, std::string_view id) {
  for (const auto kind : {CredentialKind::session, CredentialKind::token, CredentialKind::link})
    if (name(kind) == text) return kind;
  fail("credential", id);
}

}  // namespace

std::string to_json(const Account& account) {
  codec::JsonWriter out;
  write_public_members(out, account);
  out.optional_member("password", account.password).member("created", account.created).end_object();
  return out.take();
}

std::string public_json(const Account& account) {
  codec::JsonWriter out;
  write_public_members(out, account);
  out.member("has_password", !account.password.empty()).member("created", account.created).end_object();
  return out.take();
}

std::string to_json(const Credential& credential) {
  codec::JsonWriter out;
  out.begin_object().member("kind", name(credential.kind)).member("account", credential.account);
  out.optional_member("label", credential.label).member("created", credential.created);
  out.member("expires", credential.expires).end_object();
  return out.take();
}

Account account_from_json(std::string_view name, std::string_view json) {
  const auto tree = codec::json_tree(json);
  const auto role = role_named(member(tree, "role"));
  const auto* groups = tree.find("groups");
  if (!role || groups == nullptr || member(tree, "name") != name) fail("account", name);
  Account account{std::string(name), *role, {}, member(tree, "password"), member(tree, "created")};
  for (const auto& group : groups->items) account.groups.push_back(group.scalar);
  return account;
}

Credential credential_from_json(std::string_view id, std::string_view json) {
  const auto tree = codec::json_tree(json);
  Credential credential{std::string(id),         kind_named(member(tree, "kind"), id),
                        member(tree, "account"), member(tree, "label"),
                        member(tree, "created"), member(tree, "expires")};
  // What has no end would never end.
  if (credential.account.empty() || credential.expires.empty()) fail("credential", id);
  return credential;
}

}  // namespace termreg::people
