// SPDX-License-Identifier: GPL-3.0-or-later
// Imports over HTTP: POST /api/v1/imports, the jobs that come of it, and the page /imports.
#include "web/imports.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <thread>

#include "tests/catch.h"
#include "tests/web/visitors.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

const fs::path program = TERMREG_BINARY;
const std::string type = "application/octet-stream";
const std::string csv =
    "id,designations,definition\n1,avatar,representation of a user\n2,twin,copy of a thing\n";

// Asks until the job is over, at most a minute: the machine may be busy.
std::string awaited(const std::function<Response(const std::string&)>& get, const std::string& location) {
  for (int i = 0; i < 1200; ++i) {
    const auto answer = get(location);
    REQUIRE(answer.status == 200);
    const auto state = member(answer.body, "state");
    if (state == "done" || state == "refused") return answer.body;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  FAIL("The import is not over after a minute.");
  return {};
}

std::string imported(Site& site, const std::string& bytes, web::Parameters query) {
  site.with_query(std::move(query));
  const auto filed = site.post("/api/v1/imports", bytes, type, {});
  site.with_query({});
  INFO(filed.body);
  REQUIRE(filed.status == 202);
  const auto location = header(filed, "Location");
  CHECK(location == "/api/v1/imports/" + member(filed.body, "id"));
  return awaited([&](const std::string& path) { return site.get(path); }, location);
}

// A site whose files are read by that program in a process of its own.
struct Workshop {
  explicit Workshop(const fs::path& worker, const web::Access& access = {})
      : application(registry, access, worker) {}

  Response send(Method method, const std::string& path, const std::string& body = {},
                web::Parameters query = {}) {
    auto request = request_of(method, path, body, type);
    request.query = std::move(query);
    return application.handle(request);
  }
  std::string import(const std::string& bytes, web::Parameters query) {
    const auto filed = send(Method::post, "/api/v1/imports", bytes, std::move(query));
    INFO(filed.body);
    REQUIRE(filed.status == 202);
    return awaited([&](const std::string& path) { return send(Method::get, path); },
                   header(filed, "Location"));
  }
  std::uint64_t entries() { return store->statistics().entries; }

  TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path() / "store", {0});
  Registry registry{*store, nullptr, people::PasswordCost::least};
  web::Application application;
};

// A program that does this instead of reading.
fs::path stand_in(const TemporaryDirectory& folder, const std::string& script) {
  const auto path = folder.path() / "reader";
  std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
  fs::permissions(path, fs::perms::owner_all);
  return path;
}

std::string form_of(const std::vector<std::pair<std::string, std::string>>& fields,
                    const std::string& file_name, const std::string& file) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += "--line\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  return body + "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file_name +
         "\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--line--\r\n";
}
const std::string form_type = "multipart/form-data; boundary=line";

}  // namespace

TEST_CASE("a file that is sent is imported by a job, with the report of an import", "[web][imports]") {
  Workshop house(program);
  const auto job = house.import(
      csv, {{"name", "C:\\terms\\a.csv"}, {"body", "ITU-T"}, {"document", "Y.1"}, {"edition", "2024"}});
  INFO(job);
  CHECK(member(job, "state") == "done");
  CHECK(member(job, "name") == "a.csv");
  CHECK(holds(job, "\"report\":{\"added\":2,\"changed\":0,\"unchanged\":0,\"removed\":0,\"rejected\":0"));
  CHECK(house.entries() == 2);
  const auto changes = house.store->changes_after(0, 10);
  REQUIRE(changes.size() == 2);
  CHECK(changes.front().author == "local");
  CHECK(house.registry.lookup("avatar").hits.size() == 1);
  // The same again changes nothing, and both jobs are in the list, the newer first.
  const auto again =
      house.import(csv, {{"name", "a.csv"}, {"body", "ITU-T"}, {"document", "Y.1"}, {"edition", "2024"}});
  CHECK(holds(again, "\"unchanged\":2"));
  const auto list = house.send(Method::get, "/api/v1/imports").body;
  CHECK(member(list, "total") == "2");
  CHECK(list.find(member(again, "id")) < list.find(member(job, "id")));
}

TEST_CASE("a trial says what an import would do and writes nothing", "[web][imports]") {
  Workshop house(program);
  const auto job = house.import(csv, {{"name", "a.csv"}, {"dry_run", "true"}});
  CHECK(holds(job, "\"added\":2"));
  CHECK(holds(job, "\"dry_run\":true"));
  CHECK(house.entries() == 0);
  CHECK(house.store->head().sequence == 0);
  CHECK(house.store->documents().empty());
}

