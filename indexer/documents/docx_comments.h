// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace termreg::documents {

/// A remark about a stretch of a Word document, as read_docx() gave the document.
struct DocxComment {
  std::uint32_t paragraph = 0;  ///< Place::paragraph of the block
  std::string block_text;       ///< its plain text
  std::size_t begin = 0;        ///< bytes [begin, end) of that text
  std::size_t end = 0;
  std::vector<std::string> lines;  ///< what the comment says, a paragraph each
};

/// The Word document in that file with the comments in its margin (ISO/IEC 29500-1, 17.13.4), each at the runs that
/// show its stretch, or at the whole paragraph where those cannot be told; one whose paragraph is not there stands at
/// the first paragraph that has text. Comments that the document has stay. Beside the marks in the main part, the part
/// of comments, its relationship and its content type, every byte of every part is as it was; the file itself is not
/// changed. @param author  who is said to have written them
/// @throws Error(bad_input) as read_docx(), and if the main part is not UTF-8.
[[nodiscard]] std::string docx_with_comments(const std::filesystem::path& file, const std::string& author,
                                             const std::vector<DocxComment>& comments);

}  // namespace termreg::documents
