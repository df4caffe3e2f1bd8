// SPDX-License-Identifier: GPL-3.0-or-later
// The pages and the API of gap analysis and harmonisation sheet, asked without a socket.
#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/temporary_directory.h"
#include "web/application.h"

namespace termreg::web {
namespace {

struct ReportDesk {
  testing::TemporaryDirectory directory;
  std::unique_ptr<store::Store> store = store::Store::open(directory.path());
  Registry registry{*store, nullptr};
  Application application{registry};

  ReportDesk() {
    store::ChangeSet changes;
    changes.puts.push_back(
        {conflicts::entry("ITU-T", "2022", "1", {"avatar"}, "figure of a <b> participant"), 0});
    changes.puts.push_back(
        {conflicts::entry("ISO", "2022", "1", {"avatar"}, "picture of a person on a screen"), 0});
    changes.puts.push_back({conflicts::entry("IEC", "2022", "2", {"rack"}, "frame that holds servers"), 0});
    store->apply(changes);
  }
  [[nodiscard]] Response get(const std::string& target) const {
    Request request;
    request.raw_target = target;
    request.path = target.substr(0, target.find('?'));
    if (const auto query = target.find('?'); query != std::string::npos)
      request.query = *parse_query(target.substr(query + 1));
    return application.handle(request);
  }
};

bool has(const Response& response, const std::string& text) {
  return response.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("the page of gaps shows bodies by bodies and links every concept to its sheet", "[web][reports]") {
  const ReportDesk desk;
  const auto page = desk.get("/gap");
  CHECK(page.status == 200);
  CHECK(has(page, "<svg"));
  CHECK(has(page, "href=\"/sheet?id=iec:100:2022:2\""));
  CHECK(has(page, "ITU-T"));
  CHECK_FALSE(has(desk.get("/gap?body=iec"), "href=\"/sheet?id=itu-t"));
  CHECK(has(desk.get("/gap?verdict=agreed"), "0 concepts"));
}

TEST_CASE("a gap analysis is served in every format that is promised", "[web][reports]") {
  const ReportDesk desk;
  CHECK(has(desk.get("/api/v1/gap"), "\"verdicts\""));
  CHECK(has(desk.get("/api/v1/gap?bodies=ITU-T,ISO&format=csv"), "elsewhere,itu-t,iso\r\n"));
  CHECK(desk.get("/api/v1/gap?format=docx").body.starts_with("PK"));
  CHECK(has(desk.get("/api/v1/gap?format=html"), "<table>"));
  CHECK(desk.get("/api/v1/gap?format=pdf").status == 400);
  CHECK(desk.get("/api/v1/gap?bodies=nobody").status == 400);
  CHECK(desk.get("/gap?verdict=perhaps").status == 400);
}

TEST_CASE("the page of a sheet sets the definitions side by side and escapes them", "[web][reports]") {
  const ReportDesk desk;
  const auto page = desk.get("/sheet?term=avatar");
  CHECK(page.status == 200);
  CHECK(has(page, "figure of a &lt;b&gt; participant"));
  CHECK(has(page, "picture of a person on a screen"));
  CHECK(has(page, "<ins>"));
  CHECK(has(page, "/api/v1/sheet?term=avatar&amp;format=docx"));
  CHECK(desk.get("/sheet").status == 200);
  CHECK(desk.get("/sheet?term=nowhere").status == 404);
  CHECK(has(desk.get("/api/v1/sheet?id=iec:100:2022:2"), "\"sides\""));
  CHECK(desk.get("/api/v1/sheet?term=avatar&format=docx").body.starts_with("PK"));
  CHECK(desk.get("/api/v1/sheet?term=avatar&format=csv").status == 400);
  CHECK(has(desk.get("/entries/itu-t:100:2022:1"), "/sheet?id=itu-t:100:2022:1"));
}

}  // namespace termreg::web
