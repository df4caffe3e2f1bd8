// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/glossary/page.h"

namespace termreg::glossary::docx {

/// Content of word/styles.xml without the XML declaration: one paragraph style for each kind of block, with
/// the measures of ITU-T's template (A4, Times New Roman 12 pt, clause numbers hanging by 14 mm). `language`
/// is the w:lang element of the document's default language.
[[nodiscard]] std::string styles(std::string_view language);

/// Identifier of the paragraph style of a kind of block, as w:pStyle names it; "Normal" for one without a
/// style of its own.
[[nodiscard]] std::string_view style_id(BlockKind kind) noexcept;

}  // namespace termreg::glossary::docx
