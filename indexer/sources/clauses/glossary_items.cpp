// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/glossary_items.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/glossary_words.h"

namespace termreg::sources::clauses {
namespace {

using Blocks = std::span<const Block>;
using Items = std::vector<GlossaryItem>;
using Shape = GlossaryItem::Shape;

constexpr std::size_t longest_term = 100;
constexpr std::size_t most_rows = 100'000;

bool is_heading(const Block& block) {
  return block.kind == BlockKind::heading;
}

bool can_be_term(const Block& block) {
  const auto text = plain_text(block);
  return !files::trimmed(text).empty() && text.size() <= longest_term &&
         text.find('{') == std::string::npos && !text.ends_with('?') && !text.ends_with('!');
}

bool has_text(const GlossaryItem& item) {
  return std::any_of(item.content.begin(), item.content.end(),
                     [](const Block& block) { return block.kind != BlockKind::code; });
}

// "A twin is …", "the part of …", "copy of …": how definitions begin, and entries that point elsewhere.
bool begins_as_definition(const GlossaryItem& item) {
  if (item.content.empty()) return false;
  const auto& first = item.content.front();
  if (first.style == "quote") return true;
  const auto text = plain_text(first);
  const auto words = plain_words(text.substr(0, 160));
  if (take_label(text).label == Label::see) return true;
  for (const std::string_view article :
       {"a ", "an ", "the ", "any ", "un ", "une ", "le ", "la ", "ein ", "eine "})
    if (words.starts_with(article)) return true;
  const auto term = plain_words(plain_text(item.term));
  return words.find(term) < 60 || (!text.empty() && text[0] >= 'a' && text[0] <= 'z');
}

// Three in four neighbours.
bool is_in_order(const Items& items) {
  std::size_t in_order = 0;
  std::string before;
  for (const auto& item : items) {
    auto key = plain_words(plain_text(item.term));
    if (!before.empty() && before <= key) ++in_order;
    before = std::move(key);
  }
  return items.size() > 1 && in_order * 4 >= (items.size() - 1) * 3;
}

bool is_convincing(const Items& items) {
  if (items.size() < 2) return false;
  const auto count = [&](auto predicate) {
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), predicate));
  };
  if (count(has_text) * 10 < items.size() * 9) return false;
  const auto definitions = count(begins_as_definition);
  const bool mostly = definitions * 10 >= items.size() * 7;
  return mostly || (is_in_order(items) && (items.size() >= 5 || definitions * 2 >= items.size()));
}

// The level of headings that a section's terms stand at; 0 if it has none.
std::uint8_t level_of_terms(Blocks blocks) {
  std::array<std::size_t, 256> uses{};
  for (const auto& block : blocks)
    if (is_heading(block) && !is_furniture(plain_text(block))) ++uses[block.level];
  const auto* most = std::max_element(uses.begin(), uses.end());
  return *most == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(most - uses.begin());
}

Items items_by_heading(Blocks blocks) {
  Items items;
  const auto level = level_of_terms(blocks);
  bool within = false;
  for (const auto& block : blocks) {
    if (is_heading(block) && block.level <= level) {
      within = block.level == level && !is_furniture(plain_text(block)) && can_be_term(block);
      if (within) items.push_back({Shape::heading, block, {}, {}, {}});
    } else if (within) {
      items.back().content.push_back(block);
    }
  }
  return is_convincing(items) ? items : Items{};
}

// Several terms before one definition are one item: the further ones are kept with the first as terms.
Items items_by_list(Blocks blocks) {
  Items items;
  bool within = false;
  bool term_open = false;
  for (const auto& block : blocks) {
    if (block.kind == BlockKind::term) {
      if (term_open)
        items.back().content.push_back(block);
      else
        items.push_back({Shape::list, block, {}, {}, {}});
      within = term_open = true;
    } else if (within && (block.kind == BlockKind::description || block.kind == BlockKind::list_item ||
                          block.kind == BlockKind::note || block.kind == BlockKind::example)) {
      items.back().content.push_back(block);
      term_open = false;
    } else {
      within = term_open = false;
    }
  }
  std::erase_if(items, [](const GlossaryItem& item) { return !has_text(item) || !can_be_term(item.term); });
  return items;
}

bool is_separator(std::string_view text) {
  text = files::trimmed(text);
  for (const std::string_view mark : {":", "–", "—", "- ", "= "})
    if (text.starts_with(mark)) return true;
  return false;
}

