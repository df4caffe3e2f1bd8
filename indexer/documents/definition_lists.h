// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "registry/model/document_text.h"

namespace termreg::documents {

/// How a line break that means nothing to the reader stands in the runs of a block while it is being made; no
/// text holds this character.
inline constexpr char soft_break = '\v';

/// Finds definition lists as Markdown dialects write them (PHP Markdown Extra, Pandoc, kramdown, Spec-Up)
/// among the paragraphs of a document, and turns soft breaks into spaces:
///
///     list = 1*(term line-end) 1*([empty-line] marker definition)
///     marker = ":" SP / "~" SP                 at the beginning of a line
///
/// A paragraph of another text before a marker stays what it is, unless it is short enough to be terms: one
/// term a line, each at most 120 bytes.
[[nodiscard]] std::vector<Block> with_definition_lists(std::vector<Block> blocks);

}  // namespace termreg::documents
