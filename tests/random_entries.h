// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include "registry/model/term_entry.h"

/// Random entries for round trips: every member filled some of the time, texts of several scripts with the
/// characters that break careless writers.
namespace termreg::testing {

rc::Gen<std::string> text();  ///< never empty, at N0
rc::Gen<TermEntry> entry();   ///< satisfies check_structure
rc::Gen<EntryId> entry_id();

}  // namespace termreg::testing
