// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"
#include "web/pages/html.h"

/// Parts of the page of an entry.
namespace termreg::web::pages {

/// The sections of an entry in the order of pages: English, French, Spanish, Arabic, Chinese, Russian, then the others
/// by their tags, those of no stated language last. The pointers live as long as the entry.
[[nodiscard]] std::vector<const LanguageSection*> in_page_order(const TermEntry& entry);

/// "French (fr)"; the tag alone for a language that is not listed.
[[nodiscard]] std::string language_title(Language ui, std::string_view tag);

/// Designations with acceptability, definitions with their sources, notes and examples of one language.
void language_part(Html& html, const LanguageSection& section);
/// Notes and sources that hold for the entry as a whole.
void entry_notes(Html& html, const TermEntry& entry);
/// Body, document, status, id and so on.
void entry_facts(Html& html, const TermEntry& entry, std::uint64_t revision);

}  // namespace termreg::web::pages
