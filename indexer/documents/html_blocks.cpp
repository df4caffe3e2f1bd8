// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/html_blocks_private.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/documents/clause_number.h"
#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr std::uint32_t widest_span = 100;

std::uint32_t span_of(const files::XmlElement& element, std::string_view name) {
  const auto value = element.attribute(name);
  std::uint32_t span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp(span, 1U, widest_span);
}

std::uint8_t deeper(std::uint8_t level) {
  return level == 255 ? level : static_cast<std::uint8_t>(level + 1);
}

bool is_title(const files::XmlElement& element) {
  return element.name == "h1" && (has_class(element, "title") || element.attribute("id") == "title");
}

std::string label_of(char style, long number) {
  if ((style == 'a' || style == 'A') && number >= 1 && number <= 26)
    return std::string(1, static_cast<char>(style + number - 1)) + ".";
  return std::to_string(number) + ".";
}

std::string_view anchor_of(const files::XmlElement& element) {
  const auto id = element.attribute("id");
  return id.empty() && element.name == "a" ? element.attribute("name") : id;
}

bool holds_dfn(const files::XmlElement& element) {
  return std::any_of(element.children.begin(), element.children.end(),
                     [](const auto& child) { return child.name == "dfn" || holds_dfn(child); });
}

// Bikeshed: a heading may be a definition without a dfn in it.
bool defines_itself(const files::XmlElement& heading) {
  return is_marked_as_definition(heading) && !holds_dfn(heading);
}

}  // namespace

void HtmlBlocks::read(const files::XmlElement& root) {
  Where where;
  where.line = root.line;
  content(root, {}, where);
  break_block();
}

// Recursion is bounded by the depth of the tree, which its reader limits to 256.
void HtmlBlocks::content(const files::XmlElement& element, const Look& look, const Where& where) {
  text(element.text, look, where);
  for (const auto& inner : element.children) {
    child(inner, look, where);
    auto behind = where;
    behind.line = inner.line;
    text(inner.tail, look, behind);
  }
}

void HtmlBlocks::child(const files::XmlElement& element, const Look& look, Where where) {
  if (is_left_out(element)) return;
  where.line = element.line;
  inherit(element, where);
  if (is_block(element.name)) return block_element(element, look, std::move(where));
  if (!element.attribute("id").empty() && element.name != "dfn" && !block_)
    pending_anchor_ = element.attribute("id");
  inline_element(element, look, where);
}

void HtmlBlocks::inherit(const files::XmlElement& element, Where& where) const {
  for (const std::string_view name : {"xml:lang", "lang"})
    if (const auto language = element.attribute(name); !language.empty())
      where.language = files::lower_ascii(language) == files::lower_ascii(document_.language) ? "" : language;
  if (element.name == "dfn") return;
  if (states_scope(element)) where.dfn_scope = definition_scope(element);
  if (auto type = definition_type(element); !type.empty()) where.dfn_type = std::move(type);
}

void HtmlBlocks::inline_element(const files::XmlElement& element, Look look, const Where& where) {
  if (element.name == "br") {
    pending_space_ = false;
    if (!block_) return;
    run_for(look);
    block_->runs.back().text += '\n';
    return;
  }
  if (element.name == "dfn") return definition(element, look, where);
  if (where.kind == BlockKind::heading && is_section_number(element)) {
    pending_number_ = bare_number(files::text_of(element));
    if (block_) block_->number = pending_number_;
    return;
  }
  look.bold = look.bold || is_bold(element);
  look.italic = look.italic || is_italic(element);
  look.code = look.code || element.name == "code" || element.name == "tt" || element.name == "samp" ||
              element.name == "kbd";
  if (element.name == "sup") look.position = Run::Position::superscript;
  if (element.name == "sub") look.position = Run::Position::subscript;
  if (element.name == "a") {
    look.target = element.attribute("href");
    if (element.text.empty() && element.children.empty()) return empty_link(element, look, where);
  }
  if (element.name == "q") text("“", look, where);
  content(element, look, where);
  if (element.name == "q") text("”", look, where);
}

// ReSpec fills a link to a section with the section's title.
void HtmlBlocks::empty_link(const files::XmlElement& element, const Look& look, const Where& where) {
  if (shorthands_ == Shorthands::none || !look.target.starts_with('#')) {
    if (!block_ && !anchor_of(element).empty()) pending_anchor_ = anchor_of(element);
    return;
  }
  const auto title = titles_.find(look.target.substr(1));
  write("§ " + (title == titles_.end() ? look.target.substr(1) : title->second), look, where);
}

