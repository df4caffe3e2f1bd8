// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "web/server/connection.h"
#include "web/server/descriptor.h"
#include "web/server/engine.h"
#include "web/server/head.h"
#include "web/server/server.h"
#include "web/server/work_queue.h"

/// What front and workers share, and the steps both can take on a connection they own.
namespace termreg::web {

/// Counts memory that all connections share. Thread-safe.
class MemoryBudget {
 public:
  explicit MemoryBudget(std::size_t limit) : limit_(limit) {}
  /// Takes `bytes` if the total stays within the limit, or if nothing else is taken (one large thing may
  /// always pass).
  [[nodiscard]] bool take(std::size_t bytes);
  void give_back(std::size_t bytes) noexcept { taken_.fetch_sub(bytes); }

 private:
  const std::size_t limit_;
  std::atomic<std::size_t> taken_{0};
};

/// The epoll set. Every connection is armed for one event at a time (EPOLLONESHOT) and named by its number:
/// while somebody works on it, no event comes. Thread-safe.
class Poller {
 public:
  /// @throws Error(internal) if the system has no epoll instance to give.
  Poller();
  [[nodiscard]] int descriptor() const noexcept { return set_.number(); }
  void add(int descriptor, std::uint32_t events) const noexcept;
  void rearm(int descriptor, std::uint32_t events) const noexcept;

 private:
  Descriptor set_;
};

/// One per server; outlives its threads.
struct Exchange {
  Exchange(HeadRules head_rules, Handler request_handler);

  HeadRules rules;
  Handler handler;
  Engine engine{handler};
  WorkQueue queue;
  Poller poller;
  MemoryBudget body_memory;
  MemoryBudget answer_memory;
  std::atomic<bool> stopping{false};

  [[nodiscard]] const ServerLimits& limits() const noexcept { return rules.limits; }
};

enum class Intake {
  waits,     ///< the client has to send more
  complete,  ///< reader.take() gives a request
  refused,   ///< connection.answer says why; transmit() it
  gone,      ///< the client has closed or failed
};

/// Reads what the client has sent, without waiting, at most about 256 KiB, and vets it. Sets the deadline of
/// the state reached, sends "100 Continue" where it is awaited.
[[nodiscard]] Intake receive(Exchange& exchange, Connection& connection);
/// The same for bytes that came together with an earlier request.
[[nodiscard]] Intake read_on(Exchange& exchange, Connection& connection);

/// Composes the answer that says why; after it the connection is closed.
void refuse(Exchange& exchange, Connection& connection, Refusal refusal);

enum class Transmission { all_sent, client_is_slow, failed };

/// Sends what is left of connection.answer, without waiting.
[[nodiscard]] Transmission transmit(Connection& connection);

/// All is sent: frees the answer, and begins to read the next request, or to drain if there will be none.
/// @return the events to wait for.
std::uint32_t conclude_answer(Exchange& exchange, Connection& connection);

/// Keeps an unsent answer until the client takes it, within its deadline. False if too much is kept already:
/// the connection is to be closed.
[[nodiscard]] bool keep_answer(Exchange& exchange, Connection& connection);

/// Returns what the connection holds of the shared memory.
void release_memory(Exchange& exchange, Connection& connection) noexcept;

}  // namespace termreg::web
