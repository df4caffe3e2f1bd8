// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts and what proves whose they are, over a real store.
#include "registry/people/people.h"

#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::people;
using termreg::testing::TemporaryDirectory;
using namespace std::chrono_literals;

namespace {

const std::string password = "a few good words";

// A house with a clock that we turn.
class House {
 public:
  People& people() { return people_; }
  store::Store& store() { return *store_; }
  void pass(std::chrono::seconds time) { now_ += time; }
  Account add(const std::string& name, Role role = Role::contributor) {
    return people_.add({name, role, {"FG-MV WG1"}, password}, "local");
  }
  // Everything the store holds about accounts and sessions, now and before.
  std::string all_stored() {
    std::string all;
    for (const auto kind : {store::RecordKind::account, store::RecordKind::session})
      store_->each_record(kind, [&](std::string_view name, std::string_view json, std::uint64_t) {
        all.append(name).append(json);
        for (const auto& earlier : store_->record_history(kind, name, 100)) all += earlier.json;
        return true;
      });
    return all;
  }
  Change last_change() { return store_->changes_after(store_->head().sequence - 1, 1).at(0); }

 private:
  TemporaryDirectory directory_;
  std::unique_ptr<store::Store> store_ = store::Store::open(directory_.path() / "store", {0});
  std::chrono::system_clock::time_point now_{std::chrono::seconds(1790000000)};
  People people_{*store_, [this] { return now_; }, PasswordCost::least};
};

template <typename Act>
ErrorCode code_of(Act act) {
  try {
    act();
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::internal;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a password is kept as Argon2id with a salt, and is known again", "[people]") {
  const auto hash = hash_password(password, PasswordCost::least);
  CHECK(hash.starts_with("$argon2id$"));
  CHECK(hash != hash_password(password, PasswordCost::least));
  CHECK(is_password(hash, password));
  CHECK_FALSE(is_password(hash, password + " "));
  CHECK_FALSE(is_password(hash, ""));
  CHECK_FALSE(is_password("", password));
  CHECK_FALSE(is_password("no hash", password));
  CHECK_FALSE(is_password(std::string(4096, '$'), password));
  CHECK(hash_password(password, PasswordCost::ordinary).starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
}

TEST_CASE("secrets differ, and neither what is stored of one nor its form token tells it", "[people]") {
  const auto secret = new_secret();
  CHECK(secret.size() == 43);
  CHECK(secret != new_secret());
  CHECK(digest_of(secret) == digest_of(secret));
  CHECK(digest_of(secret).size() == 64);
  CHECK(form_token_of(secret) != digest_of(secret));
  CHECK(form_token_of(secret) != form_token_of(new_secret()));
  CHECK(is_same_secret(secret, secret));
  CHECK_FALSE(is_same_secret(secret, secret.substr(1)));
}

TEST_CASE("who logs in is known by the session until its time is over", "[people]") {
  House house;
  house.add("ada", Role::editor);
  CHECK_FALSE(house.people().log_in("ada", "another few words"));
  CHECK_FALSE(house.people().log_in("bob", password));
  const auto session = house.people().log_in("ada", password);
  REQUIRE(session);
  const auto known = house.people().recognise(session->secret, CredentialKind::session);
  REQUIRE(known);
  CHECK(known->person == Person{Standing::account, "ada", Role::editor, {"FG-MV WG1"}});
  CHECK_FALSE(house.people().recognise(session->secret, CredentialKind::token));
  CHECK_FALSE(house.people().recognise(session->secret + "x", CredentialKind::session));
  CHECK_FALSE(house.people().recognise("", CredentialKind::session));
  house.pass(session_life - 1s);
  CHECK(house.people().recognise(session->secret, CredentialKind::session));
  house.pass(1s);
  CHECK_FALSE(house.people().recognise(session->secret, CredentialKind::session));
  (void)house.people().log_in("ada", password);
  CHECK(house.people().credentials("ada").size() == 1);  // the expired one is cleared away
}

TEST_CASE("no secret and no password stands in the store, and a log-in stands in the log", "[people]") {
  House house;
  house.add("ada");
  const auto session = house.people().log_in("ada", password);
  REQUIRE(session);
  const auto login = house.last_change();
  CHECK(login.author == "ada");
  CHECK(login.record == "session/" + session->credential.id);
  const auto token = house.people().issue_token("ada", "nightly", 7, "ada");
  const auto link = house.people().issue_link("ada", "root");
  const auto all = house.all_stored();
  for (const auto& secret : {session->secret, token.secret, link.secret, password})
    CHECK_FALSE(holds(all, secret));
  CHECK(holds(all, digest_of(token.secret)));
  CHECK(house.last_change().author == "root");
}

TEST_CASE("a token ends when its days are over or it is revoked", "[people]") {
  House house;
  house.add("ada");
  const auto token = house.people().issue_token("ada", "nightly", 7, "ada");
  const auto other = house.people().issue_token("ada", "weekly", 366, "ada");
  CHECK(house.people().recognise(token.secret, CredentialKind::token));
  house.pass(std::chrono::hours(7 * 24));
  CHECK_FALSE(house.people().recognise(token.secret, CredentialKind::token));
  house.people().end(other.credential.id, "ada");
  CHECK_FALSE(house.people().recognise(other.secret, CredentialKind::token));
  CHECK(code_of([&] { (void)house.people().issue_token("ada", "", 0, "ada"); }) == ErrorCode::bad_input);
  CHECK(code_of([&] { (void)house.people().issue_token("ada", "", 367, "ada"); }) == ErrorCode::bad_input);
  CHECK(code_of([&] { (void)house.people().issue_token("bob", "", 1, "ada"); }) == ErrorCode::not_found);
}

TEST_CASE("removing an account ends its sessions and tokens, also for one of the same name later",
          "[people]") {
  House house;
  house.add("root", Role::admin);
  house.add("ada");
  const auto session = house.people().log_in("ada", password);
  const auto token = house.people().issue_token("ada", "nightly", 7, "ada");
  house.people().remove("ada", "root");
  CHECK(house.last_change().author == "root");
  CHECK_FALSE(house.people().find("ada"));
  house.add("ada");
  CHECK_FALSE(house.people().recognise(session->secret, CredentialKind::session));
  CHECK_FALSE(house.people().recognise(token.secret, CredentialKind::token));
  CHECK(house.store().verify().empty());
}

TEST_CASE("a new password ends sessions and links and keeps tokens", "[people]") {
  House house;
  house.add("ada");
  const auto session = house.people().log_in("ada", password);
  const auto token = house.people().issue_token("ada", "nightly", 7, "ada");
  const auto link = house.people().issue_link("ada", "root");
  house.people().set_password("ada", "some other words", "ada");
  CHECK_FALSE(house.people().recognise(session->secret, CredentialKind::session));
  CHECK_FALSE(house.people().recognise(link.secret, CredentialKind::link));
  CHECK(house.people().recognise(token.secret, CredentialKind::token));
  CHECK_FALSE(house.people().log_in("ada", password));
  CHECK(house.people().log_in("ada", "some other words"));
}

TEST_CASE("a link sets a password once, within a day", "[people]") {
  House house;
  (void)house.people().add({"ada", Role::reader, {}, {}}, "root");
  CHECK_FALSE(house.people().log_in("ada", ""));
  const auto stale = house.people().issue_link("ada", "root");
  const auto link = house.people().issue_link("ada", "root");
  CHECK(code_of([&] { (void)house.people().redeem(stale.secret, password); }) == ErrorCode::forbidden);
  CHECK(code_of([&] { (void)house.people().redeem(link.secret, "short"); }) == ErrorCode::bad_input);
  const auto session = house.people().redeem(link.secret, password);
  CHECK(house.people().recognise(session.secret, CredentialKind::session));
  CHECK(code_of([&] { (void)house.people().redeem(link.secret, password); }) == ErrorCode::forbidden);
  CHECK(house.people().log_in("ada", password));
  const auto late = house.people().issue_link("ada", "root");
  house.pass(link_life);
  CHECK(code_of([&] { (void)house.people().redeem(late.secret, password); }) == ErrorCode::forbidden);
}

TEST_CASE("there is always an admin once there was one", "[people]") {
  House house;
  house.add("root", Role::admin);
  CHECK(code_of([&] { house.people().remove("root", "root"); }) == ErrorCode::wrong_state);
  CHECK(code_of([&] { (void)house.people().set_role("root", Role::chair, "root"); }) ==
        ErrorCode::wrong_state);
  CHECK(code_of([&] { (void)house.people().assign("root", Role::chair, {}, "root"); }) ==
        ErrorCode::wrong_state);
  house.add("eve", Role::admin);
  CHECK(house.people().set_role("root", Role::chair, "eve").role == Role::chair);
  CHECK(house.last_change().author == "eve");
}

TEST_CASE("a role that changes counts at once, in sessions that are open", "[people]") {
  House house;
  house.add("ada", Role::reader);
  const auto session = house.people().log_in("ada", password);
  (void)house.people().assign("ada", Role::chair, {"FG-MV WG2", "fg-mv wg2"}, "root");
  const auto person = house.people().recognise(session->secret, CredentialKind::session)->person;
  CHECK(person.role == Role::chair);
  CHECK(person.groups == std::vector<std::string>{"fg-mv wg2"});
  CHECK(house.people().join("ada", "FG-MV WG1", "root").groups.size() == 2);
  CHECK(house.people().leave("ada", "FG-MV-WG1", "root").groups.size() == 1);
}

TEST_CASE("names, groups and passwords outside their limits are refused", "[people]") {
  House house;
  for (const auto* name : {"", "Ada", "<script>", "a/b", "-a", "local", "a b", "ä"})
    CHECK(code_of([&] { house.add(name); }) == ErrorCode::bad_input);
  CHECK(code_of([&] { house.add(std::string(65, 'a')); }) == ErrorCode::bad_input);
  CHECK(code_of([&] {
          (void)house.people().add({"ada", Role::reader, {""}, password}, "root");
        }) == ErrorCode::bad_input);
  CHECK(code_of([&] {
          (void)house.people().add({"ada", Role::reader, {}, "short"}, "root");
        }) == ErrorCode::bad_input);
  CHECK(code_of([&] {
          (void)house.people().add({"ada", Role::reader, {}, std::string(1025, 'a')}, "root");
        }) == ErrorCode::bad_input);
  CHECK_FALSE(house.people().any());
  house.add("ada");
  CHECK(house.people().any());
  CHECK(code_of([&] { house.add("ada"); }) == ErrorCode::wrong_state);
  CHECK(code_of([&] { house.people().remove("bob", "root"); }) == ErrorCode::not_found);
}

TEST_CASE("a stored account that is not of its form is damage, not somebody", "[people]") {
  House house;
  for (const auto* json :
       {"{}", R"({"name":"eve","role":"admin","groups":[]})", R"({"name":"ada","role":"god","groups":[]})"}) {
    store::ChangeSet changes;
    changes.records.push_back({store::RecordKind::account, "ada", json, {}});
    house.store().apply(changes);
    CHECK(code_of([&] { (void)house.people().find("ada"); }) == ErrorCode::damaged);
  }
}
