// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/conflicts/listing.h"
#include "web/http.h"
#include "web/pages/html.h"

/// What the list of conflicts can be narrowed to, with how many there are of each.
namespace termreg::web::pages {

/// "same term, competing definitions": what a kind of finding is about. Empty for none.
[[nodiscard]] Phrase kind_in_words(FindingCode code);

/// The form for all filters.
void conflict_filters(Html& html, const Request& request);
/// Links by state, above the list; the one chosen is marked.
void state_links(Html& html, const Request& request, const conflicts::Listing& listing);
/// Links by kind and by pair of bodies, beside the list.
void conflict_facets(Html& html, const Request& request, const conflicts::Listing& listing);

}  // namespace termreg::web::pages
