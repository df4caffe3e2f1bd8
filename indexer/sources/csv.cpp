// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and TSV with a header line: one row is one entry in one language.
//
//     known columns  id designations abbreviations definition notes examples subject_field part_of_speech
//                    language source status broader related body document edition clause
//     list           item {"|" item}: designations, abbreviations, notes, examples, subject_field,
//                    broader, related
//
// Two passes over the text in memory: the first learns the ids and whether every quote closes, so that a
// broken file is refused before its first entry and `broader` can point forward; the second builds.
#include <deque>
#include <functional>
#include <string>
#include <unordered_set>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/csv_columns.h"
#include "indexer/sources/csv_rows.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

constexpr std::uint64_t most_bytes = 256ULL * 1024 * 1024;
constexpr std::size_t most_cell_bytes = 1024ULL * 1024;
constexpr std::uint32_t rows_per_progress = 2048;

using Cells = std::vector<std::string_view>;

// Calls `take` with each non-empty piece of a cell with `|` between.
template <typename Take>
void for_each_piece(std::string_view cell, Take&& take) {
  while (!cell.empty()) {
    const auto end = std::min(cell.find('|'), cell.size());
    const auto piece = files::trimmed(cell.substr(0, end));
    if (!piece.empty()) take(piece);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

std::string clean_line(std::string_view cell) {
  return cell.find('\n') == std::string_view::npos ? text::clean(cell)
                                                   : text::clean(files::on_one_line(cell));
}

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
        format_(table.format),
        suspicious_(files::has_control_character(table.text)),
        publication_(publication_of(input, {})),
        language_(language_tag(input.options.language)),
        columns_(first_row(), input) {}

  void read() {
    learn_ids();
    CsvRows rows(text_, separator_);
    Cells cells;
    rows.next(cells);
    std::uint32_t number = 0;
    for (auto outcome = rows.next(cells); outcome != CsvRows::Outcome::end; outcome = rows.next(cells)) {
      ++number;
      if (accepted(outcome, rows, cells)) sink_.entry(entry(cells, rows.line(), number));
      if (number % rows_per_progress == 0) sink_.progress(rows.offset());
    }
    sink_.progress(text_.size());
  }

 private:
  Cells first_row() {
    CsvRows rows(text_, separator_);
    Cells cells;
    if (rows.next(cells) != CsvRows::Outcome::row)
      refuse_file(input_, rows.line(), "a header line with column names was expected.");
    return cells;
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
    ids_.insert(within(id, text_) ? id : std::string_view(unescaped_ids_.emplace_back(id)));
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

  TermEntry entry(const Cells& cells, std::uint32_t line, std::uint32_t number) {
    TermEntry entry;
    entry.provenance = {format_, file_name_, line};
    name(entry, cells, number);
    entry.languages.push_back(section(cells));
    sources(entry, cells);
    status(entry, cells, line);
    for_each_piece(columns_.cell(cells, Column::subject_field),
                   [&](auto piece) { entry.subject_fields.push_back(clean_line(piece)); });
    relations(entry, columns_.cell(cells, Column::broader), RelationKind::broader);
    relations(entry, columns_.cell(cells, Column::related), RelationKind::associative);
    for (const auto& other : columns_.others())
      if (!cells[other.place].empty()) entry.extras.push_back({other.name, std::string(cells[other.place])});
    return entry;
  }

  void name(TermEntry& entry, const Cells& cells, std::uint32_t number) {
    const auto id = files::trimmed(columns_.cell(cells, Column::id));
    const auto clause = files::trimmed(columns_.cell(cells, Column::clause));
    identify(entry, publication(cells), id.empty() ? clause : id);
    if (id.empty() && clause.empty()) entry.id = entry_id(publication_, std::to_string(number));
    if (!clause.empty()) entry.clause = clause;
  }

  [[nodiscard]] Publication publication(const Cells& cells) const {
    auto own = publication_;
    take(cells, Column::body, own.body);
    take(cells, Column::document, own.document);
    take(cells, Column::edition, own.edition);
    return own;
  }

  void take(const Cells& cells, Column column, std::string& into) const {
    if (const auto cell = files::trimmed(columns_.cell(cells, column)); !cell.empty())
      into = clean_line(cell);
  }

  LanguageSection section(const Cells& cells) {
    LanguageSection section;
    const auto language = files::trimmed(columns_.cell(cells, Column::language));
    section.language = language.empty() ? language_ : language_tag(language);
    const auto part_of_speech = clean_line(columns_.cell(cells, Column::part_of_speech));
    const auto add = [&](std::string_view piece, DesignationKind kind) {
      auto& designation = section.designations.emplace_back();
      designation.text = clean_line(piece);
      designation.kind = kind;
      designation.acceptability =
          section.designations.size() == 1 ? Acceptability::preferred : Acceptability::admitted;
      designation.grammar.part_of_speech = part_of_speech;
    };
    for_each_piece(columns_.cell(cells, Column::designations),
                   [&](auto p) { add(p, DesignationKind::term); });
    for_each_piece(columns_.cell(cells, Column::abbreviations),
                   [&](auto p) { add(p, DesignationKind::abbreviation); });
    if (auto definition = text::clean(columns_.cell(cells, Column::definition)); !definition.empty())
      section.definitions.emplace_back().text = std::move(definition);
    for_each_piece(columns_.cell(cells, Column::notes),
                   [&](auto piece) { section.notes.emplace_back().text = text::clean(piece); });
    for_each_piece(columns_.cell(cells, Column::examples),
                   [&](auto piece) { section.examples.emplace_back().text = text::clean(piece); });
    return section;
  }

  void sources(TermEntry& entry, const Cells& cells) {
    const auto cell = columns_.cell(cells, Column::source);
    if (files::trimmed(cell).empty()) return;
    auto& definitions = entry.languages.front().definitions;
    auto& sources = definitions.empty() ? entry.sources : definitions.front().sources;
    sources.push_back(parse_citation(cell));
  }

  void status(TermEntry& entry, const Cells& cells, std::uint32_t line) {
    const auto cell = files::trimmed(columns_.cell(cells, Column::status));
    if (cell.empty()) return;
    if (const auto known = parse<EntryStatus>(files::lower_ascii(cell))) {
      entry.status = *known;
      return;
    }
    entry.extras.push_back({"status", std::string(cell)});
    remarks_.warning(
        {line, std::string(columns_.cell(cells, Column::id))}, "status-unknown",
        "The status “" + std::string(cell.substr(0, 40)) + "” is not known; the entry is taken as valid.");
  }

  void relations(TermEntry& entry, std::string_view cell, RelationKind kind) {
    for_each_piece(cell, [&](auto piece) {
      auto& relation = entry.relations.emplace_back();
      relation.kind = kind;
      relation.target = ids_.contains(piece)
                            ? entry_id({entry.body, entry.document, entry.edition}, piece).text()
                            : std::string(piece);
    });
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  std::string_view text_;
  char separator_;
  std::string format_;
  bool suspicious_;  // holds a control character somewhere, so every row must be looked at
  Publication publication_;
  std::string language_;
  CsvColumns columns_;
  std::string file_name_ = input_.path.filename().string();
  std::deque<std::string> unescaped_ids_;
  std::unordered_set<std::string_view> ids_;  // of the text, or of unescaped_ids_
};

class CsvReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    const auto text = files::to_utf8(files::read_text_file(input.path, most_bytes), input.path);
    TableReader(input, sink, {text, recognise_separator(text), "csv"}).read();
  }
  [[nodiscard]] Refusal refusal() const noexcept override { return Refusal::before_first_entry; }
};

class TsvReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    const auto text = files::to_utf8(files::read_text_file(input.path, most_bytes), input.path);
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
