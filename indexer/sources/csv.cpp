// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and TSV with a header line: one row is one entry in one language.
//
// Rows that stand together and have one whole EntryId are one entry. An apostrophe before what a spreadsheet would take
// for a formula is the spreadsheet's, not the text's.
//
//     known columns  id designations abbreviations definition notes examples subject_field part_of_speech
//                    language source status broader related body document edition clause
//
// Two passes over the text in memory: the first learns the ids and whether every quote closes, so that a
// broken file is refused before its first entry and `broader` can point forward; the second builds.
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/csv_columns.h"
#include "indexer/sources/csv_rows.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/table_entry.h"

namespace termreg::sources {
namespace {

constexpr std::uint64_t most_csv_bytes = 256ULL * 1024 * 1024;
constexpr std::size_t most_cell_bytes = 1024ULL * 1024;
constexpr std::string_view formula_starts = "=+-@";
constexpr std::uint32_t rows_per_progress = 2048;

using Cells = std::vector<std::string_view>;

// A text and how it is to be split; `format` is the name of the row in the table of formats.
struct Table {
  std::string_view text;
  char separator;
  std::string_view format;
};

class TableReader {
 public:
  TableReader(const Input& input, Sink& sink, const Table& table)
      : input_(input),
        sink_(sink),
        remarks_(sink, input),
        text_(table.text),
        separator_(table.separator),
        suspicious_(files::has_control_character(table.text)),
        columns_(columns_of_first_row()),
        entries_(input, table.format, columns_, remarks_) {}

  void read() {
    learn_ids();
    CsvRows rows(text_, separator_);
    Cells cells;
    rows.next(cells);
    std::uint32_t number = 0;
    for (auto outcome = rows.next(cells); outcome != CsvRows::Outcome::end; outcome = rows.next(cells)) {
      ++number;
      if (accepted(outcome, rows, cells)) take(cells, {rows.line(), number});
      if (number % rows_per_progress == 0) sink_.progress(rows.offset());
    }
    give_out();
    sink_.progress(text_.size());
  }

 private:
  void take(Cells& cells, RowPlace place) {
    for (auto& cell : cells)
      if (cell.size() > 1 && cell[0] == '\'' && formula_starts.find(cell[1]) != std::string_view::npos)
        cell.remove_prefix(1);
    auto entry = entries_.entry(cells, place);
    if (pending_ && pending_->id == entry.id && entries_.whole_id(cells)) return join(*pending_, entry);
    give_out();
    pending_ = std::move(entry);
  }
  void give_out() {
    if (pending_) sink_.entry(*std::exchange(pending_, std::nullopt));
  }

  // Cells with doubled quotes live as long as the rows that they are of.
  [[nodiscard]] CsvColumns columns_of_first_row() const {
    CsvRows rows(text_, separator_);
    Cells cells;
    if (rows.next(cells) != CsvRows::Outcome::row)
      refuse_file(input_, rows.line(), "a header line with column names was expected.");
    return {cells, input_};
  }

  void learn_ids() {
    const bool wanted =
        columns_.has(Column::id) && (columns_.has(Column::broader) || columns_.has(Column::related));
    CsvRows rows(text_, separator_);
    Cells cells;
    for (auto outcome = rows.next(cells); outcome != CsvRows::Outcome::end; outcome = rows.next(cells)) {
      if (outcome == CsvRows::Outcome::unterminated)
        refuse_file(input_, rows.line(),
                    "a quote opened in this row never closes; the file is cut off or no CSV.");
      if (wanted && outcome == CsvRows::Outcome::row && cells.size() == columns_.width())
        learn_id(files::trimmed(columns_.cell(cells, Column::id)));
    }
  }

  // A cell is part of the text, unless the splitter had to take doubled quotes out of it.
  void learn_id(std::string_view id) {
    const auto within = [](std::string_view part, std::string_view whole) {
      return !std::less<>{}(part.data(), whole.data()) &&
             !std::less<>{}(whole.data() + whole.size(), part.data() + part.size());
    };
    entries_.learn(within(id, text_) ? id : std::string_view(unescaped_ids_.emplace_back(id)));
  }

  bool accepted(CsvRows::Outcome outcome, const CsvRows& rows, const Cells& cells) {
    if (outcome == CsvRows::Outcome::malformed)
      return reject(rows.line(), {}, "csv-quote", "Text stands behind the closing quote of a cell.");
    if (rows.width() != columns_.width())
      return reject(rows.line(), {}, "csv-field-count",
                    "The row has " + std::to_string(rows.width()) + " cells; the header has " +
                        std::to_string(columns_.width()) + ".");
    const auto id = columns_.cell(cells, Column::id).substr(0, 80);
    for (const auto cell : cells) {
      if (cell.size() > most_cell_bytes)
        return reject(rows.line(), id, "csv-cell-too-long", "A cell is over 1 MiB.");
      if (suspicious_ && files::has_control_character(cell))
        return reject(rows.line(), id, "control-character", "A cell holds a control character; remove it.");
    }
    return true;
  }

  bool reject(std::uint32_t line, std::string_view id, std::string rule, std::string sentence) {
    remarks_.error({line, std::string(id)}, std::move(rule), std::move(sentence));
    return false;
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  std::string_view text_;
  char separator_;
  bool suspicious_;  // holds a control character somewhere, so every row must be looked at
  CsvColumns columns_;
  TableEntries entries_;
  std::deque<std::string> unescaped_ids_;
  std::optional<TermEntry> pending_;  // may go on in the next row
};

std::string text_of(const Input& input) {
  return files::to_utf8(files::read_text_file(input.path, most_csv_bytes), input.path,
                        input.options.encoding);
}

class CsvReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    const auto text = text_of(input);
    TableReader(input, sink, {text, recognise_separator(text), "csv"}).read();
  }
  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }
};

class TsvReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    const auto text = text_of(input);
    TableReader(input, sink, {text, '\t', "tsv"}).read();
  }
  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }
};

enum class Tabs { only, never };

// 3: a header with that separator and a telling column; 1: only the extension says so.
int recognise_table(const files::Specimen& specimen, std::string_view extension, Tabs tabs) {
  const auto by_name = files::lower_ascii(specimen.file_name).ends_with(extension) ? 1 : 0;
  std::string_view head = specimen.head;
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  const char separator = recognise_separator(head);
  if ((tabs == Tabs::only) != (separator == '\t')) return by_name;
  CsvRows rows(head, separator);
  Cells cells;
  if (rows.next(cells) != CsvRows::Outcome::row || cells.size() < 2) return by_name;
  for (const auto cell : cells)
    if (is_telling_column(files::lower_ascii(files::trimmed(cell)))) return 2 + by_name;
  return by_name;
}

}  // namespace

int recognise_csv(const files::Specimen& specimen) {
  return recognise_table(specimen, ".csv", Tabs::never);
}
int recognise_tsv(const files::Specimen& specimen) {
  return recognise_table(specimen, ".tsv", Tabs::only);
}
std::unique_ptr<Reader> make_csv_reader() {
  return std::make_unique<CsvReader>();
}
std::unique_ptr<Reader> make_tsv_reader() {
  return std::make_unique<TsvReader>();
}

}  // namespace termreg::sources
