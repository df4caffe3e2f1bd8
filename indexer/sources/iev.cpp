// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/iev.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/spreadsheet.h"
#include "indexer/sources/iev_cells.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::iev {
namespace {

using files::Spreadsheet;
using Cells = std::vector<std::string_view>;

// How an IEV table writes that a language has no term: “.....”, “-----”, “NA”.
bool is_absent_term(std::string_view text) {
  return text == "NA" || text.find_first_not_of(". …-–—_") == std::string_view::npos;
}

// Rows above the header: a title, the date of the export.
constexpr std::size_t most_rows_before_header = 20;

// "SYNONYM2", "SYNONYM2ATTRIBUTE", "SYNONYM2STATUS": its number is read, whatever it is.
bool is_of_synonym(std::string_view column) {
  if (!column.starts_with("SYNONYM")) return false;
  column.remove_prefix(7);
  while (!column.empty() && is_digit(column.front())) column.remove_prefix(1);
  return column.empty() || column == "ATTRIBUTE" || column == "STATUS";
}

bool is_known(std::string_view column) {
  static constexpr std::array<std::string_view, 11> plain{
      "IEVREF", "LANGUAGE",        "TERM",   "TERMATTRIBUTE", "SYMBOLE", "SYMBOL", "DEFINITION",
      "SOURCE", "PUBLICATIONDATE", "STATUS", "REPLACES"};
  return is_of_synonym(column) || std::find(plain.begin(), plain.end(), column) != plain.end();
}

// Which cell of a row is what.
class Columns {
 public:
  explicit Columns(const Cells& header) {
    for (std::size_t at = 0; at < header.size(); ++at) {
      auto name = column_name(header[at]);
      if (!is_known(name)) name = files::trimmed(header[at]);
      if (name.empty()) name = "column " + std::to_string(at + 1);
      names_.push_back(name);
      place_.emplace(std::move(name), at);
    }
  }
  [[nodiscard]] bool are_of_iev() const {
    return place_.contains("IEVREF") && place_.contains("LANGUAGE") && place_.contains("TERM");
  }
  [[nodiscard]] std::string_view cell(const Cells& row, const std::string& name) const {
    const auto found = place_.find(name);
    return found == place_.end() || found->second >= row.size() ? std::string_view()
                                                                : files::trimmed(row[found->second]);
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> place_;
};

std::string area_of(std::string_view ievref) {
  return std::string(ievref.substr(0, ievref.find('-')));
}

Publication publication_of_row(const Input& input, std::string_view ievref, std::string_view date) {
  return publication_of(input, {"IEC", "IEC 60050-" + area_of(ievref), std::string(date)});
}

// “nl BE”, “zh TW”: the region stands behind a blank.
std::string language_of_cell(std::string_view cell) {
  auto name = std::string(files::trimmed(cell));
  if (name.size() == 5 && name[2] == ' ') name[2] = '-';
  return language_tag(name);
}

// “grandeur, f”, “Größe, f pl”: languages with genders print grammar behind a comma. @return what was cut off the name;
// empty if that is no grammar.
std::string cut_grammar(Designation& designation) {
  constexpr std::size_t longest = 12;
  const auto comma = designation.text.rfind(", ");
  if (comma == std::string::npos || comma == 0) return {};
  const auto words = designation.text.substr(comma + 2);
  const bool is_plain = words.size() <= longest && std::all_of(words.begin(), words.end(), [](char c) {
                          return is_lower(c) || c == ' ' || c == '.';
                        });
  auto named = designation;
  std::string domain;
  if (!is_plain || !apply_attribute(named, domain, words)) return {};
  designation.grammar = named.grammar;
  designation.kind = named.kind;
  designation.text.resize(comma);
  return words;
}

// One row in its own language.
class RowReader {
 public:
  RowReader(const Columns& columns, const Cells& row) : columns_(columns), row_(row) {}

  LanguageSection section(TermEntry& entry) {
    section_.language = language_of_cell(cell("LANGUAGE"));
    if (section_.language == "und") section_.extras.push_back({"LANGUAGE", std::string(cell("LANGUAGE"))});
    add_designation("TERM", "TERMATTRIBUTE", Acceptability::preferred);
    for (const auto& name : columns_.names()) {
      if (!is_of_synonym(name) || name.ends_with("ATTRIBUTE") || name.ends_with("STATUS")) continue;
      add_designation(name, name + "ATTRIBUTE", rating_of(cell(name + "STATUS")));
      const auto status = cell(name + "STATUS");
      const auto lower = files::lower_ascii(status);
      const bool exact = lower == "preferred" || lower == "admitted" || lower == "deprecated";
      if (!status.empty() && !exact) extras_of_last(name).push_back({"STATUS", std::string(status)});
    }
    for (const char* name : {"SYMBOLE", "SYMBOL"}) add_symbol(name);
    add_definition(entry);
    add_source(entry);
    for (const auto& name : columns_.names())
      if (!is_known(name) && !cell(name).empty()) section_.extras.push_back({name, std::string(cell(name))});
    return std::move(section_);
  }

