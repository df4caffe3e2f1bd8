// SPDX-License-Identifier: GPL-3.0-or-later
// Coming in and going out: /login, /logout, /welcome.
#include "web/pages/login.h"

#include <algorithm>
#include <array>

#include "registry/model/error.h"
#include "registry/text/words.h"
#include "web/api/parameters.h"
#include "web/multipart.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

// Where to go afterwards: a page of ours, never one of another site.
std::string own_address(std::string address) {
  const bool is_own = address.starts_with('/') && !address.starts_with("//") &&
                      address.find('\\') == std::string::npos &&
                      address.find_first_of("\t\r\n") == std::string::npos;
  return is_own ? std::move(address) : "/";
}

struct LoginForm {
  std::string name, next;
  std::string sentence;  // in the language of the page
  int status = 200;
};

Response login_page(const Call& call, const LoginForm& form) {
  Html html(call.visitor.ui);
  html.element("h1", "Log in"_ui);
  if (!form.sentence.empty()) error_summary(html, form.sentence, "name");
  begin_post_form(html, call.visitor, "/login", "stacked");
  html.begin("div", {{"class", "field"}}).element("label", {{"for", "name"}}, "Account"_ui);
  html.empty("input", {{"id", "name"},
                       {"name", "name"},
                       {"value", form.name},
                       {"autocomplete", "username"},
                       {"autocapitalize", "none"},
                       {"spellcheck", "false"},
                       {"required", ""}});
  html.end();
  password_field(html, "password", "Password"_ui, "current-password");
  hidden_field(html, "next", form.next);
  html.begin("p", {{"class", "actions"}}).element("button", {{"type", "submit"}}, "Log in"_ui).end();
  html.end();
  html.element(
      "p", {{"class", "quiet"}},
      "Who looks after this registry makes accounts, and links to set a forgotten password anew."_ui);
  auto response = page(call.visitor, "Log in"_ui, "/login", std::move(html));
  response.status = form.status;
  return unkept(std::move(response));
}

// A browser that was somebody becomes somebody else: the session before ends.
Response enter(const Call& call, const people::Issued& issued, const std::string& next) {
  if (call.visitor.proof == Proof::session)
    call.door.people().end(call.visitor.credential, call.visitor.person.name);
  auto response = see_other(next);
  response.headers.emplace_back("Set-Cookie", call.door.session_cookie(issued.secret));
  return response;
}

std::string wait_words(Language ui, std::uint32_t seconds) {
  constexpr std::uint32_t minute = 60;
  if (seconds < minute)
    return codec::counted(ui, seconds, "Too many attempts. Try again in {} second."_ui,
                          "Too many attempts. Try again in {} seconds."_ui);
  return codec::counted(ui, (seconds + minute - 1) / minute, "Too many attempts. Try again in {} minute."_ui,
                        "Too many attempts. Try again in {} minutes."_ui);
}

Response told_to_wait(Response response, std::uint32_t seconds) {
  response.headers.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

Response welcome_page(const Call& call, const std::string& key, Html notes, int status) {
  const auto shown = call.door.people().recognise(key, people::CredentialKind::link);
  if (!shown)
    throw Error(ErrorCode::forbidden,
                "This link is not good any more: it works once, for a day. Ask an admin for another.");
  Html html(call.visitor.ui);
  html.element("h1", "Set your password"_ui);
  html.append(std::move(notes));
  html.begin("p").text("Your account is "_ui).element("strong", shown->person.name).text(".").end();
  begin_post_form(html, call.visitor, "/welcome", "stacked");
  hidden_field(html, "key", key);
  const auto hint = html.said("At least {} characters; a few words are good."_ui, people::shortest_password);
  password_field(html, "password", "New password"_ui, "new-password", {hint, {}, true});
  password_field(html, "again", "The same again"_ui, "new-password");
  html.begin("p", {{"class", "actions"}})
      .element("button", {{"type", "submit"}}, "Set it and log in"_ui)
      .end();
  html.end();
  auto response = page(call.visitor, "Set your password"_ui, "", std::move(html));
  response.status = status;
  return unkept(std::move(response));
}

// The texts of the form that was sent, whatever kind of form it was. One that cannot be read has none to give back.
Parameters typed_in(const Request& request) {
  Parameters typed;
  if (request.header("content-type").starts_with("application/x-www-form-urlencoded"))
    return parse_query(request.body).value_or(Parameters());
  if (!is_multipart(request)) return typed;
  try {
    for (const auto& part : parse_multipart(request))
      if (!part.is_file && text::first_ill_formed(part.content) == std::string_view::npos)
        typed.emplace_back(part.name, part.content);
  } catch (const Error&) {
    typed.clear();
  }
  return typed;
}

// What is shown on no page.
bool is_secret(std::string_view field) {
  constexpr std::array<std::string_view, 5> secrets{"again", "csrf", "current", "key", "password"};
  return std::find(secrets.begin(), secrets.end(), field) != secrets.end();
}

}  // namespace

