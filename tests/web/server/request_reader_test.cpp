// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/request_reader.h"

#include <rapidcheck.h>

#include <string>

#include "tests/catch.h"

using namespace termreg::web;

namespace {

HeadRules rules() {
  return {ServerLimits{}, HostRule(HostRule::Bound::to_loopback, {})};
}

const std::string two_requests =
    "PUT /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhelloGET /b HTTP/1.1\r\nHost: "
    "localhost\r\n\r\n";

}  // namespace

TEST_CASE("requests are the same in whatever pieces they arrive", "[web]") {
  CHECK(rc::check("cut anywhere, the same two requests", [] {
    const auto by = rules();
    RequestReader reader(by);
    std::vector<Request> requests;
    for (std::string_view rest = two_requests; !rest.empty();) {
      const auto size = *rc::gen::inRange<std::size_t>(1, rest.size() + 1);
      reader.feed(rest.substr(0, size));
      rest.remove_prefix(size);
      while (reader.state() == ReadState::complete) {
        requests.push_back(reader.take());
        reader.feed({});
      }
    }
    RC_ASSERT(requests.size() == 2U);
    RC_ASSERT(requests[0].path == "/a");
    RC_ASSERT(requests[0].body == "hello");
    RC_ASSERT(requests[1].path == "/b");
    RC_ASSERT(requests[1].body.empty());
    RC_ASSERT(reader.state() == ReadState::idle);
  }));
}

TEST_CASE("the body of a GET is its body and not the next request", "[web]") {
  const auto by = rules();
  RequestReader reader(by);
  const std::string inner = "GET /boom HTTP/1.1\r\nHost: localhost\r\n\r\n";
  reader.feed("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(inner.size()) +
              "\r\n\r\n" + inner);
  REQUIRE(reader.state() == ReadState::complete);
  CHECK(reader.take().body == inner);
  CHECK(reader.feed({}) == ReadState::idle);
}

TEST_CASE("a head that does not end is refused at its limit", "[web]") {
  const auto by = rules();
  RequestReader reader(by);
  CHECK(reader.feed("GET / HTTP/1.1\r\nX: ") == ReadState::head);
  CHECK(reader.feed(std::string(16 * 1024, 'a')) == ReadState::refused);
  CHECK(reader.refusal().status == 431);
  CHECK(reader.feed("\r\n\r\n") == ReadState::refused);
}

TEST_CASE("another protocol is refused at its first byte", "[web]") {
  const auto by = rules();
  for (const auto* first : {"\x16\x03\x01", "\r\n", "{", "ssh"}) {
    RequestReader reader(by);
    CHECK(reader.feed(first) == ReadState::refused);
    CHECK(reader.refusal().status == 400);
  }
}

TEST_CASE("a client that waits for leave to send its body is known once", "[web]") {
  const auto by = rules();
  RequestReader reader(by);
  reader.feed("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  REQUIRE(reader.state() == ReadState::body);
  CHECK(reader.take_expectation());
  CHECK_FALSE(reader.take_expectation());
  CHECK(reader.feed("ok") == ReadState::complete);
}
