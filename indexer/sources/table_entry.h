// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/sources/csv_columns.h"
#include "indexer/sources/publication.h"
#include "registry/model/term_entry.h"

namespace termreg::sources {

/// Where a row of a table stands.
struct RowPlace {
  std::uint32_t line = 0;    ///< of the file or sheet, from 1
  std::uint32_t number = 0;  ///< of the row among the data, from 1: names it where no id does
};

/// Adds what another row says of the same entry: its language sections, and of everything else what is not there yet.
void join(TermEntry& into, TermEntry& from);

/// Builds the entry of one row of a table, whatever file it comes from:
///
///     list  = item {"|" item}: designations, abbreviations, notes, examples, subject_field, broader, related
///
/// A row is one entry in one language; the first designation is preferred, the others are admitted. What has
/// no known column is an Extra by the name of its column. An id that is a whole EntryId, as our own export writes it,
/// is the entry's id, unless the caller asked for a document; its row then says all there is to say of its place. Not thread-safe; columns and remarks must outlive
/// it.
class TableEntries {
 public:
  /// `format` is the name of the row in the table of formats; `language` is for rows that name none.
  TableEntries(const Input& input, std::string_view format, const CsvColumns& columns, Remarks& remarks);

  /// The id of a row that has a whole one by that rule; nothing for others.
  [[nodiscard]] std::optional<EntryId> whole_id(const std::vector<std::string_view>& cells) const;

  void default_language(std::string_view language);
  /// An id of the table, so that `broader` and `related` find it; tell all before the first entry. The text must
  /// outlive the object.
  void learn(std::string_view id) { ids_.insert(id); }

  /// `cells` has columns.width() cells.
  [[nodiscard]] TermEntry entry(const std::vector<std::string_view>& cells, RowPlace place);

 private:
  using Cells = std::vector<std::string_view>;

  void name(TermEntry& entry, const Cells& cells, std::uint32_t number);
  [[nodiscard]] Publication publication(const Cells& cells) const;
  void take(const Cells& cells, Column column, std::string& into) const;
  [[nodiscard]] LanguageSection section(const Cells& cells) const;
  void sources(TermEntry& entry, const Cells& cells) const;
  void status(TermEntry& entry, const Cells& cells, std::uint32_t line);
  void relations(TermEntry& entry, std::string_view cell, RelationKind kind) const;

  const CsvColumns& columns_;
  Remarks& remarks_;
  std::string format_;
  std::string file_name_;
  Publication publication_;
  std::string language_;
  bool is_placed_by_caller_ = false;
  std::unordered_set<std::string_view> ids_;
};

}  // namespace termreg::sources
