// SPDX-License-Identifier: GPL-3.0-or-later
// The attack list of the security design against a server of its own process, while a bystander keeps asking:
// after each attack the server lives, never held 200 MiB, and the bystander's p99 stayed under 200 ms.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tests/catch.h"
#include "tests/web/server/raw_client.h"
#include "tests/web/server/victim.h"

using namespace termreg::test;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

/// A well-behaved client that asks on a new connection every few milliseconds.
class Bystander {
 public:
  explicit Bystander(std::uint16_t port) : thread_([this, port] { ask_on(port); }) {}
  ~Bystander() {
    done_ = true;
    if (thread_.joinable()) thread_.join();
  }
  Bystander(const Bystander&) = delete;
  Bystander& operator=(const Bystander&) = delete;

  /// Asks a last few times, then gives the latency 99 % of the answers came under. No answer at all is 1 h.
  Clock::duration p99() {
    std::this_thread::sleep_for(100ms);
    done_ = true;
    thread_.join();
    if (latencies_.empty()) return 1h;
    std::sort(latencies_.begin(), latencies_.end());
    return latencies_[latencies_.size() * 99 / 100];
  }

 private:
  void ask_on(std::uint16_t port) {
    while (!done_) {
      const auto begin = Clock::now();
      const bool good = status_of(answer_to_get(port, "/ping")) == 200;
      latencies_.push_back(good ? Clock::now() - begin : 1h);
      std::this_thread::sleep_for(5ms);
    }
  }

  std::atomic<bool> done_{false};
  std::vector<Clock::duration> latencies_;
  std::thread thread_;
};

class Siege {
 public:
  Siege() : bystander_(victim_.port()) {}
  ~Siege() {
    CHECK(bystander_.p99() < 200ms);
    CHECK(victim_.peak_mib() < 200);
    CHECK(victim_.lives());
  }
  Siege(const Siege&) = delete;
  Siege& operator=(const Siege&) = delete;

  [[nodiscard]] std::uint16_t port() const { return victim_.port(); }

  std::vector<std::unique_ptr<RawClient>> crowd(int size, std::string_view first_words) {
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int count = 0; count < size; ++count) {
      clients.push_back(std::make_unique<RawClient>(port()));
      clients.back()->send(first_words);
    }
    return clients;
  }

  /// Sends `begin`, then `piece` until the server closes or `total` bytes are out. The status of what it
  /// answered.
  int flood(const std::string& begin, const std::string& piece, std::size_t total) {
    RawClient client(port());
    bool taken = client.send(begin);
    for (std::size_t sent = 0; taken && sent < total; sent += piece.size()) taken = client.send(piece);
    return status_of(client.receive_all());
  }

 private:
  Victim victim_;
  Bystander bystander_;
};

constexpr std::size_t flood_bytes = 64 * 1024 * 1024;
const std::string get = "GET /ping HTTP/1.1\r\nHost: localhost\r\n";
const std::string post = "POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

}  // namespace

TEST_CASE("a hundred idle keep-alive clients delay nobody", "[web][attack]") {
  Siege siege;
  const auto clients = siege.crowd(100, get + "\r\n");
  for (const auto& client : clients) CHECK(status_of(client->receive_answer()) == 200);
  std::this_thread::sleep_for(500ms);
}

TEST_CASE("a hundred clients that send a byte at a time delay nobody", "[web][attack]") {
  Siege siege;
  const auto clients = siege.crowd(100, get + "X-Slow: ");
  for (int round = 0; round < 10; ++round) {
    for (const auto& client : clients) client->send("a");
    std::this_thread::sleep_for(50ms);
  }
}

TEST_CASE("a hundred clients that trickle a body delay nobody", "[web][attack]") {
  Siege siege;
  const auto clients = siege.crowd(100, post + "Content-Length: 1000000\r\n\r\n");
  for (int round = 0; round < 10; ++round) {
    for (const auto& client : clients) client->send("a");
    std::this_thread::sleep_for(50ms);
  }
}

TEST_CASE("sixty clients that never read their megabytes delay nobody", "[web][attack]") {
  Siege siege;
  const std::string big = "GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n";
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int count = 0; count < 60; ++count) {
    clients.push_back(std::make_unique<RawClient>(siege.port()));
    clients.back()->send(big + big + big + big);
    std::this_thread::sleep_for(10ms);
  }
}

TEST_CASE("an endless header line is cut off", "[web][attack]") {
  Siege siege;
  CHECK(siege.flood("GET /ping HTTP/1.1\r\nX: ", std::string(65536, 'a'), flood_bytes) == 431);
}

TEST_CASE("endless header fields are cut off", "[web][attack]") {
  Siege siege;
  std::string fields;
  for (int count = 0; count < 10000; ++count) fields += "a: b\r\n";
  CHECK(siege.flood(get, fields, flood_bytes) == 431);
}

