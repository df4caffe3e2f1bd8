// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace termreg::lsp {

/// In what a client counts the characters of a line (LSP 3.17, PositionEncodingKind).
enum class Encoding { utf8, utf16, utf32 };

/// A position as LSP has it: both from 0.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  bool operator==(const Position&) const = default;
};

/// A text that is open in an editor. Lines end with \n, \r\n or \r. Not thread-safe.
class TextDocument {
 public:
  TextDocument() = default;
  TextDocument(std::string text, Encoding encoding);

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// Puts other words in the place of those from `begin` to `end`, positions read as offset() does. An end before the
  /// beginning counts as the beginning.
  void replace(Position begin, Position end, std::string_view words);
  /// The byte at a position; one beyond the end of a line is the end of that line, one beyond the text its end.
  [[nodiscard]] std::size_t offset(Position position) const;
  /// The position of a byte.
  [[nodiscard]] Position position(std::size_t offset) const;
  /// Bytes [begin, end) of the line that holds the byte, its line end left out.
  [[nodiscard]] std::pair<std::size_t, std::size_t> line_around(std::size_t offset) const;

 private:
  void find_lines();
  [[nodiscard]] std::size_t end_of_line(std::size_t line) const;

  std::string text_;
  Encoding encoding_ = Encoding::utf16;
  std::vector<std::size_t> lines_{0};
};

}  // namespace termreg::lsp
