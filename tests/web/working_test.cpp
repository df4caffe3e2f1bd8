// SPDX-License-Identifier: GPL-3.0-or-later
// Working definitions and deliverables through API and pages, without a socket.
#include "tests/catch.h"
#include "tests/web/site.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string proposal =
    R"({"group":"FG-MV WG1","term":"harbour twin","definition":"model of a harbour"})";
const std::string base = "/api/v1/working-definitions";
const std::string id = "fg-mv-wg1.harbour-twin.en.1";

}  // namespace

TEST_CASE("a program proposes, comments, objects, resolves, votes and agrees", "[web][working]") {
  Site site;
  auto answer = site.json(base + "/proposals", proposal);
  REQUIRE(answer.status == 201);
  CHECK(header(answer, "Location") == base + "/" + id);
  CHECK(member(answer.body, "state") == "proposed");
  CHECK(site.json(base + "/" + id + "/comments", R"({"text":"Good."})").status == 200);
  answer = site.json(base + "/" + id + "/objections", R"({"reason":"too wide","author":"bob"})");
  auto tag = header(answer, "ETag");
  const auto agreement = R"({"decision":"agree","meeting":"m","date":"2026-11-05"})";
  answer = site.json(base + "/" + id + "/decisions", agreement, tag);
  CHECK(answer.status == 409);
  CHECK(member(answer.body, "code") == "wrong-state");
  answer = site.json(base + "/" + id + "/decisions",
                     R"({"decision":"resolve","objection":1,"resolution":"narrowed"})", tag);
  REQUIRE(answer.status == 200);
  answer = site.json(base + "/" + id + "/votes", R"({"choice":"for"})", header(answer, "ETag"));
  REQUIRE(answer.status == 200);
  answer = site.json(base + "/" + id + "/decisions", agreement, header(answer, "ETag"));
  REQUIRE(answer.status == 200);
  CHECK(member(answer.body, "state") == "agreed");
  CHECK(holds(site.get("/api/v1/lookup", {{"term", "harbour twin"}}).body, "\"agreed\""));
  CHECK(holds(site.get(base, {{"state", "agreed"}}).body, id));
  CHECK_FALSE(holds(site.get(base, {{"state", "draft"}}).body, id));
  CHECK(holds(site.get(base + "/" + id + "/history").body, "\"proposed\""));
}

TEST_CASE("a new text for what is agreed is a proposal that supersedes it", "[web][working]") {
  Site site;
  auto answer = site.json(base + "/proposals", proposal);
  answer = site.json(base + "/" + id + "/decisions",
                     R"({"decision":"agree","meeting":"m","date":"2026-11-05"})", header(answer, "ETag"));
  REQUIRE(answer.status == 200);
  answer = site.json(base + "/" + id + "/proposals",
                     R"({"term":"harbour twin","definition":"model of a harbour with its ships"})");
  REQUIRE(answer.status == 201);
  CHECK(member(answer.body, "supersedes") == id);
  CHECK(member(site.get(base + "/" + id).body, "state") == "agreed");
}

TEST_CASE("a write on an old revision is answered with both texts", "[web][working]") {
  Site site;
  const auto tag = header(site.json(base + "/proposals", proposal), "ETag");
  const auto path = base + "/" + id + "/proposals";
  CHECK(site.json(path, R"({"term":"harbour twin","definition":"theirs"})", tag).status == 200);
  const auto answer = site.json(path, R"({"term":"harbour twin","definition":"mine"})", tag);
  CHECK(answer.status == 412);
  CHECK(member(answer.body, "code") == "stale-revision");
  CHECK(holds(answer.body, "\"mine\""));
  CHECK(holds(answer.body, "\"theirs\""));
  CHECK(site.json(path, R"({"term":"harbour twin","definition":"mine"})", header(answer, "ETag")).status ==
        200);
  CHECK(site.json(path, R"({"term":"harbour twin","definition":"blind"})").status == 400);
}

TEST_CASE("the form keeps what was typed when somebody else was faster", "[web][working]") {
  Site site;
  (void)site.json(base + "/proposals", proposal);
  const auto page = site.get("/working/" + id + "/revise");
  CHECK(holds(page.body, "name=\"revision\" value=\"2\""));
  const std::string mine = "do=save&revision=2&term=harbour+twin&definition=mine+%3Cb%3E";
  const std::string theirs = "do=save&revision=2&term=harbour+twin&definition=theirs";
  CHECK(site.form("/working/" + id + "/revise", theirs).status == 303);
  const auto stale = site.form("/working/" + id + "/revise", mine);
  CHECK(stale.status == 412);
  CHECK(holds(stale.body, "mine &lt;b&gt;"));
  CHECK(holds(stale.body, "theirs"));
  CHECK(holds(stale.body, "name=\"revision\" value=\"3\""));
}

