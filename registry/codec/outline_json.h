// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/finding_outline.h"

namespace termreg::codec {

/// A finding as the store keeps it: one JSON array without names, since a large registry has 100,000 of them. Equal
/// outlines give equal bytes. What was decided about the finding is no part of it.
///
///   [code, name, severity, designation, language, level, similarity, polarity, digest, [entry id …], [language …],
///    [id and language of each section beside them …], [shared_a, shared_b, facts], why, [disposition, text],
///    [[section, field, begin, end, unit] …]]
///
/// Codes, severity, level and field are written by their names, facts are the sum of 1 (definitions equal), 2
/// (qualified), 4 (narrower) and 8 (stated synonym), unit is 0 for bytes and 1 for words.
[[nodiscard]] std::string outline_to_json(const FindingOutline& outline);

/// Inverse of outline_to_json. @throws Error(bad_input) for anything else.
[[nodiscard]] FindingOutline outline_from_json(std::string_view json);

}  // namespace termreg::codec
