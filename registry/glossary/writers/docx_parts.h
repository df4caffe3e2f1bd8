// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace termreg::glossary::docx {

/// The parts of a WordprocessingML package (ISO/IEC 29500-1, 11 and 17) besides the document itself.

/// Content type, relationships, styles, settings and font table: name in the package, and content. The same
/// for every glossary but for the language of its texts (BCP 47, empty: none stated), which Word's spelling
/// checker reads.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> fixed_parts(std::string_view language);

/// docProps/core.xml: title and language. No time stamps: the same glossary gives the same bytes.
[[nodiscard]] std::string core_properties(std::string_view title, std::string_view language);
/// word/footer1.xml: title (cut after 90 characters) and page number, to the right.
[[nodiscard]] std::string footer(std::string_view title);

/// Beginning and end of word/document.xml.
[[nodiscard]] std::string_view document_begin();
[[nodiscard]] std::string_view document_end();

/// The language tag as Word writes it, region and script in their usual case: "en-gb" -> "en-GB"; "en" ->
/// "en-GB", in which the houses write.
[[nodiscard]] std::string word_language(std::string_view language);

/// The w:lang element that declares a run's language in the attribute of its script group
/// (29500-1, 17.3.2.20): w:bidi for scripts from right to left, w:eastAsia for Chinese, Japanese and Korean,
/// w:val otherwise. Nothing for what is no language tag, or "und".
[[nodiscard]] std::string language_element(std::string_view language);

/// The w:rFonts element of a run in Chinese, Japanese or Korean: the hint that its quotation marks and dashes are to be
/// set with the East Asian font, and a font that every office program knows or replaces. Nothing for other languages.
[[nodiscard]] std::string font_element(std::string_view language);

/// Appends text, escaped; a run is one line.
void append_text(std::string& xml, std::string_view text);

}  // namespace termreg::glossary::docx
