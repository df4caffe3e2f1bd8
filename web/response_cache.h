// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "web/http.h"

namespace termreg::web {

/// Answers that depend on nothing but the target and the state of the registry, kept until the state changes:
/// work that many ask for is done once. Holds answers of one state only, and at most `most_bytes` of them;
/// when that is full it begins anew. Thread-safe.
class ResponseCache {
 public:
  explicit ResponseCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// @param state  the validator of the state that the caller saw before it asked
  [[nodiscard]] std::optional<Response> find(const std::string& target, std::string_view state) const;
  /// Keeps an answer that was made after `state` was seen. Answers over 256 KiB, and all but 200, are let go.
  void keep(const std::string& target, std::string_view state, const Response& response);

 private:
  std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::string state_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, Response> answers_;
};

}  // namespace termreg::web
