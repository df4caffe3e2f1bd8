// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"

/// The table that CSV and workbooks share: one row for each language of an entry. Pure, thread-safe.
///
///   id designations abbreviations definition notes examples subject_field part_of_speech language source
///   status broader related restated body document edition clause
///
/// A cell with several values has "|" between them; a "|" inside a value is written as its full-width twin "｜"
/// (U+FF5C), which matches it. `source` is a citation as style::printed_citation writes it.
namespace termreg::glossary {

inline constexpr std::size_t table_width = 18;
using TableRow = std::array<std::string, table_width>;

[[nodiscard]] const std::array<std::string_view, table_width>& table_header() noexcept;

/// The rows of an entry for these sections of it, in their order.
[[nodiscard]] std::vector<TableRow> table_rows(const TermEntry& entry,
                                               const std::vector<LanguageSection>& sections);

/// True if a spreadsheet would take the cell for a formula: it begins with = + - @, a tab or a line end.
[[nodiscard]] bool is_formula(std::string_view cell) noexcept;

/// Appends a cell of CSV (RFC 4180), quoted where it has to be; what a spreadsheet would take for a formula gets an
/// apostrophe before it. Control characters but line feeds are left out.
void append_csv_cell(std::string& out, std::string_view cell);

}  // namespace termreg::glossary
