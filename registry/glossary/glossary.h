// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string_view>
#include <vector>

#include "registry/glossary/writer.h"

namespace termreg::glossary {

/// Orders entries by headword in the collation of the heading's language and writes them. The `itu-t` profile has
/// three clauses: 3.1 (entries of other bodies and documents), 3.2 (working definitions: status draft, proposed or
/// agreed) and 4 (abbreviations with their expansions).
void write(std::vector<TermEntry> entries, const Heading& heading, const WriterFormat& format, std::ostream& out);

}  // namespace termreg::glossary
