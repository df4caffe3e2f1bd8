// SPDX-License-Identifier: GPL-3.0-or-later
// A server with the default limits, but a body of 1 MiB, on a free port of 127.0.0.1. Prints the port; ends
// when its standard input does, so that it never outlives the test that started it.
#include <cstdio>
#include <stdexcept>
#include <string>

#include "web/server/server.h"

namespace {

using termreg::web::Request;
using termreg::web::Response;

Response text(std::string body) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(body);
  return response;
}

Response answer(const Request& request) {
  if (request.path == "/ping") return text("pong");
  if (request.path == "/big") return text(std::string(1024 * 1024, 'b'));
  if (request.path == "/echo") return text(std::to_string(request.body.size()));
  if (request.path == "/spoof") return text(std::string(request.header("remote_addr")));
  if (request.path == "/boom") throw std::runtime_error("a secret path");
  Response response = termreg::web::problem(404, "not_found", "There is nothing here.");
  if (request.path == "/redirect") {
    response.status = 303;
    response.headers.emplace_back("Location", request.parameter("to").value_or("/"));
  }
  return response;
}

}  // namespace

int main() {
  termreg::web::ServerLimits limits;
  limits.body_bytes = 1024 * 1024;
  const auto server = termreg::web::Server::start("127.0.0.1", 0, answer, limits);
  std::printf("%d\n", server->port());
  std::fflush(stdout);
  while (std::getchar() != EOF) {
  }
  return 0;
}
