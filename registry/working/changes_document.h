// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "registry/glossary/report.h"
#include "registry/working/lists.h"

namespace termreg::working {

/// Writes what changed between two freezes as a list to file with the papers of a meeting: how many changes of each
/// kind, then for each a head row with the term, its kind, what it is, the entry and, of reworded definitions, the
/// words that went and came. The same freezes give the same bytes. Freeze 0 is called "as it is now".
/// @param format  a row of glossary::list_format(). @throws Error(internal) if the output could not be written.
void write_changes(const FrozenDeliverable& before, const FrozenDeliverable& after,
                   const glossary::ReportFormat& format, std::ostream& out);

}  // namespace termreg::working
