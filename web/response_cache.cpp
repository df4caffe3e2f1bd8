// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/response_cache.h"

namespace termreg::web {
namespace {

constexpr std::size_t longest_body = 256 * 1024;
constexpr std::size_t overhead = 256;  // of an answer beside its texts: map node, headers

}  // namespace

std::optional<Response> ResponseCache::find(const std::string& target, std::string_view state) const {
  const std::lock_guard lock(mutex_);
  if (state != state_) return std::nullopt;
  const auto found = answers_.find(target);
  if (found == answers_.end()) return std::nullopt;
  return found->second;
}

void ResponseCache::keep(const std::string& target, std::string_view state, const Response& response) {
  if (response.status != 200 || response.body.size() > longest_body) return;
  const std::lock_guard lock(mutex_);
  const auto size = target.size() + response.body.size() + overhead;
  if (state != state_ || bytes_ + size > most_bytes_) {
    answers_.clear();
    bytes_ = 0;
    state_ = state;
  }
  if (answers_.emplace(target, response).second) bytes_ += size;
}

}  // namespace termreg::web
