// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/http.h"
#include "web/server/server.h"

/// The vetting of a request head (RFC 9112, read strictly). What two programs might read differently is
/// refused, not repaired, so that nothing can be smuggled past a proxy:
///
///   head    = method SP target SP "HTTP/1." ("0" / "1") CRLF *( field CRLF ) CRLF
///   method  = "GET" / "HEAD" / "POST" / "PUT" / "DELETE"
///   target  = "/" path [ "?" query ]          percent-decoded: well-formed UTF-8; the path without control
///   characters field   = token ":" OWS value OWS         no folding, no space before the colon, no control
///   character but tab
///
/// Exactly one Host; at most one Content-Length, decimal digits only, required with POST and PUT; no
/// Transfer-Encoding; no Content-Encoding but identity; no Expect but 100-continue.
namespace termreg::web {

/// Why a request is not passed on. The connection is closed after the answer.
struct Refusal {
  int status = 400;
  std::string_view code;  ///< for programs, stable, of static storage
  std::string sentence;   ///< for people; never quotes the request
};

enum class Persistence { close, keep_alive };
enum class Expectation { none, continue_100 };

/// A head that passed. The request's body is still empty.
struct Head {
  Request request;
  std::size_t content_length = 0;
  Persistence persistence = Persistence::keep_alive;
  Expectation expectation = Expectation::none;
};

/// Which Host values are ours.
class HostRule {
 public:
  enum class Bound { to_loopback, to_network };
  HostRule(Bound bound, std::vector<std::string> names);
  /// `host` is the name without port, in any case; an IPv6 literal keeps its brackets.
  [[nodiscard]] bool accepts(std::string_view host) const;

 private:
  bool any_name_;
  std::vector<std::string> names_;
};

/// What vetting goes by. Immutable while the server runs, therefore shared by its threads without lock.
struct HeadRules {
  ServerLimits limits;
  HostRule hosts;
};

/// Vets one head, from the request line up to and including the empty line. Pure. The size of the head as a
/// whole is the caller's to check, as it must be known before the head is complete.
[[nodiscard]] std::variant<Head, Refusal> vet_head(std::string_view head, const HeadRules& rules);

}  // namespace termreg::web
