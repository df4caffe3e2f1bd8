// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook (ISO/IEC 29500-1, SpreadsheetML) by libxlsxwriter: the table of table_rows.h, a sheet for each language in
// the order in which they are met, first row frozen and with filters. Every cell is text and formatted as text, so that
// what begins like a formula is none, now and after editing. Rows go to temporary files as they come; the same entries
// give the same bytes.
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "registry/codec/xml_text.h"
#include "registry/glossary/writers/exchange.h"
#include "registry/glossary/writers/rows.h"
#include "registry/glossary/writers/table_rows.h"
#include "registry/model/error.h"
#include "registry/text/letters.h"

namespace termreg::glossary {
namespace xlsx {
namespace {

using std::string_view;

constexpr std::size_t longest_cell = 32767;     // UTF-16 units, by the format
constexpr std::size_t longest_sheet_name = 31;  // characters, by the format
constexpr std::time_t first_date = 315532800;   // 1980-01-01, as in every package written here
constexpr lxw_col_t last_column = table_width - 1;

// Of each column of the table, in characters of its font.
constexpr std::array<double, table_width> widths{30, 28, 14, 60, 40, 40, 20, 12, 10,
                                                 36, 10, 24, 24, 10, 12, 20, 10, 10};

/// A file that goes with its owner; libxlsxwriter writes to names only.
class NamedFile {
 public:
  NamedFile() : path_((std::filesystem::temp_directory_path() / "termreg-XXXXXX").string()) {
    const int file = mkstemp(path_.data());
    if (file < 0)
      throw Error(ErrorCode::internal,
                  "A temporary file for the workbook could not be made; is the disk full?");
    close(file);
  }
  ~NamedFile() { std::remove(path_.c_str()); }
  NamedFile(const NamedFile&) = delete;
  NamedFile& operator=(const NamedFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// What the format cannot hold is left out, and what is too long is cut.
void take_cell(std::string& cell, string_view text) {
  cell.clear();
  codec::append_xml_characters(cell, text);
  if (cell.size() <= longest_cell) return;
  std::size_t units = 0;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const auto byte = static_cast<unsigned char>(cell[at]);
    if ((byte & 0xc0U) == 0x80U) continue;
    units += byte >= 0xf0 ? 2 : 1;
    if (units > longest_cell) return cell.resize(at);
  }
}

class XlsxWriter : public Writer {
 public:
  explicit XlsxWriter(std::ostream& out) : out_(out) {}
  ~XlsxWriter() override {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;

  void begin(const Heading& heading) override {
    language_ = is_language_tag(heading.language) ? heading.language : "en";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    if (book_ == nullptr) fail("begun");
    take_cell(cell_, heading.title);
    lxw_doc_properties properties{};
    properties.title = cell_.data();
    properties.created = first_date;
    workbook_set_properties(book_, &properties);
    head_ = format();
    format_set_bold(head_);
    format_set_bg_color(head_, 0xD9E2F3);
    format_set_border(head_, LXW_BORDER_THIN);
    text_ = format();
    format_set_text_wrap(text_);
    format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
  }

  void entry(const TermEntry& entry) override {
    for (const auto& row : table_rows(entry, one_section_a_language(entry, sections_))) {
      auto& sheet = sheet_of(row[language_column]);
      ++sheet.rows;
      for (std::size_t column = 0; column < table_width; ++column)
        if (!row[column].empty()) write(sheet, sheet.rows, column, row[column], text_);
    }
  }

  void end() override {
    if (sheets_.empty()) static_cast<void>(sheet_of(language_));
    for (auto& [language, sheet] : sheets_)
      check(worksheet_autofilter(sheet.sheet, 0, 0, sheet.rows, last_column));
    auto* book = std::exchange(book_, nullptr);
    check(workbook_close(book));  // which frees it
    copy_out();
  }

 private:
  static constexpr std::size_t language_column = 8;
  struct Sheet {
    lxw_worksheet* sheet = nullptr;
    lxw_row_t rows = 0;  ///< behind the header
  };

  [[noreturn]] static void fail(const std::string& what) {
    throw Error(ErrorCode::internal, "The workbook could not be " + what + "; is the disk full?");
  }
  static void check(lxw_error error) {
    if (error != LXW_NO_ERROR) fail(std::string("written: ") + lxw_strerror(error));
  }

  lxw_format* format() {
    auto* made = workbook_add_format(book_);
    if (made == nullptr) fail("begun");
    format_set_num_format(made, "@");
    return made;
  }

  Sheet& sheet_of(const std::string& language) {
    const auto [place, is_new] = sheets_.try_emplace(language);
    auto& sheet = place->second;
    if (!is_new) return sheet;
    const auto name =
        language.size() <= longest_sheet_name ? language : "language " + std::to_string(sheets_.size());
    sheet.sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet.sheet == nullptr) fail("given the sheet “" + name + "”");
    for (std::size_t column = 0; column < table_width; ++column) {
      const auto at = static_cast<lxw_col_t>(column);
      check(worksheet_set_column(sheet.sheet, at, at, widths[column], nullptr));
      write(sheet, 0, column, std::string(table_header()[column]), head_);
    }
    worksheet_freeze_panes(sheet.sheet, 1, 2);
    // On paper: as wide as the page, every page with the names of the columns.
    worksheet_set_landscape(sheet.sheet);
    worksheet_fit_to_pages(sheet.sheet, 1, 0);
    check(worksheet_repeat_rows(sheet.sheet, 0, 0));
    if (text::is_right_to_left(language)) worksheet_right_to_left(sheet.sheet);
    return sheet;
  }

  void write(Sheet& sheet, lxw_row_t row, std::size_t column, const std::string& text, lxw_format* look) {
    take_cell(cell_, text);
    check(worksheet_write_string(sheet.sheet, row, static_cast<lxw_col_t>(column), cell_.c_str(), look));
  }

  void copy_out() {
    std::ifstream in(file_.path(), std::ios::binary);
    std::array<char, 64 * 1024> buffer{};
    while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) out_.write(buffer.data(), in.gcount());
    if (in.bad() || !out_.flush()) fail("written");
  }

  std::ostream& out_;
  NamedFile file_;
  lxw_workbook* book_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* text_ = nullptr;
  std::map<std::string, Sheet> sheets_;
  std::vector<LanguageSection> sections_;
  std::string language_;
  std::string cell_;
};

}  // namespace
}  // namespace xlsx

std::unique_ptr<Writer> make_xlsx_writer(std::ostream& out) {
  return std::make_unique<xlsx::XlsxWriter>(out);
}

}  // namespace termreg::glossary
