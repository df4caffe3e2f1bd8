// SPDX-License-Identifier: GPL-3.0-or-later
// AsciiDoc (AsciiDoc Language documentation, Eclipse Foundation), as Asciidoctor and Metanorma use it.
// Attributes of the document become its properties; a macro alone in its line is a paragraph whose style is
// the macro's name.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/documents/asciidoc_private.h"
#include "indexer/documents/rows_private.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

// White space as DocumentText wants it: runs of it are one space, but for forced line breaks.
void fold(Block& block) {
  for (auto& run : block.runs) {
    std::string text;
    for (const char c : run.text) {
      const bool blank = c == ' ' || c == '\t';
      if (!blank || text.empty() || text.back() != ' ') text += blank ? ' ' : c;
    }
    run.text = std::move(text);
  }
  std::erase_if(block.runs, [](const Run& run) { return run.text.empty(); });
}

bool has_line(std::string_view head, std::string_view beginning) {
  return head.starts_with(beginning) || head.find("\n" + std::string(beginning)) != std::string_view::npos;
}

// "== Title" of a file that is included one level deeper.
std::string at_its_level(const asciidoc::Line& line) {
  const auto signs = line.text.find_first_not_of('=');
  const bool is_title = signs != std::string::npos && signs > 0 && line.text[signs] == ' ';
  if (!is_title || line.level_offset == 0) return line.text;
  const auto level = std::clamp(static_cast<int>(signs) + line.level_offset, 1, 10);
  return std::string(static_cast<std::size_t>(level), '=') + line.text.substr(signs);
}

// A backslash before a directive was taken off when it was read.
bool reads_as_directive(std::string_view line) {
  return line.starts_with("include::") || line.starts_with("ifdef::") || line.starts_with("ifndef::") ||
         line.starts_with("ifeval::") || line.starts_with("endif::");
}

}  // namespace

std::string asciidoc_in_one_piece(const std::filesystem::path& file) {
  std::string text;
  for (const auto& line : asciidoc::read_source(file).lines) {
    if (reads_as_directive(line.text)) text += '\\';
    (text += at_its_level(line)) += '\n';
  }
  return text;
}

int recognise_asciidoc(const files::Specimen& specimen) {
  const auto name = files::lower_ascii(specimen.file_name);
  const bool named = name.ends_with(".adoc") || name.ends_with(".asciidoc") || name.ends_with(".asc");
  const std::string_view head = specimen.head;
  int marks = 0;
  for (const std::string_view beginning : {"= ", "== ", "=== ", "include::", "[[", "[.source]", "|===",
                                           ":docnumber:", ":doctype:", "ifdef::", "alt:[", "admitted:["})
    marks += has_line(head, beginning) ? 1 : 0;
  if (named) return marks > 0 ? 3 : 1;
  return marks > 1 && (has_line(head, "= ") || has_line(head, "== ")) ? 2 : 0;
}

DocumentText read_asciidoc(const std::filesystem::path& file) {
  auto source = asciidoc::read_source(file);
  auto parsed = asciidoc::parse_blocks(source.lines);
  asciidoc::number_sections(parsed);
  auto document = std::move(parsed.document);
  asciidoc::resolve_references(document);
  for (auto& block : document.blocks) fold(block);
  const auto language = parsed.attributes.find("language");
  const auto lang = language == parsed.attributes.end() ? parsed.attributes.find("lang") : language;
  if (lang != parsed.attributes.end()) document.language = lang->second;
  for (const auto& [name, value] : parsed.attributes)
    document.properties.push_back({name, text::clean(value)});
  std::move(source.remarks.begin(), source.remarks.end(), std::back_inserter(document.properties));
  return document;
}

}  // namespace termreg::documents
