// SPDX-License-Identifier: GPL-3.0-or-later
// Every role, action and state through the API and the pages: what is done and what is refused is what the one place
// that decides says (tests/people/permission_test.cpp holds its table).
#include <array>
#include <map>
#include <string>
#include <vector>

#include "registry/model/names.h"
#include "registry/working/permit.h"
#include "tests/catch.h"
#include "tests/web/visitors.h"

using namespace termreg;
using namespace termreg::testing;
using people::Role;
using working::Action;

namespace {

const std::string base = "/api/v1/working-definitions";
const std::string group = "FG-MV WG1";

/// An action as the API and as a form ask for it.
struct RequestOfAction {
  Action action;
  std::string path;  ///< behind the record's
  std::string json;
  std::string form;
};
const std::vector<RequestOfAction> requests{
    {Action::revise, "/proposals", R"({"term":"TERM","definition":"another text"})",
     "do=revise&term=TERM&definition=another+text"},
    {Action::propose, "/decisions", R"({"decision":"propose"})", "do=propose"},
    {Action::comment, "/comments", R"({"text":"Good."})", "do=comment&text=Good."},
    {Action::object, "/objections", R"({"reason":"too wide"})", "do=object&reason=too+wide"},
    {Action::resolve, "/decisions", R"({"decision":"resolve","objection":1,"resolution":"narrowed"})",
     "do=resolve&objection=1&resolution=narrowed"},
    {Action::vote, "/votes", R"({"choice":"for"})", "do=vote&choice=for"},
    {Action::agree, "/decisions", R"({"decision":"agree","meeting":"m","date":"2026-11-05"})",
     "do=agree&meeting=m&date=2026-11-05"},
    {Action::withdraw, "/decisions", R"({"decision":"withdraw","reason":"not needed"})",
     "do=withdraw&reason=not+needed"}};

std::string with_term(std::string text, const std::string& term) {
  if (const auto at = text.find("TERM"); at != std::string::npos) text.replace(at, 4, term);
  return text;
}

/// A site with somebody of every role, and records in every state by one of them.
class Office {
 public:
  Office() {
    auto& people = site_.registry().people();
    for (const auto role : {Role::reader, Role::contributor, Role::editor, Role::chair, Role::admin})
      join(people, {std::string(people::name(role)), role, {group}, {}});
    join(people, {"olga", Role::contributor, {group}, {}});
    join(people, {"cleo", Role::chair, {group}, {}});
  }

  /// A new record of `author` in that state, open to be resolved if wanted. @return its id.
  std::string record(WorkingState state, const std::string& author, Action next) {
    term_ = "twin" + std::to_string(++made_);
    const auto draft = state == WorkingState::draft ? R"("draft":true,)" : "";
    auto answer = api(author, base + "/proposals",
                      std::string("{") + draft + R"("group":")" + group + R"(","term":")" + term_ +
                          R"(","definition":"text )" + term_ + "\"}");
    REQUIRE(answer.status == 201);
    const auto id = member(answer.body, "id");
    if (next == Action::resolve && state == WorkingState::proposed)
      REQUIRE(api("cleo", base + "/" + id + "/objections", R"({"reason":"too wide"})").status == 200);
    if (state == WorkingState::agreed)
      decide(id, R"({"decision":"agree","meeting":"m","date":"2026-11-05"})");
    if (state == WorkingState::withdrawn) decide(id, R"({"decision":"withdraw","reason":"r"})");
    return id;
  }

  Response by_api(const std::string& who, const std::string& id, const RequestOfAction& asked) {
    return api(who, base + "/" + id + asked.path, with_term(asked.json, term_));
  }
  Response by_form(const std::string& who, const std::string& id, const RequestOfAction& asked) {
    const auto path = "/working/" + id + (asked.action == Action::revise ? "/revise" : "");
    const auto revision = std::to_string(filed(id).revision);
    return site_.ask(
        with_token(request_of(Method::post, path, with_term(asked.form, term_) + "&revision=" + revision),
                   tokens_.at(who)));
  }
  working::Filed filed(const std::string& id) { return site_.registry().working().get(id); }
  const people::Person& person(const std::string& name) const { return persons_.at(name); }

 private:
  void join(people::People& people, const people::NewAccount& account) {
    people.add(account, "local");
    tokens_[account.name] = people.issue_token(account.name, "", 1, account.name).secret;
    persons_[account.name] = {people::Standing::account, account.name, account.role, account.groups};
  }
  void decide(const std::string& id, const std::string& decision) {
    REQUIRE(api("cleo", base + "/" + id + "/decisions", decision).status == 200);
  }
  Response api(const std::string& who, const std::string& path, const std::string& json) {
    auto request = with_token(request_of(Method::post, path, json, "application/json"), tokens_.at(who));
    const auto id = path.substr(base.size() + 1, path.rfind('/') - base.size() - 1);
    if (path.rfind('/') > base.size()) {
      auto seen = request_of(Method::get, base + "/" + id);
      request.headers["if-match"] = header(site_.ask(seen), "ETag");
    }
    return site_.ask(request);
  }

  Site site_{with_accounts()};
  std::map<std::string, std::string> tokens_;
  std::map<std::string, people::Person> persons_;
  std::string term_;
  int made_ = 0;
};

bool is_done(const Response& answer) {
  const bool is_sent_on = answer.status == 303 && !header(answer, "Location").starts_with("/login");
  return answer.status == 200 || answer.status == 201 || is_sent_on;
}

void check(Office& office, const std::string& who, const std::string& author, WorkingState state,
           const RequestOfAction& asked) {
  const auto id = office.record(state, author, asked.action);
  const bool may = working::may(office.person(who), asked.action, office.filed(id).record);
  // What is agreed is revised by a proposal of its own, which the API files at once.
  const bool is_new_proposal = asked.action == Action::revise && state == WorkingState::agreed;
  INFO(who << " " << working::name(asked.action) << " " << termreg::name(state) << " of " << author);
  if (!is_new_proposal) {
    const auto answer = office.by_api(who, id, asked);
    INFO("API: " << answer.status << " " << answer.body.substr(0, 300));
    CHECK(is_done(answer) == may);
    if (!may) CHECK((answer.status == 403 || answer.status == 409));
  }
  const auto other = office.record(state, author, asked.action);
  const auto before = office.filed(other).revision;
  const auto answer = office.by_form(who, other, asked);
  INFO("page: " << answer.status << " " << header(answer, "Location"));
  CHECK((is_done(answer) && office.filed(other).revision > before) == may);
}

}  // namespace

TEST_CASE(
    "API and pages let every role take the actions that the table lets it, in every state, and no others",
    "[web][working][people]") {
  Office office;
  for (const auto state :
       {WorkingState::draft, WorkingState::proposed, WorkingState::agreed, WorkingState::withdrawn})
    for (const auto& asked : requests)
      for (const std::string who : {"reader", "contributor", "editor", "chair", "admin"}) {
        check(office, who, "olga", state, asked);
        if (who != "reader" && state != WorkingState::agreed) check(office, who, who, state, asked);
      }
}