TEST_CASE("a worker finds in a file what is found in process", "[web][imports]") {
  const std::string mixed =
      csv + "3,,nothing is called so\n4,\"harbour\",\"place \"\"where\"\" ships lie\"\n";
  Site here;
  Workshop there(program);
  const web::Parameters query{
      {"name", "a.csv"}, {"body", "ISO"}, {"lang", "fr"}, {"map", "definition=definition"}};
  const auto in_process = imported(here, mixed, query), apart = there.import(mixed, query);
  const auto report = [](const std::string& job) { return job.substr(job.find("\"report\"")); };
  CHECK(report(in_process) == report(apart));
  CHECK(holds(apart, "\"rejected\":1"));
  here.registry().store().each_entry([&](std::string_view id, std::string_view json) {
    const auto other = there.store->get(*EntryId::parse(id));
    CHECK((other && other->json == json));
    return true;
  });
  CHECK(there.entries() == here.registry().store().statistics().entries);
}

TEST_CASE("a file that is none of ours is refused with a sentence, and nothing is written",
          "[web][imports]") {
  Workshop house(program);
  const std::vector<std::pair<std::string, std::string>> hostile{
      {"a.zip", std::string("PK\x03\x04", 4) + std::string(4000, '\xff')},
      {"a.csv", std::string("\0\1\2\3binary\0", 11)},
      {"a.tbx",
       "<?xml version=\"1.0\"?><!DOCTYPE tbx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><tbx>&b;"},
      {"a.jsonl", "{\"schema\":1,\"id\":\"a:b:c:d\"" + std::string(5UL << 20, ' ')},
      {"a.docx", "no such thing"}};
  for (const auto& [name, bytes] : hostile) {
    INFO(name);
    const auto job = house.import(bytes, {{"name", name}});
    INFO(job);
    CHECK((member(job, "state") == "refused" || holds(job, "\"added\":0")));
    CHECK_FALSE(holds(job, "termreg-work-"));
    CHECK(house.entries() == 0);
  }
  // Half a file leaves no entry of its own behind.
  const auto half = house.import("{\"schema\":1}", {{"name", "b.tbx"}, {"format", "tbx"}});
  CHECK(member(half, "state") == "refused");
  CHECK(holds(half, "\"code\":\"bad-input\""));
}

TEST_CASE("a reader that is killed, breaks down or lies costs its own file alone", "[web][imports]") {
  const TemporaryDirectory folder;
  const auto outcome = [&](const std::string& script) {
    Workshop house(stand_in(folder, script));
    auto job = house.import(csv, {{"name", "a.csv"}});
    CHECK(house.entries() == 0);
    CHECK(house.send(Method::get, "/healthz").status == 200);
    return job;
  };
  const auto killed = outcome("kill -SEGV $$");
  CHECK(member(killed, "state") == "refused");
  CHECK(holds(killed, "broke down"));
  CHECK(holds(outcome("kill -KILL $$"), "could not be read"));
  CHECK(holds(outcome("echo; exit 3"), "broke down"));
  CHECK(holds(outcome("true"), "gave no answer"));
  CHECK(holds(outcome("echo 'refused It is blue.'"), "It is blue."));
  CHECK(holds(outcome("echo ok; echo '{}'"), "gave no answer"));
  // What is no entry is said and not written, whatever the process claims.
  const auto lies = outcome("echo '{\"id\":3}'; echo 'd {\"severity\":\"loud\"}'; echo 'p x'; echo ok");
  CHECK(member(lies, "state") == "done");
  CHECK(holds(lies, "\"rejected\":2"));
}

