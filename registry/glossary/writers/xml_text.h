// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::glossary {

/// Appends `text` as character data or attribute value of XML 1.0 (Fifth Edition, 2.2 and 2.4): & < > "
/// escaped, characters that XML 1.0 forbids (C0 controls but tab and line end, U+FFFE, U+FFFF) left out,
/// ill-formed UTF-8 and encoded surrogates replaced by U+FFFD. Line ends and tabs become blanks: a run is one
/// line.
void append_xml_text(std::string& out, std::string_view text);

}  // namespace termreg::glossary
