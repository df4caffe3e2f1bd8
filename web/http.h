// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTTP as the handlers see it: plain values, no socket. Only web/server/ knows how they travel.
namespace termreg::web {

/// The methods the server passes on; any other is answered with 501 before a handler sees it.
enum class Method { get, head, post, put, del };

/// Decoded names and values in the order in which they were sent; a repeated name stands repeatedly.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// Header fields by name in lower case. A repeated field is one value, joined by ", " (cookies by "; ").
using HeaderFields = std::map<std::string, std::string, std::less<>>;

/// Whose connection it is, as far as limits are concerned.
struct Peer {
  std::string
      network;  ///< bytes of the IPv4 address, or of the IPv6 /64: what one person can be assumed to hold
  bool loopback = false;
};

/// A vetted request: every text in it is well-formed UTF-8 without NUL, but for `body`, which is the bytes as
/// sent.
struct Request {
  Method method = Method::get;
  std::string path;  ///< percent-decoded, begins with '/', holds no control character
  Parameters query;  ///< percent-decoded, '+' read as a space
  HeaderFields
      headers;       ///< without hop-by-hop fields, Range, and names with '_' (a proxy may read those as '-')
  std::string body;  ///< complete, at most ServerLimits::body_bytes; empty if none was sent
  std::string
      raw_target;  ///< as sent, printable ASCII: "/entries/a:b:c:d?x=1" (other bytes are percent-encoded)
  Peer peer;       ///< who sent it, or the proxy that did

  /// First value of that name; nothing if absent. Valid as long as the request.
  [[nodiscard]] std::optional<std::string_view> parameter(std::string_view name) const;
  /// All values of that name in order; empty if absent. Valid as long as the request.
  [[nodiscard]] std::vector<std::string_view> parameters(std::string_view name) const;
  /// The value of a header field; empty if absent. Valid as long as the request.
  [[nodiscard]] std::string_view header(std::string_view lower_case_name) const;
};

/// What a handler answers. To HEAD a handler answers as to GET; the server leaves the body out.
/// The server itself adds Date, Content-Length, Connection and the security headers, and takes none of them
/// from here. A header name that is no token, or a value with a control character, turns the answer into a
/// 500: nothing that came from a request can begin a header of its own.
struct Response {
  int status = 200;  ///< 204 and 304 travel without body and content type
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

/// Percent-decodes (RFC 3986, 2.1); '+' stays. Nothing if a '%' is not followed by two hexadecimal digits, or
/// if the result is not well-formed UTF-8 or holds NUL.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

/// Encodes for use as one path segment or one query value: all but letters, digits and "-._~:" as %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// Reads `name=value&name=value` (a query string, or a body of type application/x-www-form-urlencoded); '+'
/// is a space, a name without '=' has an empty value, empty pairs are skipped. Nothing if a part cannot be
/// decoded.
[[nodiscard]] std::optional<Parameters> parse_query(std::string_view text);

/// The phrase of RFC 9110 for a status ("Not Found"); "Status" for one that is not listed.
[[nodiscard]] std::string_view reason_phrase(int status);

/// A problem of RFC 9457: application/problem+json with `type` about:blank, `title` the reason phrase,
/// `status`, and the given stable `code` (for programs) and `detail` (a sentence for a person; any text,
/// escaped here). Not cached.
[[nodiscard]] Response problem(int status, std::string_view code, std::string_view detail);

}  // namespace termreg::web
