// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/documents/html_marks_private.h"
#include "indexer/documents/shorthands_private.h"
#include "indexer/files/xml_element.h"
#include "registry/model/document_text.h"

namespace termreg::documents {

/// Turns a tree of HTML elements into the blocks of a document. Other formats whose elements are close to
/// HTML's (RFC XML) rename theirs and come here too. One pass per object.
class HtmlBlocks {
 public:
  /// Appends to `document`, whose language is known already. `titles` must outlive the object.
  HtmlBlocks(DocumentText& document, Shorthands shorthands, const SectionTitles& titles)
      : document_(document), shorthands_(shorthands), titles_(titles) {}

  void read(const files::XmlElement& root);

 private:
  // How text looks where we stand.
  struct Look {
    bool bold = false, italic = false, code = false;
    Run::Position position = Run::Position::baseline;
    std::string target;
  };
  // What a block that begins here is.
  struct Where {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    std::uint8_t heading_level = 0;
    std::string language, style, anchor;
    std::string dfn_type, dfn_scope;
    std::optional<Cell> cell;
    bool keeps_white_space = false, in_contents = false, in_head = false;
    std::uint32_t line = 0;
  };
  struct Table {
    std::uint32_t number = 0, row = 0, column = 0;
    std::vector<std::uint32_t> taken;  // rows that a cell above still reaches into, by column
  };
  struct Numbering {
    bool ordered = false;
    char style = '1';
    long next = 1;
  };

  void content(const files::XmlElement& element, const Look& look, const Where& where);
  void child(const files::XmlElement& element, const Look& look, Where where);
  void inline_element(const files::XmlElement& element, Look look, const Where& where);
  void block_element(const files::XmlElement& element, const Look& look, Where where);
  void heading(const files::XmlElement& element, const Look& look, Where where);
  void list(const files::XmlElement& element, const Look& look, Where where);
  void item(const files::XmlElement& element, const Look& look, Where where);
  void table(const files::XmlElement& element, const Look& look, const Where& where);
  void cell(const files::XmlElement& element, const Look& look, Where where);
  void definition(const files::XmlElement& element, const Look& look, const Where& where);
  void empty_link(const files::XmlElement& element, const Look& look, const Where& where);
  void inherit(const files::XmlElement& element, Where& where) const;

  void text(std::string_view text, const Look& look, const Where& where);
  void write(std::string_view text, const Look& look, const Where& where);
  void open_block(const Where& where);
  void run_for(const Look& look);
  void space();
  void break_block();

  DocumentText& document_;
  Shorthands shorthands_;
  const SectionTitles& titles_;
  std::optional<Block> block_;
  std::string pending_number_, pending_anchor_;
  bool pending_space_ = false, new_run_ = false;
  bool in_definition_ = false, definition_is_code_ = true;
  std::vector<Table> tables_;
  std::vector<Numbering> lists_;
  std::uint32_t tables_so_far_ = 0;
  bool titled_ = false;
};

}  // namespace termreg::documents
