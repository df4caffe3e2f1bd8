// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "web/http.h"
#include "web/server/head.h"

namespace termreg::web {

/// The bytes of one answer, and how many of them the client has taken.
struct Answer {
  std::string head;
  std::string body;
  std::size_t sent = 0;

  [[nodiscard]] std::size_t size() const noexcept { return head.size() + body.size(); }
  [[nodiscard]] std::size_t unsent() const noexcept { return size() - sent; }
};

/// Makes what a handler said fit to be sent. Adds to it
///   Date, X-Content-Type-Options, Referrer-Policy, Content-Security-Policy, Cross-Origin-Opener-Policy,
///   Cross-Origin-Resource-Policy
/// and drops fields of these names, and those that frame a message, from `response.headers`. A field that
/// could break out of its line makes the whole answer a 500, which is logged: it is a fault of the handler.
[[nodiscard]] Response dressed(Response response);

/// The answer to a request that was not passed on: problem+json, Connection: close, and Retry-After with a
/// 503.
[[nodiscard]] Answer compose_refusal(const Refusal& refusal);

}  // namespace termreg::web
