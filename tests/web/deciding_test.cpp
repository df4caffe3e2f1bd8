// SPDX-License-Identifier: GPL-3.0-or-later
// Findings and decisions about them through API and pages.
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/web/site.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string list = "/api/v1/conflicts";

// Three bodies, one designation, three concepts: three findings or one group, and a pair elsewhere.
void fill(Site& site) {
  using conflicts::entry;
  site.put(entry("ISO", "2021", "1", {"avatar"},
                 "digital figure that stands for a participant in a virtual world"));
  site.put(entry("Acme", "2021", "1", {"avatar"}, "god who has come down to earth in human form"));
  site.put(entry("ISO", "2021", "2", {"berth"}, "place at a quay where a ship lies"));
  site.put(entry("ITU-T", "2022", "2", {"berth"}, "bed that is built into the wall of a cabin"));
}

std::vector<std::string> digests(Site& site, const web::Parameters& query = {}) {
  std::vector<std::string> found;
  const auto tree = codec::json_tree(site.get(list, query).body);
  for (const auto& finding : tree.find("findings")->items) found.push_back(finding.find("digest")->scalar);
  return found;
}

Response decide(Site& site, const std::string& digest, const std::string& body) {
  return site.put(list + "/" + digest + "/disposition", body, "accept", "application/json");
}

}  // namespace

TEST_CASE("a program decides about a finding, reads the decision and takes it back", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto all = digests(site);
  REQUIRE(all.size() >= 2);
  const auto answer =
      decide(site, all[0], R"({"disposition":"keep-apart","reason":"two things","author":"ada"})");
  REQUIRE(answer.status == 200);
  CHECK(member(answer.body, "disposition") == "keep-apart");
  const auto finding = site.get(list + "/" + all[0]).body;
  CHECK(member(finding, "state") == "decided");
  CHECK(member(finding, "reason") == "two things");
  CHECK(member(finding, "decided_by") == "ada");
  CHECK(site.get(list + "/" + all[0] + "/disposition").body == answer.body);
  CHECK(member(site.get("/api/v1/decisions").body, "total") == "1");
  CHECK(digests(site, {{"state", "open"}}).size() == all.size() - 1);
  CHECK(decide(site, all[0], R"({"state":"open"})").status == 204);
  CHECK(site.get(list + "/" + all[0] + "/disposition").status == 404);
  CHECK(digests(site, {{"state", "open"}}) == all);
}

TEST_CASE("a decision that says too little or too much is refused with a sentence", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto digest = digests(site).at(0);
  CHECK(decide(site, digest, R"({"disposition":"accept"})").status == 422);
  CHECK(decide(site, digest, R"({"disposition":"marry","reason":"a"})").status == 422);
  CHECK(decide(site, digest, R"({"reason":"a"})").status == 422);
  CHECK(decide(site, digest, R"({"disposition":"link","state":"finished"})").status == 422);
  CHECK(decide(site, digest, R"({"disposition":"link","expires":"soon"})").status == 422);
  CHECK(decide(site, digest, R"({"dispositoin":"link"})").status == 422);
  CHECK(decide(site, std::string(32, '0'), R"({"disposition":"link"})").status == 404);
  CHECK(site.get(list, {{"state", "finished"}}).status == 400);
  CHECK(member(site.get("/api/v1/decisions").body, "total") == "0");
}

TEST_CASE("the listing of findings is paged and says where it goes on", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto all = digests(site);
  const auto first = site.get(list, {{"limit", "1"}});
  CHECK(member(first.body, "total") == std::to_string(all.size()));
  CHECK(header(first, "Link") == "<" + list + "?limit=1&offset=1>; rel=\"next\"");
  CHECK(digests(site, {{"limit", "1"}}) == std::vector{all[0]});
  CHECK(digests(site, {{"limit", "1"}, {"offset", "1"}}) == std::vector{all[1]});
  CHECK(header(site.get(list), "Link").empty());
}

TEST_CASE("an editor decides on the page and comes back to the same place of the list", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto all = digests(site);
  const auto page = site.get("/conflicts").body;
  CHECK(holds(page, "id=\"" + all[0] + "\""));
  CHECK(holds(page, "name=\"disposition\""));
  auto answer = site.form("/conflicts",
                          "digest=" + all[0] + "&place=0&disposition=qualify&reason=%3Cb%3E&state=decided");
  REQUIRE(answer.status == 303);
  CHECK(header(answer, "Location") == "/conflicts#" + all[0]);
  const auto after = site.get("/conflicts").body;
  CHECK(holds(after, "&lt;b&gt;"));
  CHECK_FALSE(holds(after, "<b>"));
  site.with_query({{"state", "open"}});
  answer = site.form("/conflicts", "digest=" + all[1] + "&place=0&disposition=liaise&state=decided");
  REQUIRE(answer.status == 303);
  CHECK(header(answer, "Location").starts_with("/conflicts?state=open"));
  CHECK_FALSE(holds(header(answer, "Location"), all[1]));
}

TEST_CASE("one form decides about all that are marked, or about none", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto all = digests(site);
  const auto marked = "all=1&digest=" + all[0] + "&digest=" + all[1];
  CHECK(site.form("/conflicts", marked + "&disposition=accept&state=decided").status == 422);
  CHECK(site.form("/conflicts", marked + "&digest=0&disposition=accept&reason=a&state=done").status == 404);
  CHECK(member(site.get("/api/v1/decisions").body, "total") == "0");
  CHECK(site.form("/conflicts", marked + "&disposition=accept&reason=a&state=done").status == 303);
  CHECK(digests(site, {{"state", "done"}}) == std::vector{all[0], all[1]});
  CHECK(site.form("/conflicts", "all=1&disposition=accept&reason=a&state=done").status == 422);
}

TEST_CASE("a decision that is refused comes back with what was typed", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto digest = digests(site).at(0);
  const auto answer =
      site.form("/conflicts", "digest=" + digest + "&place=0&disposition=accept&author=dee&state=decided");
  CHECK(answer.status == 422);
  CHECK(holds(answer.body, "role=\"alert\""));
  CHECK(holds(answer.body, "value=\"dee\""));
  CHECK(holds(answer.body, "value=\"accept\" selected"));
}

TEST_CASE("a page of another site cannot make a visitor decide", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto digest = digests(site).at(0);
  site.with_header("sec-fetch-site", "cross-site");
  CHECK(site.form("/conflicts", "digest=" + digest + "&disposition=link&state=decided").status == 403);
  CHECK(site.put(list + "/" + digest + "/disposition", R"({"disposition":"link"})", "sec-fetch-site",
                 "cross-site")
            .status == 403);
}

TEST_CASE("the work list counts by kind, by pair of bodies and by state", "[web][conflicts]") {
  Site site;
  fill(site);
  const auto page = site.get("/conflicts").body;
  CHECK(holds(page, "/conflicts?body=acme&amp;against=iso"));
  CHECK(holds(page, "/conflicts?code=C4"));
  CHECK(holds(page, "/conflicts?state=open"));
  CHECK(holds(site.get("/conflicts", {{"body", "nobody"}}).body, "Show all findings"));
}
