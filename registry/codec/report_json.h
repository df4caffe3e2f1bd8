// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "registry/model/editions.h"
#include "registry/model/gap.h"
#include "registry/model/sheet.h"

namespace termreg::codec {

/// {"bodies":[{"id","name","entries","concepts","alone"}],"verdicts":{"competing":n, ...},
///  "matrix":[{"a","b","identical","drifted","competing","homonym"}],
///  "total","rows":[{"designation","language","verdict","foremost","cells":[{"body","agreement","entries":[{"id",
///  "agreement","sense"}]}],"pairs":[{"a","b","agreement"}],"elsewhere":[...]}],
///  "undefined":[{"kind","text","entries","bodies","used_in":[...]}]}
/// Bodies are named by their ids.
[[nodiscard]] std::string to_json(const GapReport& report);

/// {"designation","language","sides":[{"id","body","document","edition","clause","status","designations":[{"text",
///  "kind","acceptability"}],"domain","definition","restated","genus","sources":[...],"notes":[...],"agreement",
///  "similarity","diff":[{"kind","text"}]}],"findings":[finding, ...]}
[[nodiscard]] std::string to_json(const HarmonisationSheet& sheet);

/// {"before","after","unchanged","changes":[{"kind","before","after","designation","parts":[...],"diff":[{"kind",
///  "text"}]}]}
[[nodiscard]] std::string to_json(const EditionReport& report);
/// "added", "removed", "moved", "changed".
[[nodiscard]] std::string_view name(EditionChange::Kind kind) noexcept;

/// "pointer", "phrase".
[[nodiscard]] std::string_view kind_name(UndefinedTerm::Kind kind) noexcept;

}  // namespace termreg::codec
