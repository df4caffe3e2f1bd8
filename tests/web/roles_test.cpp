// SPDX-License-Identifier: GPL-3.0-or-later
// Every route with every role: what the table of routes says is what a visitor meets.
#include <map>

#include "tests/catch.h"
#include "tests/web/visitors.h"
#include "web/routes.h"

using namespace termreg;
using namespace termreg::testing;
using people::Deed;
using people::Role;

namespace {

constexpr std::array every_role{Role::reader, Role::contributor, Role::editor, Role::chair, Role::admin};

std::string path_of(std::string_view pattern) {
  std::string path;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i).starts_with("{}")) {
      path += "a:b:c:d";
      ++i;
    } else {
      path += pattern[i];
    }
  }
  return path;
}

bool is_refused(const Response& response) {
  const bool is_sent_to_log_in =
      response.status == 303 && header(response, "Location").starts_with("/login?");
  return response.status == 401 || response.status == 403 || is_sent_to_log_in;
}

// What proves the person in a request of that route.
class Crew {
 public:
  explicit Crew(Site& site) : site_(site) {
    auto& people = site.registry().people();
    for (const auto role : every_role) {
      const std::string name(people::name(role));
      people.add({name, role, {}, {}}, "local");
      tokens_[role] = people.issue_token(name, "", 1, name).secret;
    }
  }
  Response ask(const web::Route& route, Role role) {
    return site_.ask(with_token(request(route), tokens_[role]));
  }
  Response ask_unknown(const web::Route& route) { return site_.ask(request(route)); }

 private:
  static Request request(const web::Route& route) {
    return request_of(route.method, path_of(route.pattern), "x=1");
  }

  Site& site_;
  std::map<Role, std::string> tokens_;
};

// These also want a session: a token does not look after accounts.
bool wants_session(const web::Route& route) {
  return route.method != Method::get && (route.pattern == "/account" || route.pattern == "/people");
}

}  // namespace

TEST_CASE("every route lets in the roles that may do what it does, and no others", "[web][people]") {
  Site site(with_accounts());
  Crew crew(site);
  for (const auto& route : web::routes()) {
    if (route.pattern == "/welcome") continue;  // it asks for a link, whoever comes
    INFO(route.pattern << " method " << static_cast<int>(route.method) << " " << people::name(route.deed));
    CHECK(is_refused(crew.ask_unknown(route)) ==
          !people::may({people::Standing::guest, "", {}, {}}, route.deed));
    if (wants_session(route)) continue;
    for (const auto role : every_role) {
      INFO(people::name(role));
      const std::string name(people::name(role));
      const bool may = people::may({people::Standing::account, name, role, {}}, route.deed);
      CHECK(is_refused(crew.ask(route, role)) == !may);
    }
  }
}

TEST_CASE("a route that writes is nobody's who is not known", "[web][people]") {
  for (const auto& route : web::routes()) {
    INFO(route.pattern);
    // What answers a draft or a text keeps nothing; the others let people in.
    const bool keeps_nothing = route.pattern.ends_with("/check") || route.pattern.ends_with("/check/lists") ||
                               route.pattern.ends_with("/findings");
    const bool lets_in = route.pattern == "/login" || route.pattern == "/welcome";
    if (route.method == Method::get || keeps_nothing || lets_in) continue;
    CHECK(route.deed != Deed::read);
    CHECK(route.deed != Deed::arrive);
  }
}
