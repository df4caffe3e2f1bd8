// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "registry/model/term_entry.h"
#include "registry/model/working_definition.h"

namespace termreg::working {

/// The id of a record: group, concept, language and the number of the proposal, joined by '.':
/// "fg-mv-wg1.digital-twin.en.1". Of [a-z0-9._-].
[[nodiscard]] std::string record_id(const WorkingDefinition& record, std::uint32_t number);

/// The id of the entry that an agreed record is found by: the same for every record of a group about one
/// concept in one language, so that a superseding agreement is a new revision of it. The body is the first
/// word of the group's name, the document its working definitions, so that a survey tells groups apart (C22):
/// "FG-MV WG1", "en", "metaverse" -> "fg-mv:wg1-working-definitions:en:metaverse".
[[nodiscard]] EntryId entry_id(const WorkingDefinition& record);

/// The current version as an entry: body and document of the group, edition the date of the agreement, status
/// that of the record. The record must have a version with a designation.
[[nodiscard]] TermEntry working_entry(const WorkingDefinition& record);

/// Name under which a working_entry keeps the id of its record among its extras.
inline constexpr const char* record_extra = "working-definition";

}  // namespace termreg::working
