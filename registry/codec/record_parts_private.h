// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <string>
#include <string_view>

#include "registry/codec/json.h"
#include "registry/codec/json_reader_private.h"
#include "registry/codec/json_writer.h"

/// What the records that are no entries have in common. Private to registry/codec.
namespace termreg::codec {

/// An array of what `write` writes; nothing if there are no items.
template <typename Items, typename Write>
void write_list(JsonWriter& out, std::string_view name, const Items& items, Write write) {
  if (items.empty()) return;
  out.key(name).begin_array();
  for (const auto& item : items) write(out, item);
  out.end_array();
}

/// "diff":[{"kind","text"}], also if there is none.
inline void write_diff(JsonWriter& out, const std::vector<DiffPart>& diff) {
  out.key("diff").begin_array();
  for (const DiffPart& part : diff) {
    const bool same = part.kind == DiffPart::Kind::same;
    const bool removed = part.kind == DiffPart::Kind::removed;
    out.begin_object().member("kind", same ? "same" : removed ? "removed" : "added");
    out.member("text", part.text).end_object();
  }
  out.end_array();
}

template <typename Items, typename Read>
void read_list(Members& members, std::string_view name, Items& items, Read read) {
  members.each(name, [&](const Json& json, const Place& place) { items.push_back(read(json, place)); });
}

/// A whole number of 32 bits; 0 if absent. @throws Error(bad_input) for a larger one.
inline std::uint32_t small_number(Members& members, std::string_view name) {
  const auto number = members.number(name);
  if (number > std::numeric_limits<std::uint32_t>::max())
    members.fail(name, "a number below 4,294,967,296", std::to_string(number));
  return static_cast<std::uint32_t>(number);
}

/// @throws Error(bad_input) if the record was written by a newer termreg.
inline void refuse_newer_record(Members& members, std::string_view what) {
  const auto found = members.number("schema");
  if (found > static_cast<std::uint64_t>(schema))
    throw Error(ErrorCode::bad_input, "The " + std::string(what) + " has schema " + std::to_string(found) +
                                          ", but this termreg reads " + std::to_string(schema) +
                                          " and below; use a newer termreg.");
}

}  // namespace termreg::codec
