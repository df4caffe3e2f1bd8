// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/throttle.h"

#include "tests/catch.h"

using namespace termreg;

TEST_CASE("the throttle counts what is tried, forgets with time, and forgives who succeeds",
          "[web][people]") {
  std::chrono::steady_clock::time_point now;
  web::ThrottleLimits limits;
  limits.of_pair = 2;
  limits.of_address = 3;
  limits.of_account = 4;
  limits.window = std::chrono::seconds(60);
  web::Throttle throttle(limits, [&] { return now; });
  CHECK(throttle.admit("ada", "a") == 0);
  CHECK(throttle.admit("ada", "a") == 0);
  CHECK(throttle.admit("ada", "a") == 61);
  CHECK(throttle.admit("bob", "a") == 0);
  CHECK(throttle.admit("cy", "a") > 0);  // the address has had its three
  CHECK(throttle.admit("ada", "b") == 0);
  CHECK(throttle.admit("ada", "c") == 0);
  CHECK(throttle.admit("ada", "d") > 0);  // the account its four
  throttle.succeeded("ada", "c");
  CHECK(throttle.admit("ada", "d") == 0);
  now += std::chrono::seconds(61);
  CHECK(throttle.admit("ada", "a") == 0);
}

TEST_CASE("what the throttle remembers has a bound", "[web][people]") {
  web::ThrottleLimits limits;
  limits.remembered = 30;
  limits.of_address = 1000000;
  web::Throttle throttle(limits);
  for (int i = 0; i < 1000; ++i) CHECK(throttle.admit("name" + std::to_string(i), "a") == 0);
  for (int i = 0; i < 5; ++i) (void)throttle.admit("ada", "b");
  CHECK(throttle.admit("ada", "b") > 0);
}
