// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "registry/registry.h"
#include "registry/store/store.h"

namespace termreg::search {

/// Opens the full-text index that stands in `directory` and keeps it level with the store from a follower
/// thread of its own until the object is destroyed. An index that is missing, of another store, schema or
/// text profile, is built anew beside the old one from a snapshot and then switched to; deleting the
/// directory is always safe.
/// @throws Error(damaged) if the index is *ahead* of the store, or its hash chain differs: the store lost
/// data. The sentence names the recovery commands.
[[nodiscard]] std::unique_ptr<SearchIndex> open_index(const std::filesystem::path& directory,
                                                      store::Store& store);

/// Builds the index anew from scratch, beside the old, and switches (`termreg reindex`).
void rebuild_index(const std::filesystem::path& directory, store::Store& store);

}  // namespace termreg::search