TEST_CASE("two changes of one text are offered as one, and any two versions are compared", "[web][working]") {
  Site site;
  (void)site.json(base + "/proposals", proposal);
  const auto typed = [](const std::string& definition) {
    return "do=save&revision=2&term=harbour+twin&language=en&basis=new&definition=" + definition;
  };
  CHECK(site.form("/working/" + id + "/revise", typed("exact+model+of+a+harbour")).status == 303);
  const auto stale = site.form("/working/" + id + "/revise", typed("model+of+a+port"));
  CHECK(stale.status == 412);
  CHECK(holds(stale.body, "value=\"exact model of a port\""));
  CHECK(holds(stale.body, ">\nmodel of a port</textarea>"));
  CHECK(
      site.form("/working/" + id + "/revise",
                "do=save&revision=3&term=harbour+twin&language=en&basis=new&definition=exact+model+of+a+port")
          .status == 303);
  const auto compared = site.get("/working/" + id, {{"a", "1"}, {"b", "3"}}).body;
  CHECK(holds(compared, "Compare two versions"));
  CHECK(holds(compared, "<ins>port</ins>"));
  CHECK(site.get("/working/" + id, {{"a", "9"}}).status == 400);
}

TEST_CASE("where one side of two changes left a place out, the page says which", "[web][working]") {
  const auto merged = [](const std::string& theirs, const std::string& mine) {
    Site site;
    (void)site.json(base + "/proposals", proposal);
    const auto typed = [](const std::string& definition) {
      return "do=save&revision=2&term=harbour+twin&language=en&basis=new&definition=" + definition;
    };
    REQUIRE(site.form("/working/" + id + "/revise", typed(theirs)).status == 303);
    return site.form("/working/" + id + "/revise", typed(mine)).body;
  };
  CHECK(holds(merged("exact+model", "model+of+a+port"),
              "the other text leaves it out, yours says “of a port”, which stands here"));
  CHECK(holds(merged("exact+model+of+a+port", "model"),
              "the other text says “of a port”, yours leaves it out, which stands here"));
}

TEST_CASE("a form that cannot be saved comes back with its texts and a sentence", "[web][working]") {
  Site site;
  const auto answer = site.form("/working/new", "do=propose&group=FG-MV+WG1&term=quay&definition=");
  CHECK(answer.status == 422);
  CHECK(holds(answer.body, "value=\"quay\""));
  CHECK(holds(answer.body, "role=\"alert\""));
}

TEST_CASE("a page of another site cannot make a visitor write", "[web][working]") {
  const std::string body = "do=propose&group=FG-MV+WG1&term=quay&definition=place";
  for (const auto* where :
       {"/working/new", "/working/x", "/working/x/revise", "/deliverables", "/deliverables/x"}) {
    Site site;
    site.with_header("sec-fetch-site", "cross-site");
    CHECK(site.form(where, body).status == 403);
  }
  for (const auto* where : {"/proposals", "/findings", "/x/proposals", "/x/comments", "/x/objections",
                            "/x/votes", "/x/decisions"}) {
    Site site;
    site.with_header("sec-fetch-site", "same-site");
    CHECK(site.json(base + where, proposal).status == 403);
  }
  Site site;
  site.with_header("host", "127.0.0.1:8080");
  site.with_header("origin", "http://evil.example");
  CHECK(site.form("/working/new", body).status == 403);
  site.with_header("origin", "null");
  CHECK(site.form("/working/new", body).status == 403);
  site.with_header("origin", "http://127.0.0.1:8080");
  CHECK(site.form("/working/new", body).status == 303);
}

TEST_CASE("bodies of the wrong kind are refused with a sentence", "[web][working]") {
  Site site;
  CHECK(site.form(base + "/proposals", "group=a").status == 400);
  CHECK(site.json("/working/new", proposal).status == 400);
  CHECK(site.json(base + "/proposals", "[]").status == 422);
  CHECK(site.json(base + "/proposals", "{").status == 422);
  CHECK(site.json(base + "/proposals", R"({"group":"a","definitoin":"b"})").status == 422);
  CHECK(site.json(base + "/proposals", R"({"group":{"a":1}})").status == 422);
  CHECK(site.json(base + "/proposals", "{\"group\":\"\xff\"}").status == 422);
  CHECK(site.form("/working/new", "group=%FF").status == 422);
  CHECK(site.json(base + "/nothing/comments", R"({"text":"a"})").status == 404);
  CHECK(site.get("/working/nothing").status == 404);
}

