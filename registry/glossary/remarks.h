// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "registry/glossary/page.h"
#include "registry/glossary/printed_term.h"
#include "registry/style/profile.h"

namespace termreg::glossary {

/// A text to be printed under an entry, with the language it is in (empty: the house's English).
struct Remark {
  std::string text;
  std::string language = {};
  bool restated = false;
};

/// "Status of this entry: draft." where a reader of a glossary must know it: for every status but valid and agreed,
/// for which it is empty.
[[nodiscard]] std::string status_sentence(const TermEntry& entry);

/// Everything printed as a note under an entry, in the form of the house: the notes of the section and of the
/// concept, then further definitions, which a layout has no other place for.
[[nodiscard]] std::vector<Remark> notes_of(const TermEntry& entry, const PrintedTerm& printed,
                                           style::Profile profile);
/// The note that says a status (status_sentence), if there is one: the last, so that it may be taken off the notes again.
void append_status(std::vector<Remark>& notes, const TermEntry& entry);
/// The notes "Also called: …." and "Deprecated: …." of a layout that has no lines for synonyms and deprecated names.
void append_other_names(std::vector<Remark>& notes, const PrintedTerm& printed);
[[nodiscard]] std::vector<Remark> examples_of(const PrintedTerm& printed, style::Profile profile);

/// "a, b, c" of the texts of designations.
[[nodiscard]] std::string listed(const std::vector<const Designation*>& designations);

/// Prints remarks as note blocks, each with the label that `label(index, count)` gives and the mark of a
/// restated text.
void print_remarks(const std::vector<Remark>& remarks, Page& page,
                   std::string (*label)(style::Profile, std::size_t, std::size_t), style::Profile profile);

/// Prints `text` paragraph by paragraph (it is split at line ends): the first joins the runs of `block`,
/// further ones follow as blocks of their own, `tail` ends the last. A block of kind entry goes on as
/// definition, any other as itself. An empty text prints the block with its tail.
void print_paragraphs(Block block, std::string_view text, const std::vector<Run>& tail, Page& page);

/// The mark of a restated text as the tail of a paragraph; nothing if it is not restated.
[[nodiscard]] std::vector<Run> restated_tail(bool restated);

/// The line that says how many entries were left out for want of a designation in `language`.
[[nodiscard]] std::string left_out_sentence(std::size_t count, std::string_view language);

}  // namespace termreg::glossary
