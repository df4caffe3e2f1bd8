// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/search/build_private.h"
#include "indexer/search/channel_private.h"
#include "indexer/search/position_private.h"
#include "indexer/search/schema.h"
#include "registry/model/error.h"

namespace termreg::search {
namespace {

constexpr std::size_t worth_a_thread = 64;

/// An entry that changed, however often: what counts is its present state.
struct ChangedEntry {
  EntryId id;
  bool is_new = false;  ///< no index that stands before the changes can hold it
};

/// Each entry once; records that are no entries are not searched. Revisions of an entry never start again, so the first one tells that it is new.
std::vector<ChangedEntry> changed_entries(const std::vector<Change>& changes) {
  std::vector<ChangedEntry> entries;
  entries.reserve(changes.size());
  for (const Change& change : changes)
    if (change.record.empty()) entries.push_back({change.entry, change.revision == 1});
  // Of the changes of an entry the earliest in the log comes first and decides.
  std::ranges::stable_sort(entries, {}, &ChangedEntry::id);
  const auto repeated = std::ranges::unique(entries, {}, &ChangedEntry::id);
  entries.erase(repeated.begin(), repeated.end());
  return entries;
}

PreparedDocument prepare_present_state(const ChangedEntry& entry, const store::Store& store,
                                       DocumentMaker& maker) {
  const std::string& id = entry.id.text();
  const auto stored = store.get(entry.id);
  if (!stored) return {filter_term(Field::id, id), std::nullopt};
  PreparedDocument prepared = maker.prepare(id, stored->json);
  prepared.is_new = entry.is_new;
  return prepared;
}

/// Replacing asks for the entry first; a bulk import has a hundred thousand that are not there.
Xapian::docid write_document(Xapian::WritableDatabase& database, const PreparedDocument& prepared) {
  if (prepared.document && prepared.is_new) return database.add_document(unpack(*prepared.document));
  if (prepared.document) return database.replace_document(prepared.unique_term, unpack(*prepared.document));
  database.delete_document(prepared.unique_term);
  return 0;
}

/// A change set without edits writes nothing, and its answer is durable like any other.
void make_durable(store::Store& store) {
  (void)store.apply({});
}

store::Head head_of(const store::Store& store, std::uint64_t sequence) {
  if (auto head = store.head_at(sequence)) return std::move(*head);
  throw Error(ErrorCode::damaged, "The change log of the store names change " + std::to_string(sequence) +
                                      " but has no hash chain for it: run `termreg verify`.");
}

/// A snapshot holds what was written between reading the head and taking it. Those changes are applied again,
/// so that the index is level with its position and nothing counts as new that it has already.
store::Head level(Xapian::WritableDatabase& database, const store::Store& store, store::Head position) {
  DocumentMaker maker;
  const std::uint64_t last = store.head().sequence;
  while (position.sequence < last) {
    const auto changes = store.changes_after(position.sequence, documents_per_commit);
    for (ChangedEntry entry : changed_entries(changes)) {
      entry.is_new = false;
      (void)write_document(database, prepare_present_state(entry, store, maker));
    }
    position = head_of(store, changes.back().sequence);
  }
  return position;
}

}  // namespace

std::optional<store::Head> build_generation(const std::filesystem::path& path, store::Store& store,
                                            const std::stop_token& stop) {
  // Nobody reads the generation before the switch, and the switch makes it durable: no need to be careful
  // here.
  constexpr int flags = Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;
  Xapian::WritableDatabase database(path.string(), flags);
  const store::Head before_snapshot = store.head();
  std::size_t pending = 0;
  stream_documents(
      [&](const DocumentSink& sink) {
        DocumentMaker maker;
        store.each_entry([&](std::string_view id, std::string_view json) {
          PreparedDocument prepared = maker.prepare(id, json);
          return !stop.stop_requested() && (!prepared.document || sink(std::move(prepared)));
        });
      },
      [&](const PreparedDocument& prepared) {
        database.add_document(unpack(*prepared.document));
        if (++pending % documents_per_build_commit == 0) database.commit();
      });
  if (stop.stop_requested()) return std::nullopt;
  store::Head follow_from = level(database, store, before_snapshot);
  make_durable(store);
  write_identity(database, identity_of(store));
  write_position(database, follow_from);
  database.commit();
  database.close();
  return follow_from;
}

AppliedChanges apply_changes(Xapian::WritableDatabase& database, store::Store& store,
                             const std::vector<Change>& changes, DocumentMaker& maker) {
  const std::vector<ChangedEntry> entries = changed_entries(changes);
  AppliedChanges applied{head_of(store, changes.back().sequence), {}};
  const auto write = [&](const PreparedDocument& prepared) {
    const auto document = write_document(database, prepared);
    if (prepared.document)
      applied.written.push_back(
          {document, prepared.document->id, prepared.document->facets, prepared.document->wording});
  };
  // Xapian commits by itself every 10,000 changes unless a transaction holds documents and position together.
  database.begin_transaction();
  if (entries.size() < worth_a_thread) {
    for (const ChangedEntry& entry : entries) write(prepare_present_state(entry, store, maker));
  } else {
    stream_documents(
        [&](const DocumentSink& sink) {
          for (const ChangedEntry& entry : entries)
            if (!sink(prepare_present_state(entry, store, maker))) return;
        },
        write);
  }
  make_durable(store);
  write_position(database, applied.reached);
  database.commit_transaction();
  return applied;
}

}  // namespace termreg::search
