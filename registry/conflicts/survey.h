// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/decisions.h"
#include "registry/conflicts/listing.h"
#include "registry/conflicts/scan.h"
#include "registry/model/finding_outline.h"
#include "registry/store/store.h"

namespace termreg::conflicts {

/// How a registry is surveyed.
struct SurveyOptions {
  unsigned threads = 0;  ///< how many decode and judge; 0: as many as the machine has, at most 8
  const WordWeights* weights = nullptr;  ///< take these instead of those of the registry as it is
  Progress
      progress;  ///< told now and then, from one thread at a time; may be empty. What it throws ends the scan
  std::size_t updated = 0;  ///< entries that have changed since the weights were those of the registry
};

/// What a registry holds where an update looks: what is stored, or what will be once a change set is written.
class Contents {
 public:
  virtual ~Contents() = default;
  [[nodiscard]] virtual std::optional<TermEntry> entry(const EntryId& id) const = 0;
  [[nodiscard]] virtual Statements statements() const = 0;
};

/// As the store is.
class StoredContents final : public Contents {
 public:
  explicit StoredContents(const store::Store& store) : store_(store) {}
  [[nodiscard]] std::optional<TermEntry> entry(const EntryId& id) const override;
  [[nodiscard]] Statements statements() const override { return Decisions(store_).statements(); }

 private:
  const store::Store& store_;
};

/// The findings that an update threw away, and those that it found; some may be in both.
struct Delta {
  std::vector<FindingOutline> gone, come;
};

/// More entries than these are not looked at anew, but all.
inline constexpr std::size_t most_entries_of_update = 200;
/// How many entries may change before words are weighed anew, if their weights are those of so many definitions: a tenth
/// of a large registry, but never more than twice as many as a small one had.
[[nodiscard]] std::size_t most_drift(std::uint64_t definitions) noexcept;

/// All findings of a registry: made by one scan, and then kept up with single changes by looking anew at what they can
/// touch. How much a word tells is weighed once, by the scan, and stays so until the next one: a survey that was kept up
/// has the findings of a new one with the same weights (tested by random edits). Holds every entry as it was compared,
/// and outlines of the findings: their texts are made when they are looked at. Many readers at once, or one writer.
class Survey {
 public:
  /// Scans the active entries of the whole registry for every kind. Entries are compared language by
  /// language, by the first definition of the section. Candidates come from shared keys, from what definitions
  /// state as other names, and from an exact prefix-filter join over the definitions, never from all pairs.
  /// Groups of n are one finding: of the entries that share a designation, those that hang together by pairs of
  /// one code make one finding of that code; for C5, those that hang together by their definitions. A pair that
  /// shares several designations counts for the best one. The first entry of a finding is the one with most
  /// authority, the second the foremost that clashes with the first, then the others in their order;
  /// similarity, genus, polarity and diff are those of the first two. Deterministic: the same registry gives
  /// the same findings in the same order (severity, code, designation, ids), whatever the number of threads.
  /// Reads `store` over one snapshot.
  /// @throws Error(bad_input) if an entry of the store cannot be decoded.
  explicit Survey(const store::Store& store, const SurveyOptions& options = {});
  ~Survey();
  Survey(const Survey&) = delete;
  Survey& operator=(const Survey&) = delete;

  /// The outlines in their order; worded() of it gives the whole finding.
  [[nodiscard]] const FindingTable& table() const noexcept;
  [[nodiscard]] WordWeights weights() const;
  /// Visits every finding as it is to be kept, in their order.
  void each_outline(const std::function<void(FindingOutline)>& visit) const;
  /// How many entries were looked at anew since the weights were those of the registry.
  [[nodiscard]] std::size_t updated() const noexcept;

  /// Looks anew at what the changes can touch. @return false if that is too much to be worth it, or cannot be told from
  /// a part of the registry (the cases are told in README.md): then this survey is of no more use, and a new one is to
  /// be made. @throws Error(bad_input) if an entry cannot be decoded; then a new one is to be made too.
  /// @param delta  is told what came of it; may be null
  [[nodiscard]] bool update(const Contents& contents, const Touched& touched, Delta* delta = nullptr);
  /// The same with what is stored.
  [[nodiscard]] bool update(const store::Store& store, const Touched& touched) {
    return update(StoredContents(store), touched);
  }

  /// Makes what update() looks things up in; otherwise the first update does.
  void prepare_for_updates();

  struct State;  ///< of the sources of this folder alone

 private:
  std::unique_ptr<State> state_;
};

}  // namespace termreg::conflicts
