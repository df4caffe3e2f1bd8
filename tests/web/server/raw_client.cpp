// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/server/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace termreg::test {

RawClient::RawClient(std::uint16_t port, const std::string& address)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in peer{};
  peer.sin_family = AF_INET;
  peer.sin_port = htons(port);
  inet_pton(AF_INET, address.c_str(), &peer.sin_addr);
  if (connect(socket_.number(), reinterpret_cast<const sockaddr*>(&peer), sizeof peer) != 0)
    throw std::runtime_error("nobody listens on port " + std::to_string(port));
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    pollfd writable{socket_.number(), POLLOUT, 0};
    if (poll(&writable, 1, 3000) <= 0) return false;
    const auto size = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (size < 0 && errno != EAGAIN) return false;
    if (size > 0) bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

void RawClient::finish_sending() {
  ::shutdown(socket_.number(), SHUT_WR);
}

bool RawClient::receive_some(std::string& into, std::chrono::milliseconds patience) {
  pollfd readable{socket_.number(), POLLIN, 0};
  if (poll(&readable, 1, static_cast<int>(patience.count())) <= 0) return false;
  std::array<char, 64 * 1024> buffer;
  const auto size = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
  if (size <= 0) return false;
  into.append(buffer.data(), static_cast<std::size_t>(size));
  return true;
}

std::string RawClient::receive_all(std::chrono::milliseconds patience) {
  std::string text = std::move(ahead_);
  ahead_.clear();
  while (receive_some(text, patience)) {
  }
  return text;
}

std::string RawClient::receive_answer(std::chrono::milliseconds patience) {
  constexpr std::string_view field = "Content-Length: ";
  std::string text = std::move(ahead_);
  ahead_.clear();
  for (;;) {
    const auto end = text.find("\r\n\r\n");
    if (end != std::string::npos) {
      const auto at = text.find(field);
      const auto length = at < end ? std::strtoul(text.c_str() + at + field.size(), nullptr, 10) : 0;
      if (text.size() >= end + 4 + length) {
        ahead_ = text.substr(end + 4 + length);
        return text.substr(0, end + 4 + length);
      }
    }
    if (!receive_some(text, patience)) return text;
  }
}

int status_of(std::string_view answer) {
  constexpr std::string_view begin = "HTTP/1.1 ";
  return answer.starts_with(begin) ? std::atoi(std::string(answer.substr(begin.size(), 3)).c_str()) : 0;
}

std::string_view body_of(std::string_view answer) {
  const auto end = answer.find("\r\n\r\n");
  return end == std::string_view::npos ? std::string_view{} : answer.substr(end + 4);
}

std::size_t count_answers(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("HTTP/1.1 "); at != std::string_view::npos; at = text.find("HTTP/1.1 ", at + 1))
    ++count;
  return count;
}

std::string answer_to(std::uint16_t port, std::string_view bytes) {
  RawClient client(port);
  client.send(bytes);
  return client.receive_all();
}

std::string answer_to_get(std::uint16_t port, std::string_view target, std::string_view fields) {
  std::string request = "GET ";
  request.append(target)
      .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
      .append(fields)
      .append("\r\n");
  return answer_to(port, request);
}

}  // namespace termreg::test
