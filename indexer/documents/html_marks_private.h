// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files/xml_element.h"

/// What HTML mark-up says about its text: classes by which the houses' tools mark notes, contents and
/// decoration, and the attributes of dfn (Bikeshed: "Definitions"; ReSpec: "Definitions and linking"; the
/// published form: speced/spec-dfn-contract).
namespace termreg::documents {

[[nodiscard]] bool has_class(const files::XmlElement& element, std::string_view name);
/// True for what no reader of the page sees as its text: scripts, forms, hidden parts, readings of ruby,
/// deleted text, and the decoration that Bikeshed, ReSpec and xml2rfc add.
[[nodiscard]] bool is_left_out(const files::XmlElement& element);
[[nodiscard]] bool is_contents(const files::XmlElement& element);
[[nodiscard]] bool is_note(const files::XmlElement& element);
[[nodiscard]] bool is_example(const files::XmlElement& element);
/// A section number within a heading.
[[nodiscard]] bool is_section_number(const files::XmlElement& element);
/// Elements before and behind which a line ends.
[[nodiscard]] bool is_block(std::string_view name);
/// How deep a heading is: h1 to h6, and paragraphs that word processors style as headings; 0 for others.
[[nodiscard]] std::uint8_t heading_level_of(const files::XmlElement& element);
[[nodiscard]] bool is_bold(const files::XmlElement& element);
[[nodiscard]] bool is_italic(const files::XmlElement& element);

/// Kind of thing a dfn (or what is around it) defines, if its attributes say; else empty.
[[nodiscard]] std::string definition_type(const files::XmlElement& element);
/// True if attributes make a definition of an element that is no dfn, as Bikeshed does with headings.
[[nodiscard]] bool is_marked_as_definition(const files::XmlElement& element);
/// True if an attribute says what the dfn is for, which may be nothing: `for=""`.
[[nodiscard]] bool states_scope(const files::XmlElement& element);
[[nodiscard]] std::string definition_scope(const files::XmlElement& element);
/// Linking texts other than `shown`, and the abbreviation or full form that data-abbr and abbr give, clean, in their
/// order, none twice.
[[nodiscard]] std::vector<std::string> definition_alternatives(const files::XmlElement& element,
                                                               std::string_view shown);

}  // namespace termreg::documents
