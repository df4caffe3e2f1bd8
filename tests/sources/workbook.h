// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

/// Workbooks and other archives, made in memory for tests.
namespace termreg::testing {

/// Rows of cells; an empty cell is not written.
using SheetCells = std::vector<std::vector<std::string>>;
struct TestSheet {
  std::string name;
  SheetCells rows;
};
/// The parts of a workbook with those sheets; every text is a shared string.
std::vector<std::pair<std::string, std::string>> workbook_parts(const std::vector<TestSheet>& sheets);
/// The bytes of an .xlsx file with those sheets.
std::string workbook(const std::vector<TestSheet>& sheets);

}  // namespace termreg::testing
