// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/model/entry_id.h"

/// An EntryId in notations that allow other characters than its text, so that an exported entry comes back under
/// its own id. Each function and its inverse agree on every id. Pure, thread-safe.
namespace termreg {

/// A name that XML takes as an id (NCName): "e·itu-t·y.4600·2022-08·3.2.1". The middle dot (U+00B7) stands in
/// no id.
[[nodiscard]] std::string xml_name(const EntryId& id);
/// Nothing for a text that xml_name() does not give.
[[nodiscard]] std::optional<EntryId> entry_of_xml_name(std::string_view name);

/// A URI: "urn:termreg:itu-t:y.4600:2022-08:3.2.1".
[[nodiscard]] std::string uri(const EntryId& id);
/// Nothing for a text that uri() does not give.
[[nodiscard]] std::optional<EntryId> entry_of_uri(std::string_view text);

/// True for an IRI in the space of uri() that names no entry but what entries belong to.
[[nodiscard]] bool is_own_scheme(std::string_view iri);

}  // namespace termreg
