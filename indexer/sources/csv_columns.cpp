// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/csv_columns.h"

#include <algorithm>
#include <optional>

#include "indexer/files/content.h"
#include "indexer/sources/publication.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

constexpr std::size_t most_columns = 256;

// In the order of the enumeration.
constexpr std::array<std::string_view, column_count> names{
    "id",       "designations",  "abbreviations",  "definition", "notes",
    "examples", "subject_field", "part_of_speech", "language",   "source",
    "status",   "broader",       "related",        "body",       "document",
    "edition",  "clause"};

// The name under which the column is known here: what --map calls it, else its own. Of columns without a
// name,
// --map means the first.
std::string known_name(const std::vector<std::string>& own, std::size_t at, const ReadOptions& options) {
  const bool named = !own[at].empty() || std::find(own.begin(), own.end(), std::string()) ==
                                             own.begin() + static_cast<std::ptrdiff_t>(at);
  for (const auto& [known, in_file] : options.columns)
    if (named && files::lower_ascii(in_file) == own[at]) return files::lower_ascii(known);
  return own[at];
}

// What other houses call the columns, as text::match_key has it. Only files that know none of our names for terms, and that
// nobody maps, are read by these: what we wrote ourselves has our names, and other columns of any name.
struct Alias {
  std::string_view name;
  Column known;
};
constexpr auto aliases = std::to_array<Alias>({
    {"term", Column::designations},
    {"terms", Column::designations},
    {"preferred term", Column::designations},
    {"designation", Column::designations},
    {"name of term", Column::designations},
    {"terme", Column::designations},
    {"término", Column::designations},
    {"termino", Column::designations},
    {"термин", Column::designations},
    {"المصطلح", Column::designations},
    {"مصطلح", Column::designations},
    {"术语", Column::designations},
    {"benennung", Column::designations},
    {"begriff", Column::designations},
    {"abbreviation", Column::abbreviations},
    {"acronym", Column::abbreviations},
    {"abréviation", Column::abbreviations},
    {"acronyme", Column::abbreviations},
    {"abreviatura", Column::abbreviations},
    {"sigla", Column::abbreviations},
    {"acrónimo", Column::abbreviations},
    {"сокращение", Column::abbreviations},
    {"الاختصار", Column::abbreviations},
    {"缩写", Column::abbreviations},
    {"缩略语", Column::abbreviations},
    {"abkürzung", Column::abbreviations},
    {"définition", Column::definition},
    {"definición", Column::definition},
    {"definicion", Column::definition},
    {"определение", Column::definition},
    {"التعريف", Column::definition},
    {"定义", Column::definition},
    {"lang", Column::language},
    {"langue", Column::language},
    {"idioma", Column::language},
    {"язык", Column::language},
    {"اللغة", Column::language},
    {"语言", Column::language},
    {"sprache", Column::language},
    {"fuente", Column::source},
    {"источник", Column::source},
    {"المصدر", Column::source},
    {"来源", Column::source},
    {"quelle", Column::source},
    {"note", Column::notes},
    {"example", Column::examples},
    {"domain", Column::subject_field},
    {"domaine", Column::subject_field},
    {"subject field", Column::subject_field},
    {"part of speech", Column::part_of_speech},
});

std::optional<Column> alias_of(std::string_view name) {
  const auto key = text::match_key(name);
  const auto found = std::find_if(aliases.begin(), aliases.end(),
                                  [&](const Alias& alias) { return alias.name == key.bytes(); });
  return found == aliases.end() ? std::nullopt : std::optional(found->known);
}

bool is_of_terms(Column column) {
  return column == Column::designations || column == Column::abbreviations;
}

bool is_own_name_of_terms(std::string_view name) {
  return name == "designations" || name == "abbreviations";
}

void check_renames(const std::vector<std::string>& header, const Input& input) {
  for (const auto& [known, in_file] : input.options.columns)
    if (std::find(header.begin(), header.end(), files::lower_ascii(in_file)) == header.end())
      refuse_file(input, 1, "there is no column “" + in_file + "” to take as “" + known + "”; see --map.");
}

std::string joined(const std::vector<std::string>& header) {
  std::string list;
  for (const auto& name : header) list += (list.empty() ? "" : ", ") + name.substr(0, 40);
  return list.substr(0, 400);
}

}  // namespace

CsvColumns::CsvColumns(const std::vector<std::string_view>& header, const Input& input, HeaderNames allowed)
    : width_(header.size()) {
  place_.fill(absent);
  if (width_ > most_columns)
    refuse_file(input, 1, "the header has more than " + std::to_string(most_columns) + " columns.");
  std::vector<std::string> own;
  for (const auto name : header) own.push_back(files::lower_ascii(files::trimmed(name)));
  check_renames(own, input);
  const bool is_foreign = allowed == HeaderNames::anyones && input.options.columns.empty() &&
                          std::none_of(own.begin(), own.end(), is_own_name_of_terms);
  for (std::size_t at = 0; at < width_; ++at) {
    if (!own[at].empty() && std::count(own.begin(), own.end(), own[at]) > 1)
      refuse_file(input, 1, "the column “" + own[at] + "” is there twice; rename one.");
    const auto known = known_name(own, at, input.options);
    const auto* row = std::find(names.begin(), names.end(), known);
    const auto alias = is_foreign && row == names.end() ? alias_of(own[at]) : std::nullopt;
    const bool is_free =
        alias && !has(*alias) &&
        std::find(own.begin(), own.end(), names[static_cast<std::size_t>(*alias)]) == own.end();
    if (is_free) {
      place_[static_cast<std::size_t>(*alias)] = at;
    } else if (row == names.end()) {
      auto name = std::string(files::trimmed(header[at]));
      others_.push_back({name.empty() ? "column " + std::to_string(at + 1) : std::move(name), at});
    } else {
      place_[static_cast<std::size_t>(row - names.begin())] = at;
    }
  }
  if (!has(Column::designations) && !has(Column::abbreviations))
    refuse_file(input, 1,
                "there is no column “designations” (there are: " + joined(own) +
                    "); name the one that holds the terms with --map designations=NAME.");
}

bool is_telling_column(std::string_view name) {
  return is_own_name_of_terms(name) || name == "definition" || alias_of(name) == Column::definition;
}

bool is_header_of_terms(const std::vector<std::string_view>& cells, const ReadOptions& options) {
  return std::any_of(cells.begin(), cells.end(), [&](std::string_view cell) {
    const auto name = files::lower_ascii(files::trimmed(cell));
    if (is_own_name_of_terms(name)) return true;
    if (options.columns.empty()) {
      const auto alias = alias_of(name);
      return alias && is_of_terms(*alias);
    }
    return std::any_of(options.columns.begin(), options.columns.end(), [&](const auto& column) {
      return is_own_name_of_terms(files::lower_ascii(column.first)) &&
             files::lower_ascii(column.second) == name;
    });
  });
}

}  // namespace termreg::sources
