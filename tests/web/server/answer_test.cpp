// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/answer.h"

#include <string>
#include <vector>

#include "tests/catch.h"
#include "web/server/engine.h"

using namespace termreg::web;

namespace {

Response page() {
  Response response;
  response.body = "<p>x";
  return response;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// What goes over the wire when a handler answers so.
std::string sent(const Response& response, Method method, Persistence persistence) {
  const Handler handler = [&](const Request&) { return response; };
  Request request;
  request.method = method;
  request.path = request.raw_target = "/x";
  const auto answer = Engine(handler).answer(request, persistence);
  return answer.head + answer.body;
}

}  // namespace

TEST_CASE("every answer carries the security headers, whoever wrote it", "[web]") {
  const auto page_head = sent(page(), Method::get, Persistence::keep_alive);
  const auto refusal_head = compose_refusal({431, "head_too_large", "Too large."}).head;
  for (const auto& head : std::vector<std::string>{page_head, refusal_head}) {
    CHECK(holds(head, "\r\nX-Content-Type-Options: nosniff\r\n"));
    CHECK(holds(head, "\r\nReferrer-Policy: same-origin\r\n"));
    CHECK(holds(head, "\r\nContent-Security-Policy: default-src 'none'; "));
    CHECK(holds(head, "frame-ancestors 'none'\r\n"));
    CHECK(holds(head, "\r\nCross-Origin-Opener-Policy: same-origin\r\n"));
    CHECK(holds(head, "\r\nCross-Origin-Resource-Policy: same-origin\r\n"));
  }
}

TEST_CASE("a handler can add headers but not replace the server's own", "[web]") {
  auto response = page();
  response.headers = {{"ETag", "\"7\""}, {"content-security-policy", "none"}, {"Content-Length", "999"}};
  const auto head = sent(response, Method::get, Persistence::close);
  CHECK(holds(head, "\r\nETag: \"7\"\r\n"));
  CHECK(holds(head, "\r\nContent-Length: 4\r\n"));
  CHECK_FALSE(holds(head, "999"));
  CHECK_FALSE(holds(head, ": none"));
  CHECK(holds(head, "\r\nConnection: close\r\n"));
}

TEST_CASE("no header of an answer can hold a line break", "[web]") {
  for (const auto& [name, value] :
       std::vector<std::pair<std::string, std::string>>{{"Location", "/x\r\nSet-Cookie: a=b"},
                                                        {"Location", "/x\ny"},
                                                        {"X\r\nSet-Cookie", "a"},
                                                        {"", "a"}}) {
    auto response = page();
    response.headers = {{name, value}};
    const auto answer = sent(response, Method::get, Persistence::keep_alive);
    CHECK(answer.starts_with("HTTP/1.1 500 "));
    CHECK_FALSE(holds(answer, "Set-Cookie"));
  }
  auto response = page();
  response.content_type = "text/html\r\nSet-Cookie: a=b";
  CHECK(sent(response, Method::get, Persistence::keep_alive).starts_with("HTTP/1.1 500 "));
}

TEST_CASE("the answer to HEAD tells the length and leaves the body out", "[web]") {
  const auto answer = sent(page(), Method::head, Persistence::keep_alive);
  CHECK(holds(answer, "\r\nContent-Length: 4\r\n"));
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("an answer without content has neither body nor length", "[web]") {
  for (const int status : {204, 304}) {
    auto response = page();
    response.status = status;
    const auto answer = sent(response, Method::get, Persistence::keep_alive);
    CHECK(answer.ends_with("\r\n\r\n"));
    CHECK_FALSE(holds(answer, "Content-Length"));
    CHECK_FALSE(holds(answer, "Content-Type:"));
  }
}

TEST_CASE("a refusal for want of room says when to come again", "[web]") {
  CHECK(holds(compose_refusal({503, "overloaded", "Try again."}).head, "\r\nRetry-After: 1\r\n"));
  CHECK_FALSE(holds(compose_refusal({400, "malformed_request", "No."}).head, "Retry-After"));
}

TEST_CASE("a handler that throws gives a 500 that says nothing of the reason", "[web]") {
  const Handler handler = [](const Request&) -> Response { throw std::runtime_error("secret path"); };
  Request request;
  request.raw_target = "/x";
  const auto answer = Engine(handler).answer(request, Persistence::keep_alive).head;
  CHECK(answer.starts_with("HTTP/1.1 500 "));
  CHECK_FALSE(holds(answer, "secret"));
}

TEST_CASE("an answer is framed once, whatever its status", "[web]") {
  for (const int status : {200, 201, 202, 303, 404, 412, 422, 507}) {
    auto response = page();
    response.status = status;
    const auto answer = sent(response, Method::get, Persistence::keep_alive);
    CHECK(answer.starts_with("HTTP/1.1 " + std::to_string(status) + " "));
    CHECK(answer.find("Content-Length: ") == answer.rfind("Content-Length: "));
    CHECK(answer.find("Content-Type: ") == answer.rfind("Content-Type: "));
    CHECK_FALSE(holds(answer, "Keep-Alive:"));
    CHECK(answer.ends_with("\r\n\r\n<p>x"));
  }
}

TEST_CASE("a target that grew by encoding is no longer for the library than for the guard", "[web]") {
  const Handler handler = [](const Request&) { return page(); };
  Request request;
  request.raw_target = "/?q=" + std::string(20'000, '%');
  const auto answer = Engine(handler).answer(request, Persistence::keep_alive).head;
  CHECK(answer.starts_with("HTTP/1.1 200 "));
  CHECK(holds(answer, "\r\nContent-Security-Policy: "));
}
