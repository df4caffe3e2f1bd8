// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text: paragraphs stand between empty lines; a short line that begins with a clause number and stands
// alone is a heading.
//
//     heading = number 1*WSP title             alone between empty lines, at most 120 bytes, no final stop
//     number  = (1*DIGIT / ALPHA ".") *("." 1*DIGIT) ["bis" / "ter"]
#include <cctype>
#include <cstdint>
#include <string>

#include "indexer/documents/rows_private.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr std::uint64_t most_bytes = 64ULL * 1024 * 1024;
constexpr std::size_t most_heading_bytes = 120;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The clause number that a line begins with; empty if it begins with none.
std::string_view leading_number(std::string_view line) {
  std::size_t at = 0;
  if (line.size() > 1 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == '.') at = 2;
  while (at < line.size() && (is_digit(line[at]) || (line[at] == '.' && at > 0 && is_digit(line[at - 1]))))
    ++at;
  if (at == 0 || !is_digit(line[0] >= 'A' && line[0] <= 'Z' ? line[2 < line.size() ? 2 : 0] : line[0]))
    return {};
  for (const std::string_view suffix : {"bis", "ter"})
    if (line.substr(at).starts_with(suffix)) at += suffix.size();
  const bool ends = at == line.size() || line[at] == ' ' || line[at] == '\t';
  return ends ? line.substr(0, at) : std::string_view();
}

std::uint8_t level_of(std::string_view number) {
  std::uint8_t level = 1;
  for (std::size_t at = 0; at + 1 < number.size(); ++at)
    if (number[at] == '.') ++level;
  return level;
}

Block block_of(std::string_view paragraph, std::uint32_t line) {
  Block block;
  block.place.line = line;
  const bool one_line = paragraph.find('\n') == std::string_view::npos;
  const auto number = leading_number(paragraph);
  if (one_line && !number.empty() && paragraph.size() <= most_heading_bytes && !paragraph.ends_with('.')) {
    block.kind = BlockKind::heading;
    block.level = level_of(number);
    block.number = number;
    while (block.number.ends_with('.')) block.number.pop_back();
    paragraph = files::trimmed(paragraph.substr(number.size()));
  }
  block.runs.emplace_back().text = text::clean(files::on_one_line(paragraph));
  return block;
}

}  // namespace

int recognise_text(const files::Specimen& specimen) {
  return files::lower_ascii(specimen.file_name).ends_with(".txt") ? 1 : 0;
}

DocumentText read_text(const std::filesystem::path& file) {
  const auto content = files::to_utf8(files::read_text_file(file, most_bytes), file);
  DocumentText document;
  document.format = "text";
  std::string paragraph;
  std::uint32_t line = 0, first = 1;
  const auto close = [&] {
    if (!paragraph.empty()) document.blocks.push_back(block_of(paragraph, first));
    paragraph.clear();
  };
  for (std::size_t at = 0; at < content.size();) {
    const auto end = std::min(content.find('\n', at), content.size());
    const auto text = files::trimmed(std::string_view(content).substr(at, end - at));
    ++line;
    at = end + 1;
    if (text.empty()) {
      close();
      continue;
    }
    if (paragraph.empty()) first = line;
    paragraph.append(paragraph.empty() ? "" : "\n").append(text);
  }
  close();
  return document;
}

}  // namespace termreg::documents
