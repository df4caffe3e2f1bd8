// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts through the API: what an admin's token may do, and nobody else's.
#include "tests/catch.h"
#include "tests/web/visitors.h"

using namespace termreg;
using namespace termreg::testing;
using people::Role;

namespace {

// A site with an admin, whose token the requests carry.
class Office {
 public:
  Office() {
    auto& people = site.registry().people();
    people.add({"chief", Role::admin, {}, good_password}, "local");
    token = people.issue_token("chief", "office", 1, "chief").secret;
  }
  Response send(Method method, const std::string& path, const std::string& body = {}) {
    return site.ask(with_token(request_of(method, "/api/v1" + path, body, "application/json"), token));
  }
  std::string text(const Response& response, const char* member) {
    const auto tree = codec::json_tree(response.body);
    const auto* found = tree.find(member);
    return found == nullptr ? std::string() : found->scalar;
  }

  Site site{with_accounts()};
  std::string token;
};

}  // namespace

TEST_CASE("an admin's token makes an account, changes it, and removes it", "[web][people]") {
  Office office;
  auto answer = office.send(
      Method::post, "/people",
      R"({"name":"ada","role":"contributor","groups":["FG-MV WG1"],"password":"a few good words"})");
  CHECK(answer.status == 201);
  CHECK(header(answer, "Location") == "/api/v1/people/ada");
  CHECK(header(answer, "Cache-Control") == "no-store");
  CHECK_FALSE(holds(answer.body, "argon2"));
  CHECK(office.text(answer, "has_password") == "true");
  answer = office.send(Method::put, "/people/ada/role", R"({"role":"chair"})");
  CHECK(office.text(answer, "role") == "chair");
  answer = office.send(Method::post, "/people/ada/groups", R"({"join":"FG-MV WG2"})");
  CHECK(holds(answer.body, R"(["FG-MV WG1","FG-MV WG2"])"));
  answer = office.send(Method::post, "/people/ada/groups", R"({"leave":"FG-MV WG1"})");
  CHECK(holds(answer.body, R"(["FG-MV WG2"])"));
  CHECK(office.send(Method::get, "/people/ada").status == 200);
  CHECK(holds(office.send(Method::get, "/people").body, R"("name":"ada")"));
  CHECK(office.send(Method::del, "/people/ada").status == 204);
  CHECK(office.send(Method::get, "/people/ada").status == 404);
}

TEST_CASE("what an admin's token changes stands in the log under the admin's name", "[web][people]") {
  Office office;
  CHECK(office.send(Method::post, "/people", R"({"name":"ada","role":"reader"})").status == 201);
  const auto changes = office.site.registry().store().changes_after(0, 100);
  REQUIRE_FALSE(changes.empty());
  CHECK(changes.back().author == "chief");
}

TEST_CASE("a token is told once, works, is listed and ends", "[web][people]") {
  Office office;
  office.send(Method::post, "/people", R"({"name":"ada","role":"editor"})");
  const auto issued = office.send(Method::post, "/people/ada/tokens", R"({"label":"nightly","days":7})");
  CHECK(issued.status == 201);
  const auto secret = office.text(issued, "secret"), id = office.text(issued, "id");
  CHECK(secret.size() == 43);
  const auto import_list = [&] {
    return office.site.ask(with_token(request_of(Method::get, "/api/v1/imports"), secret)).status;
  };
  CHECK(import_list() == 200);
  const auto listed = office.send(Method::get, "/people/ada/credentials").body;
  CHECK(holds(listed, id));
  CHECK(holds(listed, "nightly"));
  CHECK_FALSE(holds(listed, secret));
  CHECK(office.send(Method::del, "/people/ada/credentials/" + id).status == 204);
  CHECK(import_list() == 401);
  CHECK(office.send(Method::del, "/people/ada/credentials/" + id).status == 404);
  CHECK(office.send(Method::post, "/people/ada/tokens", R"({"days":400})").status == 422);
}

TEST_CASE("a disabled account stays, and nothing proves it until a link has set a password",
          "[web][people]") {
  Office office;
  office.send(Method::post, "/people", R"({"name":"ada","role":"editor","password":"a few good words"})");
  Browser browser(office.site);
  CHECK(browser.log_in("ada").status == 303);
  const auto token = office.text(office.send(Method::post, "/people/ada/tokens", R"({"days":7})"), "secret");
  const auto disabled = office.send(Method::post, "/people/ada/disable", "{}");
  CHECK(disabled.status == 200);
  CHECK(office.text(disabled, "has_password") == "false");
  CHECK(office.text(disabled, "role") == "editor");
  CHECK(office.site.ask(with_token(request_of(Method::get, "/api/v1/imports"), token)).status == 401);
  CHECK(holds(browser.get("/").body, "href=\"/login\""));
  CHECK(browser.log_in("ada").status == 422);
  const auto link = office.text(office.send(Method::post, "/people/ada/links", "{}"), "secret");
  CHECK(
      browser.form("/welcome", "key=" + link + "&password=other+good+words&again=other+good+words").status ==
      303);
}

TEST_CASE("the only admin is neither disabled nor made less", "[web][people]") {
  Office office;
  CHECK(office.send(Method::post, "/people/chief/disable", "{}").status == 409);
  CHECK(office.send(Method::put, "/people/chief/role", R"({"role":"reader"})").status == 409);
  CHECK(office.send(Method::del, "/people/chief").status == 409);
}

TEST_CASE("what the API is told about accounts is refused with what was expected", "[web][people]") {
  Office office;
  CHECK(office.send(Method::post, "/people", R"({"name":"Ada","role":"reader"})").status == 422);
  CHECK(office.send(Method::post, "/people", R"({"name":"ada","role":"king"})").status == 422);
  CHECK(office.send(Method::post, "/people", R"({"name":"ada","role":"reader","colour":"red"})").status ==
        422);
  CHECK(office.send(Method::post, "/people", R"({"name":"chief","role":"reader"})").status == 409);
  CHECK(office.send(Method::post, "/people/chief/groups", R"({})").status == 422);
  CHECK(office.send(Method::put, "/people/nobody/role", R"({"role":"reader"})").status == 404);
  CHECK(office.send(Method::put, "/people/chief/password", R"({"password":"short"})").status == 422);
}

TEST_CASE("a chair's token looks after no accounts, and single-user mode has none", "[web][people]") {
  Office office;
  office.site.registry().people().add({"cora", Role::chair, {}, {}}, "local");
  office.token = office.site.registry().people().issue_token("cora", "", 1, "cora").secret;
  CHECK(office.send(Method::get, "/people").status == 403);
  CHECK(office.send(Method::post, "/people/cora/tokens", R"({"days":7})").status == 403);
  Site alone;
  CHECK(alone.get("/api/v1/people").status == 404);
  CHECK(alone.json("/api/v1/people", R"({"name":"ada","role":"admin"})").status == 404);
  CHECK_FALSE(alone.registry().people().any());
}
