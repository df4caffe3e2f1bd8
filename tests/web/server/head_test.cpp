// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/head.h"

#include <string>

#include "tests/catch.h"

using namespace termreg::web;

namespace {

HeadRules rules(HostRule::Bound bound = HostRule::Bound::to_loopback, std::vector<std::string> names = {}) {
  return {ServerLimits{}, HostRule(bound, std::move(names))};
}

std::string head(const std::string& request_line, const std::string& fields) {
  return request_line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

/// The status a head is refused with; 0 if it passes.
int refused(const std::string& text, const HeadRules& by = rules()) {
  const auto verdict = vet_head(text, by);
  const auto* refusal = std::get_if<Refusal>(&verdict);
  return refusal == nullptr ? 0 : refusal->status;
}

Head passed(const std::string& text, const HeadRules& by = rules()) {
  auto verdict = vet_head(text, by);
  REQUIRE(std::holds_alternative<Head>(verdict));
  return std::get<Head>(std::move(verdict));
}

int refused_host(const std::string& host, const HeadRules& by) {
  return refused("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n", by);
}

}  // namespace

TEST_CASE("a good head gives method, decoded path, query and fields by lower-case name", "[web]") {
  const auto vetted = passed(head("GET /entries/%C3%A9?q=a+b", "Accept:  text/html \r\nIF-MATCH: \"7\"\r\n"));
  CHECK(vetted.request.method == Method::get);
  CHECK(vetted.request.path == "/entries/é");
  CHECK(vetted.request.raw_target == "/entries/%C3%A9?q=a+b");
  CHECK(vetted.request.parameter("q") == "a b");
  CHECK(vetted.request.header("accept") == "text/html");
  CHECK(vetted.request.header("if-match") == "\"7\"");
  CHECK(vetted.persistence == Persistence::keep_alive);
}

TEST_CASE("a target typed without percent-encoding is understood, and kept as printable ASCII", "[web]") {
  const auto vetted = passed(head("GET /lookup?term=métavers", ""));
  CHECK(vetted.request.parameter("term") == "métavers");
  CHECK(vetted.request.raw_target == "/lookup?term=m%C3%A9tavers");
}

TEST_CASE("a request line that is not exactly method, path and version is refused", "[web]") {
  for (const auto* line :
       {"GET", "GET ", "GET  /", "GET /a b", " GET /", "GET http://localhost/", "GET *", "G(T /", "GET /%zz",
        "GET /%00", "GET /%0d%0aX:y", "GET /%ff", "GET /?q=%ff", "GET /\x01", "get /"})
    CHECK(refused(head(line, "")) >= 400);
  CHECK(refused("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n") == 505);
  CHECK(refused("GET / HTTP/1.1 \r\nHost: localhost\r\n\r\n") == 400);
  CHECK(refused(head("TRACE /", "")) == 501);
  CHECK(refused(head("GET /" + std::string(9000, 'a'), "")) == 414);
}

TEST_CASE("a header field that two programs could read differently is refused", "[web]") {
  for (const auto* field : {"Name : x\r\n", " folded: x\r\n", "X: a\r\n\tb\r\n", "no colon\r\n",
                            ": empty\r\n", "X: a\nY: b\r\n", "X: a\rY: b\r\n", "X: \x01\r\n", "X\x7f: a\r\n"})
    CHECK(refused(head("GET /", field)) == 400);
  CHECK(refused(head("GET /", std::string("X: a") + '\0' + "\r\n")) == 400);
}

TEST_CASE("more header fields than the limit are refused", "[web]") {
  std::string fields;
  for (int count = 0; count < 63; ++count) fields += "a: b\r\n";
  CHECK(refused(head("GET /", fields)) == 0);
  CHECK(refused(head("GET /", fields + "a: b\r\n")) == 431);
}

TEST_CASE("a body has one plain length within the limit", "[web]") {
  CHECK(passed(head("PUT /", "Content-Length: 17\r\n")).content_length == 17);
  CHECK(refused(head("POST /", "")) == 411);
  CHECK(refused(head("PUT /", "")) == 411);
  CHECK(refused(head("DELETE /", "")) == 0);
  CHECK(refused(head("POST /", "Content-Length: 3\r\nContent-Length: 3\r\n")) == 400);
  for (const auto* length : {"", "-1", "+1", "0x10", "1 1", "1,1", "1e3"})
    CHECK(refused(head("POST /", std::string("Content-Length: ") + length + "\r\n")) == 400);
  CHECK(refused(head("POST /", "Content-Length: 33554433\r\n")) == 413);
  CHECK(refused(head("POST /", "Content-Length: 99999999999999999999999999\r\n")) == 413);
}

TEST_CASE("a body in another form than its plain bytes is refused", "[web]") {
  const std::string length = "Content-Length: 3\r\n";
  CHECK(refused(head("POST /", "Transfer-Encoding: chunked\r\n")) == 501);
  CHECK(refused(head("POST /", length + "Transfer-Encoding: identity\r\n")) == 501);
  CHECK(refused(head("GET /", "TRANSFER-ENCODING: x\r\n")) == 501);
  CHECK(refused(head("POST /", length + "Content-Encoding: gzip\r\n")) == 415);
  CHECK(refused(head("POST /", length + "Content-Encoding: identity\r\n")) == 0);
  CHECK(refused(head("POST /", length + "Expect: 200-ok\r\n")) == 417);
  CHECK(passed(head("POST /", length + "Expect: 100-continue\r\n")).expectation == Expectation::continue_100);
}

TEST_CASE("fields that a handler must not rely on do not reach it", "[web]") {
  const auto fields =
      passed(head("GET /", "REMOTE_ADDR: 6.6.6.6\r\nRange: bytes=0-\r\nX: \xff\r\nKept: %0d%0a\r\n"))
          .request.headers;
  CHECK(fields == HeaderFields{{"host", "localhost"}, {"kept", "%0d%0a"}});
}

TEST_CASE("a repeated field is one value", "[web]") {
  const auto vetted = passed(head("GET /", "Accept: a\r\nCookie: x=1\r\naccept: b\r\nCookie: y=2\r\n"));
  CHECK(vetted.request.header("accept") == "a, b");
  CHECK(vetted.request.header("cookie") == "x=1; y=2");
}

TEST_CASE("a request names exactly one well-formed host", "[web]") {
  CHECK(refused("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(refused(head("GET /", "Host: localhost\r\n")) == 400);
  for (const auto* host :
       {"", "a b", "localhost:x", "localhost:123456", "[::1", "[::1]x", "a/b", "a@localhost", "a,b"})
    CHECK(refused_host(host, rules(HostRule::Bound::to_network)) == 400);
}

TEST_CASE("a server on a loopback address answers under its own names only", "[web]") {
  const auto by = rules();
  for (const auto* own :
       {"localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    CHECK(refused_host(own, by) == 0);
  for (const auto* other :
       {"evil.example", "localhost.evil.example", "127.0.0.2", "[::2]", "terms.example.org"})
    CHECK(refused_host(other, by) == 421);
}

TEST_CASE("an operator can allow further host names", "[web]") {
  const auto by = rules(HostRule::Bound::to_loopback, {"Terms.example.org"});
  CHECK(refused_host("terms.example.org", by) == 0);
  CHECK(refused_host("localhost", by) == 0);
  CHECK(refused_host("evil.example", by) == 421);
  CHECK(refused_host("any.example", rules(HostRule::Bound::to_loopback, {"*"})) == 0);
}

TEST_CASE("a server on the network answers under any name unless names are given", "[web]") {
  CHECK(refused_host("any.example", rules(HostRule::Bound::to_network)) == 0);
  CHECK(refused_host("any.example", rules(HostRule::Bound::to_network, {"terms.example.org"})) == 421);
}

TEST_CASE("a connection lasts as its client asks", "[web]") {
  const std::string old_style = "GET / HTTP/1.0\r\nHost: localhost\r\n";
  CHECK(passed(head("GET /", "Connection: upgrade, Close\r\n")).persistence == Persistence::close);
  CHECK(passed(old_style + "\r\n").persistence == Persistence::close);
  CHECK(passed(old_style + "Connection: Keep-Alive\r\n\r\n").persistence == Persistence::keep_alive);
}

TEST_CASE("the sentence of a refusal never quotes the request", "[web]") {
  const auto verdict = vet_head(head("GET /", "<script>: 1\r\n"), rules());
  REQUIRE(std::holds_alternative<Refusal>(verdict));
  CHECK(std::get<Refusal>(verdict).sentence.find("script") == std::string::npos);
}
