// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "registry/model/term_entry.h"
#include "web/pages/html.h"

namespace termreg::web::pages {

/// The relations of an entry as a small concept diagram (ISO 704: what is broader above, what is narrower below,
/// what is associated beside), and all of them as a list with links, which says the same. The diagram shows at most
/// four concepts in each direction. Writes nothing for an entry without relations.
/// @param title_of  what an entry is called; empty if it is not in the registry
void relations_part(Html& html, const TermEntry& entry,
                    const std::function<std::string(const EntryId&)>& title_of);

}  // namespace termreg::web::pages
