// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/document_text.h"
#include "registry/model/term_entry.h"

/// What houses that define terms in definition lists (W3C, IETF) share. All functions are pure and
/// thread-safe; pointers point into the document.
namespace termreg::sources::clauses {

/// One or several terms and what describes them.
struct TermGroup {
  std::vector<const Block*> terms;  ///< term blocks of one depth, one after the other
  /// Their descriptions, and whatever stands deeper in the list than the terms.
  std::vector<const Block*> body;
  std::size_t end = 0;  ///< index of the first block behind the group
};

/// The group that begins with the term block at that index.
[[nodiscard]] TermGroup term_group_at(const DocumentText& document, std::size_t index);

/// True for the title of a section that defines terms: "Terminology", "Terms and Definitions", "Glossary of
/// Terms", "Conventions and Definitions"; false for "XML Schema Definition", "Terms of Use".
[[nodiscard]] bool is_terminology_title(std::string_view title);
/// True if such a section lists abbreviations only.
[[nodiscard]] bool is_abbreviations_title(std::string_view title);

/// A term with the abbreviation that stands behind it in brackets: "distributed ledger (DLT)"; `abbreviation`
/// is empty, and `term` the whole, if there is none.
struct TermWithAbbreviation {
  std::string term;
  std::string abbreviation;
};
[[nodiscard]] TermWithAbbreviation split_abbreviation(std::string_view printed);
/// True for a word that can only be an abbreviation: two capitals or more, no blank, no small word.
[[nodiscard]] bool looks_abbreviated(std::string_view text);
/// True if the letters of the abbreviation stand in `text` in their order, and half of them can begin words.
[[nodiscard]] bool expands(std::string_view abbreviation, std::string_view text);

/// The term side as designation text: on one line, without final colon or stop, without quotes around it.
[[nodiscard]] std::string bare_term(std::string_view printed);

/// Puts the blocks of a body into a section: descriptions, list items, code and paragraphs become one
/// definition, notes and examples what they are, inner definition lists notes ("Produces: Evidence").
/// Editorial notes (issues) are left out.
void put_body(LanguageSection& section, const std::vector<const Block*>& body);

/// The section of an entry for a term block: the one of the block's language, or of the document's where the block
/// states none; added if there is none yet. Valid until the next section is added.
[[nodiscard]] LanguageSection& section_of_term(TermEntry& entry, const Block& term,
                                               std::string_view document_language);
/// The same for a body whose blocks may be in several languages: each goes to the section of the language it
/// states; one that states none to that of the document's language, else to the first.
void put_body(TermEntry& entry, const std::vector<const Block*>& body, std::string_view document_language);

/// Names entries within a document: the first of a name gets it, the next "name-2".
class LocatorNames {
 public:
  [[nodiscard]] std::string unique(std::string_view wanted);

 private:
  std::map<std::string, int> taken_;  // how often a name was asked for
};

}  // namespace termreg::sources::clauses
