// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "web/http.h"
#include "web/server/descriptor.h"

namespace termreg::web {

enum class AcceptOutcome {
  accepted,
  nobody,     ///< no one waits
  exhausted,  ///< the process may open no more files now; the client still waits
};

struct Accepted {
  AcceptOutcome outcome = AcceptOutcome::nobody;
  Descriptor socket;  ///< non-blocking, TCP_NODELAY
  Peer peer;
};

/// The listening socket.
class Listener {
 public:
  /// Binds and listens, non-blocking. SO_REUSEADDR but never SO_REUSEPORT: a taken port is an error, not a
  /// share.
  /// @throws Error(usage) if the address cannot be resolved or bound.
  Listener(const std::string& host, std::uint16_t port);

  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
  [[nodiscard]] bool on_loopback() const noexcept { return loopback_; }
  [[nodiscard]] int descriptor() const noexcept { return socket_.number(); }
  /// Takes one client. A client that has gone again is skipped.
  [[nodiscard]] Accepted accept();
  void close() noexcept { Descriptor gone = std::move(socket_); }

 private:
  Descriptor socket_;
  std::uint16_t port_ = 0;
  bool loopback_ = false;
};

}  // namespace termreg::web
