// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace termreg::bench {

/// Where requests go.
struct Target {
  std::string host;  ///< as for Host: name or address
  std::uint16_t port = 80;
  std::string path;  ///< path and query; "{}" stands for the next word
};

/// Reads `http://host[:port]/path`. @throws std::invalid_argument with a sentence if it is something else.
[[nodiscard]] Target parse_url(const std::string& url);

struct Load {
  Target target;
  std::vector<std::string> words;  ///< put in for "{}" in turn, percent-encoded; may be empty
  std::size_t connections = 8;     ///< busy clients: each sends its next request when it has its answer
  std::size_t idle_connections =
      0;                        ///< clients that ask once, then hold their connection; reopened if closed
  std::string idle_path = "/";  ///< what they ask; the answer is not counted
  std::chrono::milliseconds duration{3000};
};

struct LoadResult {
  std::vector<std::uint32_t> latencies_us;  ///< of every good answer, sorted
  double seconds = 0;
  std::size_t served_clients = 0;  ///< busy clients that had at least one good answer
  std::size_t errors = 0;          ///< answers outside 2xx, and connections that failed within a request
  std::size_t reconnects = 0;      ///< busy connections that the server closed between two requests
  std::size_t idle_held = 0;       ///< idle clients with an open connection at the end

  [[nodiscard]] double requests_per_second() const;
  /// The latency under which `share` (0 to 1) of the answers came, in milliseconds; 0 without answers.
  [[nodiscard]] double percentile_ms(double share) const;
};

/// Runs one load from one thread (epoll), without pipelining. @throws std::system_error if not a single
/// connection can be made.
[[nodiscard]] LoadResult run_load(const Load& load);

}  // namespace termreg::bench
