// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/sts_pairs.h"

#include "indexer/sources/clauses/term_paragraph.h"
#include "indexer/sources/markup_text.h"

namespace termreg::sources::sts {
namespace {

using clauses::is_abbreviation;
using files::XmlElement;

void add_rows(const XmlElement& table, std::vector<Pair>& pairs) {
  for (const auto& child : table.children) {
    const auto name = local_name(child);
    if (name == "tbody") add_rows(child, pairs);
    if (name != "tr" || child.children.size() < 2) continue;
    const auto& first = child.children[0];
    if (local_name(first) == "td" && is_abbreviation(line_of_markup(first)))
      pairs.push_back({&first, &child.children[1]});
  }
}

}  // namespace

std::vector<Pair> pairs_of_definition_list(const XmlElement& list) {
  std::vector<Pair> pairs;
  if (list.attribute("list-type") == "formula-index") return pairs;
  for (const auto& item : list.children) {
    const auto* term = child_of(item, "term");
    const auto* text = child_of(item, "def");
    if (term != nullptr && text != nullptr) pairs.push_back({term, text});
  }
  return pairs;
}

std::vector<Pair> pairs_of_labelled_list(const XmlElement& list) {
  std::vector<Pair> pairs;
  for (const auto& item : list.children) {
    const auto* label = child_of(item, "label");
    const auto* text = child_of(item, "p");
    if (label != nullptr && text != nullptr && is_abbreviation(line_of_markup(*label)))
      pairs.push_back({label, text});
  }
  return pairs;
}

std::vector<Pair> pairs_of_table(const XmlElement& table) {
  std::vector<Pair> pairs;
  add_rows(table, pairs);
  return pairs;
}

}  // namespace termreg::sources::sts
