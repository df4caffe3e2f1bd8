// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/exchange.h"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "registry/model/error.h"

namespace termreg::web {
namespace {

/// Bodies up to this size are not counted: no flood of large ones can keep out an ordinary form or query.
constexpr std::size_t small_body = 32 * 1024;
/// Read from one connection before the next one has its turn.
constexpr std::size_t bytes_per_turn = 256 * 1024;
constexpr std::chrono::milliseconds drain_time{1000};

Clock::time_point after(std::uint32_t milliseconds, std::size_t bytes, const ServerLimits& limits) {
  const auto transfer =
      std::uint64_t{bytes} * 1000 / std::max<std::uint32_t>(limits.transfer_bytes_per_second, 1);
  return Clock::now() + std::chrono::milliseconds(milliseconds + transfer);
}

/// The steps between a vetted head and its body.
void begin_body(Exchange& exchange, Connection& connection) {
  auto& reader = connection.reader;
  const auto length = reader.content_length();
  if (length > small_body) {
    if (!exchange.body_memory.take(length))
      return reader.refuse(
          {503, "too_many_bodies", "The server is receiving as much as it can; try again shortly."});
    connection.body_reserved = length;
  }
  connection.deadline = after(exchange.limits().body_ms, length, exchange.limits());
  if (!reader.take_expectation()) return;
  constexpr std::string_view interim = "HTTP/1.1 100 Continue\r\n\r\n";
  // Lost only if the client takes nothing; then it will send its body unasked, or run into the deadline.
  (void)!::send(connection.socket.number(), interim.data(), interim.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

/// Acts on the state that feeding led to.
Intake arrive(Exchange& exchange, Connection& connection, ReadState before) {
  auto& reader = connection.reader;
  const bool head_is_new = before == ReadState::idle || before == ReadState::head;
  if (head_is_new && (reader.state() == ReadState::body || reader.state() == ReadState::complete) &&
      reader.content_length() > 0)
    begin_body(exchange, connection);
  switch (reader.state()) {
    case ReadState::complete:
      return Intake::complete;
    case ReadState::refused:
      refuse(exchange, connection, reader.refusal());
      return Intake::refused;
    case ReadState::head:
      if (before == ReadState::idle)
        connection.deadline = after(exchange.limits().head_ms, 0, exchange.limits());
      return Intake::waits;
    case ReadState::idle:
    case ReadState::body:
      break;
  }
  return Intake::waits;
}

Intake feed(Exchange& exchange, Connection& connection, std::string_view bytes) {
  const auto before = connection.reader.state();
  connection.reader.feed(bytes);
  return arrive(exchange, connection, before);
}

}  // namespace

bool MemoryBudget::take(std::size_t bytes) {
  auto taken = taken_.load();
  do {
    if (taken != 0 && taken + bytes > limit_) return false;
  } while (!taken_.compare_exchange_weak(taken, taken + bytes));
  return true;
}

Poller::Poller() : set_(epoll_create1(EPOLL_CLOEXEC)) {
  if (!set_.open())
    throw Error(ErrorCode::internal, fmt::format("The server cannot watch its connections: {}.",
                                                 std::generic_category().message(errno)));
}

void Poller::add(int descriptor, std::uint32_t events) const noexcept {
  epoll_event event{};
  event.events = events;
  event.data.fd = descriptor;
  epoll_ctl(set_.number(), EPOLL_CTL_ADD, descriptor, &event);
}

void Poller::rearm(int descriptor, std::uint32_t events) const noexcept {
  epoll_event event{};
  event.events = events | EPOLLONESHOT;
  event.data.fd = descriptor;
  epoll_ctl(set_.number(), EPOLL_CTL_MOD, descriptor, &event);
}

Exchange::Exchange(HeadRules head_rules, Handler request_handler)
    : rules(std::move(head_rules)),
      handler(std::move(request_handler)),
      queue(rules.limits.queued_requests),
      body_memory(rules.limits.body_memory_bytes),
      answer_memory(rules.limits.answer_memory_bytes) {}

Intake receive(Exchange& exchange, Connection& connection) {
  thread_local std::array<char, 64 * 1024> buffer;
  for (std::size_t taken = 0; taken < bytes_per_turn;) {
    const auto size = ::recv(connection.socket.number(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size == 0) return Intake::gone;
    if (size < 0) {
      if (errno == EINTR) continue;
      return errno == EAGAIN || errno == EWOULDBLOCK ? Intake::waits : Intake::gone;
    }
    const auto count = static_cast<std::size_t>(size);
    const auto intake = feed(exchange, connection, {buffer.data(), count});
    // A short read has emptied the socket: the poller tells of more, so no call is spent on asking.
    if (intake != Intake::waits || count < buffer.size()) return intake;
    taken += count;
  }
  return Intake::waits;
}

Intake read_on(Exchange& exchange, Connection& connection) {
  return feed(exchange, connection, {});
}

void refuse(Exchange& exchange, Connection& connection, Refusal refusal) {
  connection.reader.refuse(refusal);
  release_memory(exchange, connection);
  connection.answer = compose_refusal(refusal);
  connection.after_answer = Persistence::close;
}

Transmission transmit(Connection& connection) {
  auto& answer = connection.answer;
  while (answer.unsent() > 0) {
    const auto of_head = std::min(answer.sent, answer.head.size());
    const auto of_body = answer.sent - of_head;
    std::array<iovec, 2> pieces = {iovec{answer.head.data() + of_head, answer.head.size() - of_head},
                                   iovec{answer.body.data() + of_body, answer.body.size() - of_body}};
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = pieces.size();
    const auto size = ::sendmsg(connection.socket.number(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (size < 0) {
      if (errno == EINTR) continue;
      return errno == EAGAIN || errno == EWOULDBLOCK ? Transmission::client_is_slow : Transmission::failed;
    }
    answer.sent += static_cast<std::size_t>(size);
  }
  return Transmission::all_sent;
}

std::uint32_t conclude_answer(Exchange& exchange, Connection& connection) {
  release_memory(exchange, connection);
  connection.answer = {};
  ++connection.answered;
  if (connection.after_answer == Persistence::close) {
    connection.phase = Phase::draining;
    connection.deadline = Clock::now() + drain_time;
    ::shutdown(connection.socket.number(), SHUT_WR);
  } else {
    connection.phase = Phase::reading;
    connection.deadline = after(exchange.limits().idle_ms, 0, exchange.limits());
  }
  return EPOLLIN;
}

bool keep_answer(Exchange& exchange, Connection& connection) {
  const auto size = connection.answer.size();
  if (!exchange.answer_memory.take(size)) return false;
  connection.answer_reserved = size;
  connection.phase = Phase::writing;
  connection.deadline = after(exchange.limits().write_ms, size, exchange.limits());
  return true;
}

void release_memory(Exchange& exchange, Connection& connection) noexcept {
  exchange.body_memory.give_back(std::exchange(connection.body_reserved, 0));
  exchange.answer_memory.give_back(std::exchange(connection.answer_reserved, 0));
}

}  // namespace termreg::web
