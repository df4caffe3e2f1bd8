// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"

namespace termreg::codec {

enum class TextKind { designation, definition, note, example };

/// One text of an entry, with the language of the section it stands in; "und" for notes of the entry itself.
struct EntryText {
  TextKind kind = TextKind::designation;
  std::string_view language;
  std::string_view text;
};

/// What full text needs of an entry, in the order of the entry.
struct EntryTexts {
  std::string_view body;
  std::string_view document;
  EntryStatus status = EntryStatus::valid;
  std::vector<std::string_view> subject_fields;
  std::vector<std::string_view> languages;  ///< one for each section
  std::vector<std::string_view> kinds;      ///< of the designations, as named; a name may come again
  std::vector<std::string_view> sources;    ///< documents that are cited anywhere; a name may come again
  std::vector<EntryText> texts;
};

/// Reads only this out of an entry as entry_to_json writes it; members of other names are passed over and not
/// looked into, so a text that entry_from_json refuses may be read here. `texts` is overwritten and its memory
/// used again; its views are valid until the next text is read by the codec on the same thread.
/// @throws Error(bad_input) if the text is not JSON, or a member read here is not of its kind; then `texts`
/// holds anything.
void read_texts(std::string_view json, EntryTexts& texts);

}  // namespace termreg::codec
