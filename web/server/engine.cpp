// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/engine.h"

#include <httplib.h>

#include <algorithm>
#include <array>
#include <exception>

#include "registry/log/log.h"

namespace termreg::web {
namespace {

Response failure_response() {
  return problem(500, "internal_error",
                 "The server could not answer this request; the reason is in its log.");
}

Response respond(const Handler& handler, const Request& request) {
  try {
    return handler(request);
  } catch (const std::exception& failure) {
    log::error("The handler failed on " + request.raw_target + ": " + failure.what());
  } catch (...) {
    log::error("The handler failed on " + request.raw_target + " with something that is no std::exception.");
  }
  return failure_response();
}

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::del:
      return "DELETE";
  }
  return "GET";
}

// What the vendor needs to write an answer. It has no part in routing, so it is told no target that it could
// decode in its own way or find too long; the handler has everything from us.
std::string head_for_vendor(const Request& request, Persistence persistence) {
  std::string head(method_name(request.method));
  head += " / HTTP/1.1\r\nHost: vetted\r\n";
  head += persistence == Persistence::close ? "Connection: close\r\n\r\n" : "\r\n";
  return head;
}

// The vendor's view of a connection: reads the head, collects the answer.
class Tape final : public httplib::Stream {
 public:
  explicit Tape(std::string head) : head_(std::move(head)) {}

  [[nodiscard]] std::string take() { return std::move(answer_); }

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* buffer, std::size_t size) override {
    const auto given = std::min(size, head_.size() - read_);
    std::copy_n(head_.data() + read_, given, buffer);
    read_ += given;
    return static_cast<ssize_t>(given);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    answer_.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& address, int& port) const override {
    address.clear();
    port = 0;
  }
  void get_local_ip_and_port(std::string& address, int& port) const override {
    get_remote_ip_and_port(address, port);
  }
  socket_t socket() const override { return -1; }

 private:
  std::string head_;
  std::size_t read_ = 0;
  std::string answer_;
};

// What the vendor's hooks work on: the request this thread is answering.
struct Turn {
  const Request* request = nullptr;
  const Handler* handler = nullptr;
};
thread_local Turn turn;

void fill(httplib::Response& vendor, Response ours) {
  vendor.status = ours.status;
  for (auto& [name, value] : ours.headers) vendor.headers.emplace(std::move(name), std::move(value));
  if (ours.status == 204 || ours.status == 304) return;
  vendor.headers.emplace("Content-Type", std::move(ours.content_type));
  vendor.body = std::move(ours.body);
}

}  // namespace

class Engine::Vendor final : public httplib::Server {
 public:
  Vendor() {
    // Before its routes, which are regular expressions: ours are a table in web/routes.cpp.
    set_pre_routing_handler([](const httplib::Request&, httplib::Response& response) {
      fill(response, dressed(respond(*turn.handler, *turn.request)));
      return HandlerResponse::Handled;
    });
    // Only want of memory comes here. The vendor's own answer would tell what was thrown.
    set_exception_handler([](const httplib::Request&, httplib::Response& response,
                             const std::exception_ptr&) { fill(response, dressed(failure_response())); });
    set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
      response.headers.erase("Keep-Alive");
      response.headers.erase("Accept-Ranges");
      if (!response.has_header("Connection")) response.set_header("Connection", "keep-alive");
      if (response.status == 204 || response.status == 304) response.headers.erase("Content-Length");
    });
  }

  void run(Tape& tape, Persistence persistence) {
    bool closed = false;
    process_request(tape, persistence == Persistence::close, closed, nullptr);
  }
};

Engine::Engine(const Handler& handler) : handler_(handler), vendor_(std::make_unique<Vendor>()) {}

Engine::~Engine() = default;

Answer Engine::answer(const Request& request, Persistence persistence) const {
  turn = {&request, &handler_};
  Tape tape(head_for_vendor(request, persistence));
  vendor_->run(tape, persistence);
  turn = {};
  Answer answer;
  answer.head = tape.take();
  return answer;
}

}  // namespace termreg::web
