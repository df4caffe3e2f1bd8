// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/entry_builder.h"
#include "indexer/sources/clauses/term_clauses.h"

namespace termreg::sources::clauses {

/// Reads one clause of terms, block by block; the state of that. See harvest_term_clauses().
class TermReader {
 public:
  TermReader(const DocumentText& document, const ClauseZone& zone, TermLayout layout, EntryBuilder& builder)
      : document_(document), zone_(zone), group_(zone), layout_(layout), builder_(builder) {}
  void read();

 private:
  // What a block begins with: its number, and where its text goes on.
  struct Start {
    std::string number;
    std::size_t from = 0;
  };

  void block(std::size_t at);
  void heading(const Block& block, const HeadingLine& line, std::size_t at);
  void paragraph(const Block& block);
  void numbered(const Block& block, const Start& start);
  void unnumbered(const Block& block);
  void behind_term(const Block& block);
  void list_item(const Block& block);
  void listed_term(const Block& block);
  bool take_equivalents(std::string_view text);
  void take_intro(std::string_view text);

  [[nodiscard]] bool is_strict() const { return zone_.match == HeadingMatch::loose; }
  [[nodiscard]] bool belongs(std::string_view number) const;
  [[nodiscard]] std::optional<Start> start_of(const Block& block) const;
  [[nodiscard]] bool is_entry(const TermParagraph& term) const;
  [[nodiscard]] bool heads_definition(const HeadingLine& line, std::size_t at) const;
  [[nodiscard]] bool is_set_apart(std::string_view text, const TermParagraph& term) const;
  [[nodiscard]] bool is_term_alone(std::string_view text, const TermParagraph& term) const;
  [[nodiscard]] bool is_intro_of_list(std::string_view text) const;

  const DocumentText& document_;
  const ClauseZone& zone_;
  ClauseZone group_;  // the same, with the number of the subclause that entries without a number stand in
  TermLayout layout_;
  EntryBuilder& builder_;
  std::optional<Start> pending_;  // a number that stood alone; the term comes next
  Place pending_place_;
  bool awaits_definition_ = false;      // the entry at hand stood alone in its line
  std::vector<std::string> list_tags_;  // of an introduction of terms taken over
  bool in_list_ = false;                // list items are terms
};

/// "a) text" of a list within a definition.
[[nodiscard]] std::string with_label(const Block& block);

/// True for "None", "None.", "Aucun", "Ninguno", "Нет", "لا يوجد", "无".
[[nodiscard]] bool says_none(std::string_view text);

/// Reads a table of terms, beginning at block `at`, which is moved behind it. Its first row names its
/// columns, or it has two of them and nothing before it in its clause is an entry.
void harvest_term_table(const DocumentText& document, const ClauseZone& zone, std::size_t& at,
                        EntryBuilder& builder);

}  // namespace termreg::sources::clauses
