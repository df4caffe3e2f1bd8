// SPDX-License-Identifier: GPL-3.0-or-later
// Block attributes and tables of AsciiDoc:
//
//     attributes = "[" [style] *("#" id / "." role / "%" option) *("," (name "=" value / text)) "]" / "[[" id
//     "]]" row        = 1*("|" cell)         cell may go on over lines; a specifier ("a", "2+^h") stands
//     before its "|"
#include <algorithm>

#include "indexer/documents/asciidoc_private.h"
#include "indexer/files/content.h"

namespace termreg::documents::asciidoc {
namespace {

// The end of the item that begins at `at`: a comma outside quotes.
std::size_t end_of_item(std::string_view list, std::size_t at) {
  bool quoted = false;
  for (; at < list.size(); ++at) {
    if (list[at] == '"') quoted = !quoted;
    if (list[at] == ',' && !quoted) return at;
  }
  return list.size();
}

void add_shorthand(std::string_view item, BlockAttributes& attributes) {
  const auto first = std::min(item.find_first_of(".#%"), item.size());
  if (first > 0) attributes.style = item.substr(0, first);
  for (auto at = first; at < item.size();) {
    const auto end = std::min(item.find_first_of(".#%", at + 1), item.size());
    const std::string value(item.substr(at + 1, end - at - 1));
    if (item[at] == '#') {
      attributes.id = value;
    } else {
      (item[at] == '.' ? attributes.roles : attributes.options).push_back(value);
    }
    at = end;
  }
}

// Lines of a cell are one paragraph up to an empty one.
void go_on(std::string& cell, std::string_view line) {
  if (line.empty()) {
    if (!cell.empty() && !cell.ends_with('\n')) cell += '\n';
    return;
  }
  if (!cell.empty() && !cell.ends_with('\n'))
    cell += line.starts_with("* ") || line.starts_with("- ") ? '\n' : ' ';
  cell += line;
}

// What may stand before the "|" of a cell.
bool is_specifier(std::string_view text) {
  return text.size() <= 8 && text.find_first_not_of("0123456789.+*<^>aehlmsdv") == std::string_view::npos;
}

}  // namespace

std::string_view without_quotes(std::string_view text) {
  text = files::trimmed(text);
  const bool quoted =
      text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
  return quoted ? text.substr(1, text.size() - 2) : text;
}

bool BlockAttributes::has_role(std::string_view role) const {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool add_block_attributes(std::string_view line, BlockAttributes& attributes) {
  if (!line.starts_with('[') || !line.ends_with(']') || line.size() < 3) return false;
  auto inside = line.substr(1, line.size() - 2);
  if (inside.starts_with('[')) {
    if (!inside.ends_with(']') || inside.starts_with("[[")) return false;
    inside = inside.substr(1, inside.size() - 2);
    attributes.id = files::trimmed(inside.substr(0, inside.find(',')));
    return !attributes.id.empty();
  }
  bool first = true;
  for (std::size_t at = 0; at <= inside.size(); first = false) {
    const auto end = end_of_item(inside, at);
    const auto item = files::trimmed(inside.substr(at, end - at));
    at = end + 1;
    const auto equals = item.find('=');
    if (equals != std::string_view::npos && item.find('"') >= equals) {
      const std::string name(files::trimmed(item.substr(0, equals)));
      const std::string value(without_quotes(item.substr(equals + 1)));
      if (name == "id") attributes.id = value;
      if (name == "role" || name == "class") attributes.roles.push_back(value);
      attributes.named[name] = value;
    } else if (first && !item.empty()) {
      add_shorthand(item, attributes);
    } else if (!item.empty()) {
      attributes.named["positional"] = without_quotes(item);
    }
  }
  return true;
}

std::vector<TableCell> table_cells(const std::vector<std::string>& lines, std::size_t columns) {
  std::vector<TableCell> cells;
  for (const auto& line : lines) {
    std::string_view rest = line;
    // The piece before the first "|" goes on with the cell above, but for a specifier.
    while (true) {
      auto bar = rest.find('|');
      while (bar != std::string_view::npos && bar > 0 && rest[bar - 1] == '\\') bar = rest.find('|', bar + 1);
      auto piece = rest.substr(0, bar);
      if (bar != std::string_view::npos) {
        const auto blank = piece.find_last_of(" \t");
        const auto last = blank == std::string_view::npos ? piece : piece.substr(blank + 1);
        const bool begins = blank != std::string_view::npos || piece.data() == line.data();
        if (begins && is_specifier(last)) piece.remove_suffix(last.size());
      }
      if (!cells.empty()) go_on(cells.back().text, files::trimmed(piece));
      if (bar == std::string_view::npos) break;
      cells.emplace_back();
      rest.remove_prefix(bar + 1);
    }
    if (columns == 0) columns = cells.size();  // the first row says how many there are
  }
  for (std::size_t at = 0; at < cells.size() && columns > 0; ++at) {
    cells[at].row = static_cast<std::uint32_t>(at / columns + 1);
    cells[at].column = static_cast<std::uint32_t>(at % columns + 1);
    cells[at].text = files::trimmed(cells[at].text);
  }
  return cells;
}

}  // namespace termreg::documents::asciidoc
