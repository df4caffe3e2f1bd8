// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_xml.h"

#include <algorithm>

namespace termreg::documents::docx {

std::string_view local_name(std::string_view name) noexcept {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(const XmlElement& element, std::string_view local) noexcept {
  for (const auto& [name, text] : element.attributes)
    if (local_name(name) == local) return text;
  return {};
}

std::string_view value(const XmlElement& element) noexcept {
  return attribute(element, "val");
}

const XmlElement* child(const XmlElement& element, std::string_view name) noexcept {
  const auto found = std::find_if(element.children.begin(), element.children.end(),
                                  [&](const XmlElement& one) { return one.name == name; });
  return found == element.children.end() ? nullptr : &*found;
}

std::string_view value_of(const XmlElement& element, std::string_view name) noexcept {
  const auto* found = child(element, name);
  return found == nullptr ? std::string_view() : value(*found);
}

std::optional<bool> on_off(const XmlElement& element, std::string_view name) noexcept {
  const auto* found = child(element, name);
  if (found == nullptr) return std::nullopt;
  const auto text = value(*found);
  return text != "0" && text != "false" && text != "off";
}

std::optional<int> number(std::string_view text) noexcept {
  constexpr std::size_t most_digits = 9;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  int total = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    total = total * 10 + (c - '0');
  }
  return negative ? -total : total;
}

bool is_compatibility(const XmlElement& element, std::string_view local) noexcept {
  return element.space.find("markup-compatibility") != std::string::npos && local_name(element.name) == local;
}

bool is_math(const XmlElement& element) noexcept {
  return element.space.ends_with("/math");
}

const XmlElement* branch(const XmlElement& alternate) noexcept {
  for (const std::string_view wanted : {"Choice", "Fallback"})
    for (const auto& one : alternate.children)
      if (is_compatibility(one, wanted)) return &one;
  return nullptr;
}

}  // namespace termreg::documents::docx
