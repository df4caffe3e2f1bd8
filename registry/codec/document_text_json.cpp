// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/document_text_json.h"

#include <algorithm>
#include <charconv>

#include "registry/codec/json_tree.h"
#include "registry/codec/json_writer.h"
#include "registry/model/error.h"

namespace termreg::codec {
namespace {

void write_number(JsonWriter& out, std::string_view key, std::uint64_t number) {
  if (number != 0) out.member(key, number);
}
void write_flag(JsonWriter& out, std::string_view key, bool flag) {
  if (flag) out.member(key, flag);
}

void write_run(JsonWriter& out, const Run& run) {
  out.begin_object().optional_member("t", run.text);
  write_flag(out, "b", run.bold);
  write_flag(out, "i", run.italic);
  write_number(out, "p", static_cast<std::uint64_t>(run.position));
  write_flag(out, "d", run.defines);
  if (!run.alternatives.empty()) {
    out.key("o").begin_array();
    for (const auto& other : run.alternatives) out.value(other);
    out.end_array();
  }
  out.optional_member("y", run.type).optional_member("s", run.scope).optional_member("a", run.anchor);
  out.optional_member("h", run.target).end_object();
}

void write_block(JsonWriter& out, const Block& block) {
  out.begin_object();
  write_number(out, "k", static_cast<std::uint64_t>(block.kind));
  write_number(out, "l", block.level);
  out.optional_member("n", block.number).optional_member("s", block.style);
  out.optional_member("g", block.language).optional_member("a", block.anchor);
  if (block.cell) {
    out.key("c").begin_array().value(block.cell->table).value(block.cell->row).value(block.cell->column);
    out.value(block.cell->header).end_array();
  }
  if (block.place != Place{}) {
    out.key("p").begin_array().value(block.place.paragraph);
    out.value(block.place.line).value(block.place.page).end_array();
  }
  out.key("r").begin_array();
  for (const auto& run : block.runs) write_run(out, run);
  out.end_array().end_object();
}

[[noreturn]] void refuse_line(std::string_view what) {
  throw Error(ErrorCode::bad_input,
              "A document between two processes is not as it was sent: " + std::string(what) + ".");
}

std::uint32_t number_of(const JsonNode* node) {
  if (node == nullptr) return 0;
  std::uint32_t number = 0;
  const auto& digits = node->scalar;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (node->kind != JsonNode::Kind::number || read.ec != std::errc() ||
      read.ptr != digits.data() + digits.size())
    refuse_line("a number is none");
  return number;
}

std::string text_of(const JsonNode& node, std::string_view key) {
  const auto* member = node.find(key);
  return member == nullptr ? std::string() : member->scalar;
}

bool flag_of(const JsonNode& node, std::string_view key) {
  const auto* member = node.find(key);
  return member != nullptr && member->scalar == "true";
}

const std::vector<JsonNode>& items_of(const JsonNode& node, std::string_view key, std::size_t count = 0) {
  static const std::vector<JsonNode> none;
  const auto* member = node.find(key);
  if (member == nullptr) return none;
  if (!member->is_array() || (count > 0 && member->items.size() != count)) refuse_line("a list is none");
  return member->items;
}

template <typename Kind>
Kind kind_of(const JsonNode& node, std::string_view key, Kind last) {
  const auto number = number_of(node.find(key));
  if (number > static_cast<std::uint32_t>(last)) refuse_line("a kind is unknown");
  return static_cast<Kind>(number);
}

Run run_of(const JsonNode& node) {
  Run run;
  run.text = text_of(node, "t");
  run.bold = flag_of(node, "b");
  run.italic = flag_of(node, "i");
  run.position = kind_of(node, "p", Run::Position::subscript);
  run.defines = flag_of(node, "d");
  for (const auto& other : items_of(node, "o")) run.alternatives.push_back(other.scalar);
  run.type = text_of(node, "y");
  run.scope = text_of(node, "s");
  run.anchor = text_of(node, "a");
  run.target = text_of(node, "h");
  return run;
}

Block block_of(const JsonNode& node) {
  Block block;
  block.kind = kind_of(node, "k", BlockKind::table_of_contents);
  block.level = static_cast<std::uint8_t>(std::min<std::uint32_t>(number_of(node.find("l")), 255));
  block.number = text_of(node, "n");
  block.style = text_of(node, "s");
  block.language = text_of(node, "g");
  block.anchor = text_of(node, "a");
  if (const auto& cell = items_of(node, "c", 4); !cell.empty())
    block.cell = {number_of(&cell[0]), number_of(&cell[1]), number_of(&cell[2]), cell[3].scalar == "true"};
  if (const auto& place = items_of(node, "p", 3); !place.empty())
    block.place = {number_of(&place[0]), number_of(&place[1]), number_of(&place[2])};
  for (const auto& run : items_of(node, "r")) block.runs.push_back(run_of(run));
  return block;
}

// The next line without its end; every line has one.
std::string_view next_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  if (end == std::string_view::npos) refuse_line("it ends early");
  const auto line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

}  // namespace

std::string to_json_lines(const DocumentText& document) {
  JsonWriter facts;
  facts.begin_object().optional_member("format", document.format).optional_member("title", document.title);
  facts.optional_member("language", document.language).key("properties").begin_array();
  for (const auto& one : document.properties)
    facts.begin_array().value(one.name).value(one.value).end_array();
  facts.end_array().member("blocks", std::uint64_t{document.blocks.size()}).end_object();
  auto lines = facts.take() + '\n';
  for (const auto& block : document.blocks) {
    JsonWriter out;  // one writer a text
    write_block(out, block);
    lines += out.take() + '\n';
  }
  return lines;
}

DocumentText document_text_from_json_lines(std::string_view lines) {
  DocumentText document;
  const auto facts = json_tree(next_line(lines));
  document.format = text_of(facts, "format");
  document.title = text_of(facts, "title");
  document.language = text_of(facts, "language");
  for (const auto& one : items_of(facts, "properties")) {
    if (one.items.size() != 2) refuse_line("a property has no value");
    document.properties.push_back({one.items[0].scalar, one.items[1].scalar});
  }
  const auto blocks = number_of(facts.find("blocks"));
  for (std::uint32_t at = 0; at < blocks; ++at)
    document.blocks.push_back(block_of(json_tree(next_line(lines))));
  if (!lines.empty()) refuse_line("it goes on behind its end");
  return document;
}

}  // namespace termreg::codec
