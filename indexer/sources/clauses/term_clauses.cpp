// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/term_clauses.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/abbreviation_lists.h"
#include "indexer/sources/clauses/term_reader_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

enum class Column { number, term, definition, source, note, abbreviation, other };

constexpr auto number_titles =
    std::to_array<std::string_view>({"no.", "no", "n°", "nº", "№", "#", "number", "clause", "numéro",
                                     "número", "номер", "пункт", "编号", "序号", "الرقم"});

Column column_named(std::string_view title) {
  const auto lower = files::lower_ascii(files::trimmed(title));
  if (std::find(number_titles.begin(), number_titles.end(), lower) != number_titles.end())
    return Column::number;
  if (lower == "reference" || lower == "references" || lower == "source" || lower == "defined in")
    return Column::source;
  if (lower == "note" || lower == "notes" || lower == "remarks" || lower == "comment") return Column::note;
  if (lower == "meaning" || lower == "description" || lower.starts_with("definition") ||
      lower == "définition" || lower == "definición" || lower == "определение" || lower == "定义" ||
      lower == "التعريف")
    return Column::definition;
  const auto heading = clause_heading(title);
  if (heading.match != HeadingMatch::exact) return Column::other;
  if (heading.kind == ClauseKind::abbreviations) return Column::abbreviation;
  return heading.kind == ClauseKind::definitions ? Column::term : Column::other;
}

using Cells = std::map<std::uint32_t, std::string>;  // by column

Cells row_at(const DocumentText& document, std::size_t end, std::size_t& at) {
  Cells cells;
  const auto first = *document.blocks[at].cell;
  for (; at < end; ++at) {
    const auto& block = document.blocks[at];
    if (!block.cell || block.cell->table != first.table || block.cell->row != first.row) break;
    auto& cell = cells[block.cell->column];
    cell += (cell.empty() ? "" : "\n") + plain_text(block);
  }
  return cells;
}

std::map<std::uint32_t, Column> columns_of(const Cells& head) {
  std::map<std::uint32_t, Column> columns;
  bool term = false, definition = false;
  for (const auto& [at, title] : head) {
    columns[at] = column_named(title);
    term |= columns[at] == Column::term;
    definition |= columns[at] == Column::definition;
  }
  return term && definition ? columns : std::map<std::uint32_t, Column>();
}

void take_term_row(const ClauseZone& zone, Place place, const Cells& cells,
                   const std::map<std::uint32_t, Column>& columns, EntryBuilder& builder) {
  TermParagraph term;
  std::string number, note;
  for (const auto& [at, text] : cells) {
    const auto column = columns.find(at);
    if (column == columns.end()) continue;
    if (column->second == Column::number) {
      // One that merely counts the rows is no clause.
      const auto printed = leading_number(text::clean(text));
      if (printed && parts_of(printed->number) > 1) number = printed->number;
    } else if (column->second == Column::term) {
      const auto leading = leading_number(text);
      const bool is_numbered = leading && parts_of(leading->number) > 1;
      if (is_numbered) number = leading->number;
      const auto head = read_term_head(std::string_view(text).substr(is_numbered ? leading->end : 0));
      term.designations = head.designations;
      term.domain = head.domain;
      term.tags.insert(term.tags.end(), head.tags.begin(), head.tags.end());
    } else if (column->second == Column::definition) {
      term.definition = text::clean(text);
    } else if (column->second == Column::source) {
      term.tags.push_back(text::clean(text));
    } else if (column->second == Column::note) {
      note = text::clean(text);
    }
  }
  std::erase_if(term.tags, [](const std::string& tag) { return tag.empty() || tag == "-" || tag == "–"; });
  if (term.designations.empty() || term.definition.empty()) return;
  builder.begin(zone, number, place, std::move(term));
  if (!note.empty()) builder.add_remark({RemarkKind::note, note});
  builder.end();
}

}  // namespace

void harvest_term_table(const DocumentText& document, const ClauseZone& zone, std::size_t& at,
                        EntryBuilder& builder) {
  const auto table = document.blocks[at].cell->table;
  const auto columns = columns_of(row_at(document, zone.end, at));
  while (at < zone.end && document.blocks[at].cell && document.blocks[at].cell->table == table) {
    const auto place = document.blocks[at].place;
    const auto cells = row_at(document, zone.end, at);
    if (!columns.empty()) take_term_row(zone, place, cells, columns, builder);
  }
}

void harvest_term_clauses(const DocumentText& document, TermLayout layout, Harvest& harvest) {
  const References references(document);
  EntryBuilder builder(harvest, references);
  for (const auto& zone : clause_zones(document)) {
    if (zone.kind == ClauseKind::abbreviations || zone.kind == ClauseKind::symbols) {
      harvest_abbreviations(document, zone, builder);
      continue;
    }
    TermReader(document, zone, layout, builder).read();
    for (auto at = zone.begin; at < zone.end;) {
      if (document.blocks[at].kind == BlockKind::table_cell && document.blocks[at].cell)
        harvest_term_table(document, zone, at, builder);
      else
        ++at;
    }
  }
}

}  // namespace termreg::sources::clauses
