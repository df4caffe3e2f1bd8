// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/files/xml_element.h"

namespace termreg::sources {

/// The name of an element without its prefix: "tbx:term" -> "term". A view into it.
[[nodiscard]] std::string_view local_name(const files::XmlElement& element);

/// The child of that local name, or nullptr.
[[nodiscard]] const files::XmlElement* child_of(const files::XmlElement& element, std::string_view name);

/// The text of an element of JATS or NISO STS (ANSI/NISO Z39.102), XHTML or MathML as a person reads it, at
/// N0: paragraphs, list items and rows of tables on lines of their own, a formula in one line (fractions with
/// "/"), only the first of several renderings of one thing. Left out: footnotes, graphics, index terms,
/// comments and annotations of formulas. Pure; depth is bounded by the parser.
[[nodiscard]] std::string text_of_markup(const files::XmlElement& element);

/// The same on one line, for designations.
[[nodiscard]] std::string line_of_markup(const files::XmlElement& element);

/// True if the text says all that the element does: no children, no attributes.
[[nodiscard]] bool is_plain_text(const files::XmlElement& element);

}  // namespace termreg::sources
