// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_styles.h"

#include <algorithm>
#include <array>
#include <vector>

#include "registry/text/keys.h"

namespace termreg::documents::docx {
namespace {

constexpr std::size_t deepest_inheritance = 64;

std::optional<Run::Position> position_of(const XmlElement& properties) {
  const auto text = value_of(properties, "vertAlign");
  if (text == "superscript") return Run::Position::superscript;
  if (text == "subscript") return Run::Position::subscript;
  if (text == "baseline") return Run::Position::baseline;
  return std::nullopt;
}

template <typename Value>
std::optional<Value> first_said(const std::optional<Value>& over, const std::optional<Value>& under) {
  return over ? over : under;
}
std::string first_said(const std::string& over, const std::string& under) {
  return over.empty() ? under : over;
}

}  // namespace

RunLook run_look(const XmlElement& properties) {
  RunLook look;
  look.bold = on_off(properties, "b");
  look.italic = on_off(properties, "i");
  look.hidden = on_off(properties, "vanish");
  look.position = position_of(properties);
  if (const auto* language = child(properties, "lang")) {
    look.language = value(*language);
    look.east_asian_language = attribute(*language, "eastAsia");
    look.right_to_left_language = attribute(*language, "bidi");
  }
  return look;
}

RunLook laid_over(const RunLook& over, const RunLook& under) {
  return {first_said(over.bold, under.bold),
          first_said(over.italic, under.italic),
          first_said(over.hidden, under.hidden),
          first_said(over.position, under.position),
          first_said(over.language, under.language),
          first_said(over.east_asian_language, under.east_asian_language),
          first_said(over.right_to_left_language, under.right_to_left_language)};
}

NumberingLook numbering_look(const XmlElement& properties) {
  NumberingLook look;
  const auto* numbering = child(properties, "numPr");
  if (numbering == nullptr) return look;
  if (const auto* list = child(*numbering, "numId")) look.list = value(*list);
  look.level = number(value_of(*numbering, "ilvl"));
  return look;
}

struct Styles::Raw {
  std::string kind;
  std::string based_on;
  Style own;
};

Style Styles::resolved(const std::unordered_map<std::string, Raw>& raw, const std::string& id) const {
  Style style;
  const auto* at = &id;
  for (std::size_t depth = 0; depth < deepest_inheritance && !at->empty(); ++depth) {
    const auto found = raw.find(*at);
    if (found == raw.end()) break;
    const auto& own = found->second.own;
    if (depth == 0) style.name = own.name;
    style.run = laid_over(style.run, own.run);
    if (!style.outline) style.outline = own.outline;
    if (!style.numbering.list && own.numbering.list) {
      style.numbering.list = own.numbering.list;
      style.numbering.style = *at;
    }
    if (!style.numbering.level) style.numbering.level = own.numbering.level;
    at = &found->second.based_on;
  }
  return style;
}

Styles::Styles(const XmlElement& root) {
  if (const auto* defaults = child(root, "docDefaults"))
    if (const auto* holder = child(*defaults, "rPrDefault"))
      if (const auto* properties = child(*holder, "rPr")) defaults_ = run_look(*properties);
  std::unordered_map<std::string, Raw> raw;
  std::string default_id;
  for (const auto& element : root.children) {
    if (element.name != "style") continue;
    Raw one{std::string(attribute(element, "type")), std::string(value_of(element, "basedOn")), {}};
    one.own.name = value_of(element, "name");
    if (const auto* properties = child(element, "rPr")) one.own.run = run_look(*properties);
    if (const auto* properties = child(element, "pPr")) {
      one.own.numbering = numbering_look(*properties);
      one.own.outline = number(value_of(*properties, "outlineLvl"));
    }
    const std::string id(attribute(element, "styleId"));
    const auto is_default = attribute(element, "default");
    if (one.kind == "paragraph" && (is_default == "1" || is_default == "true")) default_id = id;
    raw.try_emplace(id, std::move(one));
  }
  for (const auto& [id, one] : raw) {
    auto& table = one.kind == "character" ? characters_ : one.kind == "numbering" ? lists_ : paragraphs_;
    table.emplace(id, resolved(raw, id));
  }
  if (const auto found = paragraphs_.find(default_id); found != paragraphs_.end())
    default_paragraph_ = found->second;
}

const Style& Styles::paragraph(std::string_view id) const {
  const auto found = paragraphs_.find(std::string(id));
  return found == paragraphs_.end() ? default_paragraph_ : found->second;
}

const Style& Styles::character(std::string_view id) const {
  const auto found = characters_.find(std::string(id));
  return found == characters_.end() ? silent_ : found->second;
}

std::string Styles::list_of(std::string_view numbering_style) const {
  const auto found = lists_.find(std::string(numbering_style));
  return found == lists_.end() ? std::string() : found->second.numbering.list.value_or("");
}

namespace {

// What stands before the level in the name of a heading style, folded.
constexpr auto heading_names = std::to_array<std::string_view>(
    {"heading", "überschrift", "titre", "título", "заголовок", "标题", "標題", "عنوان", "titolo", "kop",
     "rubrik", "nagłówek", "見出し", "제목"});
constexpr auto contents_names = std::to_array<std::string_view>(
    {"toc", "verzeichnis", "tm", "tdc", "оглавление", "目录", "目錄", "inhopg", "sommario", "spis treści"});

// "heading 2" of the names "heading" gives 2; 0 if it is no name of the table with a digit behind it.
template <typename Names>
std::uint8_t level_behind(std::string_view style_name, const Names& names) {
  const auto folded = text::match_key(style_name).bytes();
  for (const std::string_view name : names) {
    if (!folded.starts_with(name)) continue;
    auto rest = std::string_view(folded).substr(name.size());
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return static_cast<std::uint8_t>(rest[0] - '0');
  }
  return 0;
}

}  // namespace

std::uint8_t heading_level(std::string_view style_name) {
  return level_behind(style_name, heading_names);
}

bool is_contents_style(std::string_view style_name) {
  const auto folded = text::match_key(style_name).bytes();
  return level_behind(style_name, contents_names) > 0 || folded == "toc 0" || folded == "toc heading" ||
         folded == "table of figures";
}

}  // namespace termreg::documents::docx
