// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/reader.h"

namespace termreg::sources {

/// The columns a table may have by name. The first block describes a term; the second lets one table hold
/// entries of several publications. Any other column is kept with the entry as an Extra.
enum class Column : std::size_t {
  id,
  designations,
  abbreviations,
  definition,
  notes,
  examples,
  subject_field,
  part_of_speech,
  language,
  source,
  status,
  broader,
  related,
  body,
  document,
  edition,
  clause,
};
inline constexpr std::size_t column_count = 17;

/// Whose names of columns a header may have.
enum class HeaderNames { ours, anyones };

/// Which cell of a row is what.
class CsvColumns {
 public:
  /// Takes a header row. Names are compared without case and surrounding blanks; `options.columns` renames,
  /// and names the first column without a name where it says “new=”. Where nothing is renamed and no column has our
  /// name for terms, what anyone calls their columns is understood in six languages and German (“Term”, “Sigla”,
  /// “Определение”), the first of two that mean one.
  /// @throws Error(bad_input), one sentence: more than 256 columns, a name twice, a renamed column that is
  /// not there, neither `designations` nor `abbreviations`.
  CsvColumns(const std::vector<std::string_view>& header, const Input& input,
             HeaderNames allowed = HeaderNames::anyones);

  /// The cell of that column in a row of width(); empty if the table has no such column.
  [[nodiscard]] std::string_view cell(const std::vector<std::string_view>& row, Column column) const {
    const auto at = place_[static_cast<std::size_t>(column)];
    return at == absent ? std::string_view{} : row[at];
  }
  [[nodiscard]] bool has(Column column) const { return place_[static_cast<std::size_t>(column)] != absent; }

  struct OtherColumn {
    std::string name;  ///< as the header writes it
    std::size_t place = 0;
  };
  [[nodiscard]] const std::vector<OtherColumn>& others() const noexcept { return others_; }
  [[nodiscard]] std::size_t width() const noexcept { return width_; }

 private:
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);

  std::array<std::size_t, column_count> place_;
  std::vector<OtherColumn> others_;
  std::size_t width_ = 0;
};

/// True if the text names a column in lower case that only a table of terms has ("designations",
/// "abbreviations", "definition", or that in another language).
[[nodiscard]] bool is_telling_column(std::string_view name);

/// True if a row has a name for the column of terms or abbreviations, and so may be the header below a title.
[[nodiscard]] bool is_header_of_terms(const std::vector<std::string_view>& cells, const ReadOptions& options);

}  // namespace termreg::sources
