// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "web/fields.h"
#include "web/imports.h"
#include "web/visitor.h"

/// What is wanted of a file, by the names of the contract; the same for the API (parameters) and the page (a form).
namespace termreg::web {

/// Fields: name, format, body, document, edition, lang, encoding, map (new=old, a line or value each), dry_run, sync,
/// author (in single-user mode). @throws Error(usage, bad_input) naming the field.
[[nodiscard]] ImportOrder import_order_of(const Fields& fields, const Visitor& visitor);

/// The source format whose media type that is, if there is exactly one: "text/csv; charset=utf-8" is "csv". Empty if
/// the content has to say. @throws Error(usage) for the types of forms, which are how a file is sent by mistake.
[[nodiscard]] std::string_view format_of_media_type(std::string_view media_type);

}  // namespace termreg::web
