// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/clock.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace termreg::store {

std::string utc_text(std::chrono::system_clock::time_point moment) {
  const auto seconds = std::chrono::system_clock::to_time_t(moment);
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count() % 1000;
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  std::snprintf(text.data() + length, text.size() - length, ".%03dZ", static_cast<int>(milliseconds));
  return text.data();
}

std::string utc_now() {
  return utc_text(std::chrono::system_clock::now());
}

}  // namespace termreg::store
