// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/sources/publication.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// What a style or class says a line of a terms entry is.
enum class IsoRole { none, number, preferred, admitted, deprecated, definition };

/// By the styles of the ISO and Metanorma templates ("TermNum", "Terms", "AltTerms", "DeprecatedTerms",
/// "Definition") and the classes of the online browsing platform ("sts-tbx-term", "sts-tbx-def").
[[nodiscard]] IsoRole iso_role(std::string_view style);

/// The standard that the first blocks of a document, or its title, name: "ISO/IEC 20924:2021(E)". Parts are
/// empty if they name none.
[[nodiscard]] Publication iso_publication(const DocumentText& document);

}  // namespace termreg::sources::clauses