TEST_CASE("only who may edit imports, or sees what is imported", "[web][imports][people]") {
  Site site(with_accounts());
  auto& people = site.registry().people();
  people.add({"ada", people::Role::editor, {}, {}}, "local");
  people.add({"bo", people::Role::contributor, {}, {}}, "local");
  const auto ada = people.issue_token("ada", "", 1, "ada").secret;
  const auto bo = people.issue_token("bo", "", 1, "bo").secret;
  const auto send = [&](Method method, const std::string& path, const std::string& body,
                        const std::string& token) {
    auto request = request_of(method, path, body, type);
    request.query = {{"name", "a.csv"}};
    if (method == Method::get) request.query.clear();
    return site.ask(token.empty() ? request : with_token(request, token));
  };
  CHECK(send(Method::post, "/api/v1/imports", csv, {}).status == 401);
  CHECK(send(Method::post, "/api/v1/imports", csv, bo).status == 403);
  const auto filed = send(Method::post, "/api/v1/imports", csv, ada);
  REQUIRE(filed.status == 202);
  const auto location = header(filed, "Location");
  CHECK(send(Method::get, location, {}, bo).status == 403);
  CHECK(send(Method::get, "/api/v1/imports", {}, bo).status == 403);
  CHECK(send(Method::get, "/imports", {}, bo).status == 403);
  const auto job =
      awaited([&](const std::string& path) { return send(Method::get, path, {}, ada); }, location);
  CHECK(member(job, "author") == "ada");
  const auto changes = site.registry().store().changes_after(0, 100);
  CHECK(changes.back().author == "ada");
  // Somebody else's name is not taken.
  auto request = with_token(request_of(Method::post, "/api/v1/imports", csv, type), ada);
  request.query = {{"author", "bo"}};
  CHECK(site.ask(request).status == 422);
}

TEST_CASE("what cannot be asked for is refused before a job is made", "[web][imports]") {
  Site site;
  const auto status = [&](const std::string& body, const std::string& media_type, web::Parameters query) {
    site.with_query(std::move(query));
    return site.post("/api/v1/imports", body, media_type, {}).status;
  };
  CHECK(status(csv, type, {{"format", "papyrus"}}) == 400);
  CHECK(status(csv, type, {{"name", ".."}}) == 400);
  CHECK(status(csv, type, {{"name", "a\nb"}}) == 400);
  CHECK(status(csv, type, {{"name", std::string(300, 'a')}}) == 400);
  CHECK(status(csv, type, {{"dry_run", "perhaps"}}) == 400);
  CHECK(status(csv, type, {{"map", "definition"}}) == 400);
  CHECK(status(csv, type, {{"boddy", "ITU-T"}}) == 422);
  CHECK(status(csv, "application/x-www-form-urlencoded", {}) == 400);
  CHECK(status("", type, {}) == 422);
  site.with_query({});
  CHECK(site.get("/api/v1/imports/nothing").status == 404);
  CHECK(member(site.get("/api/v1/imports").body, "total") == "0");
}

TEST_CASE("when many imports wait, the next is told to come again", "[web][imports]") {
  const TemporaryDirectory folder;
  Workshop house(stand_in(folder, "exec sleep 600"));
  Response answer;
  for (std::size_t i = 0; i < web::Imports::most_waiting + 2; ++i) {
    answer = house.send(Method::post, "/api/v1/imports", csv, {{"name", "a.csv"}});
    if (answer.status != 202) break;
  }
  CHECK(answer.status == 503);
  CHECK(header(answer, "Retry-After") == "10");
  // The house goes down at once all the same: nobody waits for a reader that hangs.
}

