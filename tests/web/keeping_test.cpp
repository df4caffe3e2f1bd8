// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing typed is lost: what a page refuses comes back into the form that it was written in. And the comparison of several.
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/web/site.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

std::string proposed(Site& site) {
  const auto answer =
      site.json("/api/v1/working-definitions/proposals",
                R"({"group":"FG-MV WG1","term":"quay","definition":"place where ships lie"})");
  REQUIRE(answer.status == 201);
  return member(answer.body, "id");
}

std::vector<std::string> avatars(Site& site) {
  std::vector<std::string> ids;
  for (const auto* const body : {"ISO", "Acme", "ITU-T", "W3C", "IETF", "IEEE", "ETSI"}) {
    const auto entry = conflicts::entry(body, "2021", "1", {"avatar"},
                                        std::string("figure by which ") + body + " stands for a participant");
    site.put(entry);
    ids.push_back(entry.id.text());
  }
  return ids;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a comment that is refused stands in its form again", "[web]") {
  Site site;
  const auto id = proposed(site);
  const auto answer =
      site.form("/working/" + id, "do=comment&text=Does+it+hold+for+a+lock%3F&reply_to=99&author=bo");
  CHECK(answer.status == 422);
  CHECK(holds(answer.body, "role=\"alert\""));
  CHECK(holds(answer.body, "\nDoes it hold for a lock?</textarea>"));
  CHECK(holds(answer.body, "value=\"99\""));
  CHECK(header(answer, "Cache-Control") == "no-store");
  CHECK(count(site.get("/working/" + id).body, "Does it hold") == 0);
}

TEST_CASE("what was typed about a text that has changed comes back beside the new text", "[web]") {
  Site site;
  const auto id = proposed(site);
  REQUIRE(site.form("/working/" + id + "/revise",
                    "do=save&revision=2&term=quay&definition=wall+along+which+ships+lie&language=en")
              .status == 303);
  const auto answer = site.form("/working/" + id, "do=withdraw&revision=2&reason=a+pier+is+meant&author=bo");
  CHECK(answer.status == 412);
  CHECK(holds(answer.body, "wall along which ships lie"));
  CHECK(holds(answer.body, "<details open=\"\"><summary>Withdraw</summary>"));
  CHECK(holds(answer.body, "value=\"a pier is meant\""));
  CHECK(site.form("/working/" + id, "do=dance").status == 400);
}

TEST_CASE(
    "a deliverable that is refused keeps its title, and an entry that is not there its place in the form",
    "[web]") {
  Site site;
  const auto refused = site.form("/deliverables",
                                 "name=No+Good+Name&title=Terms+of+the+harbour&kind=Report"
                                 "&profile=iso&order=listed&language=fr");
  CHECK(refused.status == 422);
  CHECK(holds(refused.body, "value=\"Terms of the harbour\""));
  CHECK(holds(refused.body, "<option value=\"iso\" selected=\"\">"));
  REQUIRE(site.form("/deliverables", "name=terms&title=Terms&profile=itu-t&language=en").status == 303);
  const auto added = site.form("/deliverables/terms", "do=add&entry=a:b:c:d&list=here&tag=X");
  CHECK(added.status == 422);
  CHECK(holds(added.body, "value=\"a:b:c:d\""));
  CHECK(holds(added.body, "<option value=\"here\" selected=\"\">"));
  CHECK(!holds(added.body, "<p class=\"quiet\">·"));
  CHECK(site.form("/deliverables/none", "do=add&entry=a:b:c:d").status == 404);
}

TEST_CASE("a check of nothing says so in the form", "[web]") {
  Site site;
  const auto answer = site.form("/check", "text=&profile=iso&hints=1");
  CHECK(answer.status == 422);
  CHECK(holds(answer.body, "role=\"alert\""));
  CHECK(holds(answer.body, "<option value=\"iso\" selected=\"\">"));
}

TEST_CASE("two to six entries are compared, each of three or more against the first", "[web]") {
  Site site;
  const auto ids = avatars(site);
  const auto two = site.get("/compare", {{"a", ids[0]}, {"b", ids[1]}});
  CHECK(two.status == 200);
  CHECK(holds(two.body, "class=\"finding"));
  CHECK(holds(two.body, "name=\"c\""));
  web::Parameters marked;
  for (std::size_t i = 0; i < 6; ++i) marked.emplace_back("id", ids[i]);
  const auto six = site.get("/compare", marked);
  CHECK(six.status == 200);
  CHECK(count(six.body, "<li class=\"side\">") == 6);
  CHECK(count(six.body, "<p class=\"diff\"") == 5);
  CHECK(holds(six.body, "name=\"f\""));
  marked.emplace_back("id", ids[6]);
  CHECK(site.get("/compare", marked).status == 400);
  CHECK(site.get("/compare", {{"id", ids[0]}, {"id", ids[0]}}).status == 200);
  CHECK(site.get("/compare", {{"a", ids[0]}, {"b", ids[1]}, {"c", "a:b:c:d"}}).status == 404);
}

TEST_CASE("an entry names its body once", "[web]") {
  Site site;
  auto entry = conflicts::entry("ISO", "2021", "1", {"avatar"}, "figure that stands for a participant");
  entry.document = "ISO 19115";
  site.put(entry);
  entry = conflicts::entry("ISO", "2021", "2", {"berth"}, "place at a quay");
  entry.document = "Vocabulary of ports";
  site.put(entry);
  CHECK(holds(site.get("/entries/" + conflicts::entry("ISO", "2021", "1", {"avatar"}, "").id.text()).body,
              "<strong>ISO</strong> 19115"));
  CHECK(holds(site.get("/entries/" + entry.id.text()).body, "<strong>ISO</strong> Vocabulary of ports"));
}
