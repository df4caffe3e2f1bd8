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