TEST_CASE("an import ends with its server while it reads, and has written nothing", "[web][imports]") {
  const TemporaryDirectory folder;
  const auto begin = std::chrono::steady_clock::now();
  {
    Workshop house(stand_in(folder, "exec sleep 600"));
    CHECK(house.send(Method::post, "/api/v1/imports", csv, {{"name", "a.csv"}}).status == 202);
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("the page tries a file first and then imports the same, without sending it again",
          "[web][imports]") {
  Site site;
  const auto empty = site.get("/imports");
  CHECK(empty.status == 200);
  CHECK(holds(empty.body, "href=\"/about#formats\""));
  CHECK_FALSE(holds(empty.body, "The last imports"));
  const auto filed =
      site.post("/imports", form_of({{"body", "ITU-T"}, {"do", "try"}}, "a.csv", csv), form_type, {});
  REQUIRE(filed.status == 303);
  const auto page = header(filed, "Location");
  const auto api = [&](const std::string& address) {
    return awaited([&](const std::string& path) { return site.get(path); }, "/api/v1" + address);
  };
  CHECK(holds(api(page), "\"added\":2"));
  CHECK(holds(site.get(page).body, "Nothing is written yet"));
  CHECK(site.registry().store().statistics().entries == 0);
  const auto repeated = site.form(page, "author=ada");
  REQUIRE(repeated.status == 303);
  CHECK(header(repeated, "Location") != page);
  CHECK(member(api(header(repeated, "Location")), "author") == "ada");
  CHECK(site.registry().store().statistics().entries == 2);
  CHECK(holds(site.get(header(repeated, "Location")).body, "The import is done"));
  CHECK(holds(site.get(page).body, "choose it again"));
  CHECK(site.form(page, "author=ada").status == 409);
  CHECK(holds(site.get("/imports").body, "Trial of a.csv"));
}

TEST_CASE("a form that cannot be used comes back with what was typed", "[web][imports]") {
  Site site;
  const auto none = site.post(
      "/imports", form_of({{"body", "<b>&\""}, {"document", "Y.1"}, {"do", "try"}}, "", ""), form_type, {});
  CHECK(none.status == 422);
  CHECK(holds(none.body, "Choose a file to import."));
  CHECK(holds(none.body, "role=\"alert\""));
  CHECK(holds(none.body, "value=\"&lt;b&gt;&amp;&quot;\""));
  CHECK(holds(none.body, "value=\"Y.1\""));
  CHECK(
      site.post("/imports", form_of({{"map", "x"}, {"do", "import"}}, "a.csv", csv), form_type, {}).status ==
      422);
  CHECK(site.post("/imports", form_of({{"do", "burn"}}, "a.csv", csv), form_type, {}).status == 422);
  CHECK(site.get("/imports/nothing").status == 404);
  CHECK(site.get("/imports", {{"body", "ITU-T"}}).body.find("value=\"ITU-T\"") != std::string::npos);
}

TEST_CASE("the form with a file carries the token of its session", "[web][imports][people]") {
  Site site(with_accounts());
  auto& people = site.registry().people();
  people.add({"ada", people::Role::editor, {}, {}}, "local");
  people.set_password("ada", good_password, "local");
  Browser browser(site);
  browser.log_in("ada");
  CHECK(holds(browser.get("/").body, "href=\"/imports\""));
  const auto send = [&](const std::string& token) {
    return browser.send(request_of(Method::post, "/imports",
                                   form_of({{"csrf", token}, {"do", "try"}}, "a.csv", csv), form_type));
  };
  CHECK(send("0000").status == 403);
  CHECK(send(browser.token()).status == 303);
  // A session that has ended gives back what was typed.
  Browser stranger(site);
  const auto refused = stranger.send(
      request_of(Method::post, "/imports", form_of({{"document", "Y.4600"}}, "a.csv", csv), form_type));
  CHECK(refused.status == 401);
  CHECK(holds(refused.body, "Y.4600"));
  CHECK_FALSE(holds(stranger.get("/").body, "href=\"/imports\""));
}

TEST_CASE("bodies and documents are shown with what is held of each", "[web]") {
  Site site;
  store::ChangeSet catalogue;
  catalogue.bodies = {{"ITU-T", "Standardization Sector", "ITU", "sector"},
                      {"ITU", "Union", "", "union"},
                      {"ITU-T SG16", "Multimedia", "ITU-T", "study group"}};
  catalogue.documents = {{"ITU-T", "ITU-T Y.1", "2019", "Old <title>", "", {}, ""},
                         {"ITU-T", "ITU-T Y.1", "2024", "New title", "in force", {"ITU-T Y.1 2019"}, ""}};
  site.registry().store().apply(catalogue);
  imported(site, csv, {{"name", "a.csv"}, {"body", "ITU-T"}, {"document", "ITU-T Y.1"}, {"edition", "2024"}});
  imported(site, csv, {{"name", "b.csv"}, {"body", "ACME"}, {"document", "Words"}});
  const auto page = site.get("/bodies").body;
  CHECK(holds(page, "ACME"));
  CHECK(holds(page, "by ITU-T Y.1 2024"));
  CHECK(holds(page, "Old &lt;title&gt;"));
  CHECK(holds(page, "href=\"/?q=doc:%22ITU-T%20Y.1%22\""));
  CHECK(holds(page, "href=\"/?q=body:%22ITU-T%22\">2 entries"));
  CHECK(holds(page, "href=\"#body-itu\""));
  // Of whom nothing is held has no section: a group stands below the body that it is part of, the others at the end.
  const auto group = page.find("<li id=\"body-itu-t-sg16\">"), body = page.find("<h2 id=\"body-itu-t\">");
  const auto nothing = page.find("Bodies of which nothing is held"),
             union_ = page.find("<li id=\"body-itu\">");
  REQUIRE(std::max({group, body, nothing, union_}) < page.size());
  CHECK(body < group);
  CHECK(group < nothing);
  CHECK(nothing < union_);
  CHECK(holds(site.get("/").body, "href=\"/bodies\""));
  CHECK(holds(site.get("/about").body, "href=\"/bodies\""));
}
