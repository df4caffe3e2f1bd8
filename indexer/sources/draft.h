// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "registry/model/draft.h"

namespace termreg::sources {

/// Reads a document that is to be checked: any document format, with what the readers of house layouts find
/// in it. A document without any clause of terms is a draft as well.
/// @param format  name of a row of the table of document formats; empty: the one that is surest of the file,
///                else plain text
/// @throws Error(bad_input) if the file is not what it claims to be; Error(usage) for an unknown format.
[[nodiscard]] Draft read_draft(const std::filesystem::path& file, std::string_view format = {});

/// The same of a document in memory: it is put into a temporary file for as long as it is read, and kept nowhere.
/// @param extension  of a file of its kind: ".adoc"; may be empty
/// @throws Error(bad_input), Error(usage) as above; Error(no_space) if there is no room for the file.
[[nodiscard]] Draft read_draft_of(std::string_view bytes, std::string_view extension,
                                  std::string_view format);

/// The draft that a document is: clauses, terms, references and headings as the house's readers see them.
/// Never throws for what a document holds.
[[nodiscard]] Draft draft_of(DocumentText document);

/// The Word document that the draft was read from, with each finding as a comment in its margin; see
/// documents::docx_with_comments. @throws Error(usage) if the draft is no Word document; Error(bad_input).
[[nodiscard]] std::string commented(const std::filesystem::path& file, const Draft& draft,
                                    const DraftReport& report);

/// Finds where in the source each finding stands, and sets line, column and source bytes of its place; for formats
/// that are written as text. A finding whose words the mark-up hides keeps the line its block begins in, and nothing
/// else. `source` is the file as UTF-8.
void locate(std::string_view source, const Draft& draft, DraftReport& report);
/// The same for the file. Leaves the report as it is if its text cannot be read again.
void locate_in(const std::filesystem::path& file, const Draft& draft, DraftReport& report);

}  // namespace termreg::sources
