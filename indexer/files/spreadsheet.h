// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files/zip_archive.h"

namespace termreg::files {

/// A workbook of SpreadsheetML (ECMA-376 part 1, clause 18; both conformance classes) as sheets of text
/// cells:
///
///     xl/workbook.xml        sheet(name, state, r:id)*
///     xl/_rels/...rels       r:id -> xl/worksheets/sheetN.xml; sharedStrings
///     sharedStrings.xml      si = (t | r(t))*             phonetic runs (rPh) are no text
///     sheetN.xml             row(r) = c(r, t)*            t: s shared, inlineStr, str, b, e, else a number
///
/// Limits: those of ZipArchive; 1,048,576 rows and 16,384 columns a sheet, 8,388,608 cells, gaps
/// counted, 128 KiB a cell and 512 MiB of text in all cells of a sheet. Numbers are given as a spreadsheet
/// shows them without a format: 15 digits, "45" for 45.0; so are dates. Not thread-safe.
class Spreadsheet {
 public:
  struct Sheet {
    std::string name;
    bool hidden = false;
    std::string part;  ///< member of the archive
  };
  /// Cells that hold nothing but white space are empty; behind the last full one there are none.
  struct Row {
    std::uint32_t number = 0;  ///< as the sheet counts, from 1
    std::vector<std::string_view> cells;
  };

  /// @throws Error(bad_input), one sentence: no zip archive, no workbook, damaged, beyond a limit.
  explicit Spreadsheet(const std::filesystem::path& file);

  [[nodiscard]] const std::vector<Sheet>& sheets() const noexcept { return sheets_; }
  /// The rows of a sheet in their order, empty ones left out. The views live as long as the object.
  /// @throws Error(bad_input) as above.
  [[nodiscard]] std::vector<Row> rows(const Sheet& sheet);

 private:
  class SheetRows;

  void read_shared_strings(const std::string& part);

  std::filesystem::path file_;
  ZipArchive archive_;
  std::vector<Sheet> sheets_;
  std::deque<std::string> shared_;
  std::deque<std::string> own_;  // texts of cells that are not shared
};

/// Members that make an archive a workbook.
[[nodiscard]] bool is_workbook(const std::vector<std::string>& members);

}  // namespace termreg::files
