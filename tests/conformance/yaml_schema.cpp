// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/yaml_schema.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace termreg::testing {
namespace {

using sources::YamlNode;
using Kind = YamlNode::Kind;
using Names = std::set<std::string>;

// By the key as it is written: YamlNode::find() changes the case.
const YamlNode* member(const YamlNode& map, std::string_view key) {
  for (const auto& one : map.members)
    if (one.key == key) return &one.value;
  return nullptr;
}

constexpr std::array<std::string_view, 28> known_keywords{"$id",
                                                          "$ref",
                                                          "$defs",
                                                          "title",
                                                          "description",
                                                          "examples",
                                                          "example",
                                                          "default",
                                                          "format",
                                                          "type",
                                                          "enum",
                                                          "const",
                                                          "properties",
                                                          "required",
                                                          "items",
                                                          "minLength",
                                                          "maxLength",
                                                          "anyOf",
                                                          "additionalProperties",
                                                          "propertyNames",
                                                          "oneOf",
                                                          "allOf",
                                                          "not",
                                                          "if",
                                                          "then",
                                                          "else",
                                                          "$schema",
                                                          "$comment"};

bool is_of_type(const YamlNode& node, std::string_view type) {
  const bool is_word = node.kind == Kind::scalar && node.plain;
  const bool is_truth = is_word && (node.scalar == "true" || node.scalar == "false");
  const bool is_number =
      is_word && !node.scalar.empty() &&
      std::all_of(node.scalar.begin(), node.scalar.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (type == "object") return node.kind == Kind::map;
  if (type == "array") return node.kind == Kind::sequence;
  if (type == "boolean") return is_truth;
  if (type == "integer" || type == "number") return is_number;
  if (type == "string") return node.kind == Kind::scalar && !is_truth && !is_number;
  throw std::runtime_error("the type " + std::string(type) + " of a schema is not known");
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class SchemaCheck {
 public:
  explicit SchemaCheck(const YamlNode& whole) : whole_(whole) {}

  std::vector<std::string> check(const YamlNode& schema, const YamlNode& node, const std::string& place,
                                 const Names& further = {}) const {
    std::vector<std::string> found;
    const auto say = [&](const std::string& what) { found.push_back(place + ": " + what); };
    for (const auto& keyword : schema.members)
      if (std::find(known_keywords.begin(), known_keywords.end(), keyword.key) == known_keywords.end())
        throw std::runtime_error("the keyword " + keyword.key + " of a schema is not known");
    if (const auto* reference = member(schema, "$ref"))
      append(found, check(definition(reference->scalar), node, place, further));
    if (const auto* type = member(schema, "type"); type != nullptr && !is_of_type(node, type->scalar))
      say("expected " + type->scalar);
    check_value(schema, node, say);
    check_members(schema, node, place, further, found);
    if (const auto* items = member(schema, "items"))
      for (std::size_t i = 0; i < node.items.size(); ++i)
        append(found, check(*items, node.items[i], place + "/" + std::to_string(i)));
    check_choices(schema, node, place, further, found);
    return found;
  }

  [[nodiscard]] const YamlNode& definition(std::string_view pointer) const {
    constexpr std::string_view local = "#/$defs/";
    const auto* definitions = member(whole_, "$defs");
    const auto* found = !pointer.starts_with(local) || definitions == nullptr
                            ? nullptr
                            : member(*definitions, pointer.substr(local.size()));
    if (found == nullptr) throw std::runtime_error("a schema points to nothing: " + std::string(pointer));
    return *found;
  }

 private:
  static void append(std::vector<std::string>& to, std::vector<std::string> from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  template <typename Say>
  static void check_value(const YamlNode& schema, const YamlNode& node, Say say) {
    if (const auto* list = member(schema, "enum");
        list != nullptr && std::none_of(list->items.begin(), list->items.end(),
                                        [&](const auto& item) { return item.scalar == node.scalar; }))
      say("\"" + node.scalar + "\" is none of the values listed");
    if (const auto* value = member(schema, "const"); value != nullptr && value->scalar != node.scalar)
      say("\"" + node.scalar + "\" is not " + value->scalar);
    if (const auto* least = member(schema, "minLength");
        least && characters(node.scalar) < std::stoul(least->scalar))
      say("\"" + node.scalar + "\" is too short");
    if (const auto* most = member(schema, "maxLength");
        most && characters(node.scalar) > std::stoul(most->scalar))
      say("\"" + node.scalar + "\" is too long");
    if (const auto* required = member(schema, "required"); required && node.is_map())
      for (const auto& name : required->items)
        if (member(node, name.scalar) == nullptr) say(name.scalar + " is missing");
  }

  // The properties that a schema knows, with those of the parts it is made of.
  void collect(const YamlNode& schema, Names& names) const {
    if (const auto* properties = member(schema, "properties"))
      for (const auto& one : properties->members) names.insert(one.key);
    if (const auto* reference = member(schema, "$ref")) collect(definition(reference->scalar), names);
    if (const auto* all = member(schema, "allOf"))
      for (const auto& part : all->items) collect(part, names);
  }

  void check_members(const YamlNode& schema, const YamlNode& node, const std::string& place,
                     const Names& further, std::vector<std::string>& found) const {
    if (!node.is_map()) return;
    const auto* properties = member(schema, "properties");
    const auto* others = member(schema, "additionalProperties");
    const auto* names = member(schema, "propertyNames");
    for (const auto& one : node.members) {
      const auto there = place + "/" + one.key;
      const auto* known = properties == nullptr ? nullptr : member(*properties, one.key);
      if (known != nullptr)
        append(found, check(*known, one.value, there));
      else if (others != nullptr && others->is_map())
        append(found, check(*others, one.value, there));
      else if (others != nullptr && others->scalar == "false" && !further.contains(one.key))
        found.push_back(there + ": no such member");
      YamlNode name;
      name.kind = Kind::scalar;
      name.scalar = one.key;
      if (names != nullptr) append(found, check(*names, name, there));
    }
  }

  void check_choices(const YamlNode& schema, const YamlNode& node, const std::string& place,
                     const Names& further, std::vector<std::string>& found) const {
    if (const auto* all = member(schema, "allOf")) {
      Names together = further;
      collect(schema, together);
      for (const auto& part : all->items) append(found, check(part, node, place, together));
    }
    for (const auto* word : {"anyOf", "oneOf"}) {
      const auto* choices = member(schema, word);
      if (choices == nullptr) continue;
      const auto fitting =
          std::count_if(choices->items.begin(), choices->items.end(),
                        [&](const auto& choice) { return check(choice, node, place, further).empty(); });
      if (fitting == 0 || (fitting > 1 && std::string_view(word) == "oneOf"))
        found.push_back(place + ": " + std::to_string(fitting) + " of the choices fit");
    }
    if (const auto* unwanted = member(schema, "not");
        unwanted && check(*unwanted, node, place, further).empty())
      found.push_back(place + ": must not be so");
    const auto* condition = member(schema, "if");
    const auto* then = member(schema, "then");
    if (condition && then && check(*condition, node, place, further).empty())
      append(found, check(*then, node, place, further));
  }

  const YamlNode& whole_;
};

}  // namespace

std::vector<std::string> schema_breaches(const YamlNode& schema, const YamlNode& document,
                                         std::string_view part) {
  const SchemaCheck check(schema);
  if (part.empty()) return check.check(schema, document, "");
  return check.check(check.definition("#/$defs/" + std::string(part)), document, "");
}

}  // namespace termreg::testing
