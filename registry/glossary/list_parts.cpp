// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/list_parts.h"

#include <utility>

namespace termreg::glossary {

Block plain_block(std::string text) {
  return {BlockKind::remark, "", {{std::move(text)}}};
}

void begin_list(Page& page, const std::string& title, const std::string& introduction) {
  page.begin(title, "en");
  page.block({BlockKind::title, "", {{title}}});
  page.block({BlockKind::body, "", {{introduction}}});
}

Table list_table() {
  return {{18, 82}, {}};
}

void add_head(Table& table, Block head) {
  table.lines.push_back({true, {{std::move(head)}}});
}

void add_fact(Table& table, std::string label, std::vector<Block> content) {
  table.lines.push_back({false, {{plain_block(std::move(label))}, std::move(content)}});
}

void end_list(Page& page, const Table& table) {
  if (!table.lines.empty()) page.table(table);
  page.end();
}

Block diff_block(const std::vector<DiffPart>& parts, const std::string& language) {
  Block block{BlockKind::remark, "", {}, language};
  for (const DiffPart& part : parts) {
    if (!block.runs.empty()) block.runs.push_back({" "});
    const auto look = part.kind == DiffPart::Kind::removed ? Look::removed
                      : part.kind == DiffPart::Kind::added ? Look::added
                                                           : Look::plain;
    block.runs.push_back({part.text, look, language});
  }
  return block;
}

std::string counted(std::size_t count, const char* one, const char* more) {
  return std::to_string(count) + " " + (count == 1 ? one : more);
}

}  // namespace termreg::glossary
