// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/worker.h"

#include <poll.h>
#include <sys/epoll.h>

namespace termreg::web {
namespace {

/// A busy client's next request takes far less; a wait this short harms nobody who comes meanwhile.
constexpr int linger_ms = 1;

Persistence persistence_of(const Exchange& exchange, const Connection& connection) {
  const bool last =
      !connection.peer.loopback && connection.answered + 1 >= exchange.limits().requests_per_connection;
  return last || exchange.stopping ? Persistence::close : connection.reader.persistence();
}

/// Leaves the answer in the connection, not sent yet.
void answer_request(Exchange& exchange, Connection& connection) {
  auto request = connection.reader.take();
  request.peer = connection.peer;
  connection.after_answer = persistence_of(exchange, connection);
  connection.answer = exchange.engine.answer(request, connection.after_answer);
  release_memory(exchange, connection);
}

/// Arms the poller first: once the front owns the connection it may close it, and its number may name another
/// one. It must not be touched after the store.
void give_back(const Exchange& exchange, Connection& connection, std::uint32_t events) {
  exchange.poller.rearm(connection.socket.number(), events);
  connection.owner.store(Owner::front, std::memory_order_release);
}

/// For the front to close it soon.
void give_up(const Exchange& exchange, Connection& connection) {
  connection.phase = Phase::draining;
  connection.deadline = Clock::now() + std::chrono::milliseconds(100);
  give_back(exchange, connection, EPOLLIN);
}

Intake next_request(Exchange& exchange, Connection& connection) {
  const auto sent_ahead = read_on(exchange, connection);
  if (sent_ahead != Intake::waits || !exchange.queue.has_spare_worker()) return sent_ahead;
  pollfd readable{connection.socket.number(), POLLIN, 0};
  return poll(&readable, 1, linger_ms) > 0 ? receive(exchange, connection) : Intake::waits;
}

/// Sends connection.answer. True if the connection is still the worker's and can carry another request.
bool send_answer(Exchange& exchange, Connection& connection) {
  switch (transmit(connection)) {
    case Transmission::failed:
      give_up(exchange, connection);
      return false;
    case Transmission::client_is_slow:
      if (keep_answer(exchange, connection))
        give_back(exchange, connection, EPOLLOUT);
      else
        give_up(exchange, connection);
      return false;
    case Transmission::all_sent:
      break;
  }
  const auto events = conclude_answer(exchange, connection);
  if (connection.phase == Phase::reading) return true;
  give_back(exchange, connection, events);
  return false;
}

void serve(Exchange& exchange, Connection& connection) {
  answer_request(exchange, connection);
  while (send_answer(exchange, connection)) {
    switch (next_request(exchange, connection)) {
      case Intake::waits:
      case Intake::gone:  // the front will find the end of the stream and close
        return give_back(exchange, connection, EPOLLIN);
      case Intake::complete:
        // Others wait: this client goes behind them, unless the queue is full.
        if (!exchange.queue.empty() && exchange.queue.push(connection)) return;
        answer_request(exchange, connection);
        break;
      case Intake::refused:
        break;
    }
  }
}

}  // namespace

void run_worker(Exchange& exchange) {
  while (auto* connection = exchange.queue.pop()) serve(exchange, *connection);
}

}  // namespace termreg::web
