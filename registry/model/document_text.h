// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termreg {

/// Where a block stands, as its author would look for it. 0 means unknown.
struct Place {
  std::uint32_t paragraph = 0;  ///< ordinal of the paragraph, from 1 (.docx, PDF)
  std::uint32_t line = 0;       ///< line of the file, from 1 (text, HTML, AsciiDoc, XML)
  std::uint32_t page = 0;       ///< from 1 (PDF)
  bool operator==(const Place&) const = default;
};

/// A stretch of text with one appearance. White space is as the reader of the document sees it: runs of it
/// are one space, a forced line break is '\n', a tab is '\t'.
struct Run {
  enum class Position { baseline, superscript, subscript };

  std::string text;
  bool bold = false;
  bool italic = false;
  Position position = Position::baseline;
  /// The source marks this very text as a term that is defined here (HTML dfn, AsciiDoc term clause).
  bool defines = false;
  std::vector<std::string> alternatives;  ///< other forms that the mark-up gives for it (ReSpec data-lt)
  std::string type;    ///< with `defines`: kind of thing, in the words of the mark-up ("dfn", "attribute")
  std::string scope;   ///< with `defines`: what it is defined for (data-dfn-for); empty for everything
  std::string anchor;  ///< id of this stretch, if it has one
  std::string target;  ///< where a link leads: a URL, or '#' and an anchor
  bool operator==(const Run&) const = default;
};

enum class BlockKind {
  title,             ///< the title of the document
  heading,           ///< of a clause; `level` says how deep
  paragraph,         ///<
  list_item,         ///< of a list; `number` is its label
  term,              ///< the term side of a definition list (HTML dt)
  description,       ///< the other side (HTML dd); may come several times after one term
  table_cell,        ///< one paragraph of a cell; see `cell`
  note,              ///< marked as a note by the format, not by its words
  example,           ///< marked as an example by the format
  source,            ///< marked as the source of the text before it by the format
  code,              ///< program text, ASN.1, formulas: never searched for terms
  table_of_contents  ///< repeats headings; passed over by whoever looks for clauses
};

struct Cell {
  std::uint32_t table = 0;   ///< from 1, in the order of the document
  std::uint32_t row = 0;     ///< from 1
  std::uint32_t column = 0;  ///< from 1
  bool header = false;
  bool operator==(const Cell&) const = default;
};

/// One block of a document: what stands between two line ends of the author's.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  /// Heading: 1 is a clause, 2 its subclause; everything else: how many lists it stands in, so that a
  /// description of depth 1 goes on with whatever is deeper. 0 outside lists, or where the format cannot say.
  std::uint8_t level = 0;
  std::string number;    ///< "3.2.1", "A.1", "3.1bis", "a)"; computed where the format numbers by itself
  std::string style;     ///< name of the style or class in the source: "Heading 2", "enumlev1", "informative"
  std::string language;  ///< BCP 47, where the source says it for this block; else empty
  std::string anchor;    ///< id of the block, if it has one
  std::vector<Run> runs;
  std::optional<Cell> cell;  ///< for table_cell
  Place place;
  bool operator==(const Block&) const = default;
};

/// A fact that a document states about itself outside its text, by the words of its format in lower case.
struct Property {
  std::string name;  ///< "shortname", "status", "date", "number"
  std::string value;
  bool operator==(const Property&) const = default;
};

/// A document of any format as plain text with the little appearance that house layouts speak through.
/// Tracked changes are accepted, comments and fields' codes are left out, hidden text is not there.
struct DocumentText {
  std::string format;                ///< name of the document format it was read from: "docx", "html"
  std::string title;                 ///< as the document or its properties say; may be empty
  std::string language;              ///< BCP 47; empty if the document does not say
  std::vector<Property> properties;  ///< in the order of the file
  std::vector<Block> blocks;
  bool operator==(const DocumentText&) const = default;
};

/// The text of a block without its appearance: its runs one after the other, its number left out.
[[nodiscard]] std::string plain_text(const Block& block);
/// The first property of that name; empty if there is none. A view into the document.
[[nodiscard]] std::string_view property(const DocumentText& document, std::string_view name) noexcept;

}  // namespace termreg
