// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "indexer/search/document_private.h"
#include "registry/store/store.h"

/// Both functions make the store durable before the index says that it holds a change: bulk imports write
/// ahead of their sync, and an index that outlived a power cut better than the store would accuse it falsely.
namespace termreg::search {

/// So many documents go into one commit: fewer cost more fsyncs, more cost more memory and are slower.
inline constexpr std::size_t documents_per_commit = 10'000;
/// And so many bytes of entries, as JSON: ten thousand entries of one language are a third of it.
inline constexpr std::size_t bytes_per_commit = 16UL * 1024 * 1024;
/// One in so many changes is asked how large its entry is.
inline constexpr std::size_t between_samples = 64;
/// A build does not fsync, so its commits may be smaller: the trees in which Xapian gathers the postings of a
/// commit then stay in the processor's caches. One pass over WordNet took 10.9 s at 3,000 and 12.3 s at 10,000.
inline constexpr std::size_t documents_per_build_commit = 2'500;

/// Builds an index of everything the store holds, over one snapshot, at a path where nothing stands. It is
/// not durable yet: Generations::switch_to sees to that.
/// @return the place in the change log with which it is level and from which it is to follow, or nothing if it was asked to stop; then the path holds rubbish.
/// @throws Xapian::Error, Error of the store; then the path holds rubbish.
std::optional<store::Head> build_generation(const std::filesystem::path& path, store::Store& store,
                                            const std::stop_token& stop);

/// Brings an index level with the store in one transaction: the entries that `changes` name, as they are
/// *now*, and the last sequence with its chain. The index must be level with the change before the first one:
/// an entry of revision 1 is taken for one that it does not hold. After the return it is durable.
/// @return where the index stands now.
/// @throws Xapian::Error, Error of the store; then nothing of it is in the index, and `database` must be
/// dropped.
store::Head apply_changes(Xapian::WritableDatabase& database, store::Store& store,
                          const std::vector<Change>& changes, DocumentMaker& maker);

}  // namespace termreg::search
