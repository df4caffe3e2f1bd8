// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/term_entry.h"
#include "web/pages/html.h"

/// An entry's definition with its citation, ready to be pasted somewhere else.
namespace termreg::web::pages {

/// One way of citing.
struct CitedText {
  std::string_view id;  ///< "plain", "html", "itu-t", "iso"
  Phrase label;         ///< for a person
  std::string text;
};

/// The definition of that language (any, if empty) as plain text, as HTML (escaped), as ITU-T writes clause 3.1 with
/// its bibliography line, and as ISO writes clause 3 with its source line. A restated text is marked in each.
/// @return nothing if the entry has no definition.
[[nodiscard]] std::vector<CitedText> cited_texts(const TermEntry& entry, std::string_view language);

/// The same as a part of the entry's page; writes nothing if there is no definition.
void citing_part(Html& html, const TermEntry& entry);

}  // namespace termreg::web::pages
