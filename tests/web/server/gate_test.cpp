// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/gate.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "tests/catch.h"

using namespace termreg::web;
using namespace std::chrono_literals;

TEST_CASE("a gate of two places has never more than two inside, and everybody gets in", "[web]") {
  Gate gate(2, 1h);
  std::atomic<int> inside{0}, most{0}, visits{0};
  std::vector<std::thread> visitors;
  for (int i = 0; i < 6; ++i)
    visitors.emplace_back([&] {
      for (int visit = 0; visit < 200; ++visit) {
        const Gate::Place place(gate);
        const int now = ++inside;
        for (int known = most; now > known && !most.compare_exchange_weak(known, now);) continue;
        if (visit % 10 == 0) std::this_thread::yield();
        ++visits;
        --inside;
      }
    });
  for (auto& visitor : visitors) visitor.join();
  CHECK(most <= 2);
  CHECK(visits == 1200);
}

TEST_CASE("whoever stays long at a gate holds up nobody for longer than the patience lasts", "[web]") {
  Gate gate(1, 1ms);
  const Gate::Place first(gate);
  const Gate::Place second(gate);  // would wait for ever
  std::thread third([&] { const Gate::Place place(gate); });
  third.join();
  CHECK(true);  // nobody is waiting any more
}
