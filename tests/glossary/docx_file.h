// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::testing {

/// One paragraph of word/document.xml as read back.
struct DocxParagraph {
  std::string style;
  std::string text;  ///< tabs as '\t'
  std::string bold;  ///< the bold part of it
  bool right_to_left = false;
  std::vector<std::string> targets;    ///< anchors its hyperlinks point to
  std::vector<std::string> bookmarks;  ///< names it carries
};

/// The parts of a zip archive in memory by name. @throws std::runtime_error if it is none.
std::map<std::string, std::string> zip_parts(std::string_view archive);
/// True if libxml2 reads the part without any error, without network, entities or recovery.
bool is_well_formed(std::string_view xml);
/// The paragraphs of a docx. @throws std::runtime_error if it cannot be read back.
std::vector<DocxParagraph> docx_paragraphs(std::string_view archive);

}  // namespace termreg::testing
