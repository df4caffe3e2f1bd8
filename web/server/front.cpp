// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/front.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <exception>
#include <thread>
#include <vector>

#include "registry/log/log.h"
#include "registry/model/error.h"

namespace termreg::web {
namespace {

/// How late a deadline may be kept. With it a pass over all connections, at most a thousand, costs nothing.
constexpr std::chrono::milliseconds tick{100};
constexpr std::chrono::milliseconds tick_while_stopping{10};
constexpr std::chrono::seconds stop_time{5};
/// Clients accepted before those that are in have their turn again.
constexpr int accepts_per_turn = 64;

/// The client is told why, as far as it takes it at once; it never had a place among the connections.
void turn_away(const Descriptor& socket) {
  const auto answer = compose_refusal(
      {503, "too_many_connections", "The server holds as many connections as it may; try again shortly."});
  const auto text = answer.head + answer.body;
  (void)!::send(socket.number(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  ::shutdown(socket.number(), SHUT_WR);
}

}  // namespace

Front::Front(Exchange& exchange, Listener& listener)
    : exchange_(exchange), listener_(listener), bell_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!bell_.open())
    throw Error(ErrorCode::internal, "The server cannot open an event descriptor to wake its thread.");
  exchange_.poller.add(bell_.number(), EPOLLIN);
  exchange_.poller.add(listener_.descriptor(), EPOLLIN | EPOLLONESHOT);
}

void Front::wake() const noexcept {
  eventfd_write(bell_.number(), 1);
}

void Front::run() {
  while (!exchange_.stopping) wait_and_handle();
  listener_.close();
  const auto latest = Clock::now() + stop_time;
  for (close_idle(); !connections_.empty() && Clock::now() < latest; close_idle()) wait_and_handle();
}

void Front::wait_and_handle() {
  std::array<epoll_event, 128> events;
  const bool has_deadlines = accept_paused_ || !connections_.empty();
  const auto timeout = exchange_.stopping ? tick_while_stopping : tick;
  const int count = epoll_wait(exchange_.poller.descriptor(), events.data(), static_cast<int>(events.size()),
                               has_deadlines ? static_cast<int>(timeout.count()) : -1);
  for (int index = 0; index < count; ++index) handle(events.at(static_cast<std::size_t>(index)).data.fd);
  if (Clock::now() >= next_tick_) keep_deadlines();
}

void Front::handle(int descriptor) {
  if (descriptor == listener_.descriptor()) return accept_clients();
  if (descriptor == bell_.number()) {
    eventfd_t rung = 0;
    eventfd_read(bell_.number(), &rung);
    return;
  }
  const auto found = connections_.find(descriptor);
  if (found == connections_.end()) return;
  auto& connection = *found->second;
  // Only a worker that is giving it back arms a connection it owns: the store that lets go is its next step.
  while (connection.owner.load(std::memory_order_acquire) != Owner::front) std::this_thread::yield();
  try {
    advance(connection);
  } catch (const std::exception& failure) {
    log::error(std::string("A connection was closed because it could not be read on: ") + failure.what());
    connection.owner = Owner::front;
    close(connection);
  }
}

void Front::accept_clients() {
  for (int taken = 0; taken < accepts_per_turn; ++taken) {
    auto accepted = listener_.accept();
    if (accepted.outcome == AcceptOutcome::exhausted) {
      // The client stays in the kernel's queue: asking again at once would only turn in circles.
      accept_paused_ = true;
      return;
    }
    if (accepted.outcome == AcceptOutcome::nobody) break;
    if (has_room_for(accepted.peer))
      admit(std::move(accepted.socket), std::move(accepted.peer));
    else
      turn_away(accepted.socket);
  }
  exchange_.poller.rearm(listener_.descriptor(), EPOLLIN);
}

bool Front::has_room_for(const Peer& peer) const {
  const auto& limits = exchange_.limits();
  const auto own_limit = peer.loopback ? limits.connections_from_loopback : limits.connections_per_address;
  const auto found = connections_of_network_.find(peer.network);
  return connections_.size() < limits.connections &&
         (found == connections_of_network_.end() || found->second < own_limit);
}

void Front::admit(Descriptor socket, Peer peer) {
  const int descriptor = socket.number();
  ++connections_of_network_[peer.network];
  auto connection = std::make_unique<Connection>(std::move(socket), std::move(peer), exchange_.rules);
  connection->deadline = Clock::now() + std::chrono::milliseconds(exchange_.limits().head_ms);
  connections_.emplace(descriptor, std::move(connection));
  exchange_.poller.add(descriptor, EPOLLIN | EPOLLONESHOT);
}

void Front::advance(Connection& connection) {
  switch (connection.phase) {
    case Phase::reading:
      return act_on(connection, receive(exchange_, connection));
    case Phase::writing:
      return deliver(connection);
    case Phase::draining:
      return discard_input(connection);
  }
}

void Front::act_on(Connection& connection, Intake intake) {
  switch (intake) {
    case Intake::waits:
      return exchange_.poller.rearm(connection.socket.number(), EPOLLIN);
    case Intake::complete:
      return dispatch(connection);
    case Intake::refused:
      return deliver(connection);
    case Intake::gone:
      return close(connection);
  }
}

void Front::dispatch(Connection& connection) {
  connection.owner.store(Owner::worker, std::memory_order_relaxed);  // the queue's lock publishes it
  if (exchange_.queue.push(connection)) return;
  connection.owner.store(Owner::front, std::memory_order_relaxed);
  refuse(exchange_, connection,
         {503, "overloaded", "More requests wait than the server can answer; try again shortly."});
  deliver(connection);
}

void Front::deliver(Connection& connection) {
  const int descriptor = connection.socket.number();
  switch (transmit(connection)) {
    case Transmission::failed:
      return close(connection);
    case Transmission::client_is_slow:
      if (connection.phase != Phase::writing && !keep_answer(exchange_, connection)) return close(connection);
      return exchange_.poller.rearm(descriptor, EPOLLOUT);
    case Transmission::all_sent:
      break;
  }
  const auto events = conclude_answer(exchange_, connection);
  if (connection.phase == Phase::draining) return exchange_.poller.rearm(descriptor, events);
  act_on(connection, read_on(exchange_, connection));
}

void Front::discard_input(Connection& connection) {
  std::array<char, 64 * 1024> unread;
  const auto size = ::recv(connection.socket.number(), unread.data(), unread.size(), MSG_DONTWAIT);
  const bool ended = size == 0 || (size < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
  if (ended) return close(connection);
  exchange_.poller.rearm(connection.socket.number(), EPOLLIN);
}

void Front::close(Connection& connection) {
  release_memory(exchange_, connection);
  const auto counted = connections_of_network_.find(connection.peer.network);
  if (--counted->second == 0) connections_of_network_.erase(counted);
  connections_.erase(connection.socket.number());
}

void Front::keep_deadlines() {
  const auto now = Clock::now();
  next_tick_ = now + tick;
  if (accept_paused_ && !exchange_.stopping) {
    accept_paused_ = false;
    exchange_.poller.rearm(listener_.descriptor(), EPOLLIN);
  }
  std::vector<Connection*> late;
  for (const auto& [descriptor, connection] : connections_)
    if (connection->owner.load(std::memory_order_acquire) == Owner::front && connection->deadline < now)
      late.push_back(connection.get());
  for (auto* connection : late) expire(*connection);
}

void Front::expire(Connection& connection) {
  const auto state = connection.reader.state();
  if (connection.phase != Phase::reading || state == ReadState::idle) return close(connection);
  refuse(exchange_, connection,
         {408, "request_timeout", "The request did not arrive whole in the time it has."});
  deliver(connection);
}

void Front::close_idle() {
  std::vector<Connection*> idle;
  for (const auto& [descriptor, connection] : connections_)
    if (connection->owner.load(std::memory_order_acquire) == Owner::front &&
        connection->phase != Phase::writing)
      idle.push_back(connection.get());
  for (auto* connection : idle) close(*connection);
}

}  // namespace termreg::web
