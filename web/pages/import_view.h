// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "web/imports.h"
#include "web/pages/html.h"
#include "web/visitor.h"

/// How a job of an import looks: in the list, while it goes on, and when it is over.
namespace termreg::web::pages {

/// "Trial of terms.csv", "Import of terms.csv".
[[nodiscard]] std::string import_title(Language language, const ImportStatus& status);

/// The last jobs, newest first; nothing if there are none.
void recent_imports(Html& html, const std::vector<ImportStatus>& all);

/// How far a job is. While it goes on there is a link to look again, and the script does it by itself.
void import_status(Html& html, const Visitor& visitor, const ImportStatus& status);

}  // namespace termreg::web::pages
