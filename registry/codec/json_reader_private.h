// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

#include "registry/model/error.h"
#include "registry/model/names.h"

/// Reading side of the codec: a strict view of one JSON object at a time. simdjson, because entries are
/// decoded on the hot paths of the index follower and the conflict scan: 1 µs an entry where a tree of nodes
/// takes 30.
namespace termreg::codec {

using Json = simdjson::dom::element;

/// Parses one JSON text: depth at most 64, well-formed UTF-8 demanded. The result is valid until the next
/// call on the same thread.
/// @throws Error(bad_input) with a sentence that says what is wrong.
[[nodiscard]] Json parse_strict(std::string_view text);

/// Where in the text an object stands; put into words only when an error needs them. Lives on the reader's
/// stack.
struct Place {
  const Place* parent = nullptr;
  std::string_view name;
  std::size_t number = 0;  ///< 1-based in its array; 0 for a single object

  [[nodiscard]] std::string words() const;  ///< "the entry, languages 2, definitions 1"
};

/// The members of one object. Each member is asked for once by name; done() refuses what nobody asked for and
/// what stands twice.
class Members {
 public:
  Members(const Json& json, const Place& place);

  [[nodiscard]] std::string text(std::string_view name);      ///< empty if absent
  [[nodiscard]] std::uint64_t number(std::string_view name);  ///< 0 if absent
  [[nodiscard]] double real(std::string_view name);           ///< 0 if absent
  [[nodiscard]] bool flag(std::string_view name);             ///< false if absent
  template <typename Enum>
  [[nodiscard]] Enum enumeration(std::string_view name, Enum absent) {
    const auto written = view(name);
    if (written.empty()) return absent;
    if (const auto known = parse<Enum>(written)) return *known;
    fail(name, "one of the names of the schema", written);
  }
  /// Calls read(element, place) for each element of the array; nothing if absent.
  template <typename Read>
  void each(std::string_view name, Read read) {
    Json found;
    if (!find(name, found)) return;
    if (!found.is_array()) fail(name, "an array", "something else");
    Place place{&place_, name, 0};
    for (const Json element : found.get_array()) {
      ++place.number;
      read(element, place);
    }
  }
  void texts(std::string_view name, std::vector<std::string>& into);  ///< an array of strings
  [[nodiscard]] bool find(std::string_view name, Json& found);
  void done() const;

  [[noreturn]] void fail(std::string_view name, std::string_view expected, std::string_view found) const;

 private:
  [[nodiscard]] std::string_view view(std::string_view name);

  simdjson::dom::object object_;
  Place place_;
  std::size_t asked_ = 0;
};

}  // namespace termreg::codec
