// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "registry/model/term_entry.h"
#include "registry/style/profile.h"

/// Converting the wording of a source to the form of a house. Only form is changed: article, final stop,
/// initial letter, labels. What the text says is never touched. All functions are pure and thread-safe.
namespace termreg::style {

/// A definition as the house prints it (`language` BCP 47):
///   itu-t  capital initial, final full stop (in the script's own form: "。", "।"), article kept
///   iso    no initial article (English, French, Spanish), small initial unless the first word looks like a
///   name, no
///          final full stop
///   etsi-3gpp  small initial as in iso, no final full stop, article kept
///   ieee   final full stop, all else kept
///   none   as it is
/// The initial of a word with an inner capital or a digit ("iOS", "X-ray", "5G") stays, and so does the
/// capital of every noun in German. An ellipsis or the stop of "etc." is no final stop.
[[nodiscard]] std::string definition(std::string_view text, Profile profile, std::string_view language);

/// The article that the text begins with, and the blank behind it ("The ", "an ", "L’"): English, French,
/// Spanish. A view into `text`; empty if there is none.
[[nodiscard]] std::string_view initial_article(std::string_view text, std::string_view language);
/// True if the text ends with a full stop of any script that is none of an ellipsis or of "etc.".
[[nodiscard]] bool has_final_stop(std::string_view text);

/// A note or example without the label of another house ("NOTE 1 - ", "Note 2 to entry: "), ending with a
/// full stop.
[[nodiscard]] std::string remark(std::string_view text, Profile profile, std::string_view language);

/// Label of the `index`-th (from 1) of `count` notes, with the separator after it:
/// itu-t "NOTE – ", "NOTE 2 – "; iso "Note 1 to entry: ", numbered even if single; etsi-3gpp "NOTE: ";
/// ieee "NOTE—"; none "Note: ".
[[nodiscard]] std::string note_label(Profile profile, std::size_t index, std::size_t count);
/// The same for examples: itu-t "EXAMPLE – "; iso "EXAMPLE", "EXAMPLE 2" and an em space;
/// etsi-3gpp "EXAMPLE: "; ieee and none "Example: ".
[[nodiscard]] std::string example_label(Profile profile, std::size_t index, std::size_t count);

/// "Status of this entry: draft.", the note by which a document says what its layout has no place for.
[[nodiscard]] std::string status_sentence(EntryStatus status);
/// The status that such a note says; nothing if the text is any other.
[[nodiscard]] std::optional<EntryStatus> stated_status(std::string_view note);

}  // namespace termreg::style
