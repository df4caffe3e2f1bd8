// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts for programs of admins: what the page /people does, and tokens besides.
#include "registry/people/people_json.h"

#include "registry/codec/json_writer.h"
#include "registry/model/error.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/fields.h"

namespace termreg::web::api {
namespace {

// Who sits at the machine has the command line; a server that knows nobody must make nobody an admin for later.
people::People& people_of(const Call& call) {
  if (call.visitor.accounts == Accounts::off)
    throw Error(
        ErrorCode::not_found,
        "This server runs in single-user mode and knows no accounts; stop it and use `termreg user` on "
        "the data directory, or start it with --accounts.");
  return call.door.people();
}

// Tells secrets, and what is no longer so a moment later.
Response unkept_json(std::string body, int status = 200) {
  auto response = json_response(std::move(body), status);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response account_response(const people::Account& account, int status = 200) {
  return unkept_json(people::public_json(account), status);
}

people::Role role_in(const Fields& fields) {
  if (const auto role = people::role_named(fields.text("role"))) return *role;
  throw Error(ErrorCode::bad_input,
              "Expected the role reader, contributor, editor, chair or admin, found \"" +
                  fields.text("role") + "\".");
}

Response issued_response(const people::Issued& issued) {
  codec::JsonWriter out;
  out.begin_object().member("secret", issued.secret).member("id", issued.credential.id);
  out.member("expires", issued.credential.expires).end_object();
  return unkept_json(out.take(), 201);
}

const std::string& by(const Call& call) {
  return call.visitor.person.name;
}

}  // namespace

Response accounts(const Call& call) {
  refuse_unknown(call.request, {});
  codec::JsonWriter out;
  out.begin_object().key("accounts").begin_array();
  for (const auto& account : people_of(call).list()) out.raw(people::public_json(account));
  return unkept_json(out.end_array().end_object().take());
}

Response post_account(const Call& call) {
  auto& people = people_of(call);
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"name", "role", "groups", "password"});
  const auto account = people.add(
      {fields.text("name"), role_in(fields), fields.list("groups"), fields.text("password")}, by(call));
  auto response = account_response(account, 201);
  response.headers.emplace_back("Location", "/api/v1/people/" + account.name);
  return response;
}

Response account(const Call& call) {
  refuse_unknown(call.request, {});
  return account_response(people_of(call).get(call.captures[0]));
}

Response remove_account(const Call& call) {
  people_of(call).remove(call.captures[0], by(call));
  return unkept_json({}, 204);
}

Response put_role(const Call& call) {
  auto& people = people_of(call);
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"role"});
  return account_response(people.set_role(call.captures[0], role_in(fields), by(call)));
}

Response post_group(const Call& call) {
  auto& people = people_of(call);
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"join", "leave"});
  const auto joined = fields.text("join"), left = fields.text("leave");
  if (joined.empty() == left.empty())
    throw Error(ErrorCode::bad_input, "Expected a group to join, or one to leave: {\"join\":\"FG-MV WG1\"}.");
  return account_response(joined.empty() ? people.leave(call.captures[0], left, by(call))
                                         : people.join(call.captures[0], joined, by(call)));
}

Response put_password(const Call& call) {
  auto& people = people_of(call);
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"password"});
  people.set_password(call.captures[0], fields.text("password"), by(call));
  return account_response(people.get(call.captures[0]));
}

Response post_disabled(const Call& call) {
  return account_response(people_of(call).disable(call.captures[0], by(call)));
}

Response post_token(const Call& call) {
  auto& people = people_of(call);
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"label", "days"});
  return issued_response(
      people.issue_token(call.captures[0], fields.text("label"), fields.number("days"), by(call)));
}

Response post_link(const Call& call) {
  return issued_response(people_of(call).issue_link(call.captures[0], by(call)));
}

Response credentials(const Call& call) {
  refuse_unknown(call.request, {});
  auto& people = people_of(call);
  (void)people.get(call.captures[0]);
  codec::JsonWriter out;
  out.begin_object().key("credentials").begin_array();
  for (const auto& one : people.credentials(call.captures[0])) {
    out.begin_object()
        .member("id", one.id)
        .member("kind", name(one.kind))
        .optional_member("label", one.label);
    out.member("created", one.created).member("expires", one.expires).end_object();
  }
  return unkept_json(out.end_array().end_object().take());
}

Response remove_credential(const Call& call) {
  auto& people = people_of(call);
  (void)people.get(call.captures[0]);
  for (const auto& one : people.credentials(call.captures[0]))
    if (one.id == call.captures[1]) {
      people.end(one.id, by(call));
      return unkept_json({}, 204);
    }
  throw Error(ErrorCode::not_found, call.captures[0] + " has no session, token or link \"" +
                                        call.captures[1] + "\"; `termreg user credentials " +
                                        call.captures[0] + "` shows those there are.");
}

}  // namespace termreg::web::api
