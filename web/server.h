// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "web/http.h"

namespace termreg::web {

/// What the server refuses, and when it stops waiting. Every default is the figure of the security design; see
/// README.md of this folder for what each one stops.
struct ServerLimits {
  std::size_t head_bytes = 16 * 1024;
  std::size_t headers = 64;
  std::size_t request_line_bytes = 8 * 1024;
  std::size_t body_bytes = 32 * 1024 * 1024;
  std::uint32_t head_ms = 5000;
  std::uint32_t body_ms = 20000;
  std::uint32_t write_ms = 15000;
  std::uint32_t idle_ms = 1500;
  std::uint32_t requests_per_connection = 100;   ///< on connections from elsewhere
  std::uint32_t connections_per_address = 16;
  std::uint32_t connections_from_loopback = 512; ///< a proxy or a bench on the same machine is one address
  std::uint32_t connections = 1024;
  std::uint32_t workers = 0;                     ///< 0: twice the processors, at least 4
};

using Handler = std::function<Response(const Request&)>;

/// A guarded HTTP/1.1 server (the one place that includes cpp-httplib). A slow, idle or hostile client costs memory of
/// at most its head and body limits, and no thread. An exception out of the handler is a 500 without details, logged.
class Server {
 public:
  /// Binds to `host`:`port` (0 picks a free one) and serves until stop(). Threads are its own.
  /// @throws Error(usage) if the address cannot be bound; the sentence names it.
  static std::unique_ptr<Server> start(const std::string& host, std::uint16_t port, Handler handler,
                                       const ServerLimits& limits = {});
  virtual ~Server() = default;  ///< stops
  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// Stops accepting, finishes the requests under way (at most 5 s), joins. Idempotent.
  virtual void stop() = 0;
};

}  // namespace termreg::web
