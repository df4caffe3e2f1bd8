// SPDX-License-Identifier: GPL-3.0-or-later
// Coming in and going out, and what a session or token proves, through the whole application.
#include "tests/catch.h"
#include "tests/web/visitors.h"

using namespace termreg;
using namespace termreg::testing;
using people::Role;

namespace {

void add(Site& site, const std::string& name, Role role, const std::string& password = good_password) {
  (void)site.registry().people().add({name, role, {"FG-MV WG1"}, password}, "local");
}

const std::string proposal = "do=propose&group=FG-MV+WG1&term=quay&definition=place+where+ships+lie";

}  // namespace

TEST_CASE("a visitor logs in, is shown on the page, and logs out", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::editor);
  Browser browser(site);
  CHECK(holds(browser.get("/").body, "href=\"/login\""));
  CHECK(holds(browser.get("/login").body, "autocomplete=\"current-password\""));
  auto answer = browser.form("/login", "name=ada&password=a+few+good+words&next=/working");
  CHECK(answer.status == 303);
  CHECK(header(answer, "Location") == "/working");
  const auto cookie = header(answer, "Set-Cookie");
  CHECK(cookie.starts_with("termreg-session="));
  CHECK(holds(cookie, "HttpOnly; SameSite=Lax; Max-Age=43200"));
  const auto page = browser.get("/working");
  CHECK(holds(page.body, ">ada</a> (editor)"));
  CHECK(holds(page.body, "Log out"));
  const auto before = browser.cookie();
  answer = browser.form("/logout", "");
  CHECK(answer.status == 303);
  CHECK(holds(header(answer, "Set-Cookie"), "Max-Age=0"));
  auto again = request_of(Method::get, "/");
  again.headers["cookie"] = before;
  CHECK(holds(site.ask(again).body, "href=\"/login\""));
}

TEST_CASE("a wrong password, an unknown account and one without password are told the same",
          "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::editor);
  add(site, "bob", Role::editor, "");
  for (const auto* name : {"ada", "bob", "nobody", "%3Cscript%3E"}) {
    Browser browser(site);
    const auto answer = browser.log_in(name, "other words than hers");
    CHECK(answer.status == 422);
    CHECK(holds(answer.body, "Account and password do not belong together."));
    CHECK(holds(answer.body, "role=\"alert\""));
    CHECK_FALSE(holds(answer.body, "<script>"));
    CHECK(browser.cookie().empty());
  }
}

TEST_CASE("log-ins are slowed down by account and address, and tell how long", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::editor);
  const auto attempt = [&](const std::string& password, const std::string& address) {
    auto request = request_of(Method::post, "/login", "name=ada&password=" + password);
    request.peer.network = address;
    return site.ask(request);
  };
  for (int i = 0; i < 5; ++i) CHECK(attempt("wrong", "a").status == 422);
  const auto refused = attempt("a+few+good+words", "a");
  CHECK(refused.status == 429);
  CHECK(std::stoi(header(refused, "Retry-After")) > 0);
  CHECK(holds(refused.body, "Too many attempts"));
  CHECK(attempt("a+few+good+words", "b").status == 303);
}

TEST_CASE("a form without the session's token is refused, and so is another session's", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::editor);
  Browser browser(site);
  Browser other(site);
  (void)browser.log_in("ada");
  (void)other.log_in("ada");
  REQUIRE(browser.token().size() == 64);
  CHECK(browser.token() != other.token());
  for (const auto& token : {std::string(), std::string("&csrf="), "&csrf=" + other.token()}) {
    const auto answer = browser.send(request_of(Method::post, "/working/new", proposal + token));
    CHECK(answer.status == 403);
    CHECK(holds(answer.body, "not of the session"));
    CHECK(holds(answer.body, "place where ships lie"));
  }
  auto foreign = request_of(Method::post, "/working/new", proposal + "&csrf=" + browser.token());
  foreign.headers["cookie"] = browser.cookie();
  foreign.headers["sec-fetch-site"] = "cross-site";
  CHECK(site.ask(foreign).status == 403);
  CHECK(site.registry().working().list({}).empty());
  CHECK(browser.form("/working/new", proposal).status == 303);
  auto json = request_of(Method::post, "/api/v1/working-definitions/fg-mv-wg1.quay.en.1/comments",
                         R"({"text":"Good."})", "application/json");
  CHECK(browser.send(json).status == 403);
  json.headers["x-csrf-token"] = browser.token();
  CHECK(browser.send(json).status == 200);
}

