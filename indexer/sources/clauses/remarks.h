// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

enum class RemarkKind { note, example, source };

/// What stands behind a definition and begins with its label.
struct Remark {
  RemarkKind kind = RemarkKind::note;
  std::string text;  ///< without the label; at N0
  bool operator==(const Remark&) const = default;
};

/// Reads a note, an example or a source line in the layouts of ITU, ISO, ETSI and IEEE, in English, French,
/// Spanish, German, Russian, Arabic and Chinese:
///
///     note    = ("NOTE" / "Note") [number] ["to entry"] (dash / ":" / ".") text       in any case for "NOTE"
///     example = ("EXAMPLE" / "EXAMPLES") [number] (dash / ":" / tab) text
///     source  = "[SOURCE:" citation "]" / "SOURCE:" citation
///
/// A block that its format marks as note, example or source is one without a label too.
/// @return nothing if the block is none of them. Pure and thread-safe.
[[nodiscard]] std::optional<Remark> remark_of(const Block& block);
/// The same of a bare text.
[[nodiscard]] std::optional<Remark> remark_of(std::string_view text);

/// Cuts a source in brackets off the end of a text: "… thing [SOURCE: ISO 9000:2015, 3.1]" leaves "… thing".
/// @return the citation, nothing if none stands there.
[[nodiscard]] std::optional<std::string> cut_source(std::string& text);

/// Cuts the mark of a restated text ("(restated)") off the end of it. @return whether it was there.
bool cut_restated_mark(std::string& text);

/// Says of the sources of a restated text that it is modified, where none of them says how it stands to the text.
void mark_restated(std::vector<Source>& sources);

}  // namespace termreg::sources::clauses
