// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/designation.h"
#include "registry/model/search.h"
#include "registry/model/term_entry.h"
#include "registry/store/store.h"

namespace termreg::designations {

/// One designation that met a key. `entry` names the entry, the rest is copied out of the table.
struct Match {
  EntryId entry;
  std::string text;  ///< N0
  std::string language;
  DesignationKind kind = DesignationKind::term;
  Acceptability acceptability = Acceptability::unstated;
  EntryStatus status = EntryStatus::valid;
  MatchLevel level = MatchLevel::none;
};

/// A question to the search ladder.
struct FindRequest {
  std::string_view text;
  std::string_view language;  ///< BCP 47; empty means any, "en" means "en-gb" too
  std::size_t limit = 20;     ///< entries wanted, best first
  /// Says of an entry, by its id and status, whether it may be found; empty: all may. Called under the lock of
  /// the table, so it must not call the table.
  std::function<bool(std::string_view id, EntryStatus status)> accepts;
};

/// The designations of the whole registry in memory, found by their keys at N0 to N3. Filled at start from
/// the store's derived records alone and kept in step by the store's change feed, so it is never behind an
/// acknowledged write. Under 200 bytes a designation in a large glossary (181 on
/// WordNet; tools/bench/search_quality prints it). Many readers at once, one writer; a reader sees a
/// change set wholly or not at all.
class Table final : public store::Observer {
 public:
  /// Reads all derived records of the store (under 1 s for 100,000 entries) and follows it from then on.
  explicit Table(store::Store& store);
  ~Table() override;

  /// Designations of the best level that any meets: exact text first, then N1, N2, N3. All matches are at
  /// that level; preferred before admitted before deprecated, active entries before others, then by entry id.
  /// @param language  BCP 47; empty means any, "en" means "en-gb" too. @param limit  0 means all.
  [[nodiscard]] std::vector<Match> lookup(std::string_view term, std::string_view language,
                                          std::size_t limit) const;

  /// Entries whose designations meet a query on any rung of the search ladder (finder.h), best first, each
  /// entry once; `level` of a match names the rung. At most `limit`: asking for more gives the same and more.
  [[nodiscard]] std::vector<Match> find(const FindRequest& request) const;

  /// Designations that begin as the text does (at N1), shortest first, each text once; for suggestions.
  [[nodiscard]] std::vector<Match> suggest(std::string_view beginning, std::string_view language,
                                           std::size_t limit) const;

  /// Groups of designations of *active* entries that share a key at N3, abbreviations and symbols included.
  /// Every group has at least two different entries and one language ("en" and "en-gb" are one); its members
  /// are in the order of language, entry id, text. The level of a pair is told by compare_levels. All groups
  /// are of one moment; the visitor runs without a lock and may call the table. Used by the conflict scan.
  struct Group {
    std::vector<Match> members;
  };
  void each_group(const std::function<void(const Group&)>& visit) const;

  /// One designation as the table holds it; views that live as long as the visit.
  struct Held {
    std::string_view entry;     ///< id
    std::string_view text;      ///< N0
    std::string_view language;  ///< BCP 47
    DesignationKind kind = DesignationKind::term;
    Acceptability acceptability = Acceptability::unstated;
    EntryStatus status = EntryStatus::valid;
  };
  /// Visits every designation once, in no order that means anything, all of one moment. The visitor is called
  /// under the lock for reading and must not call the table.
  void each(const std::function<void(const Held&)>& visit) const;

  [[nodiscard]] std::size_t size() const;          ///< designations held
  [[nodiscard]] std::size_t memory_bytes() const;  ///< estimate of what the table holds

  void applied(const std::vector<Change>& changes, const store::Head& head) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
  store::Store& store_;
};

/// The best level at which two designations are equal.
[[nodiscard]] MatchLevel compare_levels(std::string_view a, std::string_view b);

}  // namespace termreg::designations