TEST_CASE("who acts is the account, whatever the form says", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::editor);
  Browser browser(site);
  (void)browser.log_in("ada");
  CHECK_FALSE(holds(browser.get("/working/new").body, "Your name"));
  CHECK(browser.form("/working/new", proposal + "&author=eve").status == 422);
  const auto elsewhere =
      browser.form("/working/new", "do=propose&group=FG-MV+WG2&term=quay&definition=a+place");
  CHECK(elsewhere.status == 403);
  CHECK(holds(elsewhere.body, "ada is not in FG-MV WG2"));
  CHECK(holds(elsewhere.body, "a place</textarea>"));
  CHECK(browser.form("/working/new", proposal).status == 303);
  const std::string record = "/working/fg-mv-wg1.quay.en.1";
  CHECK(browser.form(record, "do=comment&text=Good&author=eve").status == 422);
  CHECK(browser.form(record, "do=vote&choice=for&revision=2").status == 303);
  const auto filed = site.registry().working().get("fg-mv-wg1.quay.en.1").record;
  CHECK(filed.versions.front().author == "ada");
  CHECK(filed.votes.front().author == "ada");
  CHECK(
      site.registry().store().changes_after(site.registry().store().head().sequence - 1, 1).front().author ==
      "ada");
}

TEST_CASE("who wrote a definition does not record its agreement; another chair does", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::chair);
  add(site, "bob", Role::chair);
  (void)site.registry().people().add({"eve", Role::chair, {"FG-MV WG2"}, good_password}, "local");
  Browser ada(site);
  Browser bob(site);
  Browser eve(site);
  (void)ada.log_in("ada");
  (void)bob.log_in("bob");
  (void)eve.log_in("eve");
  (void)ada.form("/working/new", proposal);
  const std::string record = "/working/fg-mv-wg1.quay.en.1";
  const std::string agreement = "do=agree&revision=2&meeting=5th&date=2026-11-05";
  const auto refused = ada.form(record, agreement);
  CHECK(refused.status == 403);
  CHECK(holds(refused.body, "ada wrote a version of it"));
  CHECK(eve.form(record, agreement).status == 403);
  CHECK_FALSE(holds(ada.get(record).body, "value=\"agree\""));
  CHECK(holds(bob.get(record).body, "value=\"agree\""));
  CHECK(bob.form(record, agreement).status == 303);
  CHECK(site.registry().working().get("fg-mv-wg1.quay.en.1").record.state == WorkingState::agreed);
}

TEST_CASE("a program shows a token; one that proves nobody is refused even to read", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::contributor);
  const auto issued = site.registry().people().issue_token("ada", "nightly", 1, "ada");
  const auto post = request_of(Method::post, "/api/v1/working-definitions/proposals",
                               R"({"group":"FG-MV WG1","term":"quay","definition":"place where ships lie"})",
                               "application/json");
  auto answer = site.ask(post);
  CHECK(answer.status == 401);
  CHECK(member(answer.body, "code") == "not-logged-in");
  CHECK(holds(header(answer, "WWW-Authenticate"), "Bearer"));
  answer = site.ask(with_token(post, "no-such-token"));
  CHECK(answer.status == 401);
  CHECK(holds(header(answer, "WWW-Authenticate"), "invalid_token"));
  CHECK(site.ask(with_token(request_of(Method::get, "/api/v1/stats"), "x")).status == 401);
  auto basic = request_of(Method::get, "/api/v1/stats");
  basic.headers["authorization"] = "Basic YWRhOmFkYQ==";
  CHECK(site.ask(basic).status == 200);  // another scheme is none of ours
  answer = site.ask(with_token(post, issued.secret));
  CHECK(answer.status == 201);
  CHECK(site.registry().working().list({}).front().record.versions.front().author == "ada");
  const auto put = request_of(Method::put, "/api/v1/entries/a:b:c:d", "{}", "application/json");
  answer = site.ask(with_token(put, issued.secret));
  CHECK(answer.status == 403);
  CHECK(member(answer.body, "code") == "forbidden");
  CHECK(member(answer.body, "detail") ==
        "ada is a contributor and may not change entries; that takes an editor "
        "or more.");
  CHECK(site.ask(with_token(request_of(Method::post, "/account", "do=token&days=9&label=x"), issued.secret))
            .status == 403);
}

