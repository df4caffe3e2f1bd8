// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/glossary/glossary.h"

/// Entries for the tests of glossary export, and exports as text.
namespace termreg::testing {

/// An English entry of ITU-T Y.4600 with a preferred term and a definition (none if empty).
TermEntry glossary_entry(const std::string& locator, const std::string& term, const std::string& definition);
Designation designation(const std::string& text, DesignationKind kind, Acceptability acceptability);
NoteToEntry note(const std::string& text);
Source source(const std::string& document, const std::string& edition, const std::string& clause = {},
              SourceRelation relation = SourceRelation::unstated, const std::string& modification = {});
ConceptRelation relation(RelationKind kind, const std::string& target);

/// What glossary::write gives in the format of that name.
std::string exported(std::vector<TermEntry> entries, std::string_view format,
                     const glossary::Heading& heading = {});

/// Texts that break careless writers: markup of every output format, controls, formulas, both directions,
/// ill-formed UTF-8, 64 KiB.
std::vector<std::string> hostile_texts();
/// One entry for each hostile text, which stands in every field of it, and one with a hostile language.
std::vector<TermEntry> hostile_entries();

}  // namespace termreg::testing
