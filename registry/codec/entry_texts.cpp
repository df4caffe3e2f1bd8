// SPDX-License-Identifier: GPL-3.0-or-later
// Walks over the members once, in the order they stand, and makes nothing but views: the index follower reads
// every entry this way. What an object must be is said by json_reader_private.h, the grammar by README.md.
#include "registry/codec/entry_texts.h"

#include <array>
#include <string>
#include <utility>

#include "registry/codec/json_reader_private.h"

namespace termreg::codec {
namespace {

[[noreturn]] void fail(std::string_view member, std::string_view expected) {
  throw Error(ErrorCode::bad_input, "In the entry a member \"" + std::string(member) + "\" should be " +
                                        std::string(expected) + ", but is something else.");
}

simdjson::dom::object object_of(const Json& json, std::string_view member) {
  simdjson::dom::object object;
  if (json.get(object) != simdjson::SUCCESS) fail(member, "an object");
  return object;
}

std::string_view text_of(const Json& json, std::string_view member) {
  std::string_view text;
  if (json.get(text) != simdjson::SUCCESS) fail(member, "a string");
  return text;
}

template <typename Visit>
void each_of(const Json& json, std::string_view member, Visit visit) {
  simdjson::dom::array array;
  if (json.get(array) != simdjson::SUCCESS) fail(member, "an array");
  for (const Json item : array) visit(item);
}

void take_sources(const Json& json, EntryTexts& texts) {
  each_of(json, "sources", [&](const Json& source) {
    for (const auto& [key, value] : object_of(source, "sources"))
      if (key == "document") texts.sources.push_back(text_of(value, key));
  });
}

// Of each object of the array its member "text"; one without it has no words.
void take_texts(const Json& json, std::string_view member, TextKind kind, std::string_view language,
                EntryTexts& texts) {
  each_of(json, member, [&](const Json& item) {
    for (const auto& [key, value] : object_of(item, member)) {
      if (key == "text")
        texts.texts.push_back({kind, language, text_of(value, key)});
      else if (key == "sources")
        take_sources(value, texts);
      else if (key == "kind" && kind == TextKind::designation)
        texts.kinds.push_back(text_of(value, key));
    }
  });
}

void take_section(const Json& json, EntryTexts& texts) {
  constexpr std::array<std::pair<std::string_view, TextKind>, 4> kinds{{
      {"designations", TextKind::designation},
      {"definitions", TextKind::definition},
      {"notes", TextKind::note},
      {"examples", TextKind::example},
  }};
  const auto section = object_of(json, "languages");
  std::string_view language;
  if (Json found; section.at_key("language").get(found) == simdjson::SUCCESS)
    language = text_of(found, "language");
  texts.languages.push_back(language);
  for (const auto& [key, value] : section)
    for (const auto& [name, kind] : kinds)
      if (key == name) take_texts(value, key, kind, language, texts);
}

EntryStatus status_of(const Json& json) {
  if (const auto known = parse<EntryStatus>(text_of(json, "status"))) return *known;
  fail("status", "one of the names of the schema");
}

void take_member(std::string_view key, const Json& value, EntryTexts& texts) {
  if (key == "body") {
    texts.body = text_of(value, key);
  } else if (key == "document") {
    texts.document = text_of(value, key);
  } else if (key == "status") {
    texts.status = status_of(value);
  } else if (key == "subject_fields") {
    each_of(value, key, [&](const Json& item) { texts.subject_fields.push_back(text_of(item, key)); });
  } else if (key == "languages") {
    each_of(value, key, [&](const Json& item) { take_section(item, texts); });
  } else if (key == "notes") {
    take_texts(value, key, TextKind::note, "und", texts);
  } else if (key == "sources") {
    take_sources(value, texts);
  }
}

void clear(EntryTexts& texts) {
  texts.body = texts.document = {};
  texts.status = EntryStatus::valid;
  texts.subject_fields.clear();
  texts.languages.clear();
  texts.kinds.clear();
  texts.sources.clear();
  texts.texts.clear();
}

}  // namespace

void read_texts(std::string_view json, EntryTexts& texts) {
  clear(texts);
  for (const auto& [key, value] : object_of(parse_strict(json), "entry")) take_member(key, value, texts);
}

}  // namespace termreg::codec
