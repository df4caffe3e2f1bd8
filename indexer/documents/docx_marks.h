// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Where paragraphs and runs stand in the bytes of a main part, for whoever puts something between them and leaves
/// the rest as it is.
namespace termreg::documents::docx {

/// A run that stands in a paragraph and not in a deletion: its element is bytes [begin, end) of the part; its text is
/// [text_begin, text_end) of the paragraph's signs.
struct RunMark {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t text_begin = 0;
  std::size_t text_end = 0;
};

struct ParagraphMark {
  std::uint32_t ordinal = 0;  ///< as Place::paragraph counts
  std::size_t inner_end = 0;  ///< the byte where its end tag begins; 0 if the element is empty
  std::string signs;          ///< its text without white space and soft hyphens
  std::vector<RunMark> runs;
};

/// The paragraphs of a main part that is well-formed UTF-8 XML, those of text boxes left out.
/// @param prefix  of the part's own namespace, with its colon: "w:"; may be empty
[[nodiscard]] std::vector<ParagraphMark> paragraph_marks(std::string_view xml, std::string_view prefix);

/// The prefix that a part declares for a namespace, with its colon; empty if it is the default one or undeclared.
[[nodiscard]] std::string prefix_of(std::string_view xml, std::string_view space);

/// A text without white space (no-break spaces too) and soft hyphens.
[[nodiscard]] std::string signs_of(std::string_view text);

/// Which runs of a paragraph show bytes [begin, end) of the text of its block: the first and the last, by index. All
/// of them where the text is not found. The paragraph must have runs.
[[nodiscard]] std::pair<std::size_t, std::size_t> runs_of(const ParagraphMark& paragraph,
                                                          std::string_view block_text, std::size_t begin,
                                                          std::size_t end);

}  // namespace termreg::documents::docx
