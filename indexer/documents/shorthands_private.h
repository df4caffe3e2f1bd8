// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

/// Mark-up shorthands that the sources of W3C documents hold in their running text (Bikeshed documentation,
/// "Markup Shortcuts"; ReSpec documentation, "Shorthands Guide").
namespace termreg::documents {

/// Which shorthands a text may hold: none in published HTML, those of ReSpec, or those of Bikeshed, which add
/// Markdown.
enum class Shorthands { none, respec, bikeshed };

/// Titles of the sections of a document by their ids.
using SectionTitles = std::map<std::string, std::string, std::less<>>;

/// The text that a reader of the published document sees:
///
///     [=scope/term|text=]  {{Interface/member!!type|text}}  <{element}>  [$op$]  [^element/attr^] %%Header%%
///         the text, else what stands behind the last slash
///     [[#section|text]]    the text, else "§" and the section's title
///     [[!CITATION|text]]   the text, else [CITATION]
///     |variable:type|      the variable;  `code`  the code;  **strong**  *emphasis*  without the stars
///     \c                   the character, in Bikeshed
///
/// What only looks like a shorthand stays as it is. White space is left alone. Pure and thread-safe.
[[nodiscard]] std::string resolved_shorthands(std::string_view text, Shorthands which,
                                              const SectionTitles& titles);

}  // namespace termreg::documents
