// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/sts_frame.h"

#include <algorithm>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/markup_text.h"
#include "registry/model/ascii.h"

namespace termreg::sources::sts {
namespace {

using clauses::TitleKind;
using files::XmlElement;

// Of Latin and Cyrillic: ß to ÿ, а to џ.
bool starts_small(std::string_view text) {
  if (is_lower(text.front())) return true;
  if (text.size() < 2) return false;
  const auto second = static_cast<unsigned char>(text[1]);
  return (text[0] == '\xc3' && second >= 0x9f) || (text[0] == '\xd0' && second >= 0xb0) || text[0] == '\xd1';
}

// A title begins with a capital; a term does not, unless it is an abbreviation or a name of German. Where a script has no
// capitals nothing tells them apart, and nothing is taken.
bool is_set_as_term(std::string_view title, std::string_view language) {
  if (title.empty() || clauses::title_kind(title) != TitleKind::other) return false;
  if (starts_small(title)) return true;
  if (!is_upper(title.front())) return false;
  return language.starts_with("de") || (title.size() > 1 && (is_upper(title[1]) || is_digit(title[1])));
}

bool introduces(std::string_view text) {
  return text.ends_with(':') || text.starts_with("For the purposes") || text.starts_with("Pour les besoins");
}

XmlElement display_of(const Frame& frame, std::vector<XmlElement> body) {
  XmlElement display;
  display.name = "term-display";
  display.line = frame.line;
  display.children = std::move(body);
  return display;
}

bool is_bold_paragraph(const XmlElement& paragraph) {
  return local_name(paragraph) == "p" && files::trimmed(paragraph.text).empty() &&
         paragraph.children.size() == 1 && local_name(paragraph.children.front()) == "bold" &&
         files::trimmed(paragraph.children.front().tail).empty();
}

}  // namespace

std::string label_text(const XmlElement& label) {
  auto text = line_of_markup(label);
  while (text.ends_with('.')) text.pop_back();
  return text;
}

std::string clause_in_id(std::string_view id) {
  for (const std::string_view prefix : {"sec_", "term_"}) {
    if (!id.starts_with(prefix)) continue;
    const auto rest = id.substr(prefix.size());
    if (!rest.empty() && is_digit(rest.front()) &&
        rest.find_first_not_of("0123456789.") == std::string_view::npos)
      return std::string(rest);
  }
  return {};
}

TitleKind kind_of_section(std::string_view type) {
  if (type == "terms") return TitleKind::terms;
  if (type == "abbrev" || type == "abbrev-terms" || type == "sym-abbrev") return TitleKind::abbreviations;
  if (type == "symbols") return TitleKind::symbols;
  return TitleKind::other;
}

std::optional<XmlElement> display_of_section(Frame& frame) {
  auto body = std::exchange(frame.body, {});
  if (frame.name == "term-sec")
    return body.size() < 2 ? std::nullopt : std::optional(display_of(frame, std::move(body)));
  if (frame.name != "sec" || !frame.in_terms || !frame.is_leaf || frame.kind != TitleKind::terms ||
      body.size() < 2 || frame.label.find_first_of("0123456789") == std::string::npos)
    return std::nullopt;
  const auto& first = body.front();
  const bool titled =
      local_name(first) == "title" && is_set_as_term(line_of_markup(first), frame.meta.language);
  if ((!titled && !is_bold_paragraph(first)) || introduces(line_of_markup(body[1]))) return std::nullopt;
  return display_of(frame, std::move(body));
}

}  // namespace termreg::sources::sts
