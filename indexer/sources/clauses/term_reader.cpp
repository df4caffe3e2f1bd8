// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/abbreviation_lists.h"
#include "indexer/sources/clauses/captions.h"
#include "indexer/sources/clauses/term_reader_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_term_line = 120;  // of a term that stands alone

// Titles of subclauses that are never terms.
bool is_general_title(std::string_view title) {
  constexpr auto titles =
      std::to_array<std::string_view>({"general", "introduction", "overview", "scope", "généralités",
                                       "generalidades", "общие положения", "概述"});
  const auto key = text::match_key(title);
  return std::find(titles.begin(), titles.end(), key.bytes()) != titles.end();
}

bool is_text(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item ||
         block.kind == BlockKind::description || block.kind == BlockKind::note ||
         block.kind == BlockKind::example || block.kind == BlockKind::source ||
         block.kind == BlockKind::table_cell;
}

bool is_bold_line(const Block& block, std::string_view text) {
  return text.size() <= longest_term_line && text.find(':') == std::string_view::npos &&
         std::all_of(block.runs.begin(), block.runs.end(),
                     [](const Run& run) { return run.bold || files::trimmed(run.text).empty(); });
}

// IEEE: "(from ITU-T Y.4600 (2022), 3.1)" behind the notes, perhaps with the tag of its reference.
bool is_source_in_brackets(std::string_view text) {
  const auto is_opening = [&](std::string_view words) { return text.starts_with(words); };
  return (text.ends_with(')') || text.ends_with(']')) &&
         (is_opening("(from ") || is_opening("(modified from ") || is_opening("(adapted from "));
}

std::string definition_behind(std::string_view text) {
  for (const std::string_view mark : {":", "–", "—"})
    if (text.starts_with(mark)) text = files::trimmed(text.substr(mark.size()));
  return std::string(text);
}

}  // namespace

std::string with_label(const Block& block) {
  const auto text = plain_text(block);
  return block.number.empty() ? text : block.number + " " + text;
}

void TermReader::read() {
  for (std::size_t at = zone_.begin; at < zone_.end; ++at) block(at);
  builder_.end();
}

void TermReader::block(std::size_t at) {
  const auto& block = document_.blocks[at];
  if (block.kind == BlockKind::heading) {
    if (const auto line = heading_line(block)) return heading(block, *line, at);
  }
  switch (block.kind) {
    case BlockKind::term:
      awaits_definition_ = true;
      return builder_.begin(group_, {}, block.place, read_term_head(plain_text(block)));
    case BlockKind::description:
      if (builder_.is_open()) builder_.add_paragraph(definition_behind(plain_text(block)));
      return;
    case BlockKind::paragraph:
    case BlockKind::heading:
    case BlockKind::note:
    case BlockKind::example:
    case BlockKind::source:
      return paragraph(block);
    case BlockKind::list_item:
      return list_item(block);
    default:
      return;
  }
}

// Of this clause by its number; Arabic documents print the parts from right to left.
bool TermReader::belongs(std::string_view number) const {
  if (zone_.number.empty() && zone_.root.empty()) return true;
  return is_under(number, zone_.number) || is_under(number, zone_.root) ||
         (zone_.language == "ar" && number.ends_with("." + zone_.number));
}

std::optional<TermReader::Start> TermReader::start_of(const Block& block) const {
  if (!block.number.empty() && block.kind != BlockKind::list_item) return Start{block.number, 0};
  const auto text = plain_text(block);
  const auto number = leading_number(text);
  if (!number || parts_of(number->number) < 2) return std::nullopt;
  if (!number->is_certain && !belongs(number->number)) return std::nullopt;
  return Start{number->number, number->end};
}

bool TermReader::is_entry(const TermParagraph& term) const {
  if (term.designations.empty() || says_none(term.designations.front().text)) return false;
  if (is_strict()) return term.marked && term.separated && !term.definition.empty();
  return term.marked || term.separated != term.definition.empty();
}

// A subclause inside a clause of terms is a term if text follows it that is no entry of its own and does not
// lead on to others.
bool TermReader::heads_definition(const HeadingLine& line, std::size_t at) const {
  if (is_strict() || is_general_title(line.title) || says_none(line.title)) return false;
  if (at + 1 >= zone_.end) return line.title.ends_with(']');
  const auto& next = document_.blocks[at + 1];
  if (!is_text(next)) return line.title.ends_with(']');
  const auto text = plain_text(next);
  if (next.kind == BlockKind::paragraph && text.ends_with(':') && at + 2 < zone_.end) {
    const auto& behind = document_.blocks[at + 2];
    const auto start = start_of(behind);
    return !(start && is_under(start->number, line.number)) && behind.kind != BlockKind::heading;
  }
  const auto start = start_of(next);
  if (!start || !is_under(start->number, line.number)) return !says_none(text);
  const auto term = read_term_paragraph(next, start->from);
  return !(term.marked || term.separated);
}

void TermReader::heading(const Block& block, const HeadingLine& line, std::size_t at) {
  pending_.reset();
  in_list_ = false;
  const auto text = plain_text(block);
  const auto start = start_of(block);
  const auto from = start ? start->from : 0;
  const auto colon = text.find(':', from);
  const bool whole = colon != std::string::npos && colon + 1 < text.size() && !is_general_title(line.title);
  if (whole && !is_strict()) {
    auto bare = block;  // the look of a heading sets nothing apart
    for (auto& run : bare.runs) run.bold = false;
    auto term = read_term_paragraph(bare, from);
    awaits_definition_ = term.definition.empty();
    return builder_.begin(zone_, line.number, block.place, std::move(term));
  }
  builder_.end();
  awaits_definition_ = false;
  if (is_under(line.number, zone_.root)) group_.number = line.number;
  if (!heads_definition(line, at)) return;
  builder_.begin(zone_, line.number, block.place, read_term_head(line.title));
  awaits_definition_ = true;
}

