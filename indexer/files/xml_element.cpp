// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/xml_element.h"

#include "registry/codec/xml_text.h"

namespace termreg::files {
namespace {

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  codec::append_xml_text(out, value);
  out += '"';
}

// Line breaks and indents between elements, which say nothing.
bool is_layout(std::string_view text) {
  return text.find('\n') != std::string_view::npos &&
         text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void append_content(std::string& out, std::string_view text) {
  if (!is_layout(text)) codec::append_xml_text(out, text);
}

void append(std::string& out, const XmlElement& element) {
  out.append("<").append(element.name);
  const auto prefix = element.name.substr(0, element.name.find(':'));
  if (!element.space.empty())
    append_attribute(out, prefix == element.name ? "xmlns" : "xmlns:" + prefix, element.space);
  for (const auto& [name, value] : element.attributes) append_attribute(out, name, value);
  if (element.text.empty() && element.children.empty()) {
    out += "/>";
    return;
  }
  out += '>';
  append_content(out, element.text);
  for (const auto& child : element.children) {
    append(out, child);
    append_content(out, child.tail);
  }
  out.append("</").append(element.name).append(">");
}

void append_text(std::string& out, const XmlElement& element) {
  out += element.text;
  for (const auto& child : element.children) {
    append_text(out, child);
    out += child.tail;
  }
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view attribute_name) const {
  for (const auto& [key, value] : attributes)
    if (key == attribute_name) return value;
  return {};
}

std::string text_of(const XmlElement& element) {
  std::string text;
  append_text(text, element);
  return text;
}

std::string to_fragment(const XmlElement& element) {
  std::string fragment;
  append(fragment, element);
  return fragment;
}

}  // namespace termreg::files
