// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json_tree.h"

#include <unordered_set>

#include "registry/codec/json_reader_private.h"

namespace termreg::codec {
namespace {

JsonNode node_of(const Json& json);

void take_members(JsonNode& node, const simdjson::dom::object& object) {
  std::unordered_set<std::string_view> names;
  for (const auto member : object) {
    if (!names.insert(member.key).second)
      throw Error(ErrorCode::bad_input, "In a JSON object the member “" +
                                            std::string(member.key.substr(0, 60)) +
                                            "” stands twice; remove one.");
    node.members.push_back({std::string(member.key), node_of(member.value)});
  }
}

void take_items(JsonNode& node, const simdjson::dom::array& array) {
  for (const Json item : array) node.items.push_back(node_of(item));
}

// Recursion is bounded by the parser's limit of 64 levels.
JsonNode node_of(const Json& json) {
  using simdjson::dom::element_type;
  JsonNode node;
  switch (json.type()) {
    case element_type::OBJECT:
      node.kind = JsonNode::Kind::object;
      take_members(node, json.get_object().value_unsafe());
      break;
    case element_type::ARRAY:
      node.kind = JsonNode::Kind::array;
      take_items(node, json.get_array().value_unsafe());
      break;
    case element_type::STRING:
      node.kind = JsonNode::Kind::text;
      node.scalar = json.get_string().value_unsafe();
      break;
    case element_type::BOOL:
      node.kind = JsonNode::Kind::boolean;
      node.scalar = json.get_bool().value_unsafe() ? "true" : "false";
      break;
    case element_type::NULL_VALUE:
      break;
    default:
      node.kind = JsonNode::Kind::number;
      node.scalar = simdjson::minify(json);
  }
  return node;
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view name) const noexcept {
  for (const auto& member : members)
    if (member.name == name) return &member.value;
  return nullptr;
}

JsonNode json_tree(std::string_view text) {
  return node_of(parse_strict(text));
}

}  // namespace termreg::codec