 private:
  [[nodiscard]] std::string_view cell(const std::string& name) const { return columns_.cell(row_, name); }

  Extras& extras_of_last(const std::string& name) {
    return cell(name).empty() || section_.designations.empty() ? section_.extras
                                                               : section_.designations.back().extras;
  }

  void add_designation(const std::string& column, const std::string& attribute, Acceptability rating) {
    const auto read = cell_text(cell(column));
    const auto words = cell(attribute);
    if (read.text.empty() || is_absent_term(read.text)) {
      if (!words.empty()) section_.extras.push_back({attribute, std::string(words)});
      if (!read.text.empty()) section_.extras.push_back({column, std::string(cell(column))});
      return;
    }
    auto& designation = section_.designations.emplace_back();
    designation.text = text::clean(files::on_one_line(read.text));
    designation.acceptability = rating;
    if (section_.language != "en")
      if (auto grammar = cut_grammar(designation); !grammar.empty())
        designation.extras.push_back({"grammar", std::move(grammar)});
    std::string domain;
    const auto plain = cell_text(words).text;
    if (!plain.empty() && !apply_attribute(designation, domain, plain))
      designation.extras.push_back({"ATTRIBUTE", std::string(words)});
    if (!domain.empty() && column == "TERM") domain_ = domain;
    if (!domain.empty() && column != "TERM") designation.extras.push_back({"domain", domain});
    if (read.had_markup) designation.extras.push_back({"markup", std::string(cell(column))});
  }

  void add_symbol(const char* column) {
    const auto read = cell_text(cell(column));
    if (read.text.empty()) return;
    auto& symbol = section_.designations.emplace_back();
    symbol.text = text::clean(files::on_one_line(read.text));
    symbol.kind = DesignationKind::symbol;
    if (read.had_markup) symbol.extras.push_back({"markup", std::string(cell(column))});
  }

  void add_definition(TermEntry& entry) {
    const auto read = cell_text(cell("DEFINITION"));
    auto parts = take_definition_apart(read.text);
    for (const auto& mention : read.mentions) mention_.push_back(mention);
    if (!parts.see.empty()) {
      see(entry, parts.see, parts.definition);
      parts.definition.clear();
    }
    if (!parts.definition.empty()) {
      auto& definition = section_.definitions.emplace_back();
      definition.text = std::move(parts.definition);
      definition.domain = parts.domain.empty() ? domain_ : parts.domain;
    } else if (!domain_.empty()) {
      section_.extras.push_back({"domain", domain_});
    }
    for (auto& note : parts.notes) section_.notes.emplace_back().text = std::move(note);
    for (auto& example : parts.examples) section_.examples.emplace_back().text = std::move(example);
    if (read.had_markup) section_.extras.push_back({"DEFINITION", std::string(cell("DEFINITION"))});
    for (const auto& mention : mention_)
      if (!mention.ievref.empty() && mention.ievref != parts.see)
        relate(entry, RelationKind::associative, mention.ievref, mention.label);
  }

  static void see(TermEntry& entry, const std::string& ievref, const std::string& label) {
    relate(entry, RelationKind::see_also, ievref, label);
  }

  // The same reference comes in every language.
  static void relate(TermEntry& entry, RelationKind kind, const std::string& target,
                     const std::string& label) {
    const bool there = std::any_of(entry.relations.begin(), entry.relations.end(), [&](const auto& relation) {
      return relation.kind == kind && relation.target == target;
    });
    if (!there) entry.relations.push_back({kind, target, label, {}});
  }

  void add_source(TermEntry& entry) {
    const auto read = cell_text(cell("SOURCE"));
    if (read.text.empty()) return;
    auto source = source_of(read.text);
    if (read.had_markup) source.extras.push_back({"markup", std::string(cell("SOURCE"))});
    auto& into = section_.definitions.empty() ? entry.sources : section_.definitions.front().sources;
    into.push_back(std::move(source));
  }

  const Columns& columns_;
  const Cells& row_;
  LanguageSection section_;
  std::string domain_;
  std::vector<Mention> mention_;
};

// Rows gathered into entries, in the order of their first rows.
class Entries {
 public:
  Entries(const Input& input, Remarks& remarks) : input_(input), remarks_(remarks) {}