// "**term**: definition", "**term:** definition".
bool take_lead(const Block& block, GlossaryItem& item) {
  std::size_t bold = 0;
  while (bold < block.runs.size() && block.runs[bold].bold) ++bold;
  if (bold == 0 || bold == block.runs.size()) return false;
  item = {Shape::lead, block, {block}, {}, {}};
  item.term.runs.resize(bold);
  auto& definition = item.content.front().runs;
  definition.erase(definition.begin(), definition.begin() + static_cast<std::ptrdiff_t>(bold));
  auto& last = item.term.runs.back().text;
  const auto trimmed = files::trimmed(last);
  const bool inside = trimmed.ends_with(':');
  if (inside) last = trimmed.substr(0, trimmed.size() - 1);
  auto& first = definition.front().text;
  if (!inside && !is_separator(first)) return false;
  if (!inside) {
    constexpr std::string_view marks = " \t:=-–—";
    auto rest = std::string_view(first);
    while (!rest.empty() && marks.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
    first = rest;
  }
  return can_be_term(item.term) && label_of(plain_text(item.term)) == Label::none &&
         !files::trimmed(plain_text(item.content.front())).empty();
}

// What follows a lead up to a heading goes on with it, unless it stands further out than the lead does.
Items items_by_lead(Blocks blocks) {
  Items items;
  std::size_t texts = 0;
  bool within = false;
  for (const auto& block : blocks) {
    const bool is_text = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    if (is_text) ++texts;
    GlossaryItem item;
    if (is_text && take_lead(block, item)) {
      items.push_back(std::move(item));
      within = true;
    } else if (is_text || block.kind == BlockKind::note || block.kind == BlockKind::example) {
      within = within && block.level >= items.back().term.level;
      if (within) items.back().content.push_back(block);
    } else {
      within = false;
    }
  }
  return items.size() >= 3 && items.size() * 2 >= texts ? items : Items{};
}

// The cells of one table, row by row; a cell may be several paragraphs.
using Row = std::map<std::uint32_t, std::vector<const Block*>>;
using Table = std::map<std::uint32_t, Row>;

std::string text_of(const std::vector<const Block*>& cell) {
  std::string text;
  for (const auto* block : cell) text += (text.empty() ? "" : " ") + plain_text(*block);
  return text;
}

GlossaryItem item_of(const Row& row,
                     const std::map<std::uint32_t, std::pair<ColumnRole, std::string>>& columns) {
  GlossaryItem item;
  item.shape = Shape::table;
  for (const auto& [column, cell] : row) {
    const auto known = columns.find(column);
    const auto role = known == columns.end() ? ColumnRole::other : known->second.first;
    const auto whole = text_of(cell);
    const auto text = files::trimmed(whole);
    if (role == ColumnRole::term) {
      item.term = *cell.front();
    } else if (role == ColumnRole::abbreviation) {
      item.abbreviation = cell.front()->runs;
      if (item.term.place == Place{}) item.term.place = cell.front()->place;
    } else if (role == ColumnRole::definition) {
      for (const auto* block : cell) item.content.emplace_back(*block).kind = BlockKind::paragraph;
    } else if (role == ColumnRole::source || role == ColumnRole::note) {
      for (const auto* block : cell) {
        auto& kept = item.content.emplace_back(*block);
        kept.kind = role == ColumnRole::source ? BlockKind::source : BlockKind::note;
      }
    } else if (!text.empty()) {
      item.other_cells.push_back(
          {known == columns.end() ? std::to_string(column) : known->second.second, std::string(text)});
    }
  }
  return item;
}

void take_table(const Table& table, Items& items) {
  if (table.empty()) return;
  std::map<std::uint32_t, std::pair<ColumnRole, std::string>> columns;
  std::array<int, 6> uses{};
  for (const auto& [column, cell] : table.begin()->second) {
    const auto header = text_of(cell);
    const auto role = column_role(header);
    columns[column] = {role, std::string(files::trimmed(header))};
    ++uses[static_cast<std::size_t>(role)];
  }
  const auto used = [&](ColumnRole role) { return uses[static_cast<std::size_t>(role)]; };
  const bool named =
      used(ColumnRole::term) == 1 || (used(ColumnRole::term) == 0 && used(ColumnRole::abbreviation) == 1);
  if (!named || used(ColumnRole::definition) != 1) return;
  for (auto row = std::next(table.begin()); row != table.end(); ++row) {
    auto item = item_of(row->second, columns);
    const bool has_name = !files::trimmed(plain_text(item.term)).empty() || !item.abbreviation.empty();
    if (has_name && has_text(item)) items.push_back(std::move(item));
  }
}

Items items_by_table(Blocks blocks) {
  Items items;
  std::map<std::uint32_t, Table> tables;
  std::size_t rows = 0;
  for (const auto& block : blocks)
    if (block.cell && ++rows <= most_rows)
      tables[block.cell->table][block.cell->row][block.cell->column].push_back(&block);
  for (const auto& [number, table] : tables) take_table(table, items);
  return items;
}

Items items_of_section(Blocks blocks) {
  Items best;
  for (auto* shape : {items_by_heading, items_by_list, items_by_lead})
    if (auto items = shape(blocks); items.size() > best.size()) best = std::move(items);
  return best;
}

}  // namespace

Items glossary_items(const DocumentText& document) {
  const Blocks all(document.blocks);
  auto items = items_by_table(all);
  const auto add = [&](Items more) { std::move(more.begin(), more.end(), std::back_inserter(items)); };
  if (announces_terms(document.title)) {
    add(items_of_section(all));
    return items;
  }
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!is_heading(all[at]) || !announces_terms(plain_text(all[at]))) continue;
    auto end = at + 1;
    while (end < all.size() && !(is_heading(all[end]) && all[end].level <= all[at].level)) ++end;
    add(items_of_section(all.subspan(at + 1, end - at - 1)));
    at = end - 1;
  }
  return items;
}

}  // namespace termreg::sources::clauses
