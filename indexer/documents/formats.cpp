// SPDX-License-Identifier: GPL-3.0-or-later
// The table of document formats. A new format is one file and one row.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/documents/rows_private.h"
#include "registry/model/error.h"

namespace termreg::documents {
namespace {

constexpr auto table = std::to_array<DocumentFormat>({
    {"html", "text/html", ".html .htm .xhtml",
     "scripts, styles, forms, images, hidden parts, deleted text, readings of ruby; numbers that only a "
     "style sheet "
     "counts",
     recognise_html, read_html},
    {"bikeshed", "text/html", ".bs",
     "settings, anchors and bibliography of the source; what Bikeshed takes in from elsewhere",
     recognise_bikeshed, read_bikeshed},
    {"rfcxml", "application/rfc+xml", ".xml",
     "authors, comments, index entries; references that stand in other files", recognise_rfcxml, read_rfcxml},
    {"pdf", "application/pdf", ".pdf", "pictures, tables as such; paragraphs are judged by how lines stand",
     recognise_pdf, read_pdf},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
     "pictures, footnotes, comments, headers and footers, the look of table styles; changes are accepted",
     recognise_docx, read_docx},
    {"asciidoc", "text/asciidoc", ".adoc .asciidoc",
     "comments, footnotes, index terms, images, reviewers' remarks", recognise_asciidoc, read_asciidoc},
    {"markdown", "text/markdown", ".md .markdown",
     "images, raw HTML but for its text, comments, layout of code", recognise_markdown, read_markdown},
    {"text", "text/plain", ".txt", "nothing", recognise_text, read_text},
});

}  // namespace

std::span<const DocumentFormat> document_formats() {
  return table;
}

const DocumentFormat& document_format(std::string_view name) {
  std::string known;
  for (const auto& row : table) {
    if (row.name == name) return row;
    known += (known.empty() ? "" : ", ") + std::string(row.name);
  }
  throw Error(ErrorCode::usage,
              "There is no document format “" + std::string(name) + "”; there are: " + known + ".");
}

}  // namespace termreg::documents
