// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string_view>
#include <vector>

#include "registry/glossary/writer.h"

namespace termreg::glossary {

/// Orders entries and writes them: in a document by printed term in the collation of the heading's language (ties by
/// id), in a format that holds data by id.
/// The `itu-t` profile has three clauses: 3.1 (entries of other bodies and documents), 3.2 (working
/// definitions: status draft, proposed or agreed) and 4 (abbreviations with their expansions). The same
/// entries in any order give the same bytes. An entry without a designation in the heading's language is left
/// out of documents, which say how many were; formats that hold data carry all entries.
/// @throws Error(usage) if the format has no layout for the profile, Error(internal) if `out` fails. What has
/// been written to `out` by then is not a document.
void write(std::vector<TermEntry> entries, const Heading& heading, const WriterFormat& format,
           std::ostream& out);

/// The entries of a deliverable in the lists its editor put them in.
struct Lists {
  std::vector<TermEntry> elsewhere;      ///< ITU-T 3.1
  std::vector<TermEntry> here;           ///< ITU-T 3.2
  std::vector<TermEntry> abbreviations;  ///< only their abbreviations are wanted (ITU-T 4)
};

enum class Order { alphabetical, as_listed };

/// The same for lists: an entry stands in the clause of its list whatever its status, in the order asked for.
/// A profile without such clauses gets the first two lists as one, `elsewhere` first if as_listed.
void write(Lists lists, Order order, const Heading& heading, const WriterFormat& format, std::ostream& out);

}  // namespace termreg::glossary
