// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/near_duplicates.h"

#include <rapidcheck.h>

#include <algorithm>

#include "tests/catch.h"

namespace termreg::conflicts {
namespace {

using Set = std::vector<WordId>;

std::vector<std::span<const WordId>> views(const std::vector<Set>& sets) {
  return {sets.begin(), sets.end()};
}

std::vector<NearPair> every_pair(const std::vector<Set>& sets, const std::vector<double>& weights,
                                 double threshold) {
  std::vector<NearPair> out;
  for (std::uint32_t i = 0; i < sets.size(); ++i)
    for (std::uint32_t j = i + 1; j < sets.size(); ++j) {
      const double similarity = weighted_cosine(sets[i], sets[j], weights);
      if (similarity >= threshold * (1 - 1e-9)) out.push_back({i, j, similarity});
    }
  return out;
}

Set distinct(std::vector<unsigned> raw, unsigned words) {
  Set out;
  for (const unsigned word : raw) out.push_back(word % words);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

TEST_CASE("the near-duplicate join finds exactly the pairs that comparing all pairs finds", "[conflicts]") {
  CHECK(rc::check("join equals brute force", [] {
    const unsigned words = *rc::gen::inRange(1U, 400U);
    std::vector<double> weights;
    for (unsigned i = 0; i < words; ++i) weights.push_back(*rc::gen::inRange(1, 1000) / 100.0);
    std::sort(weights.rbegin(), weights.rend());
    std::vector<Set> sets;
    for (const auto& raw :
         *rc::gen::container<std::vector<std::vector<unsigned>>>(rc::gen::arbitrary<std::vector<unsigned>>()))
      sets.push_back(distinct(raw, words));
    // Copies with one word less or more, so that pairs near the threshold do occur.
    for (std::size_t i = 0, n = sets.size(); i < n; ++i) {
      Set near = sets[i];
      if (!near.empty()) near.erase(near.begin() + static_cast<std::ptrdiff_t>(near.size() / 2));
      near.push_back(words - 1);
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      sets.push_back(near);
    }
    const double threshold = *rc::gen::inRange(30, 101) / 100.0;
    RC_ASSERT(near_duplicates(views(sets), weights, threshold) == every_pair(sets, weights, threshold));
  }));
}

TEST_CASE("a pair exactly at the threshold is found", "[conflicts]") {
  const std::vector<double> weights{1, 1, 1, 1};
  const std::vector<Set> sets{{0, 1}, {1, 2}, {}};
  const auto found = near_duplicates(views(sets), weights, 0.5);
  REQUIRE(found.size() == 1);
  CHECK(found.front().first == 0);
  CHECK(found.front().second == 1);
  CHECK(near_duplicates(views(sets), weights, 0.51).empty());
}

}  // namespace
}  // namespace termreg::conflicts
