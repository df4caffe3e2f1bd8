// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/writers/table_rows.h"

#include "registry/glossary/writers/exchange.h"
#include "registry/model/names.h"
#include "registry/style/citation.h"

namespace termreg::glossary {
namespace {

using std::string_view;

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

// Empty where nothing but the entry's own document is to be named: other columns do that.
std::string source_cell(const TermEntry& entry, const Definition* definition) {
  const auto* source = telling_source(entry, definition);
  return source == nullptr ? std::string() : source_text(*source);
}

}  // namespace

const std::array<string_view, table_width>& table_header() noexcept {
  static constexpr std::array<string_view, table_width> header{
      "id",       "designations",  "abbreviations",  "definition", "notes",
      "examples", "subject_field", "part_of_speech", "language",   "source",
      "status",   "broader",       "related",        "restated",   "body",
      "document", "edition",       "clause"};
  return header;
}

std::vector<TableRow> table_rows(const TermEntry& entry, const std::vector<LanguageSection>& sections) {
  std::vector<TableRow> rows;
  std::string subjects;
  for (const auto& subject : entry.subject_fields) append_value(subjects, subject);
  const auto broader = targets(entry, is_broader);
  const auto related = targets(entry, is_related);
  for (const auto& section : sections) {
    const auto* definition = section.definitions.empty() ? nullptr : &section.definitions.front();
    const auto restated = style::citation(entry, definition).restated;
    const auto part_of_speech =
        section.designations.empty() ? std::string() : section.designations.front().grammar.part_of_speech;
    rows.push_back({entry.id.text(), designations_cell(section), abbreviations_cell(section),
                    definition == nullptr ? std::string() : definition->text, joined_texts(section.notes),
                    joined_texts(section.examples), subjects, part_of_speech, section.language,
                    source_cell(entry, definition), std::string(name(entry.status)), broader, related,
                    restated ? "yes" : "no", entry.body, entry.document, entry.edition, entry.clause});
  }
  return rows;
}

bool is_formula(string_view cell) noexcept {
  return !cell.empty() && string_view("=+-@\t\r").find(cell.front()) != string_view::npos;
}

}  // namespace termreg::glossary
