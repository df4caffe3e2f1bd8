// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts over HTTP: POST /api/v1/check and the page /check.
#include "registry/codec/json_tree.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"
#include "web/application.h"

using namespace termreg;
using namespace termreg::web;
using termreg::testing::TemporaryDirectory;

namespace {

const std::string draft =
    "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 Terms defined elsewhere\n\nNone\n\n"
    "3.2 Terms defined in this Recommendation\n\nNone.\n\n5 Text\n\nA <b>text</b> & more.\n";

struct House {
  TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path() / "store");
  Registry registry{*store, nullptr};
  Application application{registry};

  Response send(Method method, const std::string& path, const std::string& body, const std::string& type,
                Parameters query = {}) {
    Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.query = std::move(query);
    if (!type.empty()) request.headers["content-type"] = type;
    return application.handle(request);
  }
};

}  // namespace

TEST_CASE("a draft sent as text is answered with findings as JSON", "[web][drafts]") {
  House house;
  const auto answer = house.send(Method::post, "/api/v1/check", draft, "text/plain; charset=utf-8");
  CHECK(answer.status == 200);
  CHECK(answer.content_type == "application/json");
  CHECK_NOTHROW(codec::json_tree(answer.body));
  CHECK(answer.body.find("\"rule\":\"empty-clause\"") != std::string::npos);
  CHECK(answer.body.find("\"profile\":\"itu-t\"") != std::string::npos);
}

TEST_CASE("the report comes in the format that is asked for, by the profile that is named", "[web][drafts]") {
  House house;
  const auto sarif = house.send(Method::post, "/api/v1/check", draft, "text/plain",
                                {{"format", "sarif"}, {"profile", "none"}});
  CHECK(sarif.content_type == "application/sarif+json");
  CHECK(sarif.body.find("\"results\":[]") != std::string::npos);
  CHECK(house.send(Method::post, "/api/v1/check", draft, "text/plain", {{"format", "doc"}}).status == 400);
  CHECK(house.send(Method::post, "/api/v1/check", draft, "text/plain", {{"profile", "nobody"}}).status ==
        400);
  CHECK(house.send(Method::post, "/api/v1/check", draft, "text/plain", {{"profil", "iso"}}).status == 400);
}

TEST_CASE("what is no draft is refused with a sentence", "[web][drafts]") {
  House house;
  CHECK(house.send(Method::post, "/api/v1/check", "", "text/plain").status == 422);
  CHECK(house.send(Method::post, "/api/v1/check", draft, "image/png").status == 400);
  CHECK(house.send(Method::post, "/api/v1/check", "no PDF", "application/pdf").status == 422);
  CHECK(house.send(Method::get, "/api/v1/check", "", "").status == 405);
}

TEST_CASE("the page takes the text of a form, marks it, and holds none of its mark-up", "[web][drafts]") {
  House house;
  const auto form = house.send(Method::get, "/check", "", "");
  CHECK(form.status == 200);
  CHECK(form.body.find("<textarea") != std::string::npos);
  const auto answer = house.send(Method::post, "/check", "text=" + percent_encoded(draft) + "&profile=itu-t",
                                 "application/x-www-form-urlencoded");
  CHECK(answer.status == 200);
  CHECK(answer.body.find("<mark class=\"warning\"") != std::string::npos);
  CHECK(answer.body.find("<b>text</b>") == std::string::npos);
  CHECK(answer.body.find("&lt;b&gt;text") != std::string::npos);
}

namespace {

std::string part(const std::string& name, const std::string& content, const std::string& more = {}) {
  return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content +
         "\r\n";
}

const std::string multipart = "multipart/form-data; boundary=XX";

}  // namespace

TEST_CASE("the page takes a file, by the end of its name, and keeps nothing of it", "[web][drafts]") {
  House house;
  const auto file =
      part("file", draft, "; filename=\"C:\\drafts\\mine.txt\"\r\nContent-Type: application/octet-stream");
  auto answer = house.send(Method::post, "/check",
                           part("text", "") + file + part("profile", "itu-t") + "--XX--\r\n", multipart);
  CHECK(answer.status == 200);
  CHECK(answer.body.find("<mark class=\"warning\"") != std::string::npos);
  CHECK(answer.body.find("&lt;b&gt;text") != std::string::npos);
  CHECK(answer.body.find("action=\"/check/lists\"") == std::string::npos);
  // A file control that was left empty, and a text instead.
  const auto none = part("file", "", "; filename=\"\"\r\nContent-Type: application/octet-stream");
  answer = house.send(Method::post, "/check", none + part("text", draft) + "--XX--", multipart);
  CHECK(answer.status == 200);
  CHECK(answer.body.find("<mark class=\"warning\"") != std::string::npos);
  CHECK(house.send(Method::post, "/check", none + "--XX--", multipart).status == 422);
}

TEST_CASE("a form with files that is broken is refused with a sentence", "[web][drafts]") {
  House house;
  for (const std::string body :
       {"", "--XX", "--XX--", "--XX\r\n\r\n", "--XX\r\nX: y\r\n\r\nz\r\n--XX--", "--YY\r\n",
        "--XX\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nno end"}) {
    CAPTURE(body);
    CHECK(house.send(Method::post, "/check", body, multipart).status == 422);
  }
  CHECK(house.send(Method::post, "/check", part("text", draft) + "--XX--", "multipart/form-data").status ==
        422);
  CHECK(house.send(Method::post, "/check", part("text", "\xff\xfe text") + "--XX--", multipart).status ==
        400);
  std::string many;
  for (int i = 0; i < 80; ++i) many += part("text", "x");
  CHECK(house.send(Method::post, "/check", many + "--XX--", multipart).status == 422);
}

TEST_CASE("the page carries the clauses it proposes to a Word document", "[web][drafts]") {
  House house;
  const auto listed =
      "1 Scope\n\nThis Recommendation is short.\n\n4 Abbreviations and acronyms\n\nXR\tExtended "
      "Reality\n\n5 Text\n\nXR.\n";
  const auto page = house.send(Method::post, "/check", "text=" + percent_encoded(listed) + "&profile=itu-t",
                               "application/x-www-form-urlencoded");
  CHECK(page.body.find("action=\"/check/lists\"") != std::string::npos);
  const auto answer =
      house.send(Method::post, "/check/lists", "abbreviation=XR%09Extended+Reality&kind=Recommendation",
                 "application/x-www-form-urlencoded");
  CHECK(answer.status == 200);
  CHECK(answer.body.starts_with("PK"));
  CHECK(house.send(Method::post, "/check/lists", "other=1", "application/x-www-form-urlencoded").status ==
        422);
}
