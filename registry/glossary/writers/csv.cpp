// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values (RFC 4180), UTF-8 without BOM, lines end with CR LF, one row for each language of an
// entry. The first line names the columns; the source format "csv" reads them by these names:
//   id designations abbreviations definition notes examples subject_field part_of_speech language source
//   status broader related restated body document edition clause
// A cell with several values has "|" between them; a "|" inside a value is written as its full-width twin
// "｜" (U+FF5C), which matches it. A cell that a spreadsheet would take for a formula (it begins with = + -
// @) has an apostrophe before it. `source` = document [":" edition] [", " clause] [", " relation [" – "
// modification]], or the citation as printed.
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "registry/glossary/writers/rows.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/style/citation.h"

namespace termreg::glossary {
namespace {

using std::string_view;

constexpr string_view header =
    "id,designations,abbreviations,definition,notes,examples,subject_field,part_of_speech,language,source,"
    "status,"
    "broader,related,restated,body,document,edition,clause\r\n";

void append_value(std::string& cell, string_view value) {
  if (value.empty()) return;
  if (!cell.empty()) cell += '|';
  for (const char c : value) {
    if (c == '|')
      cell += "\uFF5C";
    else
      cell += c;
  }
}

template <typename Texts>
std::string joined_texts(const Texts& texts) {
  std::string cell;
  for (const auto& item : texts) append_value(cell, item.text);
  return cell;
}

// The column `designations` starts with the preferred one, since that is how a reader knows it.
std::string designations_cell(const LanguageSection& section) {
  std::string cell;
  for (const bool preferred : {true, false})
    for (const auto& item : section.designations)
      if (item.kind != DesignationKind::abbreviation &&
          preferred == (item.acceptability == Acceptability::preferred))
        append_value(cell, item.text);
  return cell;
}

std::string abbreviations_cell(const LanguageSection& section) {
  std::string cell;
  for (const auto& item : section.designations)
    if (item.kind == DesignationKind::abbreviation) append_value(cell, item.text);
  return cell;
}

bool is_broader(RelationKind kind) {
  return kind == RelationKind::broader || kind == RelationKind::broader_generic ||
         kind == RelationKind::broader_partitive;
}
bool is_related(RelationKind kind) {
  return kind == RelationKind::associative || kind == RelationKind::see_also;
}

std::string targets(const TermEntry& entry, bool (*wanted)(RelationKind)) {
  std::string cell;
  for (const auto& relation : entry.relations)
    if (wanted(relation.kind)) append_value(cell, relation.target);
  return cell;
}

std::string source_cell(const TermEntry& entry, const Definition* definition) {
  const bool has_source = !entry.sources.empty() || (definition != nullptr && !definition->sources.empty());
  if (!has_source) return {};  // the columns document, edition and clause say where the entry comes from
  const auto citation = style::citation(entry, definition);
  auto cell = citation.document;
  if (!citation.edition.empty()) cell.append(":").append(citation.edition);
  if (!citation.clause.empty()) cell.append(", ").append(citation.clause);
  if (citation.relation != SourceRelation::unstated) cell.append(", ").append(name(citation.relation));
  if (!citation.modification.empty()) cell.append(" – ").append(citation.modification);
  return cell;
}

class CsvWriter : public Writer {
 public:
  explicit CsvWriter(std::ostream& out) : out_(out) {}

  void begin(const Heading&) override { out_ << header; }

  void entry(const TermEntry& entry) override {
    std::string subjects;
    for (const auto& subject : entry.subject_fields) append_value(subjects, subject);
    const auto broader = targets(entry, is_broader);
    const auto related = targets(entry, is_related);
    for (const auto& section : entry.languages) {
      const auto* definition = section.definitions.empty() ? nullptr : &section.definitions.front();
      const auto restated = style::citation(entry, definition).restated;
      const auto part_of_speech =
          section.designations.empty() ? std::string() : section.designations.front().grammar.part_of_speech;
      row({entry.id.text(), designations_cell(section), abbreviations_cell(section),
           definition == nullptr ? std::string() : definition->text, joined_texts(section.notes),
           joined_texts(section.examples), subjects, part_of_speech, section.language,
           source_cell(entry, definition), std::string(name(entry.status)), broader, related,
           restated ? "yes" : "no", entry.body, entry.document, entry.edition, entry.clause});
    }
  }

  void end() override {
    if (!out_.flush())
      throw Error(ErrorCode::internal,
                  "The table could not be written: the output refused the bytes; is the disk full?");
  }

 private:
  static constexpr std::size_t column_count = 18;

  void row(const std::array<std::string, column_count>& cells) {
    line_.clear();
    for (const auto& cell : cells) {
      if (!line_.empty() || &cell != &cells.front()) line_ += ',';
      append_cell(cell);
    }
    out_ << line_ << "\r\n";
  }

  void append_cell(string_view cell) {
    const bool is_formula = !cell.empty() && string_view("=+-@\t\r").find(cell.front()) != string_view::npos;
    const bool is_quoted = is_formula || cell.find_first_of(",\"\r\n") != string_view::npos;
    if (is_quoted) line_ += '"';
    if (is_formula) line_ += '\'';
    for (const char c : cell) {
      if (c == '"') line_ += '"';
      if (is_printable(c)) line_ += c;
    }
    if (is_quoted) line_ += '"';
  }

  static bool is_printable(char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n'; }

  std::ostream& out_;
  std::string line_;
};

}  // namespace

std::unique_ptr<Writer> make_csv_writer(std::ostream& out) {
  return std::make_unique<CsvWriter>(out);
}

}  // namespace termreg::glossary
