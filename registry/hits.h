// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "registry/model/search.h"

namespace termreg {

/// Renders an entry as one line of a result list: headword and definition in `why.language` if the entry has
/// them there, else in its first language that does; everything else copied from the entry.
[[nodiscard]] Hit make_hit(const TermEntry& entry, Why why, double score);

/// True if the entry passes the filters of the query: language, body, document, status, subject field. Body
/// and document are compared as parts of an id, so that "ITU-T" and "itu-t" are the same.
[[nodiscard]] bool passes(const TermEntry& entry, const Query& query);

}  // namespace termreg
