// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace termreg::testing {

/// A word or line on a page of a PDF that a test makes; units are points, y from below.
struct PdfText {
  int x = 72, y = 700;
  bool bold = false;
  int size = 12;
  std::string text;  ///< WinAnsi, without brackets
};

/// A PDF 1.4 file of these pages, in Helvetica.
std::string pdf_of_pages(const std::vector<std::vector<PdfText>>& pages);
/// One page with these lines.
std::string pdf_of(const std::vector<std::string>& lines);

}  // namespace termreg::testing
