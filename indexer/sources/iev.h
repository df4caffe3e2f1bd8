// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/sources/reader.h"

namespace termreg::sources::iev {

/// Reads the export of the International Electrotechnical Vocabulary (IEC Electropedia, IEC 60050) as a
/// workbook: a sheet with a header row; a row is one concept in one language.
///
///     IEVREF LANGUAGE TERM TERMATTRIBUTE (SYNONYMn SYNONYMnATTRIBUTE SYNONYMnSTATUS)* SYMBOLE DEFINITION
///     SOURCE PUBLICATIONDATE STATUS REPLACES
///
/// The header may stand below a few rows of other things. Columns are found by name in any order, without regard to
/// case, blanks and underscores; only the first three must be there, and unknown ones are kept. Rows of one IEVREF are one entry of the document
/// "IEC 60050-<area>", edition by the publication date of its first row. See iev_cells.h for what stands in
/// cells.
/// @throws Error(bad_input), one sentence, if the file is no such workbook.
void read_workbook(const Input& input, Sink& sink);

/// The name of a column as it is compared: "Synonym1 Status" -> "SYNONYM1STATUS".
[[nodiscard]] std::string column_name(std::string_view printed);

}  // namespace termreg::sources::iev
