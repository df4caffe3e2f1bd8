// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json_reader_private.h"

#include <vector>

namespace termreg::codec {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longest = 64UL * 1024 * 1024;

simdjson::dom::parser& parser_for(std::size_t bytes) {
  thread_local simdjson::dom::parser parser(longest);
  if (parser.capacity() < bytes || parser.max_depth() != deepest)
    if (const auto problem = parser.allocate(bytes + 1024, deepest); problem != simdjson::SUCCESS)
      throw Error(ErrorCode::internal,
                  std::string("No memory to read JSON: ") + simdjson::error_message(problem));
  return parser;
}

}  // namespace

Json parse_strict(std::string_view text) {
  if (text.size() > longest)
    throw Error(ErrorCode::bad_input, "The JSON text is longer than 64 MiB; split it into one entry a line.");
  Json json;
  if (const auto problem = parser_for(text.size()).parse(text.data(), text.size()).get(json);
      problem != simdjson::SUCCESS)
    throw Error(ErrorCode::bad_input,
                std::string("Expected JSON, but the text is not: ") + simdjson::error_message(problem));
  return json;
}

std::string Place::words() const {
  std::string text = parent == nullptr ? std::string() : parent->words() + ", ";
  text += name;
  return number == 0 ? text : text + " " + std::to_string(number);
}

Members::Members(const Json& json, const Place& place) : place_(place) {
  if (json.get(object_) != simdjson::SUCCESS)
    throw Error(ErrorCode::bad_input,
                "Expected a JSON object for " + place_.words() + ", found something else.");
}

bool Members::find(std::string_view name, Json& found) {
  if (object_.at_key(name).get(found) != simdjson::SUCCESS) return false;
  ++asked_;
  return true;
}

std::string_view Members::view(std::string_view name) {
  Json found;
  std::string_view text;
  if (find(name, found) && found.get(text) != simdjson::SUCCESS) fail(name, "a string", "something else");
  return text;
}

std::string Members::text(std::string_view name) {
  return std::string(view(name));
}

std::uint64_t Members::number(std::string_view name) {
  Json found;
  std::uint64_t number = 0;
  if (find(name, found) && found.get(number) != simdjson::SUCCESS)
    fail(name, "a whole number from 0 up", "something else");
  return number;
}

double Members::real(std::string_view name) {
  Json found;
  double number = 0;
  if (find(name, found) && found.get(number) != simdjson::SUCCESS) fail(name, "a number", "something else");
  return number;
}

bool Members::flag(std::string_view name) {
  Json found;
  bool flag = false;
  if (find(name, found) && found.get(flag) != simdjson::SUCCESS)
    fail(name, "true or false", "something else");
  return flag;
}

void Members::texts(std::string_view name, std::vector<std::string>& into) {
  each(name, [&](const Json& item, const Place& place) {
    std::string_view text;
    if (item.get(text) != simdjson::SUCCESS)
      throw Error(ErrorCode::bad_input, "Expected a string for " + place.words() + ", found something else.");
    into.emplace_back(text);
  });
}

void Members::done() const {
  if (asked_ == object_.size()) return;
  std::string names;
  for (const auto member : object_) (names += names.empty() ? "" : ", ") += member.key;
  throw Error(ErrorCode::bad_input,
              "In " + place_.words() +
                  " stands a member twice, or one that the schema does not know; found: " + names +
                  ". See registry/codec/README.md for the members there are.");
}

void Members::fail(std::string_view name, std::string_view expected, std::string_view found) const {
  throw Error(ErrorCode::bad_input, "In " + place_.words() + " the member \"" + std::string(name) +
                                        "\" should be " + std::string(expected) + ", but is \"" +
                                        std::string(found) + "\".");
}

}  // namespace termreg::codec
