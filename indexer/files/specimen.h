// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files/content.h"

namespace termreg::files {

/// What a format is recognised by: enough of a file to judge it without reading it.
struct Specimen {
  std::string file_name;             ///< without its folders
  std::string head;                  ///< the first 64 KiB
  Foreign kind = Foreign::none;      ///< what the head certainly is, if it is no plain text
  std::vector<std::string> members;  ///< names in a zip archive
  std::string workbook_head;         ///< of a workbook, the beginning of its texts as XML
  bool operator==(const Specimen&) const = default;
};

/// @throws Error(bad_input) if the file cannot be opened or read, or is a directory.
[[nodiscard]] Specimen look_at(const std::filesystem::path& file);

/// The start tag of the first element behind declaration, DOCTYPE, comments and processing instructions,
/// without its '>': "<tbx dialect=\"TBX-Core\"". Empty if `head` ends before, or is no XML. A view into it.
[[nodiscard]] std::string_view root_tag(std::string_view head) noexcept;
/// The name in a start tag as root_tag() gives it: "tbx", "tbx:tbx".
[[nodiscard]] std::string_view tag_name(std::string_view start_tag) noexcept;

}  // namespace termreg::files
