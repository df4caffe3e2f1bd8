// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/search.h"
#include "registry/model/term_entry.h"
#include "web/http.h"
#include "web/pages/html.h"
#include "web/visitor.h"

/// What every page shares: frame, navigation, and the small parts that look the same everywhere.
namespace termreg::web::pages {

/// Puts `content` into the frame, which says who is logged in. `current` is the path of the navigation item that is marked; empty for
/// none.
[[nodiscard]] Response page(const Visitor& visitor, const Phrase& title, std::string_view current,
                            Html content);

/// Address of the page of an entry.
[[nodiscard]] std::string entry_address(const EntryId& id);

/// Where an entry stands, with its body once and first: "<strong>ITU-T</strong> Y.4600 (2022-08), 3.2.1".
void entry_place(Html& html, std::string_view body, std::string_view document, std::string_view edition,
                 std::string_view clause);

/// A short label with a meaning ("status", "severity"); `kind` chooses its look and never carries meaning
/// alone.
void badge(Html& html, std::string_view kind, const Phrase& text);

/// The status of an entry or a working definition, by its stable name.
void status_badge(Html& html, std::string_view status);
/// Nothing where it is not stated.
void acceptability_badge(Html& html, Acceptability acceptability);

/// "ITU-T Y.4600 (2022-08), 3.2.1".
[[nodiscard]] std::string cited(std::string_view document, std::string_view edition, std::string_view clause);

/// "0.50", in French "0,50".
[[nodiscard]] std::string two_decimals(Language language, double number);

/// A time in UTC as the store writes it ("2026-11-22T21:30:00.000Z"), to the minute; the script shows it in the
/// reader's own time and keeps UTC in the title.
void time_element(Html& html, std::string_view utc);

/// Opens a region that scrolls sideways by itself, with mouse and keys; to be closed with end().
Html& begin_scroll(Html& html, const Phrase& label);

/// A sentence that the registry made, which is English whatever the language of the page.
Html& english(Html& html, std::string_view tag, std::string_view look, std::string_view sentence);

/// The mark beside every restated definition.
void restated_mark(Html& html);

/// The language sections' definition, as a block with its language, and the mark if it is restated.
void definition_block(Html& html, std::string_view language, std::string_view text, bool restated);
/// The definition of a hit, with what met the query marked.
void definition_block(Html& html, const Hit& hit);

}  // namespace termreg::web::pages
