// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "registry/model/document_text.h"

/// What the text around a marked term says about it, in pages where only the term is marked. Pure, thread-safe.
namespace termreg::sources::clauses {

/// A paragraph of a glossary that opens with its term as a heading would: “Term. Text.”, “Term (remark). Text.”,
/// “Term, or other name. Text.”, in any script. Nothing between term and stop says what it is.
struct Introduction {
  bool opens = false;  ///< the paragraph is of that kind
  std::string text;    ///< what stands behind the stop, to the end of the paragraph; may be empty
};
/// @param place, length  bytes of the term within the paragraph
[[nodiscard]] Introduction introduction_by(std::string_view paragraph, std::size_t place, std::size_t length);

/// The sentence that holds the term: of “term: what it is” only what stands behind the mark, any other whole; empty if
/// it holds nothing but the term.
[[nodiscard]] std::string sentence_about(std::string_view paragraph, std::size_t place,
                                         const std::string& term);

/// The columns of a table by the headers in its first row; 0 where no header says it.
struct TableColumns {
  std::uint32_t term = 0;
  std::uint32_t definition = 0;
};
/// By the table's number (Cell::table).
[[nodiscard]] std::map<std::uint32_t, TableColumns> table_columns(const DocumentText& document);

}  // namespace termreg::sources::clauses
