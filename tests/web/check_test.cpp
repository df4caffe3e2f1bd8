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
