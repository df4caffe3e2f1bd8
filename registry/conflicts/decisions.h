// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/model/disposition.h"
#include "registry/store/store.h"

namespace termreg::conflicts {

/// What editors have stated about pairs of entries by their decisions: `link` says that they are one concept,
/// `keep-apart` that they are not. Both hold whatever becomes of the texts, until they are taken back.
class Statements {
 public:
  void link(const EntryId& a, const EntryId& b) {
    if (!linked_.insert(pair_of(a, b)).second) return;
    partners_.emplace(a.text(), b.text());
    partners_.emplace(b.text(), a.text());
  }
  [[nodiscard]] bool empty() const noexcept { return linked_.empty() && apart_.empty(); }
  /// The entries that are linked with this one.
  [[nodiscard]] std::vector<std::string> linked_with(const EntryId& id) const;
  void keep_apart(const EntryId& a, const EntryId& b) { apart_.insert(pair_of(a, b)); }
  [[nodiscard]] bool are_linked(const EntryId& a, const EntryId& b) const {
    return !linked_.empty() && linked_.contains(pair_of(a, b));
  }
  [[nodiscard]] bool are_kept_apart(const EntryId& a, const EntryId& b) const {
    return !apart_.empty() && apart_.contains(pair_of(a, b));
  }
  [[nodiscard]] const std::set<std::pair<std::string, std::string>>& linked() const noexcept {
    return linked_;
  }

 private:
  static std::pair<std::string, std::string> pair_of(const EntryId& a, const EntryId& b) {
    return a < b ? std::pair(a.text(), b.text()) : std::pair(b.text(), a.text());
  }
  std::set<std::pair<std::string, std::string>> linked_, apart_;
  std::multimap<std::string, std::string> partners_;  // of the linked pairs, both ways
};

/// All decisions of a store, looked up by finding. A plain value; many readers at once.
class Decisions {
 public:
  /// Reads them from the store. @throws Error(damaged) if one cannot be decoded.
  explicit Decisions(const store::Store& store);

  /// Says in the finding what was decided about it. A decision about other texts of the same entries, or one
  /// that has expired by `today` (2026-11-27), leaves it open and marks it as reopened.
  void mark(Finding& finding, std::string_view today) const;
  /// How far the finding is: what mark() would say, without the finding being changed.
  [[nodiscard]] DecisionState state_of(const Finding& finding, std::string_view today) const;
  /// As if the record of that digest were this one, or none if the JSON is empty.
  void replace(std::string_view digest, std::string_view json);
  /// What follows from the decisions that are not only triaged.
  [[nodiscard]] Statements statements() const;
  /// In the order of their digests.
  [[nodiscard]] const std::map<std::string, Disposition>& all() const noexcept { return by_digest_; }

 private:
  [[nodiscard]] const Disposition* in_force(const Finding& finding, std::string_view today) const;

  using Subject = std::tuple<FindingCode, std::vector<EntryId>, std::string>;
  std::map<std::string, Disposition> by_digest_;
  std::set<Subject> subjects_;
};

/// What an editor says about findings.
struct DecisionRequest {
  Decision decision = Decision::accept;
  DecisionState state = DecisionState::decided;  ///< `open` takes the decision back
  std::string reason;
  std::string author = "local";
  std::string expires;
};

/// The edit that files a decision about these findings, all or none.
/// @throws Error(bad_input) if `accept` has no reason, or `expires` is no date.
[[nodiscard]] store::ChangeSet decide(const std::vector<Finding>& findings, const DecisionRequest& request,
                                      std::string_view now);

/// What changed in a registry since it was looked at.
struct Touched {
  std::set<std::string>
      entries;              ///< ids of those that were put or removed, or about which something was stated
  bool statements = false;  ///< something was stated about entries, or taken back
};

/// Adds what the decision states about entries, given as it is stored; an empty text states nothing.
void touch(std::string_view decision_json, Touched& touched);

/// What can have changed a finding after that change. Findings follow from the entries and from what was stated about
/// pairs of them: a decision that states nothing touches none. @return nothing if it is a thousand changes or more.
[[nodiscard]] std::optional<Touched> touched_since(const store::Store& store, std::uint64_t after);

}  // namespace termreg::conflicts
