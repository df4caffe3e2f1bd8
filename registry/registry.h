// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/listing.h"
#include "registry/conflicts/scan.h"
#include "registry/conflicts/upkeep.h"
#include "registry/demand.h"
#include "registry/designations/table.h"
#include "registry/drafts/check.h"
#include "registry/glossary/glossary.h"
#include "registry/model/editions.h"
#include "registry/model/gap.h"
#include "registry/model/search.h"
#include "registry/model/sheet.h"
#include "registry/people/people.h"
#include "registry/store/store.h"
#include "registry/working/deliverables.h"
#include "registry/working/desk.h"

namespace termreg {

/// What full-text search found: ids in the order of their score, with the field that met. The registry
/// renders hits from the store; the index holds ids only.
struct IndexHit {
  EntryId id;
  double score = 0;
  HitField field = HitField::definition;
  std::string language;
};
struct IndexResult {
  std::uint64_t total = 0;
  std::uint64_t known = 0;  ///< of `total`: how many were known already
  std::vector<IndexHit> hits;
  std::vector<Facet> facets;
};

/// A search for a meaning gives at most so many hits: what comes after them shares a word or two with the
/// description.
inline constexpr std::uint32_t best_by_meaning = 100;

/// The derived full-text index, as the registry sees it; implemented by indexer/search. Readers never see an
/// error during a rebuild. Thread-safe.
class SearchIndex {
 public:
  virtual ~SearchIndex() = default;
  /// What meets the query, beside entries that are known already: these are counted in the total and in the facets
  /// but are no hits, and `offset` and `limit` count among the others. A limit of 0 only counts, which is cheaper.
  [[nodiscard]] virtual IndexResult search_beside(const Query& query,
                                                  std::span<const EntryId> known) const = 0;
  [[nodiscard]] IndexResult search(const Query& query) const { return search_beside(query, {}); }
  /// The last change that searches see.
  [[nodiscard]] virtual std::uint64_t applied_sequence() const = 0;
  /// Waits until searches see `sequence`, at most `milliseconds`. @return whether they do.
  virtual bool wait_for(std::uint64_t sequence, std::uint32_t milliseconds) = 0;
  /// What is held in memory for searching, estimated.
  [[nodiscard]] virtual std::uint64_t memory_bytes() const { return 0; }
  /// Compares the index with the store (after waiting for it). @return what is wrong, empty if nothing.
  [[nodiscard]] virtual std::vector<store::Damage> verify() = 0;
};

/// Facts for `termreg stats`.
struct RegistryStatistics {
  store::Statistics store;
  store::Head head;
  std::uint64_t indexed_sequence = 0;
  std::uint64_t table_bytes = 0;
  std::string text_profile;
};

/// The facade: one method per use case. Command line and web call nothing below it. Thread-safe.
class Registry {
 public:
  /// @param store  must outlive the registry. @param index  may be null: then full text finds nothing.
  /// @param password_cost  another one is for tests
  Registry(store::Store& store, SearchIndex* index,
           people::PasswordCost password_cost = people::PasswordCost::ordinary);
  ~Registry();

