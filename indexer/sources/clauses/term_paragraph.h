// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/designation.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// A paragraph that introduces a term, taken apart. Its grammar, common to ITU-T, ETSI, 3GPP and IEEE (ISO
/// prints the head alone):
///
///     paragraph  = [number] head [separator] [tag] definition
///     head       = names *("(" bracket ")") ["<" domain ">"] *("[" tag "]")
///     names      = name *(";" name) ["," abbreviation]
///     bracket    = abbreviation / "in " field / ("also " / "syn. ") name / reference / "adapted" behind a tag
///     separator  = ":" / dash / tab
///
/// The head ends at its separator, and in any case not far behind its bold text; a bracket of another kind
/// belongs to the name ("network (service) access component").
struct TermParagraph {
  std::vector<Designation> designations;  ///< in the order of the head; empty if there is no head
  std::string domain;                     ///< without its brackets
  std::vector<std::string> tags;          ///< as printed, without brackets
  std::string definition;                 ///< at N0, tabs as blanks; may be empty
  bool marked = false;                    ///< the term is set apart by its looks, or by the format
  bool separated = false;                 ///< a separator stands between head and definition
  bool restated = false;  ///< whether the definition is said to be in other words than its source's
};

/// Takes a block apart from the byte `from` of its plain text on (behind its number). Pure and thread-safe.
[[nodiscard]] TermParagraph read_term_paragraph(const Block& block, std::size_t from = 0);
/// The same of a head alone: "augmented reality (AR) [b-ISO/IEC 18039]".
[[nodiscard]] TermParagraph read_term_head(std::string_view head);

/// Cuts English names in brackets off names in another script, as ITU prints them: "зонд (probe)" leaves
/// "зонд" and gives "probe".
[[nodiscard]] std::vector<Designation> cut_english_names(TermParagraph& paragraph);

/// True for "AR", "QoS", "P2P", "AI/ML", "FTTx": one word in which capitals and digits outweigh.
[[nodiscard]] bool is_abbreviation(std::string_view text);

/// True if the text in square brackets is a reference: "ITU-T Y.4000", "b-Chen, 2015".
[[nodiscard]] bool is_reference_tag(std::string_view text);

/// Cuts a tag off the end of a definition: "… for a system [ITU-T X.743]." gives the tag and leaves "… for a
/// system.". Empty if none stands there, or the rest would be empty.
[[nodiscard]] std::string cut_last_tag(std::string& definition);

/// The text of a block on one line, clean.
[[nodiscard]] std::string line_of(const Block& block);

}  // namespace termreg::sources::clauses
