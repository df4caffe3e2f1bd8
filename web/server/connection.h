// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "web/server/answer.h"
#include "web/server/descriptor.h"
#include "web/server/listener.h"
#include "web/server/request_reader.h"

namespace termreg::web {

using Clock = std::chrono::steady_clock;

/// Who may touch a connection now. Handed over whole: to a worker through the queue; back to the front by
/// arming the poller and then, as the last touch, storing `front` (release).
enum class Owner : std::uint8_t { front, worker };

enum class Phase : std::uint8_t {
  reading,   ///< waits for, or is within, a request
  writing,   ///< an answer is on its way to a slow client
  draining,  ///< all said; waits briefly for the client to close, so that it can read the answer before a
             ///< reset
};

/// One client connection and all that is known of it. Created and destroyed by the front only, and destroyed
/// only while the front owns it.
struct Connection {
  Connection(Descriptor connected, Peer whose, const HeadRules& rules)
      : socket(std::move(connected)), peer(std::move(whose)), reader(rules) {}

  Descriptor socket;
  Peer peer;
  RequestReader reader;
  Answer answer;
  std::atomic<Owner> owner{Owner::front};
  Phase phase = Phase::reading;
  Persistence after_answer = Persistence::keep_alive;
  Clock::time_point deadline;
  std::uint32_t answered = 0;
  std::size_t body_reserved = 0;    ///< of the memory for large bodies
  std::size_t answer_reserved = 0;  ///< of the memory for answers to slow clients
};

}  // namespace termreg::web
