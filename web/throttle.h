// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace termreg::web {

/// How many log-ins may be tried within `window`. One that succeeds gives back what the pair has used.
struct ThrottleLimits {
  std::size_t of_pair = 5;      ///< for one account from one address
  std::size_t of_address = 20;  ///< from one address, whatever the account
  std::size_t of_account = 50;  ///< for one account, from wherever
  std::chrono::seconds window = std::chrono::minutes(15);
  std::size_t remembered = 10000;  ///< pairs, addresses and accounts; the oldest are forgotten beyond it
};

/// Slows down who guesses passwords. An attempt counts when it begins, so that many at a time are no way round; and
/// for unknown accounts as for known ones. In memory: a new start forgets. Thread-safe.
class Throttle {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;
  explicit Throttle(const ThrottleLimits& limits = {}, Clock clock = std::chrono::steady_clock::now);

  /// Counts an attempt. @return 0 if it may be made, else the seconds until one may; then nothing was counted.
  [[nodiscard]] std::uint32_t admit(std::string_view account, std::string_view address);
  void succeeded(std::string_view account, std::string_view address);

 private:
  using Moment = std::chrono::steady_clock::time_point;
  [[nodiscard]] std::uint32_t wait(const std::string& key, std::size_t limit, Moment now);
  void forget_oldest();

  ThrottleLimits limits_;
  Clock clock_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::vector<Moment>> attempts_;  ///< oldest first, within the window
};

}  // namespace termreg::web
