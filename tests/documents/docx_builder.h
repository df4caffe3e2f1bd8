// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Word documents that tests make themselves, part by part.
namespace termreg::testing {

/// A zip archive of those members, in that order. @throws std::runtime_error if libzip refuses.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& members);

/// A package with a main part and, where they are given, styles, numbering, links and properties.
struct DocxParts {
  std::string body;       ///< children of w:body
  std::string styles;     ///< children of w:styles
  std::string numbering;  ///< children of w:numbering
  std::string links;      ///< children of the main part's Relationships
  std::string title;
  std::string language;
};
std::string docx_of(const DocxParts& parts);

/// XML of a run and of a paragraph; the text is escaped, '\t' and '\n' become w:tab and w:br.
std::string r(std::string_view text, std::string_view properties = {});
std::string b(std::string_view text);
std::string pr(const std::vector<std::string>& runs, std::string_view properties = {});
std::string p(std::string_view text, std::string_view properties = {});
/// Properties of a paragraph: <w:pStyle>, <w:numPr>.
std::string in_style(std::string_view id);
std::string in_list(int list, int level);
/// A heading of that level; docx_of() knows the styles Heading1 to Heading3 unless styles are given.
std::string h(int level, std::string_view text);
/// A table of those cells.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace termreg::testing
