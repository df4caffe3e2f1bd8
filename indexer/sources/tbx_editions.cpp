// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/tbx_editions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/tbx_categories.h"

namespace termreg::sources::tbx {
namespace {

using files::XmlElement;

struct Renamed {
  std::string_view old_name;
  std::string_view name;
};

// TBX-Min was published with conceptEntry, langGroup and termGroup, and again with the shorter entry.
constexpr std::array<Renamed, 8> structure{{{"termEntry", "conceptEntry"},
                                            {"entry", "conceptEntry"},
                                            {"langSet", "langSec"},
                                            {"langGroup", "langSec"},
                                            {"tig", "termSec"},
                                            {"ntig", "termSec"},
                                            {"termGroup", "termSec"},
                                            {"refObjectList", "refObjectSec"}}};

struct Categorised {
  std::string_view name;
  std::string_view element;
  std::string_view type;
};
constexpr std::array<Categorised, 4> min_categories{{{"subjectField", "descrip", "subjectField"},
                                                     {"customer", "admin", "customerSubset"},
                                                     {"termStatus", "termNote", "administrativeStatus"},
                                                     {"partOfSpeech", "termNote", "partOfSpeech"}}};

void rename(XmlElement& element) {
  for (const auto& row : structure)
    if (element.name == row.old_name) {
      element.name = row.name;
      return;
    }
}

// Files older than XML's own attribute say `lang`.
void name_language(XmlElement& element) {
  if (!element.attribute("xml:lang").empty()) return;
  for (auto& [name, value] : element.attributes)
    if (name == "lang") name = "xml:lang";
}

// <ntig><termGrp><term/><termNote/></termGrp><descrip/></ntig> -> the same as a tig.
void dissolve_term_group(XmlElement& section) {
  std::vector<XmlElement> children;
  for (auto& child : section.children) {
    if (child.name != "termGrp") {
      children.push_back(std::move(child));
      continue;
    }
    for (auto& attribute : child.attributes)
      if (section.attribute(attribute.first).empty()) section.attributes.push_back(std::move(attribute));
    std::move(child.children.begin(), child.children.end(), std::back_inserter(children));
  }
  section.children = std::move(children);
}

void categorise(XmlElement& element) {
  for (const auto& row : min_categories) {
    if (element.name != row.name) continue;
    element.name = row.element;
    element.attributes.insert(element.attributes.begin(), {"type", std::string(row.type)});
    return;
  }
}

// <noteGrp><note><noteKey>k</noteKey><noteValue>v</noteValue></note></noteGrp> -> <note>k: v</note>
void take_notes_out(XmlElement& element) {
  std::vector<XmlElement> children;
  for (auto& child : element.children) {
    if (child.name == "noteGrp")
      std::move(child.children.begin(), child.children.end(), std::back_inserter(children));
    else
      children.push_back(std::move(child));
  }
  element.children = std::move(children);
  for (auto& note : element.children) {
    if (note.name != "note" || note.children.empty()) continue;
    std::string text;
    for (const auto& part : note.children)
      text += (text.empty() ? "" : ": ") + std::string(files::trimmed(files::text_of(part)));
    note.text = std::move(text);
    note.children.clear();
  }
}

// Only the structure, never what stands within a text.
void from_v2(XmlElement& element, Edition edition) {
  rename(element);
  name_language(element);
  if (edition == Edition::v2_min) {
    take_notes_out(element);
    for (auto& child : element.children) categorise(child);
  }
  if (element.name == "termSec") return dissolve_term_group(element);
  for (auto& child : element.children)
    if (child.name != "descripGrp" && child.name != "adminGrp" && child.name != "transacGrp")
      from_v2(child, edition);
}

}  // namespace

std::optional<Edition> edition_of(std::string_view root) noexcept {
  if (root == "tbx") return Edition::v3;
  if (root == "martif") return Edition::v2;
  if (root == "TBX") return Edition::v2_min;
  return std::nullopt;
}

bool is_concept(Edition edition, std::string_view name) noexcept {
  if (edition == Edition::v2) return name == "termEntry";
  return name == "conceptEntry" || (edition == Edition::v2_min && name == "entry");
}

bool is_title(Edition edition, std::string_view name) noexcept {
  return name == (edition == Edition::v2_min ? "id" : "title");
}

void to_current(XmlElement& concept_element, Edition edition) {
  if (edition == Edition::v3) return to_dca(concept_element);
  from_v2(concept_element, edition);
}

}  // namespace termreg::sources::tbx
