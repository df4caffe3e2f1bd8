// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text: paragraphs stand between empty lines; a short line that begins with a clause number and stands
// alone is a heading. Lines in two columns, a short cell and a gap, are paragraphs each.
//
//     heading = number 1*WSP title             alone between empty lines, at most 120 bytes, no final stop
//     row     = 1*24OCTET gap text              gap: a tab, or two blanks and more; no stop before it
//     number                                   as in clause_number.h
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/documents/clause_number.h"
#include "indexer/documents/rows_private.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr std::uint64_t most_plain_bytes = 64ULL * 1024 * 1024;
constexpr std::size_t most_heading_bytes = 120;

Block block_of(std::string_view paragraph, std::uint32_t line) {
  Block block;
  block.place.line = line;
  const bool one_line = paragraph.find('\n') == std::string_view::npos;
  const auto number = leading_number(paragraph);
  // "2002 initiative of …" begins with a year, and no clause.
  constexpr std::size_t longest_clause = 2;
  const bool is_clause = number.find('.') != std::string_view::npos || number.size() <= longest_clause;
  if (one_line && !number.empty() && is_clause && paragraph.size() <= most_heading_bytes &&
      !paragraph.ends_with('.')) {
    block.kind = BlockKind::heading;
    block.level = level_of_number(number);
    block.number = number;
    while (block.number.ends_with('.')) block.number.pop_back();
    paragraph = files::trimmed(paragraph.substr(number.size()));
  }
  block.runs.emplace_back().text = text::clean(files::on_one_line(paragraph));
  return block;
}

// Where the gap between two columns begins in a line, "AR⇥Augmented Reality" or with two blanks and more; npos for a
// line of prose, whose sentences some part by two blanks as well.
std::size_t gap_in(std::string_view line) {
  constexpr std::size_t longest_first_cell = 24;
  const auto gap = std::min(line.find('\t'), line.find("  "));
  const bool is_row = gap != std::string_view::npos && gap > 0 && gap <= longest_first_cell &&
                      std::string_view(".,:;?!").find(line[gap - 1]) == std::string_view::npos;
  return is_row ? gap : std::string_view::npos;
}

std::vector<std::string_view> lines_of(std::string_view paragraph) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= paragraph.size();) {
    const auto end = std::min(paragraph.find('\n', at), paragraph.size());
    lines.push_back(paragraph.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool are_rows(const std::vector<std::string_view>& lines) {
  const auto rows = std::count_if(lines.begin(), lines.end(), [](std::string_view line) {
    return gap_in(line) != std::string_view::npos;
  });
  return gap_in(lines.front()) != std::string_view::npos && rows > 1 &&
         2 * static_cast<std::size_t>(rows) >= lines.size();
}

// A list in two columns has a paragraph a row, with a tab for the gap; a line without gap goes on with the row above.
void add_rows(const std::vector<std::string_view>& lines, std::uint32_t first, std::vector<Block>& blocks) {
  for (std::uint32_t number = 0; number < lines.size(); ++number) {
    const auto line = lines[number];
    const auto gap = gap_in(line);
    if (gap == std::string_view::npos) {
      blocks.back().runs.front().text += ' ' + text::clean(line);
      continue;
    }
    auto& block = blocks.emplace_back();
    block.place.line = first + number;
    block.runs.emplace_back().text = text::clean(line.substr(0, gap)) + '\t' + text::clean(line.substr(gap));
  }
}

void add_paragraph(std::string_view paragraph, std::uint32_t first, std::vector<Block>& blocks) {
  const auto lines = lines_of(paragraph);
  if (are_rows(lines)) return add_rows(lines, first, blocks);
  blocks.push_back(block_of(paragraph, first));
}

}  // namespace

int recognise_text(const files::Specimen& specimen) {
  return files::lower_ascii(specimen.file_name).ends_with(".txt") ? 1 : 0;
}

DocumentText read_text(const std::filesystem::path& file) {
  const auto content = files::to_utf8(files::read_text_file(file, most_plain_bytes), file);
  DocumentText document;
  document.format = "text";
  std::string paragraph;
  std::uint32_t line = 0, first = 1;
  const auto close = [&] {
    if (!paragraph.empty()) add_paragraph(paragraph, first, document.blocks);
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
