// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "indexer/ingest/import.h"
#include "registry/store/store.h"

namespace termreg::ingest {

/// Takes entries that are to go into the store, in order, and counts what becomes of them. They go in
/// batches, and while the store writes one, in a thread of its own, the next is collected: reading and
/// writing take as long as the slower of the two. A dry run compares with what is stored instead, with the
/// same counts. Used by one thread.
class Committer {
 public:
  /// The references must outlive the object. Counts go into `report`.
  Committer(store::Store& store, const ImportRequest& request, ImportReport& report);

  /// Takes one entry; a document that the catalogue lacks becomes a record of it.
  /// @throws Error as Store::apply does, also for entries taken earlier.
  void add(TermEntry entry);

  /// Everything taken so far is with the store and counted, but not yet durable.
  /// @throws Error as Store::apply does.
  void settle_all();

  /// Marks stored entries as withdrawn, each with a step in its history; they count as removed. A dry run only counts.
  /// @throws Error as Store::apply does.
  void withdraw(std::vector<TermEntry> entries);

  /// Everything taken so far is durable afterwards, counted, and `report.sequence` is the head of the log.
  /// @throws Error as Store::apply and Store::flush do.
  void finish();

 private:
  using Effects = std::vector<store::Applied::Effect>;

  void write();
  void settle();
  [[nodiscard]] store::Applied::Effect effect_if_put(const TermEntry& entry) const;
  void count(store::Applied::Effect effect);
  void note_document(const TermEntry& entry);
  void note_predecessor(SourceDocument& document, const EntryId& id);

  store::Store& store_;
  const ImportRequest& request_;
  ImportReport& report_;
  store::ChangeSet changes_;
  std::size_t bytes_ = 0;                                              // of the entries in it, roughly
  std::set<std::tuple<std::string, std::string, std::string>> known_;  // body, number, edition
  std::optional<SourceDocument> last_document_;  // entries of one document come together
  std::future<Effects> written_;                 // of the batch that the store is writing
};

}  // namespace termreg::ingest