TEST_CASE("a token is made on the page, shown once, and ended there", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::contributor);
  Browser browser(site);
  (void)browser.log_in("ada");
  const auto page = browser.form("/account", "do=token&label=%3Cscript%3E&days=9");
  REQUIRE(page.status == 200);
  CHECK(header(page, "Cache-Control") == "no-store");
  const auto at = page.body.find("<code>") + 6;
  const auto token = page.body.substr(at, 43);
  CHECK(site.ask(with_token(request_of(Method::get, "/api/v1/stats"), token)).status == 200);
  const auto later = browser.get("/account").body;
  CHECK_FALSE(holds(later, token));
  CHECK_FALSE(holds(later, "<script>"));
  for (const auto& credential : site.registry().people().credentials("ada"))
    if (credential.kind == people::CredentialKind::token)
      CHECK(browser.form("/account", "do=end&id=" + credential.id).status == 303);
  CHECK(site.ask(with_token(request_of(Method::get, "/api/v1/stats"), token)).status == 401);
}

TEST_CASE("nobody ends what is another's", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::contributor);
  add(site, "eve", Role::contributor);
  const auto token = site.registry().people().issue_token("ada", "nightly", 1, "ada");
  Browser eve(site);
  (void)eve.log_in("eve");
  (void)eve.form("/account", "do=end&id=" + token.credential.id);
  CHECK(site.ask(with_token(request_of(Method::get, "/api/v1/stats"), token.secret)).status == 200);
}

TEST_CASE("an admin makes an account with a link, and its holder sets the password", "[web][people]") {
  Site site(with_accounts());
  add(site, "root", Role::admin);
  Browser root(site);
  (void)root.log_in("root");
  CHECK(root.form("/people", "do=add&name=%3Cscript%3E&role=editor").status == 422);
  const auto page = root.form("/people", "do=add&name=ada&role=editor&groups=%3Cb%3EG%3C/b%3E");
  REQUIRE(page.status == 200);
  CHECK_FALSE(holds(page.body, "<b>G"));
  CHECK(holds(page.body, "&lt;b&gt;G"));
  const std::string mark = "http://127.0.0.1:8080/welcome?key=";
  const auto at = page.body.find(mark);
  REQUIRE(at != std::string::npos);
  const auto key = page.body.substr(at + mark.size(), 43);
  Browser ada(site);
  CHECK(holds(ada.get("/welcome", {{"key", key}}).body, "<strong>ada</strong>"));
  CHECK(ada.form("/welcome", "key=" + key + "&password=a+few+good+words&again=others").status == 422);
  CHECK(ada.form("/welcome", "key=" + key + "&password=short&again=short").status == 422);
  CHECK(ada.form("/welcome", "key=" + key + "&password=a+few+good+words&again=a+few+good+words").status ==
        303);
  CHECK(holds(ada.get("/").body, ">ada</a> (editor)"));
  CHECK(ada.get("/welcome", {{"key", key}}).status == 403);
  CHECK(ada.get("/people").status == 403);
  CHECK(root.form("/people", "do=save&name=ada&role=reader").status == 303);
  CHECK(holds(ada.get("/").body, ">ada</a> (reader)"));
  CHECK(root.form("/people", "do=remove&name=root").status == 422);
  CHECK(root.form("/people", "do=remove&name=ada").status == 303);
  CHECK(holds(ada.get("/").body, "href=\"/login\""));
}

TEST_CASE("a password is changed by who knows it", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::reader);
  Browser browser(site);
  (void)browser.log_in("ada");
  const std::string next = "&password=quite+other+words&again=quite+other+words";
  CHECK(browser.form("/account", "do=password&current=wrong" + next).status == 422);
  CHECK(browser.form("/account", "do=password&current=a+few+good+words" + next).status == 303);
  CHECK(holds(browser.get("/").body, "href=\"/login\""));
  CHECK(browser.log_in("ada", "quite other words").status == 303);
}

TEST_CASE("log-ins and roles are in the log, for admins alone", "[web][people]") {
  Site site(with_accounts());
  add(site, "root", Role::admin);
  add(site, "ada", Role::editor);
  (void)site.registry().people().set_role("ada", Role::chair, "root");
  Browser root(site);
  Browser ada(site);
  (void)root.log_in("root");
  (void)ada.log_in("ada");
  const auto log = root.get("/changes").body;
  CHECK(holds(log, "logged in"));
  CHECK(holds(log, "role chair, in FG-MV WG1"));
  CHECK(holds(log, "role editor, in FG-MV WG1"));
  CHECK(holds(log, "account/ada"));
  CHECK_FALSE(holds(ada.get("/changes").body, "account/ada"));
  CHECK_FALSE(holds(ada.get("/api/v1/changes").body, "session/"));
  CHECK(holds(root.get("/api/v1/changes").body, "session/"));
}