void TermReader::paragraph(const Block& block) {
  const auto text = plain_text(block);
  if (block.number.empty() && is_caption(text)) return;
  if (auto remark = remark_of(block)) {
    if (builder_.is_open()) builder_.add_remark(std::move(*remark));
    return;
  }
  if (says_none(text)) {
    pending_.reset();
    return builder_.end();
  }
  if (const auto start = start_of(block);
      start && (belongs(start->number) || block.number.empty() || builder_.is_numbered()))
    return numbered(block, *start);
  if (pending_) {
    auto term = read_term_paragraph(block);
    awaits_definition_ = term.definition.empty();
    builder_.begin(zone_, std::exchange(pending_, std::nullopt)->number, pending_place_, std::move(term));
    return;
  }
  if (block.number.empty()) return unnumbered(block);
  if (builder_.is_open()) builder_.add_paragraph(with_label(block));
}

void TermReader::numbered(const Block& block, const Start& start) {
  const auto text = plain_text(block);
  in_list_ = false;
  if (files::trimmed(std::string_view(text).substr(std::min(start.from, text.size()))).empty()) {
    builder_.end();
    pending_ = start;
    pending_place_ = block.place;
    return;
  }
  auto term = read_term_paragraph(block, start.from);
  if (!is_entry(term)) {
    // A numbered paragraph of a subclause that is a term.
    if (builder_.is_open() && is_under(start.number, builder_.number()))
      builder_.add_paragraph(start.from == 0 ? text : text.substr(start.from));
    return;
  }
  awaits_definition_ = term.definition.empty();
  builder_.begin(zone_, start.number, block.place, std::move(term));
}

bool TermReader::take_equivalents(std::string_view text) {
  constexpr std::size_t longest = 300;
  if (text.size() > longest) return false;
  const bool french = text.starts_with("F:") || text.starts_with("F :");
  const bool spanish = text.starts_with("S:") || text.starts_with("S :");
  if (!french && !(spanish && builder_.has_equivalents())) return false;
  const auto second = std::min({text.find("S:"), text.find("S :"), text.find("E:"), text.size()});
  const auto name_in = [](std::string_view part) {
    return files::trimmed(part.substr(std::min(part.find(':'), part.size() - 1) + 1));
  };
  if (french) builder_.add_equivalent("fr", name_in(text.substr(0, second)));
  if (second < text.size()) builder_.add_equivalent("es", name_in(text.substr(second)));
  return true;
}

// "avatar:" all bold, or in text that knows no bold: an entry that says by its notes and its source where the definition
// is.
bool TermReader::is_term_alone(std::string_view text, const TermParagraph& term) const {
  return layout_ == TermLayout::unnumbered && !is_strict() && is_set_apart(text, term) &&
         text.ends_with(':') && text.size() <= longest_term_line && term.definition.empty() &&
         !term.designations.empty() && text.find("following") == std::string_view::npos &&
         !is_intro_of_list(text);
}

// In text, where nothing is bold, the colon alone sets a term apart.
bool TermReader::is_set_apart(std::string_view text, const TermParagraph& term) const {
  if (term.marked) return true;
  if (document_.format != "text" || layout_ != TermLayout::unnumbered || text.empty()) return false;
  const auto head = text.substr(0, text.find(':'));
  return head.size() < text.size() && std::string_view("([-").find(text.front()) == std::string_view::npos &&
         head.find(" – ") == std::string_view::npos && head.find(" — ") == std::string_view::npos;
}

void TermReader::unnumbered(const Block& block) {
  const auto text = plain_text(block);
  if (builder_.is_open() && take_equivalents(files::trimmed(text))) return;
  if (builder_.is_open() && awaits_definition_) return behind_term(block);
  // "A", "B", "Terms of charging": a line all bold behind a whole entry parts groups of entries.
  if (is_bold_line(block, text) && (!builder_.is_open() || builder_.has_definition())) return builder_.end();
  auto term = read_term_paragraph(block);
  const bool free = !builder_.is_open() || !builder_.is_numbered() || layout_ == TermLayout::unnumbered;
  const bool is_marked = is_set_apart(text, term);
  const bool is_full = is_marked && (term.separated || layout_ == TermLayout::unnumbered) &&
                       !term.definition.empty() && is_entry(term);
  if (free && (is_full || is_term_alone(text, term))) {
    in_list_ = false;
    return builder_.begin(group_, {}, block.place, std::move(term));
  }
  if (builder_.is_open() && !in_list_) {
    const bool is_of_remark = builder_.has_remarks() && !is_source_in_brackets(text);
    return is_of_remark ? builder_.add_to_last(text) : builder_.add_paragraph(text);
  }
  builder_.end();
  take_intro(text);
}

// Behind a term that stood alone come further names, all bold or marked as deprecated, then its definition.
void TermReader::behind_term(const Block& block) {
  const auto text = plain_text(block);
  constexpr auto deprecated = std::to_array<std::string_view>({"DEPRECATED:", "Deprecated:", "OBSOLETE:"});
  for (const auto word : deprecated)
    if (text.starts_with(word)) {
      Designation old;
      old.text = text::clean(std::string_view(text).substr(word.size()));
      old.acceptability = Acceptability::deprecated;
      if (!old.text.empty()) builder_.add_name(std::move(old));
      return;
    }
  if (is_bold_line(block, text) && !builder_.has_definition()) {
    for (auto& name : read_term_head(text).designations) builder_.add_name(std::move(name));
    return;
  }
  awaits_definition_ = false;
  builder_.add_paragraph(definition_behind(text));
}

}  // namespace termreg::sources::clauses
