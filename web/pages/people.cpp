// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after accounts: /people, for admins.

#include "registry/model/error.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/login.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

using people::Account;

people::Role role_in(const Fields& fields) {
  if (const auto role = people::role_named(fields.text("role"))) return *role;
  throw Error(ErrorCode::bad_input,
              "Expected the role reader, contributor, editor, chair or admin, found \"" +
                  fields.text("role") + "\".");
}

void role_field(Html& html, const std::string& id, people::Role chosen) {
  html.begin("div", {{"class", "field"}}).element("label", {{"for", id}}, "Role"_ui);
  html.begin("select", {{"id", id}, {"name", "role"}});
  for (const auto role : people::roles)
    option(html, people::name(role), label_of(people::name(role)), people::name(chosen));
  html.end().end();
}

void groups_field(Html& html, const std::string& id, const std::vector<std::string>& groups) {
  std::string lines;
  for (const auto& group : groups) (lines += lines.empty() ? "" : "\n") += group;
  text_area(html, "groups", "Groups"_ui, lines, {"As printed, one a line: FG-MV WG1."_ui, id});
}

void account_item(Html& html, const Call& call, const Account& account) {
  html.begin("li", {{"class", "remark"}, {"id", "account-" + account.name}});
  html.begin("p").element("strong", account.name).text(" · ").text(label_of(people::name(account.role)));
  for (const auto& group : account.groups) html.text(" · " + group);
  if (account.password.empty())
    html.text(" ").element("span", {{"class", "badge warning"}}, "no password yet"_ui);
  html.end().begin("details").begin("summary").text("Change"_ui);
  html.element("span", {{"class", "unseen"}}, " " + account.name).end();
  begin_post_form(html, call.visitor, "/people", "stacked");
  hidden_field(html, "name", account.name);
  role_field(html, "role-" + account.name, account.role);
  groups_field(html, "groups-" + account.name, account.groups);
  html.begin("p", {{"class", "actions"}});
  action_button(html, "save", "Save"_ui);
  action_button(html, "link", "Make a link to set the password"_ui, "plain");
  action_button(html, "remove", "Remove the account"_ui, "careful");
  html.end().end().end().end();
}

void new_account_form(Html& html, const Call& call) {
  html.element("h2", "New account"_ui);
  begin_post_form(html, call.visitor, "/people", "stacked");
  wide_field(html, "name", "Name"_ui, "",
             {"Small letters, digits, hyphens; it is never changed."_ui, {}, true});
  role_field(html, "new-role", people::Role::contributor);
  groups_field(html, "new-groups", {});
  html.begin("p", {{"class", "actions"}});
  action_button(html, "add", "Make it, with a link to set the password"_ui);
  html.end().end();
}

Response people_page(const Call& call, Html notes, int status = 200) {
  Html html(call.visitor.ui);
  html.element("h1", "People"_ui);
  html.append(std::move(notes));
  html.element(
      "p", {{"class", "lead"}},
      "Each role may do what those before it may: a reader reads; a contributor writes, comments, objects "
      "and votes in the groups; an editor also changes entries, decides about findings and makes "
      "deliverables; a chair records agreements; an admin looks after accounts."_ui);
  html.begin("ul", {{"class", "thread"}});
  for (const auto& account : call.door.people().list()) account_item(html, call, account);
  html.end();
  new_account_form(html, call);
  auto response = page(call.visitor, "People"_ui, "/people", std::move(html));
  response.status = status;
  return unkept(std::move(response));
}

Response link_page(const Call& call, const std::string& name) {
  const auto issued = call.door.people().issue_link(name, call.visitor.person.name);
  Html notes(call.visitor.ui);
  notes.begin("div", {{"class", "finding info"}, {"role", "status"}});
  notes.element("p",
                notes.said("With this link {} sets a password. It works once, for a day, and is shown this "
                           "once: send it now."_ui,
                           name));
  notes.begin("p").element("code", site_of(call) + "/welcome?key=" + issued.secret).end().end();
  return people_page(call, std::move(notes));
}

Response acted(const Call& call, const Fields& fields) {
  auto& people = call.door.people();
  const auto& by = call.visitor.person.name;
  const auto name = fields.text("name");
  const auto action = fields.text("do");
  if (action == "add") {
    people.add({name, role_in(fields), fields.list("groups"), {}}, by);
    return link_page(call, name);
  }
  if (action == "link") return link_page(call, name);
  if (action == "save")
    people.assign(name, role_in(fields), fields.list("groups"), by);
  else if (action == "remove")
    people.remove(name, by);
  else
    throw Error(ErrorCode::usage, "There is no action \"" + action + "\" on accounts.");
  return see_other("/people");
}

}  // namespace

Response people(const Call& call) {
  require_accounts(call);
  return people_page(call, {});
}

Response people_act(const Call& call) {
  require_accounts(call);
  if (call.visitor.proof != Proof::session)
    throw Error(ErrorCode::forbidden, "Accounts are looked after by who is logged in, not by a token.");
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"do", "name", "role", "groups"});
  try {
    return acted(call, fields);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input && error.code() != ErrorCode::wrong_state) throw;
    Html notes(call.visitor.ui);
    error_summary(notes, error, "name");
    return people_page(call, std::move(notes), 422);
  }
}

}  // namespace termreg::web::pages
