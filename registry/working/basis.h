// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/term_entry.h"
#include "registry/model/working_definition.h"

/// What a version is based on, and the words that say so in its source.
namespace termreg::working {

/// The entry's designations, definition, notes and examples in that language, word by word; the definition
/// is cited as identical, or, if the entry itself only restates its document, as the entry cites it.
/// @throws Error(bad_input) if the entry has no definition in that language.
[[nodiscard]] Wording adopt(const TermEntry& entry, std::string_view language);

/// `content` with a source that names the entry's document and says what was modified. Designations, notes and
/// examples are as given; if no designation is given, the entry's.
/// @throws Error(bad_input) as adopt, and if the definition says the same as the entry's: that is adopting.
[[nodiscard]] Wording adapt(const TermEntry& entry, LanguageSection content);

/// A text of the group's own.
[[nodiscard]] Wording original(LanguageSection content);

/// What follows "modified –" in the source line, from the word diff of the two texts: "“a, b” replaced by
/// “c”; “d” added; “e” removed". Where more than four places differ, or the words would be longer than 200
/// bytes: "reworded". Empty for texts of equal words.
[[nodiscard]] std::string modification(std::string_view before, std::string_view after);

}  // namespace termreg::working
