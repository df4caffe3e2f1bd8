// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/server.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <array>
#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/web/server/raw_client.h"

using namespace termreg::web;
using namespace termreg::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t large = 16 * 1024 * 1024;  // more than the kernel takes for a client that does not read

Response answer(const Request& request) {
  if (request.path == "/boom") throw std::runtime_error("a secret path");
  Response response;
  response.content_type = "text/plain";
  response.body = request.path == "/large" ? std::string(large, 'x')
                                           : request.path + " " + std::to_string(request.body.size());
  return response;
}

std::unique_ptr<Server> serve(const ServerLimits& limits = {}, Handler handler = answer) {
  return Server::start("127.0.0.1", 0, std::move(handler), limits);
}

std::string get(const std::string& path) {
  return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

std::string put(const std::string& path, std::size_t length, const std::string& fields = "") {
  return "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields +
         "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

/// A handler that holds every request until it is opened.
class Gate {
 public:
  Response pass(const Request& request) {
    ++held_;
    opened_.wait();
    return answer(request);
  }
  void open() { promise_.set_value(); }
  void wait_until_held(int count) const {
    while (held_ < count) std::this_thread::sleep_for(1ms);
  }

 private:
  std::promise<void> promise_;
  std::shared_future<void> opened_ = promise_.get_future().share();
  std::atomic<int> held_{0};
};

/// An IPv4 address of this machine that is not a loopback address.
std::optional<std::string> own_network_address() {
  ifaddrs* found = nullptr;
  if (getifaddrs(&found) != 0) return std::nullopt;
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> all(found, &freeifaddrs);
  for (const auto* at = all.get(); at != nullptr; at = at->ifa_next) {
    if (at->ifa_addr == nullptr || at->ifa_addr->sa_family != AF_INET || (at->ifa_flags & IFF_LOOPBACK) != 0)
      continue;
    std::array<char, INET_ADDRSTRLEN> text{};
    const void* address = at->ifa_addr;
    inet_ntop(AF_INET, &static_cast<const sockaddr_in*>(address)->sin_addr, text.data(), text.size());
    return text.data();
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a client asks again on the same connection", "[web]") {
  const auto server = serve();
  RawClient client(server->port());
  for (const auto* path : {"/a", "/b", "/c"}) {
    client.send(get(path));
    CHECK(body_of(client.receive_answer()) == std::string(path) + " 0");
  }
}

TEST_CASE("requests sent ahead are answered in order", "[web]") {
  const auto server = serve();
  RawClient client(server->port());
  client.send(get("/a") + put("/b", 3) + "xyz" + get("/c"));
  CHECK(body_of(client.receive_answer()) == "/a 0");
  CHECK(body_of(client.receive_answer()) == "/b 3");
  CHECK(body_of(client.receive_answer()) == "/c 0");
}

TEST_CASE("a client that says close, or has said all, is answered and closed", "[web]") {
  const auto server = serve();
  CHECK(count_answers(answer_to_get(server->port(), "/a")) == 1);
  RawClient client(server->port());
  client.send(get("/b"));
  client.finish_sending();
  CHECK(body_of(client.receive_all()) == "/b 0");
}

TEST_CASE("HEAD is answered without a body, and the connection stays in step", "[web]") {
  const auto server = serve();
  RawClient client(server->port());
  client.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/b"));
  const auto text = client.receive_all(300ms);
  CHECK(count_answers(text) == 2);
  CHECK(text.find("/a 0") == std::string::npos);
  CHECK(text.ends_with("/b 0"));
}

TEST_CASE("what a handler throws is answered with 500 and no detail", "[web]") {
  const auto server = serve();
  const auto text = answer_to_get(server->port(), "/boom");
  CHECK(status_of(text) == 500);
  CHECK(text.find("application/problem+json") != std::string::npos);
  CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("a large body arrives whole, also from a client that waits for leave to send it", "[web]") {
  const auto server = serve();
  const std::string body(5'000'000, 'x');
  RawClient client(server->port());
  client.send(put("/plain", body.size()) + body);
  CHECK(body_of(client.receive_answer()) == "/plain 5000000");
  client.send(put("/asked", body.size(), "Expect: 100-continue\r\n"));
  CHECK(client.receive_answer() == "HTTP/1.1 100 Continue\r\n\r\n");
  client.send(body);
  CHECK(body_of(client.receive_answer()) == "/asked 5000000");
}

TEST_CASE("a request that does not arrive in time is told so, and an idle connection is closed", "[web]") {
  ServerLimits limits;
  limits.head_ms = limits.body_ms = limits.idle_ms = 150;
  const auto server = serve(limits);
  CHECK(status_of(answer_to(server->port(), "GET / HTTP/1.1\r\nHost: loc")) == 408);
  CHECK(status_of(answer_to(server->port(), put("/", 10) + "abc")) == 408);
  CHECK(answer_to(server->port(), "").empty());
  CHECK(count_answers(answer_to(server->port(), get("/a"))) == 1);
}

TEST_CASE("a request beyond the queue is told to come again, and those in it are answered", "[web]") {
  Gate gate;
  ServerLimits limits;
  limits.workers = 1;
  limits.queued_requests = 1;
  const auto server = serve(limits, [&](const Request& request) { return gate.pass(request); });
  RawClient working(server->port());
  working.send(get("/working"));
  gate.wait_until_held(1);
  RawClient queued(server->port());
  queued.send(get("/queued"));
  std::this_thread::sleep_for(50ms);
  const auto refused = answer_to_get(server->port(), "/refused");
  CHECK(status_of(refused) == 503);
  CHECK(refused.find("\r\nRetry-After: ") != std::string::npos);
  gate.open();
  CHECK(body_of(working.receive_answer()) == "/working 0");
  CHECK(body_of(queued.receive_answer()) == "/queued 0");
}

TEST_CASE("clients that do not take their answers hold no worker, and can take them later", "[web]") {
  ServerLimits limits;
  limits.workers = 1;
  limits.idle_ms = 10'000;  // the first client comes back when the second has its answer
  const auto server = serve(limits);
  RawClient first(server->port());
  RawClient second(server->port());
  first.send(get("/large"));
  second.send(get("/large"));
  CHECK(status_of(answer_to_get(server->port(), "/other")) == 200);
  CHECK(body_of(first.receive_answer()).size() == large);
  CHECK(body_of(second.receive_answer()).size() == large);
  first.send(get("/again"));
  CHECK(body_of(first.receive_answer()) == "/again 0");
}

TEST_CASE("an answer that is not taken in time is cut", "[web]") {
  ServerLimits limits;
  limits.write_ms = 100;
  limits.transfer_bytes_per_second = 1024 * 1024 * 1024;
  const auto server = serve(limits);
  RawClient client(server->port());
  client.send(get("/large"));
  std::this_thread::sleep_for(500ms);
  CHECK(body_of(client.receive_all()).size() < large);
}

TEST_CASE("answers that many slow clients leave lying are bounded together", "[web]") {
  ServerLimits limits;
  limits.answer_memory_bytes = 2 * large + large / 2;
  const auto server = serve(limits);
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int count = 0; count < 4; ++count) {
    clients.push_back(std::make_unique<RawClient>(server->port()));
    clients.back()->send(get("/large"));
  }
  std::this_thread::sleep_for(500ms);
  std::size_t whole = 0;
  for (const auto& client : clients) whole += body_of(client->receive_answer()).size() == large ? 1U : 0U;
  CHECK(whole == 2);
}

TEST_CASE("large bodies are bounded together, and small ones always pass", "[web]") {
  ServerLimits limits;
  limits.body_memory_bytes = 150'000;
  const auto server = serve(limits);
  RawClient slow(server->port());
  slow.send(put("/slow", 100'000) + "x");
  std::this_thread::sleep_for(50ms);
  CHECK(status_of(answer_to(server->port(), put("/other", 100'000))) == 503);
  RawClient small(server->port());
  small.send(put("/small", 5) + "hello");
  CHECK(body_of(small.receive_answer()) == "/small 5");
  slow.send(std::string(99'999, 'x'));
  CHECK(body_of(slow.receive_answer()) == "/slow 100000");
  RawClient next(server->port());
  next.send(put("/next", 100'000) + std::string(100'000, 'x'));
  CHECK(body_of(next.receive_answer()) == "/next 100000");
}

TEST_CASE("connections beyond the limit of an address are told to come again", "[web]") {
  ServerLimits limits;
  limits.connections_from_loopback = 2;
  const auto server = serve(limits);
  RawClient first(server->port());
  {
    RawClient second(server->port());
    first.send(get("/a"));
    second.send(get("/b"));
    CHECK(status_of(first.receive_answer()) == 200);
    CHECK(status_of(second.receive_answer()) == 200);
    CHECK(status_of(RawClient(server->port()).receive_all()) == 503);
  }
  std::this_thread::sleep_for(100ms);
  CHECK(status_of(answer_to_get(server->port(), "/c")) == 200);
}

TEST_CASE("a client from elsewhere has its connections, and its requests on each, counted", "[web]") {
  const auto address = own_network_address();
  if (!address) {
    WARN("skipped: this machine has no address but loopback");
    return;
  }
  const auto server = Server::start("0.0.0.0", 0, answer);
  RawClient busy(server->port(), *address);
  for (int count = 1; count < 100; ++count) {
    busy.send(get("/a"));
    REQUIRE(busy.receive_answer().find("Connection: keep-alive") != std::string::npos);
  }
  busy.send(get("/a"));
  CHECK(busy.receive_all().find("Connection: close") != std::string::npos);
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int count = 0; count < 17; ++count)
    clients.push_back(std::make_unique<RawClient>(server->port(), *address));
  CHECK(status_of(clients.back()->receive_all()) == 503);
}

TEST_CASE("stopping finishes the request under way and frees the port", "[web]") {
  Gate gate;
  const auto server = serve({}, [&](const Request& request) { return gate.pass(request); });
  RawClient idle(server->port());
  RawClient working(server->port());
  working.send(get("/working"));
  gate.wait_until_held(1);
  auto stopped = std::async(std::launch::async, [&] { server->stop(); });
  CHECK(idle.receive_all().empty());
  gate.open();
  CHECK(body_of(working.receive_all()) == "/working 0");
  stopped.get();
  CHECK_THROWS_AS(RawClient(server->port()), std::runtime_error);
  server->stop();
}

TEST_CASE("an address that is taken is named in the error", "[web]") {
  const auto server = serve();
  try {
    (void)Server::start("127.0.0.1", server->port(), answer);
    FAIL("a second server took the same port");
  } catch (const termreg::Error& error) {
    CHECK(error.code() == termreg::ErrorCode::usage);
    CHECK(std::string(error.what()).find(std::to_string(server->port())) != std::string::npos);
  }
}

TEST_CASE("a handler is told whose connection it answers", "[web]") {
  const auto server = serve({}, [](const Request& request) {
    Response response;
    const bool is_known = request.peer.loopback && request.peer.network == std::string("\x7f\0\0\1", 4);
    response.body = is_known ? "from this machine" : "from elsewhere";
    return response;
  });
  CHECK(body_of(answer_to_get(server->port(), "/")) == "from this machine");
}
