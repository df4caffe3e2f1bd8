// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::sources {

/// Splits separated values into rows and cells (RFC 4180, any one-byte separator, LF or CR LF):
///
///     file = row {line-end row} [line-end]        row = cell {separator cell}
///     cell = plain | '"' {any byte but '"' | '""'} '"'
///
/// A quote inside a plain cell stands for itself. Rows without any byte are skipped. Cells are views into the
/// text, or, if a quoted cell holds doubled quotes, into the splitter, and are valid until the next call. Not
/// thread-safe; the text must outlive it.
class CsvRows {
 public:
  enum class Outcome {
    row,           ///< `cells` holds a row
    end,           ///< there are no more rows
    malformed,     ///< something stands behind a closing quote; the rest of that line is skipped
    unterminated,  ///< a quote opened on line() never closes: the file is cut off or no CSV
  };

  /// Cells beyond this many in a row are counted, but not kept.
  static constexpr std::size_t most_cells = 1024;

  CsvRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

  Outcome next(std::vector<std::string_view>& cells);

  /// Line on which the last row began, 1-based.
  [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
  /// Cells of the last row, including those that were not kept.
  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  /// Bytes consumed.
  [[nodiscard]] std::size_t offset() const noexcept { return at_; }

 private:
  void split_plain(std::string_view row, std::vector<std::string_view>& cells);
  Outcome split_quoted(std::vector<std::string_view>& cells);
  bool take_quoted(std::vector<std::string_view>& cells);
  void take_plain(std::vector<std::string_view>& cells);
  bool end_cell();
  void add(std::vector<std::string_view>& cells, std::string_view cell);
  void skip_line();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t width_ = 0;
  std::uint32_t line_ = 0;
  std::uint32_t next_line_ = 1;
  bool row_ended_ = false;
  std::deque<std::string> unescaped_;
};

/// The separator a header line uses: the most frequent of comma, semicolon and tab outside quotes; comma if
/// there is none. Pure.
[[nodiscard]] char recognise_separator(std::string_view text);

}  // namespace termreg::sources
