// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace termreg::glossary {

/// `removed` and `added` mark the words in which one text differs from another.
enum class Look { plain, strong, emphasis, removed, added };

/// A stretch of text in one look and one language. `text` is plain: the page escapes it.
struct Run {
  std::string text;
  Look look = Look::plain;
  std::string language = {};  ///< BCP 47; empty for house texts (English) and for texts of no known language
  std::string target = {};    ///< anchor of a block on the same page that the text points to; may be empty
};

/// What a paragraph is for; each kind has one style.
enum class BlockKind {
  deliverable,  ///< the kind of the deliverable, above the title
  title,
  clause,        ///< heading of level 1, with number
  subclause,     ///< heading of level 2, with number
  body,          ///< introductory sentences
  remark,        ///< what the exporter has to say about the glossary itself
  entry,         ///< a term with its definition, one paragraph, with number (ITU-T)
  entry_number,  ///< number of an entry on a line of its own (ISO)
  term,          ///< designation on a line of its own (ISO)
  definition,    ///< definition under its terms (ISO), and every further paragraph of a definition
  note,
  source,        ///< source line (ISO)
  abbreviation,  ///< `number` is the abbreviation, the runs are the expansion
  reference,     ///< `number` is the tag, the runs are the document
};

/// One paragraph.
struct Block {
  BlockKind kind = BlockKind::body;
  std::string number = {};  ///< clause number, abbreviation or tag; may be empty
  std::vector<Run> runs = {};
  std::string language = {};  ///< sets the direction of the paragraph; empty means left to right
  std::string anchor = {};    ///< name that runs can point to; may be empty. [a-z0-9_]
};

/// One row of a table: its cells, each some paragraphs. A head row is repeated where the table breaks, if it is the
/// first; one with a single cell spans all columns and heads the rows that follow.
struct TableLine {
  bool is_head = false;
  std::vector<std::vector<Block>> cells = {};
};
/// A table. `shares` are the widths of its columns in hundredths of the line; they add up to 100.
struct Table {
  std::vector<std::uint32_t> shares = {};
  std::vector<TableLine> lines = {};
};

/// A document that takes paragraphs from top to bottom and knows nothing about terminology. One per document
/// format. Not thread-safe.
class Page {
 public:
  virtual ~Page() = default;
  /// Must come first. `language` is that of the entries.
  virtual void begin(const std::string& title, const std::string& language) = 0;
  virtual void block(const Block& block) = 0;
  /// A page that knows no tables prints a line as one paragraph, with strokes between its cells.
  virtual void table(const Table& table);
  /// Must come last. @throws Error(internal) if the output could not be written.
  virtual void end() = 0;
};

/// The pages of the document formats; `out` must outlive them.
[[nodiscard]] std::unique_ptr<Page> make_docx_page(std::ostream& out);
[[nodiscard]] std::unique_ptr<Page> make_html_page(std::ostream& out);
[[nodiscard]] std::unique_ptr<Page> make_plain_text_page(std::ostream& out);

}  // namespace termreg::glossary
