// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "registry/store/store.h"
#include "web/pages/html.h"

namespace termreg::web::pages {

/// The revisions of an entry, newest first, each as what it changed in the one before: designations, definitions and
/// notes by language as word diffs, the other facts in a line. At most the last twenty.
/// @param now  the entry as it stands. @param earlier  its older revisions, newest first
/// @throws Error(bad_input) if one cannot be decoded.
void history_part(Html& html, const store::StoredEntry& now, const std::vector<store::StoredEntry>& earlier);

}  // namespace termreg::web::pages
