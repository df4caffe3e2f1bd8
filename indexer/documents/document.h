// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "indexer/files/specimen.h"
#include "registry/model/document_text.h"

namespace termreg::documents {

/// A row of the table of document formats. One file and one row each; which house wrote the document is not
/// asked here (indexer/sources/clauses).
struct DocumentFormat {
  std::string_view name;  ///< "docx", "pdf", "html", "bikeshed", "rfcxml", "asciidoc", "markdown", "text"
  std::string_view media_type;
  std::string_view extensions;  ///< with dots, separated by blanks
  std::string_view loss_note;   ///< what of the document is not in the DocumentText
  /// How sure the row is of a file: 0 not at all, 1 by its name alone, 2 by its content, 3 beyond doubt.
  int (*recognise)(const files::Specimen& specimen);
  /// @throws Error(bad_input) with one sentence if the file is not what it claims to be, or breaks a limit.
  DocumentText (*read)(const std::filesystem::path& file);
};

/// Every document format of the house.
[[nodiscard]] std::span<const DocumentFormat> document_formats();
/// The row of that name. @throws Error(usage) naming the rows there are.
[[nodiscard]] const DocumentFormat& document_format(std::string_view name);

/// An AsciiDoc file with the files that it includes in their places, conditions decided and sections at their levels, for
/// whoever is sent it and cannot look beside it; it reads as the file itself does, block by block.
/// @throws Error(bad_input) if the file cannot be read, or a limit of includes is broken.
[[nodiscard]] std::string asciidoc_in_one_piece(const std::filesystem::path& file);

}  // namespace termreg::documents
