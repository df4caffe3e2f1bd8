// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/table_entry.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/language.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

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

template <typename T>
void add_new(std::vector<T>& into, std::vector<T>& from) {
  for (auto& item : from)
    if (std::find(into.begin(), into.end(), item) == into.end()) into.push_back(std::move(item));
}

}  // namespace

void join(TermEntry& into, TermEntry& from) {
  std::move(from.languages.begin(), from.languages.end(), std::back_inserter(into.languages));
  add_new(into.subject_fields, from.subject_fields);
  add_new(into.sources, from.sources);
  add_new(into.relations, from.relations);
  add_new(into.notes, from.notes);
  add_new(into.extras, from.extras);
}

TableEntries::TableEntries(const Input& input, std::string_view format, const CsvColumns& columns,
                           Remarks& remarks)
    : columns_(columns),
      remarks_(remarks),
      format_(format),
      file_name_(input.path.filename().string()),
      publication_(publication_of(input, {})),
      language_(language_tag(input.options.language)),
      is_placed_by_caller_(!input.options.document.empty()) {}

std::optional<EntryId> TableEntries::whole_id(const Cells& cells) const {
  if (is_placed_by_caller_) return std::nullopt;
  return EntryId::parse(files::trimmed(columns_.cell(cells, Column::id)));
}

void TableEntries::default_language(std::string_view language) {
  language_ = language_tag(language);
}

TermEntry TableEntries::entry(const Cells& cells, RowPlace place) {
  TermEntry entry;
  entry.provenance = {format_, file_name_, place.line};
  name(entry, cells, place.number);
  entry.languages.push_back(section(cells));
  sources(entry, cells);
  status(entry, cells, place.line);
  for_each_piece(columns_.cell(cells, Column::subject_field),
                 [&](auto piece) { entry.subject_fields.push_back(clean_line(piece)); });
  relations(entry, columns_.cell(cells, Column::broader), RelationKind::broader);
  relations(entry, columns_.cell(cells, Column::related), RelationKind::associative);
  for (const auto& other : columns_.others())
    if (!cells[other.place].empty() && !(other.name == "restated" && whole_id(cells)))  // the source says it
      entry.extras.push_back({other.name, std::string(cells[other.place])});
  return entry;
}

void TableEntries::name(TermEntry& entry, const Cells& cells, std::uint32_t number) {
  const auto id = files::trimmed(columns_.cell(cells, Column::id));
  const auto clause = files::trimmed(columns_.cell(cells, Column::clause));
  if (auto own = whole_id(cells)) {
    entry.id = *std::move(own);
    take(cells, Column::body, entry.body);
    take(cells, Column::document, entry.document);
    take(cells, Column::edition, entry.edition);
    entry.clause = clean_line(clause);
    return;
  }
  identify(entry, publication(cells), id.empty() ? clause : id);
  if (id.empty() && clause.empty()) entry.id = entry_id(publication_, std::to_string(number));
  if (!clause.empty()) entry.clause = clause;
}

Publication TableEntries::publication(const Cells& cells) const {
  auto own = publication_;
  take(cells, Column::body, own.body);
  take(cells, Column::document, own.document);
  take(cells, Column::edition, own.edition);
  return own;
}

void TableEntries::take(const Cells& cells, Column column, std::string& into) const {
  if (const auto cell = files::trimmed(columns_.cell(cells, column)); !cell.empty()) into = clean_line(cell);
}

LanguageSection TableEntries::section(const Cells& cells) const {
  LanguageSection section;
  const auto language = files::trimmed(columns_.cell(cells, Column::language));
  section.language = language.empty() ? language_ : language_named(language);
  const auto part_of_speech = clean_line(columns_.cell(cells, Column::part_of_speech));
  const auto add = [&](std::string_view piece, DesignationKind kind) {
    auto& designation = section.designations.emplace_back();
    designation.text = clean_line(piece);
    designation.kind = kind;
    designation.acceptability =
        section.designations.size() == 1 ? Acceptability::preferred : Acceptability::admitted;
    designation.grammar.part_of_speech = part_of_speech;
  };
  for_each_piece(columns_.cell(cells, Column::designations), [&](auto p) { add(p, DesignationKind::term); });
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

void TableEntries::sources(TermEntry& entry, const Cells& cells) const {
  const auto cell = columns_.cell(cells, Column::source);
  if (files::trimmed(cell).empty()) return;
  auto& definitions = entry.languages.front().definitions;
  auto& sources = definitions.empty() ? entry.sources : definitions.front().sources;
  sources.push_back(parse_citation(cell));
}

void TableEntries::status(TermEntry& entry, const Cells& cells, std::uint32_t line) {
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

void TableEntries::relations(TermEntry& entry, std::string_view cell, RelationKind kind) const {
  for_each_piece(cell, [&](auto piece) {
    auto& relation = entry.relations.emplace_back();
    relation.kind = kind;
    relation.target = ids_.contains(piece) && !EntryId::parse(piece)
                          ? entry_id({entry.body, entry.document, entry.edition}, piece).text()
                          : std::string(piece);
  });
}

}  // namespace termreg::sources
