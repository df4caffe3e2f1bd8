// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"

/// What the exchange formats (TBX, SKOS, Glossarist, STS ...) ask of an entry before they write it. All functions are
/// pure and thread-safe.
namespace termreg::glossary {

/// A source as one line of text, in the form that the readers take apart again (style::printed_citation), always with
/// its relation where the text is not the source's. Empty if the source says nothing.
[[nodiscard]] std::string source_text(const Source& source);

/// The same of several; those that say nothing are left out.
[[nodiscard]] std::vector<std::string> source_texts(const std::vector<Source>& sources);

/// The one source to show with a definition where there is room for one: that which says that it is restated, else the
/// citing one; nullptr if there is none. Valid as long as both arguments; `definition` may be null.
[[nodiscard]] const Source* telling_source(const TermEntry& entry, const Definition* definition);

/// The document the entry itself belongs to, as such a line without clause, and with it. Empty if it names none.
[[nodiscard]] std::string home_document(const TermEntry& entry);
[[nodiscard]] std::string home_text(const TermEntry& entry);

/// The sections of an entry with one for each language, since most formats have no place for a second: the entry's
/// own where that holds already, else joined ones in `storage`. A language that is no BCP 47 tag is "und". Valid as
/// long as both arguments.
[[nodiscard]] const std::vector<LanguageSection>& one_section_a_language(
    const TermEntry& entry, std::vector<LanguageSection>& storage);

/// True for letters and digits with hyphens between, as RFC 5646, 2.1 shapes a tag and every XML schema checks it.
[[nodiscard]] bool is_language_tag(std::string_view tag) noexcept;

/// The value of an extra; empty if there is none of that name.
[[nodiscard]] std::string_view extra(const Extras& extras, std::string_view name) noexcept;

/// Which designation of the section a text belongs to, where its source said so (the extra "term"); else 0.
[[nodiscard]] std::size_t designation_of(const SourcedText& text, const LanguageSection& section);

/// True for an address on the web: "http://" or "https://" and no blank.
[[nodiscard]] bool is_web_address(std::string_view text) noexcept;

}  // namespace termreg::glossary
