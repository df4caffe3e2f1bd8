// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/settings.h"

#include "indexer/sources/draft_settings.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/drafts/drafting.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

std::string refused(const std::string& yaml) {
  const Folder folder;
  try {
    static_cast<void>(sources::read_draft_settings(folder.write(".termreg.yaml", yaml)));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

bool says(const std::string& sentence, std::string_view piece) {
  return sentence.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("the settings of a project are found beside the draft and above it, up to the repository's folder",
          "[drafts]") {
  const Folder folder;
  folder.write(".termreg.yaml", "profile: ietf\n");
  folder.write("work/.git/HEAD", "ref\n");
  const auto draft = folder.write("work/drafts/draft.txt", "1 Scope\n");
  CHECK(sources::settings_for(draft).file.empty());
  folder.write(
      "work/.termreg.yaml",
      "profile: iso\nauthorities: [W3C, ISO]\nfail-on: warning\nhints: true\n"
      "ignore:\n  - code: D5\n    term: master\n    reason: name in the protocol\n    expires: 2027-01-31\n");
  const auto settings = sources::settings_for(draft);
  CHECK(settings.profile == style::Profile::iso);
  CHECK(settings.authorities == std::vector<std::string>{"W3C", "ISO"});
  CHECK(settings.fail_on == "warning");
  CHECK(settings.hints == drafts::Hints::told);
  REQUIRE(settings.ignore.size() == 1);
  CHECK(settings.ignore.front() == drafts::Ignored{"D5", "master", "name in the protocol", "2027-01-31"});
}

TEST_CASE("settings that nobody can mean are refused with line and what was expected", "[drafts]") {
  CHECK(says(refused("profile: iso\nprofil: iso\n"),
             "line 2: the key “profil” is not known; expected one of profile"));
  CHECK(says(refused("profile: nobody\n"), "expected a profile of itu-t"));
  CHECK(says(refused("fail-on: often\n"), "expected error, warning, info or never"));
  CHECK(says(refused("hints: perhaps\n"), "expected true or false"));
  CHECK(says(refused("ignore:\n  - code: D5\n"), "needs a reason"));
  CHECK(says(refused("ignore:\n  - code: D11\n    reason: r\n"), "expected a code D1 to D10"));
  CHECK(says(refused("ignore:\n  - code: D5\n    reason: r\n    expires: soon\n"), "expected a date"));
  CHECK(
      says(refused("ignore:\n  - code: D5\n    reason: r\n    until: 2027-01-01\n"), "“until” is not known"));
  CHECK(says(refused("- profile\n"), "expected one map"));
  CHECK(!refused("profile: [iso\n").empty());
}

TEST_CASE("an exception takes its findings out and is counted; one that expired or covers nothing is told",
          "[drafts]") {
  Parts parts;
  parts.body = "The text needs VRM, VRM and VRM, and later on it needs ZQX, ZQX and ZQX.";
  const auto draft = recommendation(parts);
  auto report = Known().check(draft);
  REQUIRE(report.findings.size() == 2);
  drafts::set_aside(report, draft,
                    {{"D7/used-not-listed", "vrm", "a trade mark", ""},
                     {"D7", "ZQX", "for now", "2025-12-31"},
                     {"D5", "master", "name in the protocol", ""}},
                    "2026-01-01");
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().message.find("ZQX") != std::string::npos);
  CHECK(report.ignored == 1);
  REQUIRE(report.remarks.size() == 2);
  CHECK(report.remarks[0].find("expired on 2025-12-31 (for now)") != std::string::npos);
  CHECK(report.remarks[1].find("covers no finding") != std::string::npos);
}

TEST_CASE("bodies that a project names weigh as authorities do", "[drafts]") {
  Known known;
  known.add("W3C", "W3C X", {"avatar"},
            "Digital figure that stands for a participant in a shared virtual world.");
  Parts parts;
  parts.here = "3.2.1 avatar: Digital figure that stands for a participant in a shared virtual world.";
  parts.body = "An avatar walks.";
  const auto draft = recommendation(parts);
  CHECK(found(known.check(draft)) == "D1/defined-already warning");
  drafts::CheckOptions options;
  options.authorities = {"W3C"};
  CHECK(found(known.check(draft, options)) == "D1/defined-already error");
}
