// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace termreg::files {

/// An XML element as a plain value: `text` stands before the first child, the `tail` of a child behind it
/// (the model of ElementTree), so that mixed content keeps its order. Comments and processing instructions
/// are left out.
struct XmlElement {
  std::string name;   ///< local name; with its prefix if the element is outside the document's own namespace
  std::string space;  ///< namespace URI if outside the document's own namespace, else empty
  std::string text;
  std::string tail;
  std::uint32_t line = 0;
  std::vector<std::pair<std::string, std::string>>
      attributes;  ///< with prefix, without namespace declarations
  std::vector<XmlElement> children;

  /// The value of an attribute; empty if it is not there. Valid as long as the element is unchanged.
  [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
};

/// All text within the element in its order, markup left out.
[[nodiscard]] std::string text_of(const XmlElement& element);

/// The element as XML text without its tail: elements of the own namespace without prefix, others with their
/// prefix and its declaration, so that the fragment stands alone.
[[nodiscard]] std::string to_fragment(const XmlElement& element);

}  // namespace termreg::files
