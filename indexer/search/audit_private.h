// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <vector>

#include "registry/store/store.h"

namespace termreg::search {

/// Compares an index, document by document, with what the store would have it be: the terms of every entry
/// and their frequencies, its facets, the number of documents, the identity and the position. Entries that
/// changed after the position of the index are left out: for them the index is behind, not wrong. The index
/// must not be written meanwhile; the store may. @return what is wrong, empty if nothing.
/// @throws Xapian::Error if the index cannot be read; Error of the store.
[[nodiscard]] std::vector<store::Damage> audit(const Xapian::Database& database, const store::Store& store);

}  // namespace termreg::search
