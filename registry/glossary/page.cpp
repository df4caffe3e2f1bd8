// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/page.h"

namespace termreg::glossary {

void Page::table(const Table& table) {
  for (const TableLine& line : table.lines) {
    Block paragraph{line.is_head && line.cells.size() == 1 ? BlockKind::body : BlockKind::term};
    for (const auto& cell : line.cells) {
      if (&cell != &line.cells.front()) paragraph.runs.push_back({" | "});
      for (const Block& block : cell) {
        if (&block != &cell.front()) paragraph.runs.push_back({" / "});
        paragraph.runs.insert(paragraph.runs.end(), block.runs.begin(), block.runs.end());
      }
    }
    block(paragraph);
  }
}

}  // namespace termreg::glossary
