// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "web/server/head.h"

namespace termreg::web {

/// How far the next request of a connection has come.
enum class ReadState {
  idle,      ///< not a byte of it yet
  head,      ///< its head has begun
  body,      ///< its head is vetted, its body is on the way
  complete,  ///< take() gives it
  refused,   ///< refusal() says why; the connection can carry no further request
};

/// Turns the bytes of one connection into vetted requests, one at a time, whatever pieces they arrive in.
/// Holds at most ServerLimits::head_bytes beside one body and what one feed() brought. Knows no socket and no
/// clock. One thread at a time.
class RequestReader {
 public:
  /// `rules` must outlive the reader.
  explicit RequestReader(const HeadRules& rules) : rules_(&rules) {}

  /// Takes in bytes, possibly none, and reads on as far as the current request goes; bytes of a further
  /// request (pipelining) are kept. Not to be fed while a request is complete, and without effect once
  /// refused.
  ReadState feed(std::string_view bytes);

  [[nodiscard]] ReadState state() const noexcept { return state_; }

  /// Of the request whose head is vetted (states body and complete).
  [[nodiscard]] std::size_t content_length() const noexcept { return head_.content_length; }
  [[nodiscard]] Persistence persistence() const noexcept { return head_.persistence; }

  /// True once for a request whose client waits for "100 Continue" before it sends the body.
  [[nodiscard]] bool take_expectation();

  /// The complete request; the reader is idle then: feed({}) reads on in what a pipelining client sent ahead.
  [[nodiscard]] Request take();

  /// Valid in state refused.
  [[nodiscard]] const Refusal& refusal() const noexcept { return refusal_; }

  /// Gives up on the current request for a reason of the caller's (a deadline, memory).
  void refuse(Refusal reason);

 private:
  void read_head();
  void read_body();

  const HeadRules* rules_;
  ReadState state_ = ReadState::idle;
  std::string pending_;       ///< bytes not yet understood
  std::size_t searched_ = 0;  ///< of pending_, where no end of head begins
  Head head_;
  Refusal refusal_;
};

}  // namespace termreg::web
