// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/finding.h"
#include "registry/model/gap.h"

namespace termreg {

struct SheetName {
  std::string text;
  DesignationKind kind = DesignationKind::term;
  Acceptability acceptability = Acceptability::unstated;
  bool operator==(const SheetName&) const = default;
};

/// One entry of a harmonisation sheet: what a body says of the concept.
struct SheetSide {
  EntryId id;
  std::string body, document, edition, clause;
  EntryStatus status = EntryStatus::valid;
  std::vector<SheetName> designations;
  std::string domain;      ///< printed before the definition; may be empty
  std::string definition;  ///< empty if the body only names the concept
  bool restated = false;  ///< the definition is in other words than the document's: every surface must say so
  std::string genus;      ///< head of the first noun phrase, at N3; empty if none is found
  std::vector<std::string> sources;  ///< one line each
  std::vector<std::string> notes;
  Concord agreement = Concord::undefined;  ///< with the first side
  double similarity = 0;                   ///< with the first side, 0 to 1
  std::vector<DiffPart> diff;              ///< from the first side's definition to this one
};

/// Every body's view of one concept side by side: what goes to another body in a liaison.
struct HarmonisationSheet {
  std::string designation;  ///< as the first side writes it
  std::string language;
  std::vector<SheetSide> sides;   ///< by authority, newer edition, id; those with a definition first
  std::vector<Finding> findings;  ///< those of which two entries are on the sheet, with what was decided
};

/// What a sheet is asked for: exactly one of the first three.
struct SheetRequest {
  std::string term;      ///< a designation at any level up to N3
  std::string id;        ///< an entry id
  std::string digest;    ///< of a finding
  std::string language;  ///< empty: that of the entry, or of the first one that has the term
};

}  // namespace termreg
