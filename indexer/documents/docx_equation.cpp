// SPDX-License-Identifier: GPL-3.0-or-later
// Office Math (ISO/IEC 29500-1, 22.1) in one line, after the linear format of Unicode Technical Note 28:
//
//     fraction = part "/" part      power = part "^" part      index = part "_" part
//     root     = [part] "√(" … ")"  delimited = open part *(sep part) close
// A part of more than one sign stands in brackets.
#include "indexer/documents/docx_xml.h"

namespace termreg::documents::docx {
namespace {

std::string linear(const XmlElement& element);

const XmlElement* math_child(const XmlElement& element, std::string_view local) {
  for (const auto& one : element.children)
    if (is_math(one) && local_name(one.name) == local) return &one;
  return nullptr;
}

std::string part(const XmlElement& element, std::string_view local) {
  const auto* found = math_child(element, local);
  return found == nullptr ? std::string() : linear(*found);
}

std::size_t signs(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) ++count;
  return count;
}

std::string grouped(const XmlElement& element, std::string_view local) {
  auto text = part(element, local);
  return signs(text) > 1 ? "(" + text + ")" : text;
}

// The sign that a property names: m:begChr, m:chr …
std::string sign(const XmlElement& element, std::string_view properties, std::string_view local,
                 std::string_view otherwise) {
  const auto* holder = math_child(element, properties);
  const auto* found = holder == nullptr ? nullptr : math_child(*holder, local);
  return std::string(found == nullptr ? otherwise : value(*found));
}

std::string delimited(const XmlElement& element) {
  auto text = sign(element, "dPr", "begChr", "(");
  const auto separator = sign(element, "dPr", "sepChr", "|");
  bool first = true;
  for (const auto& one : element.children) {
    if (local_name(one.name) != "e") continue;
    if (!first) text += separator;
    first = false;
    text += linear(one);
  }
  return text + sign(element, "dPr", "endChr", ")");
}

std::string with_limits(const XmlElement& element, std::string text) {
  if (const auto below = grouped(element, "sub"); !below.empty()) text += "_" + below;
  if (const auto above = grouped(element, "sup"); !above.empty()) text += "^" + above;
  return text;
}

std::string structure(const XmlElement& element) {
  const auto name = local_name(element.name);
  if (name == "f") return grouped(element, "num") + "/" + grouped(element, "den");
  if (name == "sSup" || name == "sSub" || name == "sSubSup") return with_limits(element, part(element, "e"));
  if (name == "rad") return part(element, "deg") + "√(" + part(element, "e") + ")";
  if (name == "nary") return with_limits(element, sign(element, "naryPr", "chr", "∫")) + " " + part(element, "e");
  if (name == "d") return delimited(element);
  if (name == "limLow") return part(element, "e") + "_" + grouped(element, "lim");
  if (name == "limUpp") return part(element, "e") + "^" + grouped(element, "lim");
  if (name == "func") return part(element, "fName") + " " + part(element, "e");
  return linear(element);
}

std::string linear(const XmlElement& element) {
  std::string text;
  for (const auto& one : element.children) {
    const auto name = local_name(one.name);
    if (is_math(one) && name == "t")
      text += one.text;
    else if (is_math(one) && name.ends_with("Pr"))
      continue;
    else if (is_math(one))
      text += structure(one);
    else if (one.name != "rPr" && one.name != "del")
      text += linear(one);
  }
  return text;
}

}  // namespace

std::string linear_equation(const XmlElement& math) {
  return linear(math);
}

}  // namespace termreg::documents::docx
