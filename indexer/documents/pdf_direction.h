// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Right-to-left text in PDF. A page shows where letters stand, not in which order they are read: whoever made the file may
/// have written Arabic and Hebrew as they are read or as they stand from left to right, and what reads the file may turn
/// them around once more. Pure, thread-safe.
namespace termreg::documents {

struct PdfDirection {
  bool right_to_left = false;  ///< most letters of the file are of such scripts
  bool reversed = false;       ///< its words come with their last letter first
};

/// Of the output of pdftohtml -xml as a whole. Letters that stand only at the end of words (ة, ى and the finals of Hebrew)
/// tell whether words are reversed.
[[nodiscard]] PdfDirection direction_of(std::string_view xml);

/// One piece of a page in reading order: reversed, but for Latin words and numbers within it.
[[nodiscard]] std::string in_reading_order(std::string_view text, const PdfDirection& direction);

/// Whether the piece holds letters or digits, but none that are read from right to left.
[[nodiscard]] bool is_left_to_right(std::string_view text);

}  // namespace termreg::documents
