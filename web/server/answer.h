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

/// Composes the answer to a request of that method. Adds to what the handler said:
///   Date, Content-Length, Connection
///   X-Content-Type-Options, Referrer-Policy, Content-Security-Policy, Cross-Origin-Opener-Policy,
///   Cross-Origin-Resource-Policy
/// and ignores fields of these names (and Transfer-Encoding) in `response.headers`. A field that could break
/// out of its line makes the whole answer a 500, which is logged: it is a fault of the handler. The body is
/// left out for HEAD (its length is told), and for 204 and 304.
[[nodiscard]] Answer compose_answer(Response response, Method method, Persistence persistence);

/// The answer to a request that was not passed on: problem+json, Connection: close, and Retry-After with a
/// 503.
[[nodiscard]] Answer compose_refusal(const Refusal& refusal);

}  // namespace termreg::web
