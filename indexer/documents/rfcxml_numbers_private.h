// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/files/xml_element.h"

namespace termreg::documents {

/// The first child of that name, or nullptr.
[[nodiscard]] const files::XmlElement* child_of(const files::XmlElement& element, std::string_view name);

/// Numbers of the sections of an `<rfc>`, as its publisher wrote them (pn) or would write them (RFC 7991,
/// 2.46), and what cross-references show. Holds addresses of its elements, so the tree must stay as it is.
class RfcNumbers {
 public:
  explicit RfcNumbers(const files::XmlElement& rfc);

  /// Empty for a section without number.
  [[nodiscard]] std::string of(const files::XmlElement& section) const;
  [[nodiscard]] std::string of_anchor(std::string_view anchor) const;
  /// What stands in the brackets for a reference; empty if the anchor is none.
  [[nodiscard]] std::string tag_of(std::string_view anchor) const;

 private:
  void number(const files::XmlElement& section, const std::string& computed);
  void number_sections(const files::XmlElement& parent, const std::string& prefix);
  void letter_appendices(const files::XmlElement& back);
  void collect_references(const files::XmlElement& element);

  std::map<const files::XmlElement*, std::string> numbers_;
  std::map<std::string, std::string, std::less<>> by_anchor_, tags_;
};

}  // namespace termreg::documents