  void add(const Columns& columns, const Spreadsheet::Row& row) {
    auto reference = columns.cell(row.cells, "IEVREF");
    if (reference.starts_with("IEV")) reference.remove_prefix(3);
    const auto ievref = std::string(leading_ievref(reference));
    if (ievref.empty()) {
      remarks_.error({row.number, std::string(columns.cell(row.cells, "IEVREF").substr(0, 40))},
                     "iev-reference", "An IEVREF like 161-01-01 was expected; the row is left out.");
      return;
    }
    const auto language = language_of_cell(columns.cell(row.cells, "LANGUAGE"));
    auto& entry = entry_for(ievref, language, columns, row);
    entry.languages.push_back(RowReader(columns, row.cells).section(entry));
    take_replaces(entry, columns.cell(row.cells, "REPLACES"));
  }

  // References to concepts of this file become ids of entries.
  std::vector<TermEntry> finished() {
    for (auto& entry : entries_)
      for (auto& relation : entry.relations)
        if (const auto found = by_ref_.find(relation.target);
            found != by_ref_.end() && relation.kind != RelationKind::supersedes)
          relation.target = entries_[found->second.front()].id.text();
    return std::move(entries_);
  }

 private:
  TermEntry& entry_for(const std::string& ievref, const std::string& language, const Columns& columns,
                       const Spreadsheet::Row& row) {
    auto& places = by_ref_[ievref];
    for (const auto place : places) {
      const auto& sections = entries_[place].languages;
      if (std::none_of(sections.begin(), sections.end(),
                       [&](const auto& section) { return section.language == language; }))
        return entries_[place];
    }
    places.push_back(entries_.size());
    auto& entry = entries_.emplace_back();
    const auto date = columns.cell(row.cells, "PUBLICATIONDATE");
    identify(entry, publication_of_row(input_, ievref, date), ievref);
    entry.provenance = {"iev", input_.path.filename().string(), row.number};
    entry.subject_fields.push_back("IEV " + area_of(ievref));
    take_status(entry, columns.cell(row.cells, "STATUS"));
    return entry;
  }

  static void take_status(TermEntry& entry, std::string_view status) {
    const auto lower = files::lower_ascii(status);
    if (lower == "superseded" || lower == "replaced") {
      entry.status = EntryStatus::superseded;
    } else if (lower == "withdrawn" || lower == "deleted" || lower == "cancelled") {
      entry.status = EntryStatus::withdrawn;
    } else if (lower == "draft") {
      entry.status = EntryStatus::draft;
    }
    if (!status.empty()) entry.extras.push_back({"STATUS", std::string(status)});
  }

  // "161-01-01:1990-08": the entry of that date.
  void take_replaces(TermEntry& entry, std::string_view text) {
    if (text.empty()) return;
    const auto ievref = leading_ievref(text);
    ConceptRelation relation;
    relation.kind = RelationKind::supersedes;
    relation.label = text::clean(files::on_one_line(text));
    relation.target = relation.label;
    const auto colon = text.find(':');
    if (!ievref.empty() && colon != std::string_view::npos) {
      const auto date = files::trimmed(text.substr(colon + 1));
      relation.target = entry_id(publication_of_row(input_, ievref, date), ievref).text();
    }
    if (relation.target == entry.id.text()) return;
    if (std::find(entry.relations.begin(), entry.relations.end(), relation) == entry.relations.end())
      entry.relations.push_back(std::move(relation));
  }

  const Input& input_;
  Remarks& remarks_;
  std::vector<TermEntry> entries_;
  std::map<std::string, std::vector<std::size_t>> by_ref_;
};

}  // namespace

std::string column_name(std::string_view printed) {
  auto name = std::string(files::trimmed(printed));
  std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  for (auto& c : name)
    if (is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  return name;
}

void read_workbook(const Input& input, Sink& sink) {
  Spreadsheet book(input.path);
  Remarks remarks(sink, input);
  Entries entries(input, remarks);
  bool found = false;
  for (const auto& sheet : book.sheets()) {
    const auto rows = book.rows(sheet);
    std::size_t at = 0;
    while (at < std::min(rows.size(), most_rows_before_header) && !Columns(rows[at].cells).are_of_iev()) ++at;
    if (at == std::min(rows.size(), most_rows_before_header)) continue;
    found = true;
    const Columns columns(rows[at].cells);
    for (++at; at < rows.size(); ++at) entries.add(columns, rows[at]);
  }
  if (!found)
    refuse_file(input, 0,
                "no sheet has the columns IEVREF, LANGUAGE and TERM of an IEV export in its first rows.");
  for (auto& entry : entries.finished()) sink.entry(std::move(entry));
  std::error_code ignored;
  if (const auto size = std::filesystem::file_size(input.path, ignored); !ignored) sink.progress(size);
}

}  // namespace termreg::sources::iev
