// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/markdown_headings.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include "indexer/documents/clause_number.h"
#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

// As GitHub makes the anchor of a heading: lower case, blanks to '-', punctuation left out.
std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : files::lower_ascii(heading)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ')
      anchor += '-';
    else if (byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' || c == '_')
      anchor += c;
  }
  return anchor;
}

// "{#id .class lang=fr}", as Pandoc and kramdown write it.
void take_attributes(Block& heading, std::string_view attributes) {
  while (!attributes.empty()) {
    const auto end = std::min(attributes.find(' '), attributes.size());
    auto word = attributes.substr(0, end);
    attributes.remove_prefix(std::min(end + 1, attributes.size()));
    if (word.starts_with(':')) word.remove_prefix(1);
    if (word.starts_with('#')) heading.anchor = word.substr(1);
    if (word.starts_with("lang=")) heading.language = word.substr(5);
  }
  std::erase(heading.language, '"');
}

// "Title {#id}" and "3.2 Title".
void finish_heading(Block& heading, std::map<std::string, int>& anchors) {
  if (heading.runs.empty()) return;
  auto& last = heading.runs.back().text;
  const auto mark = last.rfind('{');
  if (mark != std::string::npos && last.ends_with('}') && last.find_first_of("#:.", mark) == mark + 1) {
    take_attributes(heading, std::string_view(last).substr(mark + 1, last.size() - mark - 2));
    last = std::string(files::trimmed(std::string_view(last).substr(0, mark)));
  }
  const auto number = leading_number(heading.runs.front().text);
  const auto anchor = anchor_of(plain_text(heading));
  const auto uses = anchors[anchor]++;
  if (heading.anchor.empty()) heading.anchor = uses == 0 ? anchor : anchor + "-" + std::to_string(uses);
  heading.number = number;
  while (heading.number.ends_with('.')) heading.number.pop_back();
  auto& first = heading.runs.front().text;
  first.erase(0, std::min(first.find_first_not_of(" \t", number.size()), first.size()));
  while (!heading.runs.empty() && files::trimmed(heading.runs.back().text).empty()) heading.runs.pop_back();
}

}  // namespace

std::string_view take_front_matter(std::string_view text, DocumentText& document) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return text;
  const auto end = text.find("\n---", 3);
  if (end == std::string_view::npos) return text;
  auto matter = text.substr(4, end - 4);
  while (!matter.empty()) {
    const auto line = matter.substr(0, matter.find('\n'));
    matter.remove_prefix(std::min(line.size() + 1, matter.size()));
    const auto colon = std::min(line.find(':'), line.size());
    auto value = files::trimmed(line.substr(std::min(colon + 1, line.size())));
    if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
      value = value.substr(1, value.size() - 2);
    if (line.substr(0, colon) == "title") document.title = text::clean(value);
    if (line.substr(0, colon) == "lang") document.language = value;
  }
  const auto behind = text.find('\n', end + 1);
  return behind == std::string_view::npos ? std::string_view() : text.substr(behind + 1);
}

void finish_headings(DocumentText& document) {
  std::map<std::string, int> anchors;
  Block* title = nullptr;
  bool only = true;
  bool first = true;
  for (auto& block : document.blocks) {
    if (block.kind != BlockKind::heading) continue;
    finish_heading(block, anchors);
    if (block.level == 1) {
      only = only && title == nullptr;
      if (first) title = &block;
    }
    first = false;
  }
  if (title == nullptr || !only || !title->number.empty()) return;
  title->kind = BlockKind::title;
  if (document.title.empty()) document.title = text::clean(plain_text(*title));
  for (auto& block : document.blocks)
    if (block.kind == BlockKind::heading) --block.level;
}

}  // namespace termreg::documents
