// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "registry/model/term_entry.h"

/// Entries for round trips.
namespace termreg::testing {

/// The first of each id; an entry that does not say where it was read says "termreg".
std::vector<TermEntry> each_id_once(std::vector<TermEntry> entries);

/// Entries as files of others give them; nothing, after a visible warning, where those files are not.
std::vector<TermEntry> real_entries();

}  // namespace termreg::testing
