// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/files/xml_element.h"

namespace termreg::sources::tbx {

/// The editions of TBX by their root element:
///
///     v3       tbx    ISO 30042:2019, namespace urn:iso:std:iso:30042:ed-2; styles DCA and DCT
///     v2       martif ISO 30042:2008 and LISA 2008 (TBX-Default, TBX-Basic, any other dialect of it):
///              termEntry {langSet {tig | ntig {termGrp}}}, refObjectList; a DTD or XCS may be named
///     v2_min   TBX    TBX-Min of 2013: entry {langGroup {termGroup}}, data categories as elements
enum class Edition { v3, v2, v2_min };

/// The edition whose root has that name; nothing if none has.
[[nodiscard]] std::optional<Edition> edition_of(std::string_view root) noexcept;

/// True if an element of that name is one concept in that edition.
[[nodiscard]] bool is_concept(Edition edition, std::string_view name) noexcept;
/// True if an element of that name in the header holds the title of the file.
[[nodiscard]] bool is_title(Edition edition, std::string_view name) noexcept;

/// Turns a concept of any edition and style into DCA of v3, so that whoever comes after knows one shape:
///
///     v2       termEntry -> conceptEntry, langSet -> langSec, tig and ntig -> termSec; termGrp gives its
///              children to its ntig; `lang` -> xml:lang
///     v2_min   entry -> conceptEntry, langGroup -> langSec, termGroup -> termSec; subjectField, customer,
///              termStatus, partOfSpeech -> descrip, admin, termNote of their type; a note in key and value
///              -> one text "key: value"
///     v3       DCT -> DCA (to_dca)
///
/// Data categories keep their type and value, whatever the edition.
void to_current(files::XmlElement& concept_element, Edition edition);

}  // namespace termreg::sources::tbx
