// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks (.xlsx) as tables with a header row, by the columns of CSV. Sheets whose names are languages
// ("EN", "BG") hold the same concepts in those languages: rows of one id become one entry, and so do rows with one
// whole EntryId on any sheets. Sheets without the
// column of terms are passed over, and so are hidden ones.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/spreadsheet.h"
#include "indexer/sources/csv_columns.h"
#include "indexer/sources/iev.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "indexer/sources/table_entry.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

using files::Spreadsheet;
using Cells = std::vector<std::string_view>;

constexpr std::size_t most_title_rows = 20;

// Entries of sheets in several languages, joined by their ids in the order of the first sheet.
class Joined {
 public:
  void add(TermEntry entry, std::set<std::string>& seen_in_sheet) {
    const auto& id = entry.id.text();
    const auto [place, is_new] = place_of_.try_emplace(id, entries_.size());
    if (is_new || !seen_in_sheet.insert(id).second) {
      seen_in_sheet.insert(id);
      entries_.push_back(std::move(entry));
      return;
    }
    join(entries_[place->second], entry);
  }
  std::vector<TermEntry>& entries() { return entries_; }

 private:
  std::vector<TermEntry> entries_;
  std::map<std::string, std::size_t> place_of_;
};

class WorkbookReader {
 public:
  WorkbookReader(const Input& input, Sink& sink)
      : input_(input), sink_(sink), remarks_(sink, input), book_(input.path) {}

  void read() {
    for (const auto& sheet : book_.sheets()) {
      if (sheet.hidden) {
        remarks_.info({0, sheet.name}, "xlsx-sheet-hidden", "The sheet is hidden and passed over.");
        continue;
      }
      read_sheet(sheet);
    }
    check_columns();
    if (tables_ == 0 && !refusal_.empty()) throw Error(ErrorCode::bad_input, refusal_);
    if (tables_ == 0)
      refuse_file(input_, 0, "no sheet holds anything; a header row with column names was expected.");
    for (auto& entry : joined_.entries()) sink_.entry(std::move(entry));
    std::error_code ignored;
    const auto size = std::filesystem::file_size(input_.path, ignored);
    if (!ignored) sink_.progress(size);
  }

