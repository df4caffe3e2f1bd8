// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/codec/json_reader_private.h"
#include "registry/codec/json_writer.h"
#include "registry/model/term_entry.h"

/// Parts of an entry that other records hold too, in the same notation. Private to registry/codec.
namespace termreg::codec {

void write_section(JsonWriter& out, const LanguageSection& section);
/// @throws Error(bad_input) as entry_from_json.
[[nodiscard]] LanguageSection read_section(const Json& json, const Place& place);

}  // namespace termreg::codec
