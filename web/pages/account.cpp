// SPDX-License-Identifier: GPL-3.0-or-later
// One's own account: /account.

#include "registry/model/error.h"
#include "web/api/parameters.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/login.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint32_t usual_token_days = 90;

Phrase kind_words(people::CredentialKind kind) {
  switch (kind) {
    case people::CredentialKind::session:
      return "session of a browser"_ui;
    case people::CredentialKind::token:
      return "token of a program"_ui;
    case people::CredentialKind::link:
      break;
  }
  return "link to set the password"_ui;
}

void account_facts(Html& html, const people::Person& person) {
  html.begin("dl", {{"class", "facts"}})
      .element("dt", "Role"_ui)
      .element("dd", label_of(people::name(person.role)));
  html.element("dt", "Groups"_ui).begin("dd");
  std::string groups;
  for (const auto& group : person.groups) (groups += groups.empty() ? "" : ", ") += group;
  html.text(groups.empty() ? "none"_ui : Phrase(groups)).end().end();
}

void credential_item(Html& html, const Call& call, const people::Credential& credential) {
  html.begin("li", {{"class", "item"}}).begin("div");
  html.text(kind_words(credential.kind)).text(" ");
  if (!credential.label.empty()) html.in_language("strong", "", credential.label).text(" ");
  if (credential.id == call.visitor.credential) badge(html, "info", "this one"_ui);
  html.begin("span", {{"class", "quiet"}}).text("until "_ui);
  time_element(html, credential.expires);
  html.end().end();
  begin_post_form(html, call.visitor, "/account", "inline");
  hidden_field(html, "id", credential.id);
  html.element("button",
               {{"type", "submit"},
                {"name", "do"},
                {"value", "end"},
                {"class", "plain"},
                {"aria-label", html.said("End the {} {} of {}"_ui, kind_words(credential.kind),
                                         credential.label, credential.created)}},
               "End"_ui);
  html.end().end();
}

void credential_list(Html& html, const Call& call) {
  html.element("h2", "What proves that it is you"_ui).begin("ul", {{"class", "items"}});
  for (const auto& credential : call.door.people().credentials(call.visitor.person.name))
    credential_item(html, call, credential);
  html.end();
}

void token_form(Html& html, const Call& call) {
  html.element("h2", "A token for a program"_ui);
  html.element("p", {{"class", "quiet"}},
               "It may do what you may, with the header field Authorization: Bearer TOKEN."_ui);
  begin_post_form(html, call.visitor, "/account", "stacked");
  wide_field(html, "label", "What for"_ui, "", {{}, {}, true});
  wide_field(html, "days", "Days until it ends"_ui, std::to_string(usual_token_days),
             {"At most 366."_ui, {}, true});
  html.begin("p", {{"class", "actions"}});
  action_button(html, "token", "Make a token"_ui);
  html.end().end();
}

void password_form(Html& html, const Call& call) {
  html.element("h2", "Change the password"_ui);
  begin_post_form(html, call.visitor, "/account", "stacked");
  password_field(html, "current", "Present password"_ui, "current-password");
  const auto hint =
      html.said("At least {} characters. All sessions end with it."_ui, people::shortest_password);
  password_field(html, "password", "New password"_ui, "new-password", {hint, {}, true});
  password_field(html, "again", "The same again"_ui, "new-password");
  html.begin("p", {{"class", "actions"}});
  action_button(html, "password", "Change it"_ui);
  html.end().end();
}

Response account_page(const Call& call, Html notes, int status = 200) {
  Html html(call.visitor.ui);
  html.element("h1", html.said("Account {}"_ui, call.visitor.person.name));
  html.append(std::move(notes));
  account_facts(html, call.visitor.person);
  credential_list(html, call);
  token_form(html, call);
  password_form(html, call);
  auto response = page(call.visitor, "Your account"_ui, "/account", std::move(html));
  response.status = status;
  return unkept(std::move(response));
}

Response refused_form(const Call& call, const Phrase& sentence, std::string_view field, int status = 422) {
  Html notes(call.visitor.ui);
  error_summary(notes, sentence, field);
  return account_page(call, std::move(notes), status);
}

Response make_token(const Call& call, const Fields& fields) {
  const auto& name = call.visitor.person.name;
  const auto issued = call.door.people().issue_token(name, fields.text("label"), fields.number("days"), name);
  Html notes(call.visitor.ui);
  notes.begin("div", {{"class", "finding info"}, {"role", "status"}});
  notes.element("p", "This is the token. It is shown this once and kept nowhere: copy it now."_ui);
  notes.begin("p").element("code", issued.secret).end().end();
  return account_page(call, std::move(notes));
}

Response change_password(const Call& call, const Fields& fields) {
  const auto& name = call.visitor.person.name;
  if (fields.text("password") != fields.text("again"))
    return refused_form(call, "The two passwords differ."_ui, "again");
  const auto attempt = call.door.log_in(name, fields.text("current"), call.request);
  if (attempt.wait_seconds > 0)
    return refused_form(call, "Too many attempts; try again later."_ui, "current", 429);
  if (!attempt.session) return refused_form(call, "The present password is another."_ui, "current");
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
    Html notes(call.visitor.ui);
    error_summary(notes, error, action == "token" ? "days" : "password");
    return account_page(call, std::move(notes), 422);
  }
  throw Error(ErrorCode::usage, "There is no action \"" + action + "\" on an account.");
}

}  // namespace termreg::web::pages
