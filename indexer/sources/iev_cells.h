// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/model/designation.h"
#include "registry/model/source.h"

/// What stands in the cells of an IEV export: HTML that need not be well-formed, MathML, and pseudo-tags.
namespace termreg::sources::iev {

/// A reference of a text to another concept: <a href=IEV112-01-01>.
struct Mention {
  std::string ievref;
  std::string label;
  bool operator==(const Mention&) const = default;
};

/// A cell as plain text.
struct CellText {
  std::string text;  ///< at N0; paragraphs on lines of their own
  std::vector<Mention> mentions;
  bool had_markup = false;  ///< the text does not say all that the cell does
  bool operator==(const CellText&) const = default;
};

/// Turns a cell into text. Tags of HTML and MathML are left out; <p>, <br>, <li> and the pseudo-tags <NOTE>,
/// <EXAMPLE> begin a line; anything else between angle brackets ("<in a network>") is text. Never fails.
[[nodiscard]] CellText cell_text(std::string_view cell);

/// A DEFINITION cell taken apart:
///
///     cell    = definition *(line-end (note / example))
///     note    = ("Note" / "NOTE") [number] ["to entry" / "à l'article"] (":" / "–" / "-") text
///     example = ("EXAMPLE" / "EXEMPLE" / "BEISPIEL") [number] [":" / "–" / "-"] text
///
/// A line that begins with neither goes on with what stands before it.
struct DefinitionCell {
  std::string definition;
  std::string domain;  ///< "<in a network>" before the definition
  std::string see;     ///< the IEVREF of a definition that says but "See 112-01-01"
  std::vector<std::string> notes;
  std::vector<std::string> examples;
  bool operator==(const DefinitionCell&) const = default;
};
[[nodiscard]] DefinitionCell take_definition_apart(std::string_view text);

/// Applies a TERMATTRIBUTE or SYNONYMnATTRIBUTE: gender (m, f, n), number (sg, pl), part of speech (adj,
/// noun, verb, adv), region (two capitals), "abbreviation"; `<domain>` goes to `domain`.
/// @return true if nothing is left that was not understood.
bool apply_attribute(Designation& designation, std::string& domain, std::string_view attribute);

/// "preferred", "admitted", "deprecated", "obsolete" in any case, also followed by "term"; unstated for
/// others.
[[nodiscard]] Acceptability rating_of(std::string_view status);

/// "161-01-01 MOD", "IEV 161-01-01", "IEC 60050-161:1990, 161-01-01, modified – …", "ISO 31-1:1992, 1-2.1".
[[nodiscard]] Source source_of(std::string_view text);

/// The IEVREF that a text begins with: "161-01-01"; empty if it begins with none.
[[nodiscard]] std::string_view leading_ievref(std::string_view text);

}  // namespace termreg::sources::iev
