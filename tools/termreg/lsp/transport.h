// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace termreg::lsp {

/// Messages over two file descriptors, framed as LSP 3.17 has it:
///
///     message = 1*( header CRLF ) CRLF content        header "Content-Length: N" must be there
///
/// Not thread-safe.
class Transport {
 public:
  Transport(int in, int out) : in_(in), out_(out) {}

  /// The next message; nothing at the end of the input. @throws Error(bad_input) for a frame without a length, with
  /// one above 64 MiB, or that ends early: whoever sent it can no longer be followed.
  [[nodiscard]] std::optional<std::string> read();
  /// True if read() would not wait for the other side: a whole message has arrived, or one that read() refuses.
  [[nodiscard]] bool has_message();
  /// @throws Error(internal) if the other side is gone.
  void write(std::string_view message) const;

 private:
  bool fill();
  [[nodiscard]] bool holds_message() const;

  int in_;
  int out_;
  std::string buffer_;
};

}  // namespace termreg::lsp
