// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/lsp/messages.h"

#include <charconv>

namespace termreg::lsp {
namespace {

std::uint32_t count_at(const codec::JsonNode& node, std::string_view name) {
  const auto* member = node.find(name);
  std::uint32_t count = 0;
  if (member != nullptr && member->kind == codec::JsonNode::Kind::number)
    std::from_chars(member->scalar.data(), member->scalar.data() + member->scalar.size(), count);
  return count;
}

void append_position(codec::JsonWriter& out, std::string_view name, Position position) {
  out.key(name).begin_object();
  out.member("line", position.line).member("character", position.character).end_object();
}

}  // namespace

const codec::JsonNode* at_path(const codec::JsonNode& node, std::initializer_list<std::string_view> path) {
  const auto* at = &node;
  for (const auto name : path) {
    at = at->is_object() ? at->find(name) : nullptr;
    if (at == nullptr) return nullptr;
  }
  return at;
}

std::string text_at(const codec::JsonNode& node, std::initializer_list<std::string_view> path) {
  const auto* found = at_path(node, path);
  return found != nullptr && found->is_text() ? found->scalar : std::string();
}

Position position_in(const codec::JsonNode* node) {
  if (node == nullptr || !node->is_object()) return {};
  return {count_at(*node, "line"), count_at(*node, "character")};
}

std::string id_json(const codec::JsonNode* id) {
  if (id == nullptr) return "null";
  if (id->kind == codec::JsonNode::Kind::number) return id->scalar;
  if (!id->is_text()) return "null";
  codec::JsonWriter out;
  out.value(id->scalar);
  return out.take();
}

std::string response(const std::string& id, std::string_view result) {
  codec::JsonWriter out;
  out.begin_object().member("jsonrpc", "2.0");
  out.key("id").raw(id).key("result").raw(result).end_object();
  return out.take();
}

std::string failure(const std::string& id, Fault fault, std::string_view sentence) {
  codec::JsonWriter out;
  out.begin_object().member("jsonrpc", "2.0").key("id").raw(id);
  out.key("error").begin_object().key("code").raw(std::to_string(static_cast<int>(fault)));
  out.member("message", sentence).end_object().end_object();
  return out.take();
}

void append_range(codec::JsonWriter& out, const TextDocument& text, std::size_t begin, std::size_t end) {
  out.key("range").begin_object();
  append_position(out, "start", text.position(begin));
  append_position(out, "end", text.position(end));
  out.end_object();
}

}  // namespace termreg::lsp
