// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/document_text.h"

namespace termreg::documents {

/// A line of a page as it stands there. Lengths are in the unit of the page.
struct PdfLine {
  std::uint32_t page = 0;  ///< from 1
  double top = 0, bottom = 0, left = 0, right = 0;
  double size = 0;    ///< height of its letters
  double second = 0;  ///< where its text behind the first tab begins; 0 if it has no tab
  std::vector<Run> runs;
  bool operator==(const PdfLine&) const = default;
};

struct PdfPage {
  double height = 0, width = 0;
  std::vector<PdfLine> lines;  ///< from top to bottom
};

/// The pages in what `pdftohtml -xml` prints: pieces of text with place, size, bold and italic. Pieces of one
/// height are one line from left to right; a gap wider than a letter is a tab. `file` names it in errors.
/// @throws Error(bad_input) if a page is nested deeper than any that the program prints.
[[nodiscard]] std::vector<PdfPage> pdf_pages(std::string_view xml, const std::filesystem::path& file);

/// Takes running heads, running feet and page numbers out: what stands at the top or bottom edge and, but for
/// its numbers, comes again on other pages. `running` gets the text of one such line: a foot often names its
/// document.
void drop_running_lines(std::vector<PdfPage>& pages, std::string& running);

/// Takes footnotes and their marks out, as from any other format: small lines at the foot of a page, the first of
/// which begins with a raised number, and every raised number of that page that one of them has.
void drop_footnotes(std::vector<PdfPage>& pages);

/// The pages as blocks: lines joined to paragraphs (words divided at line ends are joined where the document
/// has them undivided, or nowhere divided), numbered bold or large lines as headings, contents marked.
[[nodiscard]] std::vector<Block> pdf_blocks(const std::vector<PdfPage>& pages);

}  // namespace termreg::documents
