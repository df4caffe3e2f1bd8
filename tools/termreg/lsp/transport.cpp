// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/lsp/transport.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

#include "registry/model/error.h"

namespace termreg::lsp {
namespace {

constexpr std::size_t longest_message = 64ULL * 1024 * 1024;
constexpr std::size_t longest_head = 16ULL * 1024;
constexpr std::string_view gap = "\r\n\r\n";

std::size_t length_in(std::string_view head) {
  constexpr std::string_view name = "content-length:";
  for (std::size_t at = 0; at < head.size();) {
    const auto end = std::min(head.find("\r\n", at), head.size());
    auto line = std::string(head.substr(at, end - at));
    at = end + 2;
    for (char& c : line) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    if (!line.starts_with(name)) continue;
    const auto digits = line.find_first_not_of(' ', name.size());
    std::size_t length = 0;
    if (digits == std::string::npos) break;
    while (line.ends_with(' ')) line.pop_back();
    const auto* const last = line.data() + line.size();
    const auto read = std::from_chars(line.data() + digits, last, length);
    if (read.ec == std::errc() && read.ptr == last && length <= longest_message) return length;
    break;
  }
  throw Error(ErrorCode::bad_input,
              "Expected a message with a header Content-Length of at most 64 MiB, found \"" +
                  std::string(head.substr(0, 80)) + "\".");
}

}  // namespace

bool Transport::fill() {
  std::array<char, 64 * 1024> chunk{};
  ssize_t count = 0;
  do count = ::read(in_, chunk.data(), chunk.size());
  while (count < 0 && errno == EINTR);
  if (count <= 0) return false;
  buffer_.append(chunk.data(), static_cast<std::size_t>(count));
  return true;
}

std::optional<std::string> Transport::read() {
  auto head = buffer_.find(gap);
  while (head == std::string::npos || head > longest_head) {
    if (buffer_.size() > longest_head)
      throw Error(ErrorCode::bad_input,
                  "Expected the headers of a message, found 16 KiB without an empty line.");
    if (!fill()) {
      if (buffer_.empty()) return std::nullopt;
      throw Error(ErrorCode::bad_input, "The input ended within the headers of a message.");
    }
    head = buffer_.find(gap);
  }
  const auto length = length_in(std::string_view(buffer_).substr(0, head));
  const auto begin = head + gap.size();
  while (buffer_.size() < begin + length)
    if (!fill()) throw Error(ErrorCode::bad_input, "The input ended within a message.");
  auto message = buffer_.substr(begin, length);
  buffer_.erase(0, begin + length);
  return message;
}

bool Transport::holds_message() const {
  const auto head = buffer_.find(gap);
  if (head == std::string::npos) return buffer_.size() > longest_head;
  try {
    return buffer_.size() >= head + gap.size() + length_in(std::string_view(buffer_).substr(0, head));
  } catch (const Error&) {
    return true;  // read() says what is wrong
  }
}

bool Transport::has_message() {
  while (!holds_message()) {
    pollfd waiting{in_, POLLIN, 0};
    if (::poll(&waiting, 1, 0) <= 0 || !fill()) return false;
  }
  return true;
}

void Transport::write(std::string_view message) const {
  const auto framed = "Content-Length: " + std::to_string(message.size()) + "\r\n\r\n" + std::string(message);
  for (std::size_t at = 0; at < framed.size();) {
    const auto count = ::write(out_, framed.data() + at, framed.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw Error(ErrorCode::internal, "The editor does not read any more.");
    at += static_cast<std::size_t>(count);
  }
}

}  // namespace termreg::lsp
