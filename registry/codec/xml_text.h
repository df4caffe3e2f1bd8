// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::codec {

/// What becomes of line ends and tabs of a text.
enum class LineEnds {
  keep,   ///< they stand as they are: text whose lines mean something, HTML
  blank,  ///< each becomes a blank: a run of a document, an attribute value
};

/// Appends `text` as character data or attribute value (in double quotes) of XML 1.0 (Fifth Edition, 2.2 and
/// 2.4) and of HTML: & < > " escaped, characters that XML 1.0 forbids (C0 controls but tab and line end,
/// U+FFFE, U+FFFF) left out, ill-formed UTF-8 and encoded surrogates replaced by U+FFFD. The one place where
/// mark-up is escaped: writers, pages and kept fragments all come here. Pure, thread-safe.
void append_xml_text(std::string& out, std::string_view text, LineEnds line_ends = LineEnds::keep);

/// The same without escaping, for whoever hands text to a library that escapes: only what XML 1.0 cannot hold is left
/// out or replaced.
void append_xml_characters(std::string& out, std::string_view text);

}  // namespace termreg::codec
