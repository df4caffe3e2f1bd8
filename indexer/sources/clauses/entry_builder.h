// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/house.h"
#include "indexer/sources/clauses/references.h"
#include "indexer/sources/clauses/remarks.h"
#include "indexer/sources/clauses/term_paragraph.h"

namespace termreg::sources::clauses {

/// Puts one entry together from what a house reads block by block, and files it with the harvest. An entry
/// without a number of its own is named by its clause and its designation. Not thread-safe; harvest and
/// references must outlive it.
class EntryBuilder {
 public:
  EntryBuilder(Harvest& harvest, const References& references) : harvest_(harvest), references_(references) {}

  /// Begins an entry, ending the one before.
  void begin(const ClauseZone& zone, std::string number, Place place, TermParagraph term);
  /// To the entry at hand:
  void add_name(Designation designation);
  /// Of the definition; a line, or a sentence, that a label makes a note, an example or a source is that instead,
  /// and what follows it in the text belongs to it.
  void add_paragraph(std::string_view text);
  void add_to_last(std::string_view text);  ///< of the note or example that came last, else of the definition
  void add_remark(Remark remark);
  void add_equivalent(std::string_view language, std::string_view name);  ///< a name in another language
  void add_equivalent(std::string_view language, Designation designation);
  /// Files the entry at hand, if there is one.
  void end();
  /// Drops it.
  void drop() { open_.reset(); }

  [[nodiscard]] bool is_open() const { return open_.has_value(); }
  [[nodiscard]] bool is_numbered() const { return open_ && !open_->number.empty(); }
  [[nodiscard]] bool has_definition() const { return open_ && !open_->term.definition.empty(); }
  [[nodiscard]] bool has_remarks() const { return open_ && !open_->remarks.empty(); }
  [[nodiscard]] bool has_equivalents() const { return open_ && !open_->equivalents.empty(); }
  [[nodiscard]] const std::string& number() const { return open_->number; }
  [[nodiscard]] const TermParagraph& term() const { return open_->term; }

 private:
  struct Open {
    std::string number;
    Place place;
    TermParagraph term;
    std::vector<Remark> remarks;
    std::vector<LanguageSection> equivalents;
    ClauseKind kind = ClauseKind::definitions;
    std::string clause;
    std::string language;
  };
  void add_line(std::string_view line);
  [[nodiscard]] TermEntry entry_of(Open& open) const;
  void take_definition(Open& open, LanguageSection& section, TermEntry& entry) const;
  [[nodiscard]] std::string locator_for(const Open& open);

  Harvest& harvest_;
  const References& references_;
  std::optional<Open> open_;
  std::set<std::string> locators_;
};

}  // namespace termreg::sources::clauses
