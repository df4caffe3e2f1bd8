// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while entries are edited and findings follow, forty times over: the stored findings are those of the entries,
// or they are known to be behind.
#include <algorithm>
#include <random>
#include <thread>

#include "registry/codec/json.h"
#include "registry/codec/outline_json.h"
#include "registry/conflicts/upkeep.h"
#include "tests/catch.h"
#include "tests/recovery/child.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using testing::Child;

namespace {

constexpr std::string_view day = "2026-11-28";

std::vector<std::string> sorted_texts(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings) out.push_back(codec::to_json(finding));
  std::sort(out.begin(), out.end());
  return out;
}

struct Stored {
  std::optional<store::FindingsLevel> level;
  std::vector<std::string> findings;
  std::string weights;
};

Stored stored_in(store::Store& store) {
  Stored out;
  std::vector<FindingOutline> outlines;
  out.level = store.findings()->read(
      [&](std::string_view, std::string_view value) { outlines.push_back(codec::outline_from_json(value)); },
      out.weights);
  out.findings = sorted_texts(conflicts::worded(outlines, store));
  return out;
}

std::vector<std::string> found_anew(const store::Store& store, const std::string& weights) {
  const auto same = conflicts::read_weights(weights);
  conflicts::SurveyOptions options;
  options.weights = &same;
  const conflicts::Survey survey(store, options);
  std::vector<Finding> all;
  for (const auto* finding : survey.table().in_order()) all.push_back(survey.table().worded(*finding));
  return sorted_texts(all);
}

}  // namespace

TEST_CASE("killed forty times while findings follow, what is stored of them is level or known to be behind",
          "[recovery]") {
  const testing::TemporaryDirectory directory;
  std::mt19937_64 random(2028);
  int level = 0, behind = 0, none = 0;
  for (int round = 0; round < 40; ++round) {
    INFO("round " << round);
    Child child({TERMREG_RECOVERY_WORKER, "findings", directory.path().string(), std::to_string(round)});
    const bool opening = round % 8 == 7;
    if (!opening) REQUIRE(child.wait_for("open\n"));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 250));
    child.kill();
    const auto store = store::Store::open(directory.path());
    const auto stored = stored_in(*store);
    ++(!stored.level ? none : stored.level->head == store->head() ? level : behind);
    if (stored.level) REQUIRE(store->head_at(stored.level->head.sequence) == stored.level->head);
    if (stored.level && stored.level->head == store->head())
      CHECK(stored.findings == found_anew(*store, stored.weights));
    for (const auto& damage : store->verify()) FAIL_CHECK(damage.where << ": " << damage.message);
    conflicts::Upkeep upkeep(*store);
    const auto listed = sorted_texts(upkeep.list({}, {}, day).findings);
    CHECK(listed == found_anew(*store, stored_in(*store).weights));
  }
  WARN("40 kills: findings were level " << level << " times, behind " << behind << " times, and " << none
                                        << " times there were none");
  CHECK(level > 3);
  CHECK(behind + none > 3);
}
