// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace termreg::codec {

struct JsonMember;

/// Somebody else's JSON as a plain value, in the order of the text: for formats whose shape is not known
/// beforehand. Our own entries are read without a tree (json.h).
struct JsonNode {
  enum class Kind { null, boolean, number, text, array, object };
  Kind kind = Kind::null;
  std::string scalar;               ///< a text without its quotes; "true", "false"; a number as it is printed
  std::vector<JsonNode> items;      ///< of an array
  std::vector<JsonMember> members;  ///< of an object

  /// The member of that name, or nullptr.
  [[nodiscard]] const JsonNode* find(std::string_view name) const noexcept;
  [[nodiscard]] bool is_object() const noexcept { return kind == Kind::object; }
  [[nodiscard]] bool is_array() const noexcept { return kind == Kind::array; }
  [[nodiscard]] bool is_text() const noexcept { return kind == Kind::text; }
};

struct JsonMember {
  std::string name;
  JsonNode value;
};

/// The tree of one JSON text (RFC 8259): at most 64 MiB, 64 levels, no member twice in an object.
/// @throws Error(bad_input) with a sentence that says what is wrong; whoever knows the file names it.
[[nodiscard]] JsonNode json_tree(std::string_view text);

}  // namespace termreg::codec
