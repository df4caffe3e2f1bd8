// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "web/http.h"

namespace termreg::web {

/// What the server refuses, and when it stops waiting. Every default is the figure of the security design;
/// README.md of this folder says what each one stops. Times in milliseconds, sizes in bytes.
struct ServerLimits {
  std::size_t head_bytes = 16 * 1024;         ///< request line and header fields together; more is a 431
  std::size_t headers = 64;                   ///< header fields; more is a 431
  std::size_t request_line_bytes = 8 * 1024;  ///< more is a 414
  std::size_t body_bytes = 32 * 1024 * 1024;  ///< more is a 413, said before the body is read
  std::uint32_t head_ms = 5000;    ///< from the first byte (or the connection) to the end of the head: 408
  std::uint32_t body_ms = 20000;   ///< from the head to the last byte of a small body: 408
  std::uint32_t write_ms = 15000;  ///< for a small answer to be taken; then the connection is cut
  std::uint32_t idle_ms = 1500;    ///< between two requests; then the connection is closed
  /// A large body or answer has, beyond body_ms or write_ms, the time it needs at this rate.
  std::uint32_t transfer_bytes_per_second = 256 * 1024;
  std::uint32_t requests_per_connection = 100;  ///< on connections from elsewhere; the last answer says close
  std::uint32_t connections_per_address = 16;   ///< from one IPv4 address or IPv6 /64; more are a 503
  std::uint32_t connections_from_loopback = 512;  ///< a proxy or a bench on the same machine is one address
  std::uint32_t connections = 1024;     ///< and at most half of what the process may open; more are a 503
  std::uint32_t queued_requests = 512;  ///< complete requests that wait for a worker; more are a 503
  std::uint32_t workers = 0;            ///< threads that run the handler; 0: twice the processors, at least 8
  std::size_t body_memory_bytes = 64 * 1024 * 1024;  ///< all bodies over 32 KiB together; more are a 503
  std::size_t answer_memory_bytes =
      64 * 1024 * 1024;  ///< all answers that slow clients have yet to take; one more is cut
  /// Names a client may use in Host. Bound to a loopback address, localhost, 127.0.0.1 and [::1] are always
  /// accepted and nothing else beside these names (421): a page elsewhere cannot reach the registry by
  /// rebinding its own name. Bound to another address, an empty list accepts every name.
  std::vector<std::string> host_names;
};

/// Answers one request. Called by many threads at once. What it throws becomes a 500 without details, and is
/// logged.
using Handler = std::function<Response(const Request&)>;

/// A guarded HTTP/1.1 server. A slow, idle or hostile client costs memory of at most its head and body
/// limits, and no thread: one thread reads and vets all requests and writes to slow clients, a pool of
/// workers runs the handler. Every answer carries the security headers (answer.h lists them). Thread-safe.
class Server {
 public:
  /// Binds to `host`:`port` (0 picks a free one) and serves until stop(). Threads are its own.
  /// @throws Error(usage) if the address cannot be bound; the sentence names it and the reason. Nothing is
  /// left open.
  static std::unique_ptr<Server> start(const std::string& host, std::uint16_t port, Handler handler,
                                       const ServerLimits& limits = {});
  virtual ~Server() = default;  ///< stops
  /// The port bound to. Never 0.
  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// Stops accepting, finishes the requests under way (a handler as long as it takes, a slow client at most 5
  /// s), and joins the threads. Idempotent. Not to be called by a handler.
  virtual void stop() = 0;
};

}  // namespace termreg::web
