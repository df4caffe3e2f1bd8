// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "registry/model/search.h"
#include "registry/query.h"

/// What stands in the full-text index, and under which prefix: the one table that indexing and querying
/// share.
///
///     document  = one entry of the store; no data, no positions, three values
///     term      = prefix content                      ; prefix = one capital letter, content never begins
///     with one content   = stem                                ; words:   analyser.h, wdf = how often the
///     field holds it
///               | folded                              ; filters: filter_value(), wdf 0
///     value 0   = body US document US status US [ subject *( RS subject ) ] US language *( RS language )
///                 US kind *( RS kind )            ; as printed, for facets;  US = 0x1F, RS = 0x1E
///     value 1   = id of the entry                 ; both are read into memory, see columns_private.h
///     value 2   = words of its definitions        ; read into memory too, see wording_private.h
///     metadata  = see position_private.h
///
/// A change of anything here, in analyser.h or in document_private.h that alters the terms of a document
/// needs another `schema_version`: an index of another version is rebuilt, never mixed. All functions are
/// pure and thread-safe.
namespace termreg::search {

inline constexpr int schema_version = 4;

/// A part of an entry that the index knows.
enum class Field {
  definition,
  note,
  example,
  designation,
  id,
  body,
  document,
  status,
  subject,
  language,
  source,
  kind
};

inline constexpr std::size_t field_count = 12;

/// Words are analysed and weighed; a filter is met as a whole or not at all, and does not weigh.
enum class FieldKind { words, filter };

/// A row of the table of fields.
struct FieldRow {
  Field field;
  FieldKind kind;
  char prefix;
  double weight;       ///< factor on the weight of its words where several fields are searched at once
  HitField hit_field;  ///< what a hit through it is reported as; meaningless for filters
};

/// Every field, in the order of `Field`.
[[nodiscard]] std::span<const FieldRow> fields();
[[nodiscard]] const FieldRow& row(Field field);
/// The row of that prefix, or nullptr.
[[nodiscard]] const FieldRow* row_of_prefix(char prefix);
/// The filter that a query means.
[[nodiscard]] Field index_field(QueryField field) noexcept;
/// The fields whose words a mode searches.
[[nodiscard]] std::span<const Field> searched_fields(SearchMode mode);

/// The term of a stem in a field.
[[nodiscard]] std::string word_term(Field field, std::string_view stem);
/// The term of a filter's value. Values are folded as the parts of an EntryId are, so that "ITU-T Y.4600" as
/// printed and `itu-t-y.4600` as written in an id are the same filter. For Field::id the value is an id
/// already.
[[nodiscard]] std::string filter_term(Field field, std::string_view value);

/// "zh-hant" -> "zh". The view points into `tag`.
[[nodiscard]] std::string_view primary_language(std::string_view tag);

/// The value slots, and the separators in the first.
inline constexpr unsigned facet_slot = 0;
inline constexpr unsigned id_slot = 1;
inline constexpr unsigned wording_slot = 2;
inline constexpr char unit_separator = '\x1F';
inline constexpr char record_separator = '\x1E';

}  // namespace termreg::search
