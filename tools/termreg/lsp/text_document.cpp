// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/lsp/text_document.h"

#include <algorithm>

namespace termreg::lsp {
namespace {

// Bytes of the character that begins there, and how many units the client counts for it.
struct Step {
  std::size_t bytes = 1;
  std::uint32_t units = 1;
};

Step step_at(std::string_view text, std::size_t at, Encoding encoding) {
  const auto lead = static_cast<unsigned char>(text[at]);
  std::size_t bytes = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 1;
  bytes = std::min(bytes, text.size() - at);
  if (encoding == Encoding::utf8) return {bytes, static_cast<std::uint32_t>(bytes)};
  return {bytes, bytes == 4 && encoding == Encoding::utf16 ? 2U : 1U};
}

}  // namespace

TextDocument::TextDocument(std::string text, Encoding encoding)
    : text_(std::move(text)), encoding_(encoding) {
  find_lines();
}

void TextDocument::find_lines() {
  lines_.assign(1, 0);
  for (std::size_t at = 0; at < text_.size(); ++at)
    if (text_[at] == '\n' || (text_[at] == '\r' && (at + 1 == text_.size() || text_[at + 1] != '\n')))
      lines_.push_back(at + 1);
}

void TextDocument::replace(Position begin, Position end, std::string_view words) {
  const auto first = offset(begin);
  const auto last = std::max(first, offset(end));
  text_.replace(first, last - first, words);
  find_lines();
}

std::size_t TextDocument::end_of_line(std::size_t line) const {
  if (line + 1 == lines_.size()) return text_.size();
  auto end = lines_[line + 1];
  while (end > lines_[line] && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return end;
}

std::size_t TextDocument::offset(Position position) const {
  if (position.line >= lines_.size()) return text_.size();
  auto at = lines_[position.line];
  const auto end = end_of_line(position.line);
  for (std::uint32_t counted = 0; at < end && counted < position.character;) {
    const auto step = step_at(text_, at, encoding_);
    counted += step.units;
    if (counted > position.character) break;
    at += step.bytes;
  }
  return std::min(at, end);
}

Position TextDocument::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto line =
      static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin()) - 1;
  Position found{static_cast<std::uint32_t>(line), 0};
  for (auto at = lines_[line]; at < offset;) {
    const auto step = step_at(text_, at, encoding_);
    found.character += step.units;
    at += step.bytes;
  }
  return found;
}

std::pair<std::size_t, std::size_t> TextDocument::line_around(std::size_t offset) const {
  const auto line = position(offset).line;
  return {lines_[line], end_of_line(line)};
}

}  // namespace termreg::lsp
