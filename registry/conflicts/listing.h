// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "registry/conflicts/scan.h"
#include "registry/model/search.h"

namespace termreg::conflicts {

/// What to do where findings are behind the entries: wait until they are level, or answer with those that are known.
enum class Freshness { level, as_known };

/// Whether a list gives the findings with all that a person reads, or only what they are counted and told apart by: code,
/// name, severity, entries, designation, digest and decision. The first reads the entries of each finding.
enum class Detail { worded, outlined };

/// Which part of a list is wanted.
struct Window {
  std::size_t offset = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  Facets facets = Facets::left_out;
  Freshness freshness = Freshness::level;
  Detail detail = Detail::worded;
};

/// How many findings stand between two bodies, or within one (then both names are equal). As parts of an id.
struct BodyPairCount {
  std::string body, against;
  std::uint64_t count = 0;
};

/// A part of the findings that pass a filter, and what they are about in all. The counts leave out what they
/// offer a choice of: `by_code` does not look at the filter's codes, `by_pair` not at its bodies, `by_state` not
/// at its state. A group counts once for each pair of bodies in it.
struct Listing {
  std::vector<Finding> findings;
  std::uint64_t total = 0;  ///< all that pass, not only those in the window
  std::vector<std::pair<FindingCode, std::uint64_t>> by_code;  ///< in the order of the codes
  std::vector<BodyPairCount> by_pair;                          ///< most first
  std::vector<std::pair<DecisionState, std::uint64_t>> by_state;
};

/// A part of the findings of a table, chosen and counted, as they stand there.
struct Choice {
  std::vector<const Finding*> findings;
  Listing counts;  ///< with no findings
};

/// Order of a list: severest first, then by code, designation, entries and language.
[[nodiscard]] bool comes_before(const Finding& x, const Finding& y);

/// The findings of one survey, found by digest and by entry; lists copy what they show and nothing else. Many readers
/// at once, or one writer. The findings must outlive it.
class FindingTable {
 public:
  /// Gives the finding with all that a person reads, where the table holds outlines.
  using Wording = std::function<Finding(const Finding&)>;
  FindingTable() = default;
  explicit FindingTable(const std::vector<Finding>& findings);
  explicit FindingTable(Wording wording) : wording_(std::move(wording)) {}

  /// Takes out and puts in. Those that come in must differ from what is there.
  void replace(std::span<const Finding* const> gone, std::vector<const Finding*> come);

  [[nodiscard]] std::size_t size() const noexcept { return in_order_.size(); }
  [[nodiscard]] const std::vector<const Finding*>& in_order() const noexcept { return in_order_; }
  /// @return nullptr if no finding has this digest. It is an outline where the table holds outlines.
  [[nodiscard]] const Finding* find(std::string_view digest) const;
  /// The findings that hold the entry, in no order.
  [[nodiscard]] std::span<const Finding* const> of_entry(std::string_view entry_id) const;
  [[nodiscard]] Finding worded(const Finding& finding) const {
    return wording_ ? wording_(finding) : finding;
  }
  /// The findings that pass the filter and lie in the window, in the order of the survey, or where a profile gives some
  /// another severity in the order of those.
  [[nodiscard]] Choice choose(const Filter& filter, const Window& window, const Decisions& decisions,
                              std::string_view today) const;
  /// The same, as they are decided on `today` (2026-11-27).
  [[nodiscard]] Listing list(const Filter& filter, const Window& window, const Decisions& decisions,
                             std::string_view today) const;

 private:
  [[nodiscard]] std::vector<const Finding*> candidates(const Filter& filter) const;
  void index(const Finding& finding);
  void forget_digest(const Finding& finding);

  Wording wording_;
  std::vector<const Finding*> in_order_;
  std::unordered_multimap<std::string_view, const Finding*>
      by_digest_;  // seldom several: what differs is the reason
  std::unordered_map<std::uint64_t, std::vector<const Finding*>> by_entry_;  // by the digest of its id
};

}  // namespace termreg::conflicts
