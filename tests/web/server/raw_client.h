// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "web/server/descriptor.h"

namespace termreg::test {

/// A client that sends any bytes, however wrong.
class RawClient {
 public:
  /// Connects to an IPv4 address. @throws std::runtime_error if nobody listens.
  explicit RawClient(std::uint16_t port, const std::string& address = "127.0.0.1");

  /// Sends all of it. False if the server closed meanwhile, or took nothing for 3 s.
  bool send(std::string_view bytes);
  /// Says that nothing more will be sent.
  void finish_sending();
  /// Everything until the server closes, or stops sending for `patience`.
  std::string receive_all(std::chrono::milliseconds patience = std::chrono::seconds(8));
  /// One answer with the body its Content-Length tells; what came of it if the server closes or falls silent.
  std::string receive_answer(std::chrono::milliseconds patience = std::chrono::seconds(8));

 private:
  [[nodiscard]] bool receive_some(std::string& into, std::chrono::milliseconds patience);

  web::Descriptor socket_;
  std::string ahead_;  ///< received beyond the answer asked for
};

/// The status of an answer; 0 if there is none.
[[nodiscard]] int status_of(std::string_view answer);
/// What follows the head of an answer.
[[nodiscard]] std::string_view body_of(std::string_view answer);
/// How many answers begin in the text.
[[nodiscard]] std::size_t count_answers(std::string_view text);

/// Sends the bytes on a new connection and receives until the server closes.
[[nodiscard]] std::string answer_to(std::uint16_t port, std::string_view bytes);
/// GET with Connection: close; `fields` are whole lines.
[[nodiscard]] std::string answer_to_get(std::uint16_t port, std::string_view target,
                                        std::string_view fields = "");

}  // namespace termreg::test
