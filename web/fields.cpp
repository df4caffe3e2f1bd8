// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fields.h"

#include <algorithm>
#include <charconv>

#include "registry/codec/json_tree.h"
#include "registry/model/error.h"
#include "registry/text/words.h"
#include "web/multipart.h"

namespace termreg::web {
namespace {

void require_type(const Request& request, std::string_view type) {
  if (!request.header("content-type").starts_with(type))
    throw Error(ErrorCode::usage, "Expected a body of type " + std::string(type) + ", found \"" +
                                      std::string(request.header("content-type")) + "\".");
}

std::string without_carriage_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

std::string scalar_of(const codec::JsonNode& node, const std::string& name) {
  if (node.kind == codec::JsonNode::Kind::null) return {};
  if (node.is_object() || node.is_array())
    throw Error(ErrorCode::bad_input, "Expected a text for \"" + name + "\", found something else.");
  return node.scalar;
}

}  // namespace

Fields Fields::of_form(const Request& request) {
  require_type(request, "application/x-www-form-urlencoded");
  const auto parameters = parse_query(request.body);
  if (!parameters)
    throw Error(ErrorCode::bad_input, "Expected a form in UTF-8, found what cannot be decoded.");
  Fields fields(Kind::form);
  // The form token is between browser and application (doorkeeper.h); no action knows it.
  for (const auto& [name, value] : *parameters)
    if (name != "csrf") fields.values_[name].push_back(without_carriage_returns(value));
  return fields;
}

Fields Fields::of_query(const Request& request) {
  Fields fields(Kind::form);
  for (const auto& [name, value] : request.query) fields.values_[name].push_back(value);
  return fields;
}

Fields Fields::of_multipart(const Request& request) {
  Fields fields(Kind::form);
  for (const auto& part : parse_multipart(request)) {
    if (part.is_file || part.name == "csrf") continue;
    if (text::first_ill_formed(part.content) != std::string_view::npos)
      throw Error(ErrorCode::bad_input, "Expected a form in UTF-8, found what cannot be decoded.");
    fields.values_[part.name].push_back(without_carriage_returns(std::string(part.content)));
  }
  return fields;
}

Fields Fields::of_json(const Request& request) {
  require_type(request, "application/json");
  if (text::first_ill_formed(request.body) != std::string_view::npos)
    throw Error(ErrorCode::bad_input, "Expected JSON in UTF-8, found something else.");
  const auto tree = codec::json_tree(request.body);
  if (!tree.is_object()) throw Error(ErrorCode::bad_input, "Expected a JSON object, found something else.");
  Fields fields(Kind::json);
  for (const auto& [name, value] : tree.members) {
    auto& values = fields.values_[name];
    if (!value.is_array()) values.push_back(scalar_of(value, name));
    for (const auto& item : value.items) values.push_back(scalar_of(item, name));
  }
  return fields;
}

std::string Fields::text(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() || found->second.empty() ? std::string() : found->second.front();
}

std::vector<std::string> Fields::list(std::string_view name) const {
  std::vector<std::string> items;
  const auto found = values_.find(name);
  if (found == values_.end()) return items;
  for (const auto& value : found->second) {
    if (kind_ == Kind::json) {
      items.push_back(value);
      continue;
    }
    for (std::size_t begin = 0; begin <= value.size();) {
      const auto end = std::min(value.find('\n', begin), value.size());
      items.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  std::erase_if(items,
                [](const std::string& item) { return item.find_first_not_of(" \t") == std::string::npos; });
  return items;
}

std::uint32_t Fields::number(std::string_view name) const {
  const auto digits = text(name);
  if (digits.empty()) return 0;
  std::uint32_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size())
    throw Error(ErrorCode::bad_input,
                "Expected a whole number for \"" + std::string(name) + "\", found \"" + digits + "\".");
  return value;
}

bool Fields::is_set(std::string_view name) const {
  const auto value = text(name);
  return value == "true" || value == "1" || value == "on";
}

Fields Fields::without(std::initializer_list<std::string_view> names) const {
  auto rest = *this;
  for (const auto name : names)
    if (const auto found = rest.values_.find(name); found != rest.values_.end()) rest.values_.erase(found);
  return rest;
}

void Fields::refuse_unknown(std::initializer_list<std::string_view> known) const {
  for (const auto& [name, values] : values_)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw Error(ErrorCode::bad_input, "There is no field \"" + name + "\" here.");
}

}  // namespace termreg::web
