// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/schema.h"

#include <algorithm>
#include <array>

#include "registry/model/entry_id.h"

namespace termreg::search {
namespace {

constexpr std::array<FieldRow, field_count> table{{
    {Field::definition, FieldKind::words, 'D', 1.0, HitField::definition},
    {Field::note, FieldKind::words, 'N', 0.5, HitField::note},
    {Field::example, FieldKind::words, 'E', 0.5, HitField::example},
    {Field::designation, FieldKind::words, 'T', 2.0, HitField::designation},
    {Field::id, FieldKind::filter, 'Q', 0.0, HitField::definition},
    {Field::body, FieldKind::filter, 'B', 0.0, HitField::definition},
    {Field::document, FieldKind::filter, 'O', 0.0, HitField::definition},
    {Field::status, FieldKind::filter, 'S', 0.0, HitField::definition},
    {Field::subject, FieldKind::filter, 'J', 0.0, HitField::definition},
    {Field::language, FieldKind::filter, 'L', 0.0, HitField::definition},
    {Field::source, FieldKind::filter, 'C', 0.0, HitField::definition},
    {Field::kind, FieldKind::filter, 'K', 0.0, HitField::definition},
}};

constexpr bool stands_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].field) != i) return false;
  return true;
}
static_assert(stands_in_order(), "row() finds a field by its number");

constexpr std::array everywhere{Field::designation, Field::definition, Field::note, Field::example};
constexpr std::array designations_only{Field::designation};
constexpr std::array definitions_only{Field::definition};

}  // namespace

std::span<const FieldRow> fields() {
  return table;
}

const FieldRow& row(Field field) {
  return table[static_cast<std::size_t>(field)];
}

const FieldRow* row_of_prefix(char prefix) {
  const auto* found = std::ranges::find(table, prefix, &FieldRow::prefix);
  return found == table.end() ? nullptr : found;
}

Field index_field(QueryField field) noexcept {
  constexpr std::array meant{Field::body,     Field::document, Field::status, Field::subject,
                             Field::language, Field::source,   Field::kind};
  return meant[static_cast<std::size_t>(field)];
}

std::span<const Field> searched_fields(SearchMode mode) {
  switch (mode) {
    case SearchMode::terms:
      return designations_only;
    case SearchMode::definitions:
    case SearchMode::meaning:
      return definitions_only;
    case SearchMode::all:
      break;
  }
  return everywhere;
}

std::string word_term(Field field, std::string_view stem) {
  std::string term;
  term.reserve(stem.size() + 1);
  term += row(field).prefix;
  term += stem;
  return term;
}

std::string filter_term(Field field, std::string_view value) {
  return word_term(field, field == Field::id ? std::string(value) : id_part(value));
}

std::string_view primary_language(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace termreg::search
