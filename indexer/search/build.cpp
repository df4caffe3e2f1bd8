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

/// Each entry once, however often it changed: what counts is its present state.
std::vector<EntryId> changed_entries(const std::vector<Change>& changes) {
  std::vector<EntryId> ids;
  ids.reserve(changes.size());
  for (const Change& change : changes) ids.push_back(change.entry);
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

PreparedDocument prepare_present_state(const EntryId& id, const store::Store& store, Analyser& analyser) {
  if (const auto stored = store.get(id)) return prepare(id.text(), stored->json, analyser);
  return {filter_term(Field::id, id.text()), std::nullopt};
}

void write_document(Xapian::WritableDatabase& database, const PreparedDocument& prepared) {
  if (prepared.document)
    database.replace_document(prepared.unique_term, *prepared.document);
  else
    database.delete_document(prepared.unique_term);
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

}  // namespace

std::optional<store::Head> build_generation(const std::filesystem::path& path, store::Store& store,
                                            const std::stop_token& stop) {
  // Nobody reads the generation before the switch, and the switch makes it durable: no need to be careful
  // here.
  constexpr int flags = Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;
  Xapian::WritableDatabase database(path.string(), flags);
  const store::Head follow_from = store.head();  // before the snapshot: changes in between are applied twice
  std::size_t pending = 0;
  stream_documents(
      [&](const DocumentSink& sink) {
        Analyser analyser;
        store.each_entry([&](std::string_view id, std::string_view json) {
          PreparedDocument prepared = prepare(id, json, analyser);
          return !stop.stop_requested() && (!prepared.document || sink(std::move(prepared)));
        });
      },
      [&](const PreparedDocument& prepared) {
        database.add_document(*prepared.document);
        if (++pending % documents_per_commit == 0) database.commit();
      });
  if (stop.stop_requested()) return std::nullopt;
  make_durable(store);
  write_identity(database, identity_of(store));
  write_position(database, follow_from);
  database.commit();
  database.close();
  return follow_from;
}

store::Head apply_changes(Xapian::WritableDatabase& database, store::Store& store,
                          const std::vector<Change>& changes, Analyser& analyser) {
  const std::vector<EntryId> ids = changed_entries(changes);
  store::Head reached = head_of(store, changes.back().sequence);
  // Xapian commits by itself every 10,000 changes unless a transaction holds documents and position together.
  database.begin_transaction();
  if (ids.size() < worth_a_thread) {
    for (const EntryId& id : ids) write_document(database, prepare_present_state(id, store, analyser));
  } else {
    stream_documents(
        [&](const DocumentSink& sink) {
          for (const EntryId& id : ids)
            if (!sink(prepare_present_state(id, store, analyser))) return;
        },
        [&](const PreparedDocument& prepared) { write_document(database, prepared); });
  }
  make_durable(store);
  write_position(database, reached);
  database.commit_transaction();
  return reached;
}

}  // namespace termreg::search
