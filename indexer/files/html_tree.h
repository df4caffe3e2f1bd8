// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/files/xml_element.h"

namespace termreg::files {

/// The text of an HTML file in UTF-8: UTF-8 and UTF-16 as to_utf8() takes them; a file that is no UTF-8 is
/// converted from the encoding that its own `<meta charset>` (or XML declaration) names, by the names of the
/// WHATWG Encoding standard ("iso-8859-1" means windows-1252). Nothing is guessed.
/// @throws Error(bad_input) if it cannot be read, is longer than `limit` bytes, is ill-formed in the encoding
/// it names, or names none and is no UTF-8.
[[nodiscard]] std::string read_html_file(const std::filesystem::path& file, std::uint64_t limit);

/// HTML as a tree, however careless: names and attribute names in lower case, end tags that the HTML Living
/// Standard, 13.1.2.4, lets out implied (p, li, dt, dd, td, th, tr, heading), stray ones passed over,
/// character references resolved; the text of script and style is their own. The root is an element "html"
/// that holds everything; line numbers are those of `text`. Well-formed UTF-8 is expected. `file` names it in
/// errors. Time grows with the length of the text. Thread-safe.
/// @throws Error(bad_input) if elements stand in each other more than 256 deep.
[[nodiscard]] XmlElement html_tree(std::string_view text, const std::filesystem::path& file);

/// The character that HTML gives that entity name ("nbsp", "mdash"), in UTF-8; empty for any other name.
[[nodiscard]] std::string html_character(const std::string& entity);

}  // namespace termreg::files
