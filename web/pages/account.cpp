// SPDX-License-Identifier: GPL-3.0-or-later
// One's own account: /account.
#include <fmt/format.h>

#include "registry/model/error.h"
#include "web/api/parameters.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/login.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint32_t usual_token_days = 90;

std::string_view kind_words(people::CredentialKind kind) {
  switch (kind) {
    case people::CredentialKind::session:
      return "session of a browser";
    case people::CredentialKind::token:
      return "token of a program";
    case people::CredentialKind::link:
      break;
  }
  return "link to set the password";
}

void account_facts(Html& html, const people::Person& person) {
  html.begin("dl", {{"class", "facts"}}).element("dt", "Role").element("dd", people::name(person.role));
  html.element("dt", "Groups").begin("dd");
  std::string groups;
  for (const auto& group : person.groups) (groups += groups.empty() ? "" : ", ") += group;
  html.text(groups.empty() ? "none" : groups).end().end();
}

void credential_item(Html& html, const Call& call, const people::Credential& credential) {
  html.begin("li", {{"class", "item"}}).begin("div");
  html.text(std::string(kind_words(credential.kind)) + " ");
  if (!credential.label.empty()) html.in_language("strong", "", credential.label).text(" ");
  if (credential.id == call.visitor.credential) badge(html, "info", "this one");
  html.begin("span", {{"class", "quiet"}}).text("until ");
  time_element(html, credential.expires);
  html.end().end();
  begin_post_form(html, call.visitor, "/account", "inline");
  hidden_field(html, "id", credential.id);
  html.element("button",
               {{"type", "submit"},
                {"name", "do"},
                {"value", "end"},
                {"class", "plain"},
                {"aria-label", fmt::format("End the {} {} of {}", kind_words(credential.kind),
                                           credential.label, credential.created)}},
               "End");
  html.end().end();
}

void credential_list(Html& html, const Call& call) {
  html.element("h2", "What proves that it is you").begin("ul", {{"class", "items"}});
  for (const auto& credential : call.door.people().credentials(call.visitor.person.name))
    credential_item(html, call, credential);
  html.end();
}

void token_form(Html& html, const Call& call) {
  html.element("h2", "A token for a program");
  html.element("p", {{"class", "quiet"}},
               "It may do what you may, with the header field Authorization: Bearer TOKEN.");
  begin_post_form(html, call.visitor, "/account", "stacked");
  wide_field(html, "label", "What for", "", {{}, {}, true});
  wide_field(html, "days", "Days until it ends", std::to_string(usual_token_days),
             {"At most 366.", {}, true});
  html.begin("p", {{"class", "actions"}});
  action_button(html, "token", "Make a token");
  html.end().end();
}

void password_form(Html& html, const Call& call) {
  html.element("h2", "Change the password");
  begin_post_form(html, call.visitor, "/account", "stacked");
  password_field(html, "current", "Present password", "current-password");
  const auto hint =
      fmt::format("At least {} characters. All sessions end with it.", people::shortest_password);
  password_field(html, "password", "New password", "new-password", {hint, {}, true});
  password_field(html, "again", "The same again", "new-password");
  html.begin("p", {{"class", "actions"}});
  action_button(html, "password", "Change it");
  html.end().end();
}

Response account_page(const Call& call, Html notes, int status = 200) {
  Html html;
  html.element("h1", "Account " + call.visitor.person.name);
  html.append(std::move(notes));
  account_facts(html, call.visitor.person);
  credential_list(html, call);
  token_form(html, call);
  password_form(html, call);
  auto response = page(call.visitor, "Your account", "/account", std::move(html));
  response.status = status;
  return unkept(std::move(response));
}

Response refused_form(const Call& call, std::string_view sentence, std::string_view field, int status = 422) {
  Html notes;
  error_summary(notes, sentence, field);
  return account_page(call, std::move(notes), status);
}

Response make_token(const Call& call, const Fields& fields) {
  const auto& name = call.visitor.person.name;
  const auto issued = call.door.people().issue_token(name, fields.text("label"), fields.number("days"), name);
  Html notes;
  notes.begin("div", {{"class", "finding info"}, {"role", "status"}});
  notes.element("p", "This is the token. It is shown this once and kept nowhere: copy it now.");
  notes.begin("p").element("code", issued.secret).end().end();
  return account_page(call, std::move(notes));
}

Response change_password(const Call& call, const Fields& fields) {
  const auto& name = call.visitor.person.name;
  if (fields.text("password") != fields.text("again"))
    return refused_form(call, "The two passwords differ.", "again");
  const auto attempt = call.door.log_in(name, fields.text("current"), call.request);
  if (attempt.wait_seconds > 0)
    return refused_form(call, "Too many attempts; try again later.", "current", 429);
  if (!attempt.session) return refused_form(call, "The present password is another.", "current");
  call.door.people().set_password(name, fields.text("password"), name);
  return see_other("/login");
}

Response end_credential(const Call& call, const Fields& fields) {
  const auto& name = call.visitor.person.name;
  const auto id = fields.text("id");
  for (const auto& credential : call.door.people().credentials(name))
    if (credential.id == id) call.door.people().end(id, name);
  return see_other("/account");
}

}  // namespace

Response account(const Call& call) {
  require_accounts(call);
  return account_page(call, {});
}

// A token is lent to a program; it does not prolong itself.
Response account_act(const Call& call) {
  require_accounts(call);
  if (call.visitor.proof != Proof::session)
    throw Error(ErrorCode::forbidden, "An account is changed by who is logged in, not by a token.");
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"do", "id", "label", "days", "current", "password", "again"});
  const auto action = fields.text("do");
  try {
    if (action == "token") return make_token(call, fields);
    if (action == "password") return change_password(call, fields);
    if (action == "end") return end_credential(call, fields);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) throw;
    return refused_form(call, error.what(), action == "token" ? "days" : "password");
  }
  throw Error(ErrorCode::usage, "There is no action \"" + action + "\" on an account.");
}

}  // namespace termreg::web::pages
