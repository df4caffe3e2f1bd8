// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::documents {

/// HTML of the Markdown that Bikeshed knows ("Markup Shortcuts" of its documentation): paragraphs, headings
/// (underlined or with '#') with `{#id}`, lists (`*`, `-`, `+`, `1.`), definition lists (`: term`, `::
/// text`), code fences, block quotes, and paragraphs that begin with `Note:`, `Issue:`, `Advisement:`. HTML
/// blocks and what stands in pre, script, style, xmp and comments are passed on untouched; inline shorthands
/// are left to shorthands_private.h. Line n of the result comes of line n of the text. Pure and thread-safe.
[[nodiscard]] std::string html_of_bikeshed(std::string_view text);

}  // namespace termreg::documents
