// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/designations/interner.h"
#include "registry/designations/ladder.h"
#include "registry/designations/prefix_index.h"
#include "registry/designations/table.h"
#include "registry/designations/typo_index.h"
#include "registry/designations/word_index.h"

namespace termreg::designations {

/// A designation on its way into the table: everything computed that can be computed before the table is
/// locked.
struct Arrival {
  Ladder::Rungs rungs;
  WordIndex::Facts facts;           ///< empty if the ladder has the N1 key already
  std::string_view language, text;  ///< views of the caller's record
  DesignationKind kind = DesignationKind::term;
  Acceptability acceptability = Acceptability::unstated;
};

/// What the table holds, without the lock: 24 bytes a designation, 8 an entry, the texts, the ladder of keys
/// and what finds keys that are not equal: words, beginnings, letters. Reading is safe from many threads while nobody adds or drops. What edits leave behind (keys and ids
/// that nothing uses any more, replaced texts) is kept until the table is built again at the next start.
class Holdings {
 public:
  [[nodiscard]] Arrival arrival(text::MatchKey match, std::string_view language,
                                const Designation& item) const;
  void add(const EntryId& id, EntryStatus status, const Arrival& arrival);
  /// Takes out all designations of an entry, if there are any.
  void drop(const EntryId& id);
  void shrink();

  /// The designations of the best level, in the order of Table::lookup.
  [[nodiscard]] std::vector<Match> lookup(std::string_view term, std::string_view language,
                                          std::size_t limit) const;
  /// See Table::each_group.
  [[nodiscard]] std::vector<Table::Group> groups() const;

  /// See Table::each.
  void each(const std::function<void(const Table::Held&)>& visit) const;

  [[nodiscard]] const Ladder& ladder() const noexcept { return ladder_; }
  [[nodiscard]] const WordIndex& words() const noexcept { return words_; }
  [[nodiscard]] const TypoIndex& typos() const noexcept { return typos_; }
  [[nodiscard]] const PrefixIndex& prefixes() const noexcept { return prefixes_; }

  /// Calls visit(record) for every designation under an N1 node; nothing for no_ordinal.
  template <typename Visit>
  void each_record(Ordinal match, Visit visit) const {
    if (match == no_ordinal) return;
    for (auto at = first_record_[match]; at != no_ordinal; at = records_[at].next_in_match) visit(at);
  }
  /// How many designations hang under an N1 node.
  [[nodiscard]] std::uint32_t uses(Ordinal match) const noexcept;
  [[nodiscard]] Ordinal entry_of(Ordinal record) const noexcept { return records_[record].entry; }
  [[nodiscard]] std::string_view text(Ordinal record) const noexcept { return text(records_[record]); }
  [[nodiscard]] Match match(Ordinal record, MatchLevel level) const;
  /// Whether a designation is of the language and its entry of the kind that is asked for.
  [[nodiscard]] bool passes(Ordinal record, const FindRequest& request) const;
  /// Whether a designation is an abbreviation and its entry holds nothing that it could abbreviate.
  [[nodiscard]] bool is_lone_abbreviation(Ordinal record) const noexcept;
  /// The order of Table::lookup.
  [[nodiscard]] bool goes_before(Ordinal a, Ordinal b) const noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t memory_bytes() const noexcept;

 private:
  static constexpr std::uint32_t same_as_key = ~std::uint32_t{0};
  struct Record {
    Ordinal entry = no_ordinal;
    Ordinal match = no_ordinal;          // N1 node
    Ordinal next_in_match = no_ordinal;  // or in the list of free records
    Ordinal next_in_entry = no_ordinal;
    std::uint32_t text = same_as_key;  // offset in texts_, up to a NUL; the text is often the N1 key itself
    Ordinal language : 24 = 0;
    DesignationKind kind : 4 = DesignationKind::term;
    Acceptability acceptability : 4 = Acceptability::unstated;
  };
  struct Entry {
    Ordinal first_record = no_ordinal;
    EntryStatus status = EntryStatus::valid;
    std::uint8_t authority = 0;  // see Standing: the smaller, the more it is to be kept
  };
  using Found = std::vector<Ordinal>;

  [[nodiscard]] std::pair<MatchLevel, Found> best(std::string_view term, std::string_view language) const;
  [[nodiscard]] Ordinal hang_in(const Arrival& arrival);
  [[nodiscard]] Ordinal new_record();
  void unhang(Ordinal record);
  [[nodiscard]] std::string_view text(const Record& record) const noexcept;
  void add_groups(Found& members, std::vector<Table::Group>& groups) const;

  Ladder ladder_;
  WordIndex words_;
  TypoIndex typos_;
  PrefixIndex prefixes_;
  Interner ids_, languages_;
  std::vector<Entry> entries_;  // by number of the id
  std::vector<Record> records_;
  std::vector<Ordinal> first_record_;  // by N1 node
  std::string texts_;                  // N0 texts that differ from their N1 key
  Ordinal free_ = no_ordinal;
  std::size_t size_ = 0;
};

}  // namespace termreg::designations
