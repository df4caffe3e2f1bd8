// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/reader.h"

namespace termreg::sources {

struct YamlMember;

/// A YAML node as a plain value, in the order of the file.
struct YamlNode {
  enum class Kind { null, scalar, sequence, map };
  Kind kind = Kind::null;
  bool plain = false;  ///< a scalar without quotes: 1, true and null have their own meaning there
  std::string scalar;
  std::vector<YamlNode> items;      ///< of a sequence
  std::vector<YamlMember> members;  ///< of a map
  std::uint32_t line = 0;           ///< 1-based

  /// The member of that name in snake_case, however the file writes it; nullptr if there is none or it is
  /// null.
  [[nodiscard]] const YamlNode* find(std::string_view name) const;
  /// The scalar of that member; empty if there is none or it is no scalar.
  [[nodiscard]] std::string_view text(std::string_view name) const;
  [[nodiscard]] bool is_map() const noexcept { return kind == Kind::map; }
  /// True for null, for an empty sequence or map, and for an empty scalar.
  [[nodiscard]] bool is_empty() const noexcept;
};

struct YamlMember {
  std::string key;   ///< as the file writes it: "languageCode", "language-code"
  std::string name;  ///< in snake_case: "language_code"
  YamlNode value;
};

/// A key in snake_case: "languageCode", "language-code", "language_code" -> "language_code".
[[nodiscard]] std::string snake_case(std::string_view key);

/// The documents of a YAML file, empty ones left out.
/// Limits: 1 MiB, depth 32, no aliases, no key twice in one map, no control characters.
/// @throws Error(bad_input), one sentence with the line, for what is no YAML or beyond the limits.
[[nodiscard]] std::vector<YamlNode> read_yaml(const Input& input);
/// The same of a file that was read already (a member of an archive); `input` names it in errors.
[[nodiscard]] std::vector<YamlNode> read_yaml(const Input& input, std::string bytes);

/// The node as JSON text. Plain scalars that are JSON numbers, true, false or null stay such; all else is a
/// string.
[[nodiscard]] std::string to_json(const YamlNode& node);

}  // namespace termreg::sources
