// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "registry/model/document_text.h"

namespace termreg::documents {

/// Takes title and language out of front matter in YAML ("---" line, members, "---" line). @return the text
/// behind it; the whole text if there is none.
[[nodiscard]] std::string_view take_front_matter(std::string_view text, DocumentText& document);

/// Gives headings their clause number, their anchor (as written, "{#id}", else as GitHub makes it) and their
/// language ("{lang=fr}"). An only heading of level 1 that is the first becomes the title, and clauses begin
/// one level higher.
void finish_headings(DocumentText& document);

}  // namespace termreg::documents
