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

/// The draft that a document is: clauses, terms, references and headings as the house's readers see them.
/// Never throws for what a document holds.
[[nodiscard]] Draft draft_of(DocumentText document);

}  // namespace termreg::sources
