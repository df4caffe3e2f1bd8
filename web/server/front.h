// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "web/server/connection.h"
#include "web/server/exchange.h"
#include "web/server/listener.h"

namespace termreg::web {

/// The one thread through which every connection enters and leaves. It accepts, reads and vets what has not
/// become a request yet, hands complete requests to the queue, writes to slow clients, and keeps all
/// deadlines. It never waits for a single client and never runs the handler.
class Front {
 public:
  /// Both must outlive the front. @throws Error(internal) if the system has no event descriptor to give.
  Front(Exchange& exchange, Listener& listener);

  /// Serves until Exchange::stopping, then closes what carries no request and returns when the rest is done,
  /// at the latest 5 s later.
  void run();
  /// Makes run() look at Exchange::stopping now. Callable from any thread.
  void wake() const noexcept;

 private:
  void wait_and_handle();
  void handle(int descriptor);
  void accept_clients();
  void admit(Descriptor socket, Peer peer);
  [[nodiscard]] bool has_room_for(const Peer& peer) const;
  void advance(Connection& connection);
  void act_on(Connection& connection, Intake intake);
  void dispatch(Connection& connection);
  void deliver(Connection& connection);
  void discard_input(Connection& connection);
  void close(Connection& connection);
  void keep_deadlines();
  void expire(Connection& connection);
  void close_idle();

  Exchange& exchange_;
  Listener& listener_;
  Descriptor bell_;
  std::unordered_map<int, std::unique_ptr<Connection>> connections_;
  std::unordered_map<std::string, std::uint32_t> connections_of_network_;
  Clock::time_point next_tick_;
  bool accept_paused_ = false;
};

}  // namespace termreg::web
