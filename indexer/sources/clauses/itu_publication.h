// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/sources/publication.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// Reads the name of a deliverable of the ITU out of one line:
///
///     name   = [kind] sector [kind] number ["(" month "/" year ")"]     "Recommendation ITU-T F.921
///     (08/2018)" sector = "ITU-T" / "ITU-R" / "UIT-T" / "МСЭ-T" … number = letter "." digits … ["/" number]
///     / letter " Suppl. " digits / "FG" name "-" digits
///
/// Body and document are normalised to the English sector ("ITU-T F.921"), the date to "2018-08"; what a
/// focus group issues belongs to it ("ITU-T FG-MV", "ITU-T FG-MV FGMV-20"). @return nothing if the line names
/// none.
[[nodiscard]] std::optional<Publication> itu_name(std::string_view line);

/// What a document of the ITU says of itself: by its properties, else by its cover and the line above its
/// title. Parts that it does not say are empty.
[[nodiscard]] Publication itu_publication(const DocumentText& document);

}  // namespace termreg::sources::clauses