void require_accounts(const Call& call) {
  if (call.visitor.accounts == Accounts::off)
    throw Error(
        ErrorCode::not_found,
        "This server runs in single-user mode and knows no accounts; `termreg serve --accounts` does.");
}

void error_summary(Html& html, const Phrase& sentence, std::string_view field) {
  html.begin("div", {{"class", "finding error"}, {"role", "alert"}}).begin("p");
  html.link("#" + std::string(field), sentence).end().end();
}

void error_summary(Html& html, const Error& error, std::string_view field) {
  html.begin("div", {{"class", "finding error"}, {"role", "alert"}, {"lang", "en"}}).begin("p");
  html.link("#" + std::string(field), error.what()).end().end();
}

Response unkept(Response response) {
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

std::string site_of(const Call& call) {
  const auto& known = call.door.access().public_url;
  if (!known.empty()) return known.ends_with('/') ? known.substr(0, known.size() - 1) : known;
  return "http://" + std::string(call.request.header("host"));
}

// Nothing typed is lost: a session may end while somebody writes.
Response refused(const Visitor& visitor, const Request& request, int status, std::string_view sentence) {
  const bool is_unknown = status == 401;
  const auto title = is_unknown ? "Not logged in"_ui : "Not allowed"_ui;
  Html html(visitor.ui);
  html.element("h1", title).element("p", {{"lang", "en"}}, sentence);
  if (is_unknown) html.begin("p").link("/login", "Log in"_ui).end();
  if (const auto fields = typed_in(request); !fields.empty()) {
    html.element("h2", "What you wrote"_ui).begin("dl", {{"class", "facts"}});
    for (const auto& [name, value] : fields)
      if (!value.empty() && !is_secret(name))
        html.element("dt", name).begin("dd").in_language("span", "", value).end();
    html.end();
  }
  auto response = page(visitor, title, "", std::move(html));
  response.status = status;
  return unkept(std::move(response));
}

Response login(const Call& call) {
  require_accounts(call);
  refuse_unknown(call.request, {"next"});
  return login_page(call, {{}, own_address(text_parameter(call.request, "next")), {}, 200});
}

Response log_in(const Call& call) {
  require_accounts(call);
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"name", "password", "next"});
  LoginForm form{fields.text("name"), own_address(fields.text("next")), {}, 422};
  const auto attempt = call.door.log_in(form.name, fields.text("password"), call.request);
  if (attempt.session) return enter(call, *attempt.session, form.next);
  if (attempt.wait_seconds == 0) {
    form.sentence = codec::said(call.visitor.ui, "Account and password do not belong together."_ui);
    return login_page(call, form);
  }
  form.sentence = wait_words(call.visitor.ui, attempt.wait_seconds);
  form.status = 429;
  return told_to_wait(login_page(call, form), attempt.wait_seconds);
}

Response logout(const Call& call) {
  require_accounts(call);
  Html html(call.visitor.ui);
  html.element("h1", "Log out"_ui);
  begin_post_form(html, call.visitor, "/logout");
  html.element("button", {{"type", "submit"}}, html.said("Log out {}"_ui, call.visitor.person.name)).end();
  return unkept(page(call.visitor, "Log out"_ui, "", std::move(html)));
}

Response log_out(const Call& call) {
  require_accounts(call);
  if (call.visitor.proof == Proof::session)
    call.door.people().end(call.visitor.credential, call.visitor.person.name);
  auto response = see_other("/");
  response.headers.emplace_back("Set-Cookie", call.door.ended_cookie());
  return response;
}

Response welcome(const Call& call) {
  require_accounts(call);
  refuse_unknown(call.request, {"key"});
  return welcome_page(call, text_parameter(call.request, "key"), {}, 200);
}

Response redeem(const Call& call) {
  require_accounts(call);
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"key", "password", "again"});
  const auto key = fields.text("key");
  const auto password = fields.text("password");
  Html notes(call.visitor.ui);
  if (password != fields.text("again")) {
    error_summary(notes, "The two passwords differ."_ui, "again");
    return welcome_page(call, key, std::move(notes), 422);
  }
  try {
    const auto attempt = call.door.redeem(key, password, call.request);
    if (attempt.session) return enter(call, *attempt.session, "/");
    error_summary(notes, wait_words(call.visitor.ui, attempt.wait_seconds), "password");
    return told_to_wait(welcome_page(call, key, std::move(notes), 429), attempt.wait_seconds);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) throw;
    error_summary(notes, error, "password");
    return welcome_page(call, key, std::move(notes), 422);
  }
}

}  // namespace termreg::web::pages
