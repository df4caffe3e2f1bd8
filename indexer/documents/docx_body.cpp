// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_body.h"

#include <algorithm>
#include <utility>

#include "indexer/documents/clause_number.h"
#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::documents::docx {
namespace {

constexpr int body_text_outline = 9;

// A paragraph whose mark is deleted, or hidden, goes on in the next one.
bool goes_on(const XmlElement& properties) {
  const auto* mark = child(properties, "rPr");
  return mark != nullptr &&
         (child(*mark, "del") != nullptr || child(*mark, "moveFrom") != nullptr ||
          on_off(*mark, "vanish").value_or(false) || on_off(*mark, "specVanish").value_or(false));
}

bool is_clause_number(std::string_view label) {
  return label.find('.') != std::string_view::npos &&
         std::any_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool begins_clause(const Block& block) {
  if (block.kind == BlockKind::heading || block.kind == BlockKind::title) return true;
  constexpr int surely_a_clause = 3;  // "3.2.1 relay"; "2.4 GHz" labels an arrow
  return block.kind == BlockKind::paragraph &&
         (level_of_number(block.number) > 1 ||
          level_of_number(leading_number(plain_text(block))) >= surely_a_clause);
}

bool holds_contents(const XmlElement& control) {
  const auto* properties = child(control, "sdtPr");
  const auto* part = properties == nullptr ? nullptr : child(*properties, "docPartObj");
  return part != nullptr && value_of(*part, "docPartGallery") == "Table of Contents";
}

// "en-GB" and "en-US" differ by the proof-reader only.
std::string_view primary(std::string_view language) {
  return language.substr(0, language.find('-'));
}

bool is_deleted_row(const XmlElement& row) {
  const auto* properties = child(row, "trPr");
  return properties != nullptr && child(*properties, "del") != nullptr;
}

}  // namespace

void BodyReader::read(const XmlElement& element) {
  block_element(element, {});
}

void BodyReader::blocks(const XmlElement& parent, const Surroundings& around) {
  for (const auto& element : parent.children) block_element(element, around);
}

void BodyReader::block_element(const XmlElement& element, const Surroundings& around) {
  const std::string_view name = element.name;
  if (name == "p") return paragraph(element, around);
  if (name == "tbl") return table(element, around);
  if (name == "sdt") return content_control(element, around);
  if (name == "customXml" || name == "ins" || name == "moveTo") return blocks(element, around);
  if (is_compatibility(element, "AlternateContent"))
    if (const auto* chosen = branch(element)) blocks(*chosen, around);
}

void BodyReader::content_control(const XmlElement& element, Surroundings around) {
  around.in_contents |= holds_contents(element);
  if (const auto* content = child(element, "sdtContent")) blocks(*content, around);
}

void BodyReader::paragraph(const XmlElement& element, const Surroundings& around) {
  if (!around.in_box) ++paragraphs_;
  static const XmlElement nothing;
  const auto* own = child(element, "pPr");
  const auto& properties = own == nullptr ? nothing : *own;
  auto content = std::exchange(open_.content, {});
  const bool continues = std::exchange(open_.is_open, false);
  const bool had_text = continues && !tidied(content.runs).empty();
  if (!continues) open_.ordinal = paragraphs_;
  inline_.read(element, styles_.paragraph(value_of(properties, "pStyle")), content);
  // Text that came first keeps its own properties; an emptied paragraph takes those of the next.
  auto kept = std::exchange(open_.kept_properties, {});
  const auto& valid = had_text ? kept : properties;
  if (!goes_on(properties)) return close(valid, std::move(content), around);
  const auto boxes = std::exchange(content.boxes, {});
  open_.kept_properties = valid;
  open_.content = std::move(content);
  open_.is_open = true;
  for (const auto* boxed : boxes) {
    auto saved = std::exchange(open_, {});
    box(*boxed);
    open_ = std::move(saved);
  }
}

void BodyReader::close(const XmlElement& properties, Inline content, const Surroundings& around) {
  const auto style_id = value_of(properties, "pStyle");
  const auto& style = styles_.paragraph(style_id);
  Block block;
  block.style = style.name;
  block.anchor = content.anchor;
  block.place.paragraph = open_.ordinal;
  set_kind(block, properties, style);
  set_number(block, properties, style, style_id);
  block.runs = tidied(std::move(content.runs));
  if (around.cell) {
    block.kind = BlockKind::table_cell;
    block.cell = around.cell;
  }
  const bool contents = around.in_contents || content.in_contents || is_contents_style(style.name);
  if (contents)
    block.kind = BlockKind::table_of_contents;
  else
    take_typed_number(block);
  if (!block.runs.empty()) {
    set_language(content);
    document_.blocks.push_back(std::move(block));
  }
  for (const auto* inner : content.boxes) box(*inner);
}

// What labels a drawing or stands in the margin is no part of the text that it floats in, as little as the cell of
// a table is. A box that holds clauses holds the text itself.
void BodyReader::box(const XmlElement& content) {
  const auto first = document_.blocks.size();
  blocks(content, {std::nullopt, false, true});
  set_apart(first);
  if (open_tables_ > 0) defer_from(first);
}

void BodyReader::set_apart(std::size_t first) {
  const auto begin = document_.blocks.begin() + static_cast<std::ptrdiff_t>(first);
  if (begin == document_.blocks.end() || std::any_of(begin, document_.blocks.end(), begins_clause)) return;
  const Cell cell{++tables_, 1, 1, false};
  for (auto block = begin; block != document_.blocks.end(); ++block) {
    if (block->kind != BlockKind::paragraph && block->kind != BlockKind::list_item) continue;
    block->kind = BlockKind::table_cell;
    block->cell = cell;
  }
}

void BodyReader::defer_from(std::size_t first) {
  auto& blocks = document_.blocks;
  for (auto at = first; at < blocks.size(); ++at)
    deferred_.emplace_back(std::move(blocks[at]), std::move(block_languages_[at]));
  blocks.resize(first);
  block_languages_.resize(first);
}

void BodyReader::take_deferred() {
  for (auto& [block, language] : std::exchange(deferred_, {})) {
    document_.blocks.push_back(std::move(block));
    block_languages_.push_back(std::move(language));
  }
}

void BodyReader::set_kind(Block& block, const XmlElement& properties, const Style& style) const {
  const auto own = number(value_of(properties, "outlineLvl"));
  const auto outline = own ? own : style.outline;
  const auto by_name = heading_level(style.name);
  if (outline && *outline >= 0 && *outline < body_text_outline) {
    block.kind = BlockKind::heading;
    block.level = static_cast<std::uint8_t>(*outline + 1);
  } else if (by_name > 0 && !own) {
    block.kind = BlockKind::heading;
    block.level = by_name;
  } else if (files::lower_ascii(style.name) == "title") {
    block.kind = BlockKind::title;
  }
}

void BodyReader::set_number(Block& block, const XmlElement& properties, const Style& style,
                            std::string_view style_id) {
  const auto direct = numbering_look(properties);
  const auto list = direct.list ? direct.list : style.numbering.list;
  if (!list || *list == "0") return;
  auto level = direct.level;
  // A style that names a list stands on the level that is linked to it, whatever its ilvl.
  if (!level && !direct.list) {
    level = numbering_.level_of_style(*list, style_id);
    if (!level) level = numbering_.level_of_style(*list, style.numbering.style);
    if (!level) level = style.numbering.level;
  }
  const auto label = numbering_.next(*list, level.value_or(0));
  if (!label) return;
  block.number = files::trimmed(label->text);
  const bool of_clause = is_clause_number(block.number) || block.kind == BlockKind::heading;
  if (of_clause)
    while (block.number.ends_with('.') || block.number.ends_with(' ')) block.number.pop_back();
  if (of_clause) join_suffix(block.number);
  if (block.kind != BlockKind::paragraph || (of_clause && !label->bullet)) return;
  block.kind = BlockKind::list_item;
  block.level = static_cast<std::uint8_t>(label->level + 1);
}

void BodyReader::set_language(const Inline& content) {
  const auto most =
      std::max_element(content.languages.begin(), content.languages.end(),
                       [](const auto& left, const auto& right) { return left.second < right.second; });
  block_languages_.push_back(most == content.languages.end() ? std::string() : most->first);
  for (const auto& [language, bytes] : content.languages) languages_[language] += bytes;
}

void BodyReader::table(const XmlElement& element, Surroundings around) {
  const auto first = document_.blocks.size();
  ++open_tables_;
  rows(element, std::move(around));
  if (--open_tables_ > 0) return defer_from(first);
  take_deferred();
}

void BodyReader::rows(const XmlElement& element, Surroundings around) {
  around.cell = Cell{++tables_, 0, 0, false};
  for (const auto& one : element.children) {
    const auto* group = one.name == "sdt" ? child(one, "sdtContent") : nullptr;
    if (one.name == "customXml" || one.name == "ins") group = &one;
    if (group != nullptr) {
      for (const auto& inner : group->children)
        if (inner.name == "tr" && !is_deleted_row(inner)) {
          ++around.cell->row;
          row(inner, around);
        }
    } else if (one.name == "tr" && !is_deleted_row(one)) {
      ++around.cell->row;
      row(one, around);
    }
  }
}

void BodyReader::row(const XmlElement& element, const Surroundings& around) {
  auto here = around;
  here.cell->column = 1;
  if (const auto* properties = child(element, "trPr")) {
    here.cell->header = on_off(*properties, "tblHeader").value_or(false);
    here.cell->column += static_cast<std::uint32_t>(
        std::clamp(number(value_of(*properties, "gridBefore")).value_or(0), 0, 64));
  }
  for (const auto& one : element.children) {
    const auto* content = one.name == "sdt" ? child(one, "sdtContent") : nullptr;
    const auto* tc = one.name == "tc" ? &one : content == nullptr ? nullptr : child(*content, "tc");
    if (tc == nullptr) continue;
    cell(*tc, here);
    const auto* properties = child(*tc, "tcPr");
    const auto span = properties == nullptr ? 1 : number(value_of(*properties, "gridSpan")).value_or(1);
    here.cell->column += static_cast<std::uint32_t>(std::clamp(span, 1, 64));
  }
  if (!around.in_box) ++paragraphs_;  // Word counts the end of a row
}

void BodyReader::cell(const XmlElement& element, const Surroundings& around) {
  blocks(element, around);
  // A paragraph goes on in its own cell only.
  if (!open_.is_open) return;
  open_.is_open = false;
  close(std::exchange(open_.kept_properties, {}), std::exchange(open_.content, {}), around);
}

DocumentText BodyReader::finish() {
  if (open_.is_open) close(open_.kept_properties, std::move(open_.content), {});
  const auto most =
      std::max_element(languages_.begin(), languages_.end(),
                       [](const auto& left, const auto& right) { return left.second < right.second; });
  if (most != languages_.end()) document_.language = most->first;
  for (std::size_t i = 0; i < document_.blocks.size(); ++i)
    if (primary(block_languages_[i]) != primary(document_.language))
      document_.blocks[i].language = block_languages_[i];
  return std::move(document_);
}

}  // namespace termreg::documents::docx