 private:
  void read_sheet(const Spreadsheet::Sheet& sheet) {
    auto rows = book_.rows(sheet);
    if (rows.empty()) return;
    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, row.cells.size());
    for (auto& row : rows)
      if (&row == &rows.front() || row.cells.size() < width) row.cells.resize(width);
    // Exports have a title and a date above their header.
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), most_title_rows));
    const auto header = std::find_if(
        rows.begin(), last, [&](const auto& row) { return is_header_of_terms(row.cells, input_.options); });
    if (header != last) rows.erase(rows.begin(), header);
    const auto columns = columns_of(sheet, rows.front().cells);
    if (!columns) return;
    ++tables_;
    TableEntries entries(input_, "xlsx", *columns, remarks_);
    const bool by_sheet = !columns->has(Column::language) && is_two_letter_language(sheet.name);
    if (by_sheet) entries.default_language(sheet.name);
    for (std::size_t at = 1; at < rows.size(); ++at)
      entries.learn(files::trimmed(columns->cell(rows[at].cells, Column::id)));
    std::set<std::string> seen;
    for (std::size_t at = 1; at < rows.size(); ++at) {
      if (is_numbered_only(rows[at].cells, *columns)) continue;
      auto entry =
          entries.entry(rows[at].cells, {rows[at].number, static_cast<std::uint32_t>(unnamed_rows_ + at)});
      if ((by_sheet && columns->has(Column::id)) || entries.whole_id(rows[at].cells)) {
        joined_.add(std::move(entry), seen);
      } else {
        sink_.entry(std::move(entry));
      }
    }
    if (!columns->has(Column::id)) unnamed_rows_ += rows.size() - 1;
  }

  // A row that holds but a running number is prepared, not written.
  static bool is_numbered_only(const Cells& cells, const CsvColumns& columns) {
    const auto id = columns.cell(cells, Column::id);
    return !id.empty() && std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
      return cell.empty() || cell.data() == id.data();
    });
  }

  // What --map names need not be on every sheet, but on one.
  Input with_columns_of(const Cells& header) {
    auto input = input_;
    std::erase_if(input.options.columns, [&](const auto& column) {
      const auto wanted = files::lower_ascii(column.second);
      const bool there = std::any_of(header.begin(), header.end(), [&](const auto name) {
        return files::lower_ascii(files::trimmed(name)) == wanted;
      });
      if (there) met_.insert(column.second);
      return !there;
    });
    return input;
  }

  void check_columns() const {
    for (const auto& [known, in_file] : input_.options.columns)
      if (!met_.contains(in_file))
        refuse_file(input_, 0,
                    "no sheet has a column “" + in_file + "” to take as “" + known + "”; see --map.");
  }

  std::optional<CsvColumns> columns_of(const Spreadsheet::Sheet& sheet, const Cells& header) {
    try {
      // On a sheet that is a language “Term” may be of another: only --map knows.
      const auto names = is_two_letter_language(sheet.name) ? HeaderNames::ours : HeaderNames::anyones;
      return CsvColumns(header, with_columns_of(header), names);
    } catch (const Error& error) {
      // Another sheet may hold the terms; if none does, the first sentence is the refusal.
      if (refusal_.empty()) refusal_ = error.what();
      remarks_.info({0, sheet.name}, "xlsx-sheet-passed-over",
                    "The sheet is no table of terms and passed over.");
      return std::nullopt;
    }
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  Spreadsheet book_;
  Joined joined_;
  std::size_t tables_ = 0;
  std::size_t unnamed_rows_ = 0;  // of the sheets before without ids, whose rows are named by their number
  std::string refusal_;
  std::set<std::string> met_;  // columns of --map that a sheet has
};

void refuse_what_is_no_workbook(const Input& input) {
  const auto head = files::read_head(input.path);
  const auto kind = files::foreign_kind(head);
  if (kind == files::Foreign::zip_archive) return;
  if (kind != files::Foreign::none) files::refuse_foreign(head, input.path);
  refuse_file(input, 0, "this is no workbook (.xlsx), which is a zip archive.");
}

class XlsxReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    refuse_what_is_no_workbook(input);
    WorkbookReader(input, sink).read();
  }
};

class IevReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    refuse_what_is_no_workbook(input);
    iev::read_workbook(input, sink);
  }
};

// Whether a cell of the beginning is the name of the telling column, however many runs it is made of.
bool holds_iev(const files::Specimen& specimen) {
  std::string_view rest = specimen.workbook_head;
  std::string cell;
  for (std::size_t open = 0; (open = rest.find('<')) != std::string_view::npos;) {
    cell += rest.substr(0, open);
    const auto close = rest.find('>', open);
    if (close == std::string_view::npos) break;
    const auto tag = rest.substr(open + 1, close - open - 1);
    rest.remove_prefix(close + 1);
    const auto local = tag.substr(tag.find_last_of("/:") + 1);
    if (local == "f") cell.clear();  // how the value was computed
    if (!tag.starts_with('/') || (local != "si" && local != "is" && local != "v")) continue;
    if (iev::column_name(cell) == "IEVREF") return true;
    cell.clear();
  }
  return false;
}

}  // namespace

int recognise_xlsx(const files::Specimen& specimen) {
  return files::is_workbook(specimen.members) && !holds_iev(specimen) ? 2 : 0;
}
int recognise_iev(const files::Specimen& specimen) {
  return files::is_workbook(specimen.members) && holds_iev(specimen) ? 3 : 0;
}
std::unique_ptr<Reader> make_xlsx_reader() {
  return std::make_unique<XlsxReader>();
}
std::unique_ptr<Reader> make_iev_reader() {
  return std::make_unique<IevReader>();
}

}  // namespace termreg::sources
