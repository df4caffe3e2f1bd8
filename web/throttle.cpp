// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/throttle.h"

#include <algorithm>
#include <array>

namespace termreg::web {
namespace {

constexpr std::size_t longest_key = 64;  // no account has a longer name

// NUL stands in no name that a request can bring, so no key of one kind is one of another.
std::string pair_key(std::string_view account, std::string_view address) {
  return std::string("pair").append(account.substr(0, longest_key)).append(1, '\0').append(address);
}
std::string address_key(std::string_view address) {
  return std::string("from").append(address.substr(0, longest_key));
}
std::string account_key(std::string_view account) {
  return std::string("name").append(account.substr(0, longest_key));
}

}  // namespace

Throttle::Throttle(const ThrottleLimits& limits, Clock clock) : limits_(limits), clock_(std::move(clock)) {}

std::uint32_t Throttle::wait(const std::string& key, std::size_t limit, Moment now) {
  const auto found = attempts_.find(key);
  if (found == attempts_.end()) return 0;
  auto& moments = found->second;
  std::erase_if(moments, [&](Moment moment) { return moment + limits_.window <= now; });
  if (moments.empty()) {
    attempts_.erase(found);
    return 0;
  }
  if (moments.size() < limit) return 0;
  return static_cast<std::uint32_t>(
             std::chrono::duration_cast<std::chrono::seconds>(moments.front() + limits_.window - now)
                 .count()) +
         1;
}

std::uint32_t Throttle::admit(std::string_view account, std::string_view address) {
  const std::array keys{pair_key(account, address), address_key(address), account_key(account)};
  const std::array most{limits_.of_pair, limits_.of_address, limits_.of_account};
  const std::lock_guard lock(mutex_);
  const auto now = clock_();
  std::uint32_t longest = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) longest = std::max(longest, wait(keys[i], most[i], now));
  if (longest > 0) return longest;
  for (const auto& key : keys) attempts_[key].push_back(now);
  while (attempts_.size() > limits_.remembered) forget_oldest();
  return 0;
}

void Throttle::succeeded(std::string_view account, std::string_view address) {
  const std::lock_guard lock(mutex_);
  attempts_.erase(pair_key(account, address));
  for (const auto& key : {address_key(address), account_key(account)})
    if (const auto found = attempts_.find(key); found != attempts_.end()) {
      found->second.pop_back();
      if (found->second.empty()) attempts_.erase(found);
    }
}

void Throttle::forget_oldest() {
  attempts_.erase(std::min_element(attempts_.begin(), attempts_.end(), [](const auto& a, const auto& b) {
    return a.second.back() < b.second.back();
  }));
}

}  // namespace termreg::web
