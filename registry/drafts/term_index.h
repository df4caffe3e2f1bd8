// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "registry/designations/interner.h"
#include "registry/designations/table.h"
#include "registry/model/draft.h"
#include "registry/text/words.h"

namespace termreg::drafts {

using designations::no_ordinal;
using designations::Ordinal;

/// Designations as a trie over the inflectional bases of their words, so that running text is searched for all
/// of them at once. Equal at N1 to N3; of N2's compounds, "data base", "data-base" and "database" are one.
/// Single function words, single letters and bare numbers are left out. Filled once, then read by many
/// threads.
class TermIndex {
 public:
  /// A designation on its way in. `owner` is whatever the caller knows it by: an entry id.
  struct Form {
    std::string_view owner;
    std::string_view text;
    std::string_view language;
    DesignationKind kind = DesignationKind::term;
    Acceptability acceptability = Acceptability::unstated;
    EntryStatus status = EntryStatus::valid;
  };
  void add(const Form& form);
  /// To be called once behind the last add(): learns how words of the index may be written apart.
  void finish();

  /// All designations of the table, of one moment.
  [[nodiscard]] static TermIndex of(const designations::Table& table);
  /// Only those that the words of one draft can make up, read from the store without a table: for a program that checks
  /// one draft and ends. A search of this draft meets the same as in an index of all.
  [[nodiscard]] static TermIndex of(const store::Store& store, const Draft& draft);

  /// The place of a whole designation in the trie; no_ordinal if none is equal to it.
  [[nodiscard]] Ordinal find(std::string_view designation) const;
  /// Calls visit(Form) for every designation that ends at that place; views live as long as the index.
  template <typename Visit>
  void each_form(Ordinal node, Visit visit) const {
    if (node == no_ordinal) return;
    for (auto at = last_form_[node]; at != no_ordinal; at = forms_[at].next) visit(form(at));
  }
  /// How many words the designations there have.
  [[nodiscard]] std::size_t words_of(Ordinal node) const noexcept { return depth_[node]; }
  /// True if one of them may be written as `surface` is: its language fits, and an abbreviation stands in its
  /// own letters, with or without the s of the plural.
  [[nodiscard]] bool accepts(Ordinal node, std::string_view surface, std::string_view language) const;

  /// Steps of a search.
  [[nodiscard]] Ordinal stem_of(std::string_view word) const { return stems_.find(text::word_stem(word)); }
  [[nodiscard]] Ordinal first(Ordinal stem) const noexcept { return root_[stem]; }
  [[nodiscard]] Ordinal next(Ordinal node, Ordinal stem) const noexcept;
  [[nodiscard]] bool ends(Ordinal node) const noexcept { return last_form_[node] != no_ordinal; }
  [[nodiscard]] bool goes_on(Ordinal node) const noexcept { return goes_on_[node]; }

  [[nodiscard]] std::size_t size() const noexcept { return forms_.size(); }
  [[nodiscard]] std::size_t memory_bytes() const noexcept;

 private:
  struct Held {
    std::uint32_t text = 0;  // in texts_
    std::uint32_t size = 0;
    Ordinal owner = no_ordinal;
    Ordinal language = no_ordinal;
    Ordinal next = no_ordinal;  // form at the same node
    DesignationKind kind = DesignationKind::term;
    Acceptability acceptability = Acceptability::unstated;
    EntryStatus status = EntryStatus::valid;
    bool short_form = false;
  };
  struct Edge {
    Ordinal node = no_ordinal;  // from; no_ordinal: a free slot
    Ordinal stem = 0;
    Ordinal to = 0;
  };
  [[nodiscard]] Form form(Ordinal at) const;
  [[nodiscard]] std::string_view text_of(const Held& held) const noexcept;
  [[nodiscard]] Ordinal child(Ordinal node, Ordinal stem);
  [[nodiscard]] Ordinal new_node(std::size_t depth);
  [[nodiscard]] std::size_t slot(Ordinal node, Ordinal stem) const noexcept;
  void grow();
  void hang(Ordinal node, Ordinal form_at);
  Ordinal intern_stem(std::string_view stem);
  void share(Ordinal from, Ordinal to);

  designations::Interner stems_, owners_, languages_;
  std::vector<Ordinal> root_;  // by stem
  std::vector<Edge> edges_;    // open addressing, a power of two
  std::size_t used_edges_ = 0;
  std::vector<Ordinal> last_form_;     // by node
  std::vector<std::uint8_t> depth_;    // by node
  std::vector<std::uint8_t> goes_on_;  // by node
  std::vector<Held> forms_;
  std::string texts_;
};

/// True for a designation that is written in its own letters alone: one word with two capitals or more.
[[nodiscard]] bool is_short_form(std::string_view designation);

}  // namespace termreg::drafts
