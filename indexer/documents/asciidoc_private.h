// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/document_text.h"

/// The stages of the AsciiDoc reader: lines (includes and conditionals done) -> blocks -> numbers and
/// references.
namespace termreg::documents::asciidoc {

/// Values of document attributes, by name.
using Attributes = std::map<std::string, std::string>;

/// A line that conditionals and includes have left, without its line end.
struct Line {
  std::string text;
  std::uint32_t number = 0;  ///< in the file that was asked for: of the include, for what is included
  int level_offset = 0;      ///< to be added to the level of a section title
};

/// What the preprocessor gives.
struct Source {
  std::vector<Line> lines;
  std::vector<Property> remarks;  ///< name "remark": what was left out, a sentence each
};

/// Reads a file and what it includes (include::, ifdef::, ifndef::, ifeval::, endif::). A file is included
/// only from the directory of the one asked for and those below it: at most 32 files deep, 4,096 files and 64
/// MiB in all. What is missing or outside is left out with a remark.
/// @throws Error(bad_input) if the file itself cannot be read, or a limit is broken.
[[nodiscard]] Source read_source(const std::filesystem::path& file);

/// If the line is an attribute entry (":name: value", ":name!:"), applies it and says true.
bool apply_attribute_entry(std::string_view line, Attributes& attributes);
/// `{name}` replaced by its value; a name that is not known stays. At most 128 KiB come out.
[[nodiscard]] std::string with_attributes(std::string_view text, const Attributes& attributes);

/// Inline markup as runs: bold, italic, sub- and superscript, links, cross-references (target "#id", text
/// what the author wrote, alternatives: the locality), mentions of terms ({{term,display}},
/// term:[term,display]), stem:[…] and other macros by their text. Footnotes and index terms are left out.
[[nodiscard]] std::vector<Run> inline_runs(std::string_view text);

/// The value of an attribute without the quotes that hold it together; a view into it.
[[nodiscard]] std::string_view without_quotes(std::string_view text);

/// "[.source%x#id,heading=terms]" taken apart.
struct BlockAttributes {
  std::string style;               ///< first positional one: "example", "NOTE", "appendix"
  std::vector<std::string> roles;  ///< ".source"
  std::vector<std::string> options;
  std::string id;
  std::map<std::string, std::string> named;

  [[nodiscard]] bool has_role(std::string_view role) const;
  [[nodiscard]] bool is(std::string_view name) const { return style == name || has_role(name); }
  [[nodiscard]] bool empty() const {
    return style.empty() && roles.empty() && options.empty() && id.empty() && named.empty();
  }
};
/// Adds what a line "[…]" or "[[id]]" says; false if it is no such line.
bool add_block_attributes(std::string_view line, BlockAttributes& attributes);

/// A section title, for numbering.
struct Section {
  std::size_t block = 0;  ///< of DocumentText::blocks
  BlockAttributes attributes;
  bool numbered = true;  ///< `sectnums` where it stands
};

struct Parsed {
  DocumentText document;
  Attributes attributes;  ///< at the end
  std::vector<Section> sections;
};

/// Lines as blocks. Never fails.
[[nodiscard]] Parsed parse_blocks(const std::vector<Line>& lines);

/// The rows of a table between its delimiters: cells in their order, by "|" with or without a specifier.
struct TableCell {
  std::string text;
  std::uint32_t row = 0;     // from 1
  std::uint32_t column = 0;  // from 1
};
[[nodiscard]] std::vector<TableCell> table_cells(const std::vector<std::string>& lines, std::size_t columns);

/// Numbers the sections as Metanorma does (a document that names a class or number of its own) or, where
/// `sectnums` is set, as Asciidoctor does; annexes by letters.
void number_sections(Parsed& parsed);
/// Cross-references become what they stand for: "[[[id,ISO 1234:2020]]]" of a bibliography gives "ISO
/// 1234:2020, 3.1" to <<id,clause=3.1>>, a section its number.
void resolve_references(DocumentText& document);

}  // namespace termreg::documents::asciidoc
