// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/definition_lists.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace termreg::documents {
namespace {

using Runs = std::vector<Run>;

constexpr std::size_t most_term_bytes = 120;

std::size_t bytes_of(const Runs& runs) {
  std::size_t bytes = 0;
  for (const auto& run : runs) bytes += run.text.size();
  return bytes;
}

// The runs line by line.
std::vector<Runs> lines_of(const Runs& runs) {
  std::vector<Runs> lines(1);
  for (const auto& run : runs) {
    std::string_view text = run.text;
    for (;;) {
      const auto end = text.find_first_of("\v\n");
      auto piece = run;
      piece.text = text.substr(0, end);
      if (!piece.text.empty()) lines.back().push_back(std::move(piece));
      if (end == std::string_view::npos) break;
      lines.emplace_back();
      text.remove_prefix(end + 1);
    }
  }
  return lines;
}

bool is_marked(const Runs& line) {
  if (line.empty()) return false;
  const std::string_view text = line.front().text;
  return text.size() > 1 && (text[0] == ':' || text[0] == '~') && (text[1] == ' ' || text[1] == '\t');
}

void drop_marker(Runs& line) {
  auto& text = line.front().text;
  text.erase(0, std::min(text.find_first_not_of(" \t", 1), text.size()));
  if (text.empty() && line.size() > 1) line.erase(line.begin());
}

void append_line(Runs& runs, Runs line) {
  if (!runs.empty()) runs.back().text += ' ';
  std::move(line.begin(), line.end(), std::back_inserter(runs));
}

void harden(Runs& runs) {
  for (auto& run : runs) std::replace(run.text.begin(), run.text.end(), soft_break, ' ');
}

Block part_of(const Block& whole, BlockKind kind, Runs runs) {
  Block block;
  block.kind = kind;
  block.level = 1;
  block.language = whole.language;
  block.style = whole.style;
  block.place = whole.place;
  block.runs = std::move(runs);
  return block;
}

bool may_be_terms(const std::vector<Runs>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const auto& line) {
    return bytes_of(line) > 0 && bytes_of(line) <= most_term_bytes;
  });
}

class Lists {
 public:
  std::vector<Block> take(std::vector<Block> blocks) {
    for (auto& block : blocks) {
      if (block.kind == BlockKind::paragraph && !block.cell)
        paragraph(std::move(block));
      else
        plain(std::move(block));
    }
    return std::move(out_);
  }

 private:
  void plain(Block block) {
    harden(block.runs);
    out_.push_back(std::move(block));
    open_ = false;
    before_ = {};
  }

  void paragraph(Block block) {
    const auto lines = lines_of(block.runs);
    const auto first = std::find_if(lines.begin(), lines.end(), is_marked);
    const std::vector<Runs> before(lines.begin(), first);
    if (first == lines.end() || !(before.empty() ? follows_terms() : may_be_terms(before))) {
      plain(block);
      before_ = lines;
      return;
    }
    for (const auto& line : before) out_.push_back(part_of(block, BlockKind::term, line));
    open_ = true;
    for (auto line = first; line != lines.end(); ++line) definition_line(block, *line);
  }

  void definition_line(const Block& block, Runs line) {
    if (!is_marked(line)) return append_line(out_.back().runs, std::move(line));
    drop_marker(line);
    out_.push_back(part_of(block, BlockKind::description, std::move(line)));
  }

  // A paragraph of markers alone: what stands before it is a definition already, or becomes the terms.
  bool follows_terms() {
    if (open_) return true;
    if (before_.empty() || !may_be_terms(before_)) return false;
    const auto whole = std::move(out_.back());
    out_.pop_back();
    for (auto& line : before_) out_.push_back(part_of(whole, BlockKind::term, std::move(line)));
    before_.clear();
    return true;
  }

  std::vector<Block> out_;
  std::vector<Runs> before_;  // lines of the paragraph that was just written, if it was one
  bool open_ = false;         // the last block is part of a definition list
};

}  // namespace

std::vector<Block> with_definition_lists(std::vector<Block> blocks) {
  return Lists().take(std::move(blocks));
}

}  // namespace termreg::documents
