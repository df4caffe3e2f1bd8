// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/documents/docx_numbering.h"
#include "indexer/documents/docx_runs.h"
#include "indexer/documents/docx_styles.h"
#include "registry/model/document_text.h"

namespace termreg::documents::docx {

/// Turns the block content of the main part into blocks, in its order. A paragraph whose mark is deleted or
/// hidden is joined to the next one; empty paragraphs count and give no block; text boxes follow the
/// paragraph they are anchored in, as tables of one cell unless they hold clauses. Not thread-safe; what it is made
/// with must outlive it.
class BodyReader {
 public:
  BodyReader(const Styles& styles, Numbering& numbering, const Links& links)
      : styles_(styles), numbering_(numbering), inline_(styles, links) {}

  /// Reads one child of w:body.
  void read(const XmlElement& element);
  /// Everything read, with the language that most of the text has.
  [[nodiscard]] DocumentText finish();

 private:
  // Where a block stands.
  struct Surroundings {
    std::optional<Cell> cell;
    bool in_contents = false;  // within a content control that holds the table of contents
    bool in_box = false;
  };
  // A paragraph, or the beginning of one whose mark is deleted.
  struct Open {
    Inline content;
    const XmlElement* properties = nullptr;
    XmlElement kept_properties;  // of a beginning whose element is gone by now
    std::uint32_t ordinal = 0;
    bool is_open = false;
  };

  void blocks(const XmlElement& parent, const Surroundings& around);
  void block_element(const XmlElement& element, const Surroundings& around);
  void content_control(const XmlElement& element, Surroundings around);
  void paragraph(const XmlElement& element, const Surroundings& around);
  // Makes the blocks from that index on the cell of a table, unless they hold clauses.
  void set_apart(std::size_t first);
  // A table or box within a cell comes behind the outermost table, so that its rows stay whole.
  void defer_from(std::size_t first);
  void take_deferred();
  void rows(const XmlElement& element, Surroundings around);
  void box(const XmlElement& content);
  void close(const XmlElement& properties, Inline content, const Surroundings& around);
  void set_number(Block& block, const XmlElement& properties, const Style& style, std::string_view style_id);
  void set_kind(Block& block, const XmlElement& properties, const Style& style) const;
  void set_language(const Inline& content);
  void table(const XmlElement& element, Surroundings around);
  void row(const XmlElement& element, const Surroundings& around);
  void cell(const XmlElement& element, const Surroundings& around);

  const Styles& styles_;
  Numbering& numbering_;
  InlineReader inline_;
  DocumentText document_;
  Open open_;
  std::unordered_map<std::string, std::size_t> languages_;
  std::vector<std::pair<Block, std::string>> deferred_;  // with their languages
  int open_tables_ = 0;
  std::vector<std::string> block_languages_;
  std::uint32_t paragraphs_ = 0;
  std::uint32_t tables_ = 0;
};

/// Cuts a number or a list sign that the author typed off the beginning of a block and puts it where a
/// computed one would stand: what stands before a tab and is a clause number, a bullet, a dash, or a letter
/// or number with a bracket; in headings a clause number before a blank too.
void take_typed_number(Block& block);

}  // namespace termreg::documents::docx
