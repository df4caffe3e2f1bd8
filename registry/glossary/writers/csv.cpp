// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values (RFC 4180), UTF-8 without BOM, lines end with CR LF. The first line names the columns of
// table_rows.h, by which the source format "csv" reads them. A cell that a spreadsheet would take for a formula has
// an apostrophe before it, which the reader takes off again. Rows of one entry stand together.
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/rows.h"
#include "registry/glossary/writers/table_rows.h"

namespace termreg::glossary {
namespace {

using std::string_view;

class CsvWriter : public Writer {
 public:
  explicit CsvWriter(std::ostream& out) : out_(out) {}

  void begin(const Heading&) override { line(table_header()); }

  void entry(const TermEntry& entry) override {
    for (const auto& row : table_rows(entry, entry.languages)) line(row);
    out_.pass_on();
  }

  void end() override { out_.finish(); }

 private:
  template <typename Row>
  void line(const Row& cells) {
    for (const auto& cell : cells) {
      if (&cell != &cells.front()) out_ << ",";
      append_csv_cell(out_.buffer(), cell);
    }
    out_ << "\r\n";
  }

  Output out_;
};

bool is_csv_character(char c) {
  return static_cast<unsigned char>(c) >= 0x20 || c == '\n';
}

}  // namespace

void append_csv_cell(std::string& out, string_view cell) {
  const bool is_neutralised = is_formula(cell);
  const bool is_quoted = is_neutralised || cell.find_first_of(",\"\r\n") != string_view::npos;
  if (is_quoted) out += '"';
  if (is_neutralised) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    if (is_csv_character(c)) out += c;
  }
  if (is_quoted) out += '"';
}

std::unique_ptr<Writer> make_csv_writer(std::ostream& out) {
  return std::make_unique<CsvWriter>(out);
}

}  // namespace termreg::glossary
