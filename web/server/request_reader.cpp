// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/request_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace termreg::web {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";

}  // namespace

ReadState RequestReader::feed(std::string_view bytes) {
  if (state_ == ReadState::refused) return state_;
  pending_ += bytes;
  if (state_ == ReadState::idle && !pending_.empty()) state_ = ReadState::head;
  if (state_ == ReadState::head) read_head();
  if (state_ == ReadState::body) read_body();
  return state_;
}

void RequestReader::read_head() {
  // TLS, another protocol, or noise: no need to wait for an end that never comes.
  if (pending_.front() < 'A' || pending_.front() > 'Z')
    return refuse(
        {400, "malformed_request", "A request begins with the name of a method in capital letters."});
  const auto end = pending_.find(head_end, searched_);
  const auto size = end == std::string::npos ? pending_.size() : end + head_end.size();
  if (size > rules_->limits.head_bytes)
    return refuse({431, "head_too_large",
                   fmt::format("The head of a request may have {} bytes; this one is longer.",
                               rules_->limits.head_bytes)});
  if (end == std::string::npos) {
    // A client that sends byte by byte must not make us search the whole head again for each.
    searched_ = pending_.size() - std::min(pending_.size(), head_end.size() - 1);
    return;
  }
  auto verdict = vet_head(std::string_view(pending_).substr(0, size), *rules_);
  if (auto* refused = std::get_if<Refusal>(&verdict)) return refuse(std::move(*refused));
  head_ = std::move(std::get<Head>(verdict));
  pending_.erase(0, size);
  searched_ = 0;
  state_ = ReadState::body;
}

void RequestReader::read_body() {
  auto& body = head_.request.body;
  const auto missing = head_.content_length - body.size();
  // Reserved, not touched: only bytes that arrive become memory in use.
  if (body.empty()) body.reserve(head_.content_length);
  const auto taken = std::min(missing, pending_.size());
  body.append(pending_, 0, taken);
  pending_.erase(0, taken);
  if (taken == missing) state_ = ReadState::complete;
}

bool RequestReader::take_expectation() {
  return std::exchange(head_.expectation, Expectation::none) == Expectation::continue_100 &&
         state_ == ReadState::body && head_.request.body.empty();
}

Request RequestReader::take() {
  state_ = ReadState::idle;
  return std::move(head_.request);
}

void RequestReader::refuse(Refusal reason) {
  refusal_ = std::move(reason);
  state_ = ReadState::refused;
  pending_ = {};
  head_ = {};
}

}  // namespace termreg::web
