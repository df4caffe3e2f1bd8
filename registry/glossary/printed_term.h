// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"

namespace termreg::glossary {

/// How the designations of one language section are printed. All pointers live as long as the entry.
struct PrintedTerm {
  const LanguageSection* section = nullptr;
  const Designation* term = nullptr;            ///< the entry is listed under it
  std::vector<const Designation*> short_forms;  ///< abbreviations and symbols beside the term
  std::vector<const Designation*> synonyms;     ///< other full forms
  std::vector<const Designation*> deprecated;
};

/// The section of `language` (BCP 47) that a glossary prints: the one with exactly that tag, else the first
/// regional or script variant of it, else a section whose language nobody stated ("und"). Its term is the
/// preferred full form, else another full form, else the preferred short form, else another; deprecated
/// designations only if there is nothing else.
/// @return nothing if the entry has no designation in such a section.
[[nodiscard]] std::optional<PrintedTerm> printed_term(const TermEntry& entry, std::string_view language);

/// Whether a short form stands in a list of abbreviations: one that is called so, or looks like one.
[[nodiscard]] bool is_listed_abbreviation(const Designation& form);

/// True if the entry is a working definition of the deliverable (status draft, proposed or agreed):
/// clause 3.2 of the ITU-T layout. All others are terms defined elsewhere.
[[nodiscard]] bool is_defined_here(const TermEntry& entry) noexcept;

}  // namespace termreg::glossary
