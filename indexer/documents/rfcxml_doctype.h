// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace termreg::documents {

/// The text of an RFC XML file without its XML declaration and DOCTYPE, so that the parser never meets a
/// declaration; lines keep their numbers. What the DOCTYPE declares is dealt with here, and nothing is ever
/// fetched or expanded twice:
///
///   - an entity whose value is at most 64 bytes of characters (`<!ENTITY nbsp "&#160;">`, as published RFCs
///     have) is replaced by them;
///   - one that stands for another file (`<!ENTITY RFC2119 SYSTEM "...">`) becomes nothing: those are entries
///     of the list of references;
///   - the names of HTML's characters ("&mdash;"), which the standard DTD declares, become the characters.
///
/// @throws Error(bad_input) with file and line if the text uses an entity with any other value (mark-up, or
/// other entities), or if the DOCTYPE does not end.
[[nodiscard]] std::string without_doctype(std::string text, const std::filesystem::path& file);

}  // namespace termreg::documents
