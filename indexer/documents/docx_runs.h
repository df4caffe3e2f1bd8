// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/documents/docx_styles.h"
#include "indexer/documents/docx_xml.h"
#include "registry/model/document_text.h"

namespace termreg::documents::docx {

/// Where the links of the main part lead, by relationship id.
using Links = std::unordered_map<std::string, std::string>;

/// What inline content gave: runs as they came, not yet tidied.
struct Inline {
  std::vector<Run> runs;
  std::string anchor;                                      ///< the first bookmark
  std::vector<const XmlElement*> boxes;                    ///< text boxes met on the way (txbxContent)
  std::unordered_map<std::string, std::size_t> languages;  ///< bytes of text by w:lang
  bool in_contents = false;                                ///< some of it stands in a TOC field
};

/// Reads the inline content of paragraphs, one after the other: fields reach over paragraphs. Tracked
/// deletions, field codes, hidden text, notes' marks and comments are left out. Not thread-safe; `styles` and
/// `links` must outlive it.
class InlineReader {
 public:
  InlineReader(const Styles& styles, const Links& links) : styles_(styles), links_(links) {}

  /// Appends the content of a paragraph of that style. The boxes point into `paragraph`.
  void read(const XmlElement& paragraph, const Style& style, Inline& into);

 private:
  // A complex field (17.16.18): begin, code, separate, result, end.
  struct Field {
    std::string code;
    bool in_result = false;
    std::size_t begun = 0;  // paragraph
  };
  struct Context {
    const Style& style;
    Inline& into;
    std::string target;
  };

  void children(const XmlElement& parent, Context& context);
  void inline_element(const XmlElement& element, Context& context);
  void hyperlink(const XmlElement& element, Context& context);
  void simple_field(const XmlElement& element, Context& context);
  void run(const XmlElement& element, Context& context);
  void run_content(const XmlElement& element, const Run& look, const std::string& language, Context& context);
  void run_piece(const XmlElement& piece, const Run& look, const std::string& language, Context& context);
  void field_mark(const XmlElement& mark);
  void add(std::string_view text, const Run& look, const std::string& language, Context& context) const;
  static void find_boxes(const XmlElement& element, Inline& into);
  static void bookmark(const XmlElement& element, Context& context);
  void forget_broken_fields();
  [[nodiscard]] bool shows_text() const;
  [[nodiscard]] std::string field_target() const;
  [[nodiscard]] bool in_contents() const;
  [[nodiscard]] RunLook look_of(const XmlElement& run, const Style& paragraph) const;

  const Styles& styles_;
  const Links& links_;
  std::vector<Field> fields_;
  std::size_t paragraphs_ = 0;
  std::string pending_anchor_;
};

/// Runs as a DocumentText has them: runs of blanks are one, none at either end nor beside a tab or a forced
/// break, neighbours of one appearance joined, empty ones gone.
[[nodiscard]] std::vector<Run> tidied(std::vector<Run> runs);

}  // namespace termreg::documents::docx