  /// Exact designation first, then N1, N2, N3; all hits at the best level.
  [[nodiscard]] LookupResult lookup(std::string_view term, std::string_view language = {}) const;
  /// Designations by the ladder, then full text; see SearchMode.
  [[nodiscard]] SearchResult search(const Query& query) const;
  /// Designations that begin as `beginning` does, shortest first, each text once: for suggestions as one types.
  [[nodiscard]] std::vector<designations::Match> suggest(std::string_view beginning,
                                                         std::string_view language, std::size_t limit) const;
  /// Searches that found nothing; whoever shows results to people notes them. In memory until it is told where to keep
  /// them.
  [[nodiscard]] Demand& demand() const noexcept { return *demand_; }
  [[nodiscard]] std::optional<store::StoredEntry> entry(const EntryId& id) const;
  [[nodiscard]] std::vector<store::StoredEntry> history(const EntryId& id) const;
  /// The entries for a glossary: with a query text all that search() finds, in its order; without one all
  /// that pass the filters, in the order of their ids. Limit and offset are not looked at.
  [[nodiscard]] std::vector<TermEntry> select(const Query& query) const;
  /// Findings over the whole registry, as the store keeps them: level with every change that was acknowledged. Where
  /// they are behind (after an import, by another program's rules) a scan makes them anew first.
  [[nodiscard]] std::vector<Finding> conflicts(const conflicts::Filter& filter) const;
  /// A part of them, and how many there are of each kind, between each pair of bodies and in each state. Words no
  /// finding but those in the window; with an entry in the filter it looks at that entry's findings only.
  [[nodiscard]] conflicts::Listing list_conflicts(const conflicts::Filter& filter,
                                                  const conflicts::Window& window) const;
  /// From now on a thread of its own makes the findings level where a change set could not be followed at once; until
  /// they are, list_conflicts() as_known answers with those there were.
  void keep_findings_beside() { upkeep_->run_beside(); }
  /// How far the findings are.
  [[nodiscard]] conflicts::Currency findings_currency() const { return upkeep_->currency(); }
  /// The finding of that digest, as it is decided; nothing if there is none.
  [[nodiscard]] std::optional<Finding> finding(
      std::string_view digest, conflicts::Freshness freshness = conflicts::Freshness::level) const;
  /// Files one decision about the findings with these digests, all or none.
  /// @throws Error(not_found) naming a digest that no finding has; Error(bad_input), see conflicts::decide.
  store::Applied decide(const std::vector<std::string>& digests, const conflicts::DecisionRequest& request);
  /// Every decision that is on file, in the order of the digests.
  [[nodiscard]] std::vector<Disposition> decisions() const;
  /// The one that is on file under this digest, if any, whether or not it is still in force.
  [[nodiscard]] std::optional<Disposition> decision(std::string_view digest) const;
  /// Compares two stored entries. @throws Error(not_found) naming the missing one.
  [[nodiscard]] Finding compare(const EntryId& a, const EntryId& b) const;
  /// Checks a draft. What the check must know about all designations and definitions is worked out by the first
  /// check after a change of an entry (seconds in a registry of 100,000 entries), and kept.
  [[nodiscard]] DraftReport check(const Draft& draft, const drafts::CheckOptions& options) const;
  /// Which body defines what; the last analyses are kept until an entry changes or something is decided.
  /// @throws Error(usage) naming a body that has no entry.
  [[nodiscard]] GapReport gap(const GapRequest& request) const;
  /// Every body's view of one concept: the entries that have the term (at the best level that any meets), what is
  /// linked with them, and what findings about identical, drifted, competing, homonymous or split terms (C1 to C5) set
  /// beside them; with the findings between them. Superseded and withdrawn entries only if they are asked for by id.
  /// @throws Error(usage) unless exactly one of term, id and digest is given; Error(not_found) if there is no such
  /// term, entry or finding, or none in that language.
  [[nodiscard]] HarmonisationSheet sheet(const SheetRequest& request) const;
  /// What changed between two editions of a document, each named as the ids of its entries begin:
  /// "itu-t:y.4600:2019-05". @throws Error(usage) for anything else; Error(not_found) if one has no entry.
  [[nodiscard]] EditionReport editions(const std::string& before, const std::string& after) const;
  [[nodiscard]] RegistryStatistics statistics() const;
  [[nodiscard]] std::vector<store::Damage> verify() const;

  /// Working definitions and their life; lives as long as the registry.
  [[nodiscard]] working::Desk& working() const noexcept { return *desk_; }
  [[nodiscard]] working::Deliverables& deliverables() const noexcept { return *deliverables_; }
  /// Accounts and what proves whose they are; lives as long as the registry.
  [[nodiscard]] people::People& people() const noexcept { return *people_; }

  [[nodiscard]] store::Store& store() const noexcept { return store_; }
  [[nodiscard]] SearchIndex* index() const noexcept { return index_; }

 private:
  struct Cache;
  [[nodiscard]] IndexResult beside(const Query& query, const std::vector<designations::Match>& ladder) const;
  [[nodiscard]] std::vector<TermEntry> found(Query query) const;
  [[nodiscard]] std::vector<TermEntry> filtered(const Query& query) const;
  /// The findings that hold one of the entries, each once, in the order of lists; as known.
  [[nodiscard]] std::vector<Finding> findings_of(const std::set<EntryId>& ids) const;
  [[nodiscard]] std::vector<EntryId> defined_alike(std::string_view definition,
                                                   std::string_view language) const;
  [[nodiscard]] Finding compare_unfiled(const TermEntry& a, const TermEntry& b) const;

  store::Store& store_;
  SearchIndex* index_;
  std::unique_ptr<designations::Table> table_;
  std::unique_ptr<conflicts::Upkeep> upkeep_;
  std::unique_ptr<Cache> cache_;
  std::unique_ptr<working::Desk> desk_;
  std::unique_ptr<working::Deliverables> deliverables_;
  std::unique_ptr<Demand> demand_ = std::make_unique<Demand>();
  std::unique_ptr<people::People> people_;
};

}  // namespace termreg
