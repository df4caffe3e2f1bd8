// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/document_text.h"

/// Documents on their way from one process of ours to another. Grammar (JSON lines; what is empty, false or 0 is left
/// out; kinds and positions are the numbers of their enumerators, so both ends are the same program):
///
///     document = facts LF *(block LF)
///     facts    = {"format","title","language","properties":[[name, value], ...],"blocks": number}
///     block    = {"k": kind,"l": level,"n": number,"s": style,"g": language,"a": anchor,"c": [table, row, column,
///                 header],"p": [paragraph, line, page],"r": [run, ...]}
///     run      = {"t": text,"b","i","p": position,"d","o": [alternative, ...],"y": type,"s": scope,"a": anchor,
///                 "h": target}
namespace termreg::codec {

[[nodiscard]] std::string to_json_lines(const DocumentText& document);

/// Inverse: document_text_from_json_lines(to_json_lines(d)) == d.
/// @throws Error(bad_input) for anything else, also if the text ends early.
[[nodiscard]] DocumentText document_text_from_json_lines(std::string_view lines);

}  // namespace termreg::codec
