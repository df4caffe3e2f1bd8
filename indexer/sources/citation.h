// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/source.h"
#include "registry/style/citation.h"

namespace termreg::sources {

/// Takes a printed citation apart (ISO 10241-1:2011, A.4.9; ITU-T author's guide):
///
///     citation = document [":" year | " (" edition ")"] ["," clause] ["," relation [dash wording]]
///     year     = digits of 4 ["-" month] ["(" language ")"]
///     edition  = anything without blank that holds a digit: "08/2022", "V19.1.0"
///     clause   = ["clause " | "entry " | "definition "] number
///     number   = [letter ["."]] digits {("." | "-") digits} {small letter}
///     relation = "identical" | "modified" | "adapted", or the same in French, Spanish, German or Russian
///     dash     = "–" | "—" | "-" | ":"
///
/// "ISO/IEC 20924:2021, 3.2.1, modified – Note 1 removed" and "ITU-T Y.4600 (2022-08), 3.2" are taken apart;
/// a document begins with a capital letter or 3GPP and holds a digit. A URL goes into `link` and `text`,
/// whatever else into `text` alone, with the relation if it ends with one that is not
/// "identical". Where the parts would not print as the source wrote them, the source's
/// wording is kept as the extra "citation". Never fails; an empty text gives an empty Source. Pure and
/// thread-safe.
[[nodiscard]] Source parse_citation(std::string_view citation);

using style::DocumentReference;
using style::parse_document_reference;

}  // namespace termreg::sources