void HtmlBlocks::definition(const files::XmlElement& element, const Look& look, const Where& where) {
  if (!block_) open_block(where);
  space();
  const auto index = block_->runs.size();
  const auto blocks_before = document_.blocks.size();
  new_run_ = true;
  run_for(look);
  in_definition_ = true;
  definition_is_code_ = true;
  content(element, look, where);
  in_definition_ = false;
  new_run_ = true;
  if (!block_ || document_.blocks.size() != blocks_before) return;  // a block began within
  auto& run = block_->runs[index];
  run.text = text::clean(run.text);
  run.defines = true;
  run.type = definition_type(element);
  if (run.type.empty()) run.type = where.dfn_type;
  if (run.type.empty() && definition_is_code_ && !run.text.empty()) run.type = "code";
  run.scope = states_scope(element) ? definition_scope(element) : where.dfn_scope;
  run.anchor = element.attribute("id");
  run.alternatives = definition_alternatives(element, run.text);
  if (run.text.empty() && !run.alternatives.empty()) {
    run.text = run.alternatives.front();
    run.alternatives.erase(run.alternatives.begin());
  }
  if (run.text.empty()) block_->runs.erase(block_->runs.begin() + static_cast<std::ptrdiff_t>(index));
}

void HtmlBlocks::block_element(const files::XmlElement& element, const Look& look, Where where) {
  break_block();
  where.anchor = element.attribute("id");
  if (const auto style = element.attribute("class"); !style.empty()) where.style = style;
  if (is_contents(element)) where.in_contents = true;
  if (is_note(element)) where.kind = BlockKind::note;
  if (is_example(element)) where.kind = BlockKind::example;
  if (element.name == "header" || has_class(element, "head")) where.in_head = true;
  const auto& name = element.name;
  if (heading_level_of(element) > 0) {
    heading(element, look, std::move(where));
  } else if (name == "ul" || name == "ol" || name == "dl" || name == "menu" || name == "dir") {
    list(element, look, std::move(where));
  } else if (name == "li" || name == "dt" || name == "dd") {
    item(element, look, std::move(where));
  } else if (name == "table") {
    table(element, look, where);
  } else if (name == "tr" && !tables_.empty()) {
    ++tables_.back().row;
    tables_.back().column = 0;
    content(element, look, where);
  } else if ((name == "td" || name == "th") && !tables_.empty()) {
    cell(element, look, std::move(where));
  } else if (name == "pre" || name == "xmp") {
    where.kind = BlockKind::code;
    where.keeps_white_space = true;
    content(element, look, where);
  } else {
    if (name == "blockquote" && where.style.empty()) where.style = "blockquote";
    if (!where.anchor.empty()) pending_anchor_ = where.anchor;
    content(element, look, where);
  }
  break_block();
}

void HtmlBlocks::heading(const files::XmlElement& element, const Look& look, Where where) {
  const bool title = !titled_ && (is_title(element) || (element.name == "h1" && where.in_head));
  where.kind = title ? BlockKind::title : BlockKind::heading;
  where.heading_level = heading_level_of(element);
  pending_number_.clear();
  if (defines_itself(element))
    definition(element, look, where);
  else
    content(element, look, where);
  const auto before = document_.blocks.size();
  break_block();
  if (document_.blocks.size() == before) return;
  auto& block = document_.blocks.back();
  titled_ = titled_ || title;
  if (block.kind != BlockKind::heading || !block.number.empty() || block.runs.front().defines) return;
  auto& first = block.runs.front().text;
  for (const std::string_view blank : {"\u00a0", "\u3000"}) files::replace_all(first, blank, " ");
  const auto number = leading_number(first);
  if (number.empty()) return;
  block.number = bare_number(number);
  auto rest = std::string(files::trimmed(std::string_view(block.runs.front().text).substr(number.size())));
  block.runs.front().text = std::move(rest);
  if (block.runs.front().text.empty() && block.runs.size() > 1) block.runs.erase(block.runs.begin());
}

void HtmlBlocks::list(const files::XmlElement& element, const Look& look, Where where) {
  Numbering numbering;
  numbering.ordered = element.name == "ol";
  if (const auto type = element.attribute("type"); type.size() == 1) numbering.style = type[0];
  const auto start = element.attribute("start");
  std::from_chars(start.data(), start.data() + start.size(), numbering.next);
  lists_.push_back(numbering);
  where.level = deeper(where.level);
  content(element, look, where);
  lists_.pop_back();
}