TEST_CASE("a chunked body cannot pass the size limit", "[web][attack]") {
  Siege siege;
  CHECK(siege.flood(post + "Transfer-Encoding: chunked\r\n\r\n",
                    "10000\r\n" + std::string(65536, 'z') + "\r\n", flood_bytes) == 501);
}

TEST_CASE("a body without a length is not read", "[web][attack]") {
  Siege siege;
  CHECK(siege.flood(post + "\r\n", std::string(65536, 'z'), flood_bytes) == 411);
}

TEST_CASE("a body announced too large is refused before it is read", "[web][attack]") {
  Siege siege;
  CHECK(siege.flood(post + "Content-Length: 900000000\r\n\r\n", std::string(65536, 'z'), flood_bytes) == 413);
}

TEST_CASE("a packed body is not unpacked", "[web][attack]") {
  Siege siege;
  const std::string gzip("\x1f\x8b\x08\0\0\0\0\0\0\3\3\0\0\0\0\0\0\0\0\0", 20);
  CHECK(status_of(answer_to(siege.port(),
                            post + "Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n" + gzip)) == 415);
}

TEST_CASE("overlapping ranges do not multiply an answer", "[web][attack]") {
  Siege siege;
  std::string ranges = "Range: bytes=0-";
  for (int count = 0; count < 1800; ++count) ranges += ",0-";
  const auto text = answer_to_get(siege.port(), "/big", ranges + "\r\n");
  CHECK(status_of(text) == 200);
  CHECK(body_of(text).size() == 1024 * 1024);
}

TEST_CASE("a client cannot tell the handler another address than its own", "[web][attack]") {
  Siege siege;
  CHECK(body_of(answer_to_get(siege.port(), "/spoof", "REMOTE_ADDR: 6.6.6.6\r\n")).empty());
}

TEST_CASE("a failing handler tells nothing of itself", "[web][attack]") {
  Siege siege;
  const auto text = answer_to_get(siege.port(), "/boom");
  CHECK(status_of(text) == 500);
  CHECK(text.find("secret") == std::string::npos);
  CHECK(text.find("EXCEPTION") == std::string::npos);
}

TEST_CASE("a request cannot be smuggled in another's body", "[web][attack]") {
  Siege siege;
  CHECK(status_of(answer_to(siege.port(), post + "Content-Length: 4\r\nContent-Length: 44\r\n\r\nAAAA")) ==
        400);
  CHECK(status_of(answer_to(
            siege.port(), post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n")) == 501);
  const auto hidden = get + "\r\n";
  const auto text = answer_to(
      siege.port(), "GET /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " +
                        std::to_string(hidden.size()) + "\r\n\r\n" + hidden + hidden);
  CHECK(count_answers(text) == 1);
  CHECK(body_of(text) == std::to_string(hidden.size()));
}

TEST_CASE("no path leads to a file", "[web][attack]") {
  Siege siege;
  for (const auto* path : {"/static/../../etc/passwd", "/static/..%2f..%2fetc/passwd",
                           "/static/%2e%2e/%2e%2e/etc/passwd", "/../../../etc/passwd", "//etc/passwd"}) {
    const auto text = answer_to_get(siege.port(), path);
    CHECK(status_of(text) == 404);
    CHECK(text.find("root:") == std::string::npos);
  }
  CHECK(status_of(answer_to_get(siege.port(), "/static/app.js%00.html")) == 400);
}

TEST_CASE("a line break in a parameter begins no header", "[web][attack]") {
  Siege siege;
  const auto text = answer_to_get(siege.port(), "/redirect?to=/x%0d%0aSet-Cookie:%20a=b");
  CHECK(status_of(text) == 500);
  CHECK(text.find("Set-Cookie") == std::string::npos);
}

TEST_CASE("a long path and a long part name are plain bytes", "[web][attack]") {
  Siege siege;
  CHECK(status_of(answer_to_get(siege.port(), "/c/" + std::string(8000, 'a'))) == 404);
  const auto body = "--B\r\nContent-Disposition: form-data; name=\"" + std::string(900'000, 'a') +
                    "\"\r\n\r\nx\r\n--B--\r\n";
  const auto text =
      answer_to(siege.port(), post + "Content-Type: multipart/form-data; boundary=B\r\nContent-Length: " +
                                  std::to_string(body.size()) + "\r\n\r\n" + body);
  CHECK(body_of(text) == std::to_string(body.size()));
}

TEST_CASE("a page of another site cannot reach a local server by rebinding its name", "[web][attack]") {
  Siege siege;
  CHECK(status_of(answer_to(siege.port(),
                            "GET /ping HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")) == 421);
}

TEST_CASE("a flood of connections is bounded, and passes", "[web][attack]") {
  Victim victim;
  {
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int count = 0; count < 700; ++count) clients.push_back(std::make_unique<RawClient>(victim.port()));
    CHECK(status_of(clients.back()->receive_all()) == 503);
  }
  std::this_thread::sleep_for(300ms);
  CHECK(status_of(answer_to_get(victim.port(), "/ping")) == 200);
  CHECK(victim.peak_mib() < 200);
}