TEST_CASE("one visitor is never shown the page of another", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::editor);
  Browser ada(site);
  Browser guest(site);
  (void)ada.log_in("ada");
  const auto hers = ada.get("/about");
  const auto theirs = guest.get("/about");
  CHECK(holds(hers.body, "ada"));
  CHECK_FALSE(holds(theirs.body, "csrf"));
  CHECK(header(hers, "ETag") != header(theirs, "ETag"));
  CHECK(header(hers, "Cache-Control") == "private, no-cache");
  CHECK(header(hers, "Vary") == "Accept-Language, Cookie, Authorization");
  auto request = request_of(Method::get, "/about");
  request.headers["if-none-match"] = header(hers, "ETag");
  CHECK(site.ask(request).status == 200);
  CHECK(ada.send(request).status == 304);
}

TEST_CASE("where reading takes an account, a guest sees the way in and nothing else", "[web][people]") {
  Site site(with_accounts(web::Reading::by_account));
  add(site, "ada", Role::reader);
  Browser browser(site);
  const auto away = browser.get("/working");
  CHECK(away.status == 303);
  CHECK(header(away, "Location") == "/login?next=%2Fworking");
  CHECK(browser.get("/api/v1/search").status == 401);
  CHECK(browser.get("/metrics").status == 401);
  CHECK(browser.get("/healthz").status == 200);
  CHECK(browser.get("/login").status == 200);
  (void)browser.log_in("ada");
  CHECK(browser.get("/working").status == 200);
}

TEST_CASE("after a log-in nobody is sent to another site", "[web][people]") {
  Site site(with_accounts());
  add(site, "ada", Role::reader);
  for (const auto* next :
       {"https://evil.example", "//evil.example", "/%5Cevil.example", "/%09/evil.example", ""}) {
    Browser browser(site);
    const auto answer =
        browser.form("/login", std::string("name=ada&password=a+few+good+words&next=") + next);
    CHECK(header(answer, "Location") == "/");
  }
}

TEST_CASE("what somebody wrote while the session ended comes back", "[web][people]") {
  Site site(with_accounts());
  Browser browser(site);
  const auto answer = browser.form("/working/new", proposal + "&notes=%3Cscript%3E&password=hush");
  CHECK(answer.status == 401);
  CHECK(holds(answer.body, "place where ships lie"));
  CHECK_FALSE(holds(answer.body, "<script>"));
  CHECK_FALSE(holds(answer.body, "hush"));
}

TEST_CASE("behind a proxy with TLS the cookie is bound to the host, and the proxy's client is throttled",
          "[web][people]") {
  auto access = with_accounts();
  access.public_url = "https://terms.example.org";
  Site site(access);
  add(site, "ada", Role::reader);
  const auto attempt = [&](const std::string& password, const std::string& forwarded, bool loopback) {
    auto request = request_of(Method::post, "/login", "name=ada&password=" + password);
    request.peer = {"proxy", loopback};
    request.headers["x-forwarded-for"] = forwarded;
    return site.ask(request);
  };
  const auto cookie = header(attempt("a+few+good+words", "192.0.2.1", true), "Set-Cookie");
  CHECK(cookie.starts_with("__Host-termreg="));
  CHECK(holds(cookie, "Path=/; HttpOnly; SameSite=Lax"));
  CHECK(cookie.ends_with("; Secure"));
  for (int i = 0; i < 5; ++i) (void)attempt("wrong", "192.0.2.9, 192.0.2.1", true);
  CHECK(attempt("wrong", "192.0.2.1", true).status == 429);
  CHECK(attempt("wrong", "192.0.2.1, 192.0.2.2", true).status == 422);
  for (int i = 0; i < 5; ++i) (void)attempt("wrong", "192.0.2." + std::to_string(10 + i), false);
  CHECK(attempt("wrong", "192.0.2.99", false).status == 429);  // not the proxy: what it says is not believed
}

TEST_CASE("in single-user mode there are no accounts, and every page says so", "[web][people]") {
  Site site;
  CHECK(holds(site.get("/").body, "Single-user mode"));
  CHECK(holds(site.get("/nothing").body, "Single-user mode"));
  CHECK(site.get("/login").status == 404);
  CHECK(site.get("/people").status == 404);
  CHECK(holds(site.get("/working/new").body, "Your name"));
}