void HtmlBlocks::item(const files::XmlElement& element, const Look& look, Where where) {
  const bool plain = where.kind != BlockKind::note && where.kind != BlockKind::example;
  if (element.name == "li") {
    if (plain && !where.cell) where.kind = BlockKind::list_item;
    if (!lists_.empty() && lists_.back().ordered) {
      auto& numbering = lists_.back();
      const auto value = element.attribute("value");
      std::from_chars(value.data(), value.data() + value.size(), numbering.next);
      pending_number_ = label_of(numbering.style, numbering.next);
      if (numbering.next < 1'000'000) ++numbering.next;
    }
  } else if (plain) {
    where.kind = element.name == "dt" ? BlockKind::term : BlockKind::description;
    where.cell.reset();
  }
  if (!where.anchor.empty()) pending_anchor_ = where.anchor;
  content(element, look, where);
  break_block();
  pending_number_.clear();
}

void HtmlBlocks::table(const files::XmlElement& element, const Look& look, const Where& where) {
  tables_.push_back({++tables_so_far_, 0, 0, {}});
  content(element, look, where);
  tables_.pop_back();
}

void HtmlBlocks::cell(const files::XmlElement& element, const Look& look, Where where) {
  auto& table = tables_.back();
  auto column = table.column;
  while (column < table.taken.size() && table.taken[column] > 0) --table.taken[column++];
  const auto width = span_of(element, "colspan"), height = span_of(element, "rowspan");
  if (column > 4 * widest_span) return content(element, look, where);
  if (table.taken.size() < column + width) table.taken.resize(column + width, 0);
  for (auto at = column; at < column + width; ++at) table.taken[at] = height - 1;
  table.column = column + width;
  where.cell = Cell{table.number, std::max(table.row, 1U), column + 1, element.name == "th"};
  if (where.kind != BlockKind::note && where.kind != BlockKind::example) where.kind = BlockKind::table_cell;
  content(element, look, where);
}

void HtmlBlocks::text(std::string_view raw, const Look& look, const Where& where) {
  if (raw.empty()) return;
  if (where.keeps_white_space || look.code || shorthands_ == Shorthands::none) return write(raw, look, where);
  write(resolved_shorthands(raw, shorthands_, titles_), look, where);
}

void HtmlBlocks::write(std::string_view text, const Look& look, const Where& where) {
  for (std::size_t at = 0; at < text.size();) {
    const bool white =
        text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r' || text[at] == '\f';
    const bool kept = where.keeps_white_space;
    if (white && !kept) {
      pending_space_ = block_.has_value();
      ++at;
      continue;
    }
    const auto end = kept ? text.size() : std::min(text.find_first_of(" \t\n\r\f", at), text.size());
    if (!block_) open_block(where);
    if (!look.code) definition_is_code_ = false;
    space();
    run_for(look);
    block_->runs.back().text += text.substr(at, end - at);
    at = end;
  }
}

// A blank belongs to the run before it, but never to a term.
void HtmlBlocks::space() {
  if (!std::exchange(pending_space_, false) || !block_ || block_->runs.empty()) return;
  if (block_->runs.back().text.ends_with('\n')) return;
  if (block_->runs.back().defines) block_->runs.emplace_back();
  block_->runs.back().text += ' ';
}

void HtmlBlocks::run_for(const Look& look) {
  if (in_definition_ && !new_run_ && !block_->runs.empty()) return;
  Run wanted;
  wanted.bold = look.bold;
  wanted.italic = look.italic;
  wanted.position = look.position;
  wanted.target = look.target;
  if (!new_run_ && !block_->runs.empty()) {
    const auto& last = block_->runs.back();
    if (!last.defines && last.bold == wanted.bold && last.italic == wanted.italic &&
        last.position == wanted.position && last.target == wanted.target)
      return;
  }
  new_run_ = false;
  block_->runs.push_back(std::move(wanted));
}

void HtmlBlocks::open_block(const Where& where) {
  block_.emplace();
  block_->kind =
      where.in_contents && where.kind != BlockKind::title ? BlockKind::table_of_contents : where.kind;
  const bool heading = where.kind == BlockKind::heading || where.kind == BlockKind::title;
  block_->level = heading ? where.heading_level : where.level;
  block_->number = std::exchange(pending_number_, {});
  block_->style = where.style;
  block_->language = where.language;
  block_->anchor = !where.anchor.empty() && heading ? where.anchor : pending_anchor_;
  if (block_->anchor.empty()) block_->anchor = where.anchor;
  pending_anchor_.clear();
  block_->cell = where.cell;
  block_->place.line = where.line;
  pending_space_ = false;
  new_run_ = false;
}

void HtmlBlocks::break_block() {
  pending_space_ = false;
  if (!block_) return;
  auto& runs = block_->runs;
  while (!runs.empty() && !runs.back().defines && files::trimmed(runs.back().text).empty()) runs.pop_back();
  if (!runs.empty()) document_.blocks.push_back(*std::move(block_));
  block_.reset();
}

}  // namespace termreg::documents
