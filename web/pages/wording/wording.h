// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "web/pages/wording/check.h"
#include "web/pages/wording/conflicts.h"
#include "web/pages/wording/deliverables.h"
#include "web/pages/wording/entry.h"
#include "web/pages/wording/frame.h"
#include "web/pages/wording/imports.h"
#include "web/pages/wording/log.h"
#include "web/pages/wording/names.h"
#include "web/pages/wording/people.h"
#include "web/pages/wording/reports.h"
#include "web/pages/wording/search.h"
#include "web/pages/wording/working.h"

/// The wordings of the pages in English and French, looked up by the English text: `"Search"_ui`. A wording that has no
/// row in the tables of this folder does not compile.
namespace termreg::web::pages {

using codec::Language;
using codec::Phrase;

namespace wording {

/// The tables of the pages; each English text stands in them once.
inline constexpr std::array<std::span<const Phrase>, 11> tables{
    frame, search, entry, conflicts, check, working, deliverables, reports, log, people, imports};

/// Called only by the compiler, to say what is wrong.
void this_wording_has_no_row_in_web_pages_wording();

consteval Phrase row_of(std::string_view english) {
  for (const auto& table : tables)
    for (const auto& phrase : table)
      if (phrase.english == english) return phrase;
  this_wording_has_no_row_in_web_pages_wording();
  return {};
}

}  // namespace wording

inline namespace literals {
consteval Phrase operator""_ui(const char* english, std::size_t length) {
  return wording::row_of({english, length});
}
}  // namespace literals

/// What people are shown for a stable name: "deprecated", "C3"'s COMPETING_DEFINITION, "defined alike". A name without a
/// row, such as that of a format, is shown as it is. A view of the table or of `name`.
[[nodiscard]] constexpr Phrase label_of(std::string_view name) noexcept {
  for (const auto& phrase : wording::names)
    if (phrase.english == name) return phrase;
  return {name};
}

}  // namespace termreg::web::pages
