// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/documents/rfcxml_numbers_private.h"

namespace termreg::documents {
namespace {

using files::XmlElement;

// "section-4.1" -> "4.1", "section-appendix.a.1" -> "A.1"; empty for the parts without number.
std::string number_of_pn(std::string_view pn) {
  if (!pn.starts_with("section-")) return {};
  pn.remove_prefix(8);
  if (pn.starts_with("appendix.")) pn.remove_prefix(9);
  const bool letter = !pn.empty() && pn[0] >= 'a' && pn[0] <= 'z' && (pn.size() == 1 || pn[1] == '.');
  if (!letter && (pn.empty() || pn[0] < '0' || pn[0] > '9')) return {};
  std::string number(pn);
  if (letter) number[0] = static_cast<char>(number[0] - 'a' + 'A');
  return number;
}

}  // namespace

const XmlElement* child_of(const XmlElement& element, std::string_view name) {
  const auto found = std::find_if(element.children.begin(), element.children.end(),
                                  [&](const XmlElement& child) { return child.name == name; });
  return found == element.children.end() ? nullptr : &*found;
}

RfcNumbers::RfcNumbers(const XmlElement& rfc) {
  if (const auto* middle = child_of(rfc, "middle")) number_sections(*middle, "");
  if (const auto* back = child_of(rfc, "back")) {
    collect_references(*back);
    letter_appendices(*back);
  }
}

std::string RfcNumbers::of(const XmlElement& section) const {
  const auto found = numbers_.find(&section);
  return found == numbers_.end() ? std::string() : found->second;
}

std::string RfcNumbers::of_anchor(std::string_view anchor) const {
  const auto found = by_anchor_.find(anchor);
  return found == by_anchor_.end() ? std::string() : found->second;
}

std::string RfcNumbers::tag_of(std::string_view anchor) const {
  if (const auto found = tags_.find(anchor); found != tags_.end()) return found->second;
  // Version 2 keeps its references in other files, which are not read; their anchors follow a custom.
  const bool customary = anchor.starts_with("RFC") || anchor.starts_with("I-D.") || anchor.starts_with("BCP");
  return customary && !by_anchor_.contains(anchor) ? std::string(anchor) : std::string();
}

void RfcNumbers::number(const XmlElement& section, const std::string& computed) {
  const bool published = !section.attribute("pn").empty();
  const auto number = published ? number_of_pn(section.attribute("pn")) : computed;
  numbers_.emplace(&section, number);
  if (const auto anchor = section.attribute("anchor"); !anchor.empty()) by_anchor_.emplace(anchor, number);
  number_sections(section, number.empty() ? std::string() : number + ".");
}

void RfcNumbers::number_sections(const XmlElement& parent, const std::string& prefix) {
  const bool within_unnumbered = parent.name == "section" && prefix.empty();
  int count = 0;
  for (const auto& child : parent.children) {
    if (child.name != "section") continue;
    const bool numbered = child.attribute("numbered") != "false" && !within_unnumbered;
    number(child, numbered ? prefix + std::to_string(++count) : std::string());
  }
}

void RfcNumbers::letter_appendices(const XmlElement& back) {
  char letter = 'A';
  for (const auto& child : back.children) {
    if (child.name != "section") continue;
    const bool numbered = child.attribute("numbered") != "false" && letter <= 'Z';
    number(child, numbered ? std::string(1, letter++) : std::string());
  }
}

void RfcNumbers::collect_references(const XmlElement& element) {
  for (const auto& child : element.children) {
    if (child.name == "displayreference")
      tags_[std::string(child.attribute("target"))] = child.attribute("to");
    if (child.name == "reference" || child.name == "referencegroup")
      tags_.emplace(child.attribute("anchor"), child.attribute("anchor"));
    if (child.name == "references" || child.name == "referencegroup") collect_references(child);
  }
}

}  // namespace termreg::documents
