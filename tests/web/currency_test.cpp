// SPDX-License-Identifier: GPL-3.0-or-later
// While findings are behind the entries, pages answer with those that were known, and say so.
#include "registry/conflicts/survey.h"
#include "tests/catch.h"
#include "tests/conflicts/shelf.h"
#include "tests/web/site.h"

using namespace termreg;
using testing::header;
using testing::holds;
using testing::Site;

namespace {

const std::string note = "Findings are being brought up to date";

std::vector<TermEntry> many_entries() {
  std::vector<TermEntry> out;
  for (std::size_t i = 0; i <= conflicts::most_entries_of_update; ++i)
    out.push_back(
        conflicts::entry("Acme", "2021", std::to_string(i), {"term " + std::to_string(i)}, "thing"));
  return out;
}

}  // namespace

TEST_CASE("pages answer while findings are behind, say so, and are not kept", "[web]") {
  Site site;
  const auto of_iso = conflicts::entry("ISO", "2021", "1", {"avatar"}, "figure that stands for somebody");
  site.put(of_iso);
  site.put(conflicts::entry("Acme", "2020", "1", {"avatar"}, "figure that stands for somebody"));
  site.registry().keep_findings_beside();
  CHECK(holds(site.get("/api/v1/conflicts").body, "\"total\":1"));  // waits until they are level
  CHECK_FALSE(holds(site.get("/conflicts").body, note));
  store::ChangeSet changes;
  for (const auto& entry : many_entries()) changes.puts.push_back({entry, 0});
  site.registry().store().apply(changes);
  for (const std::string& path :
       {std::string("/"), std::string("/conflicts"), "/entries/" + of_iso.id.text()}) {
    INFO(path);
    const auto page = site.get(path);
    CHECK(page.status == 200);
    if (site.registry().findings_currency().level) continue;  // the thread beside was faster
    CHECK(holds(page.body, note));
    CHECK(header(page, "Cache-Control") == "no-store");
    CHECK(header(page, "ETag").empty());
  }
  CHECK(site.get("/api/v1/conflicts").status == 200);
  CHECK(site.registry().findings_currency().level);
  const auto page = site.get("/conflicts");
  CHECK_FALSE(holds(page.body, note));
  CHECK_FALSE(header(page, "ETag").empty());
}

TEST_CASE("a list of findings can be asked for as a house takes them", "[web]") {
  Site site;
  site.put(conflicts::entry("ISO", "2021", "1", {"mount"}, "ring of metal that holds glass"));
  site.put(conflicts::entry("ISO", "2021", "2", {"mount"}, "animal that somebody rides"));
  const web::Parameters severe{{"code", "C4"}, {"severity", "error"}};
  CHECK(holds(site.get("/api/v1/conflicts", severe).body, "\"total\":0"));
  web::Parameters by_iso = severe;
  by_iso.emplace_back("profile", "iso");
  CHECK(holds(site.get("/api/v1/conflicts", by_iso).body, "\"total\":1"));
  CHECK(site.get("/conflicts", by_iso).status == 200);
  CHECK(site.get("/api/v1/conflicts", {{"profile", "acme"}}).status == 400);
}