TEST_CASE("texts of a record stand escaped on its pages", "[web][working]") {
  Site site;
  const std::string bad = "<script>alert(1)</script>";
  (void)site.json(base + "/proposals", R"({"group":"<b>G</b>","concept":"bad","term":")" + bad +
                                           R"(","definition":")" + bad + R"(","rationale":")" + bad +
                                           R"(","notes":[")" + bad + R"("],"author":")" + bad + R"("})");
  const auto board = site.get("/working").body;
  const auto start = board.find("/working/", board.find("class=\"card\""));
  const auto path = board.substr(start, board.find('"', start) - start);
  (void)site.form(path, "do=comment&text=%3Cscript%3E&author=%3Cscript%3E");
  (void)site.form(path, "do=object&reason=%3Cscript%3E&author=%3Cscript%3E");
  for (const auto& body : {board, site.get(path).body, site.get(path + "/revise").body})
    CHECK_FALSE(holds(body, "<script>"));
  CHECK(holds(site.get(path).body, "&lt;script&gt;"));
}

TEST_CASE("a deliverable is made, filled, frozen and exported on its pages", "[web][working]") {
  Site site;
  auto answer = site.json(base + "/proposals", proposal);
  (void)site.json(base + "/" + id + "/decisions", R"({"decision":"agree","meeting":"m","date":"2026-11-05"})",
                  header(answer, "ETag"));
  answer = site.form("/deliverables",
                     "name=d1&title=Terms+of+the+harbour&kind=Technical+Report&profile=itu-t"
                     "&order=alphabetical&language=en");
  REQUIRE(answer.status == 303);
  CHECK(header(answer, "Location") == "/deliverables/d1");
  CHECK(site.form("/deliverables/d1", "do=add&entry=" + id).status == 303);
  CHECK(holds(site.get("/deliverables/d1").body, "harbour twin"));
  CHECK(site.form("/deliverables/d1", "do=freeze&remark=first").status == 303);
  const web::Parameters wanted{{"deliverable", "d1"}, {"format", "markdown"}, {"freeze", "1"}};
  const auto first = site.get("/api/v1/glossary", wanted);
  REQUIRE(first.status == 200);
  CHECK(holds(first.body, "harbour twin"));
  CHECK(site.form("/deliverables/d1", "do=remove&entry=" + id).status == 303);
  CHECK(site.get("/api/v1/glossary", wanted).body == first.body);
  CHECK(holds(site.get("/deliverables/d1", {{"from", "1"}}).body, "removed"));
  CHECK(holds(site.get("/api/v1/deliverables/d1/changes", {{"from", "1"}}).body, "\"removed\""));
  CHECK(holds(site.get("/api/v1/deliverables/d1/changes", {{"from", "1"}, {"format", "html"}}).body,
              "1 removed"));
}

TEST_CASE("a deliverable is put whole, under the rules of its lists", "[web][working]") {
  Site site;
  const std::string body = R"({"name":"d1","title":"T","profile":"itu-t","language":"en"})";
  auto answer = site.put("/api/v1/deliverables/d1", body, "if-none-match", "*");
  REQUIRE(answer.status == 201);
  CHECK(site.put("/api/v1/deliverables/d1", body, "if-none-match", "*").status == 412);
  CHECK(site.put("/api/v1/deliverables/d2", body, "if-none-match", "*").status == 422);
  const auto tag = header(answer, "ETag");
  const std::string unknown =
      R"({"name":"d1","title":"T","profile":"itu-t","language":"en","items":[{"entry":"a:b:c:d","list":"here"}]})";
  CHECK(site.put("/api/v1/deliverables/d1", unknown, "if-match", tag).status == 404);
  const std::string renamed = R"({"name":"d1","title":"U","profile":"itu-t","language":"en"})";
  CHECK(site.put("/api/v1/deliverables/d1", renamed, "if-match", tag).status == 200);
  CHECK(site.put("/api/v1/deliverables/d1", body, "if-match", tag).status == 412);
  CHECK(member(site.get("/api/v1/deliverables/d1").body, "title") == "U");
}

TEST_CASE("whoever writes is told of style, and of what the group has agreed already", "[web][working]") {
  Site site;
  auto answer = site.json(base + "/proposals", proposal);
  answer = site.json(base + "/" + id + "/decisions",
                     R"({"decision":"agree","meeting":"m","date":"2026-11-05"})", header(answer, "ETag"));
  REQUIRE(answer.status == 200);
  const auto page =
      site.form("/working/new",
                "do=check&group=FG-MV+WG1&term=harbour+twin&definition=A+harbour+twin+is+a+copy&author=ann");
  CHECK(holds(page.body, "C22 rival working definition"));
  CHECK(holds(page.body, "fg-mv-wg1.harbour-twin.en.1"));
  CHECK(holds(page.body, "Style of the definition"));
  CHECK(holds(page.body, "missing-stop"));
  CHECK(holds(page.body, "substitution"));
  CHECK(holds(page.body, "A harbour twin is a copy</textarea>"));
}
