// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "registry/glossary/page.h"
#include "registry/model/gap.h"
#include "registry/model/sheet.h"

/// Gap analyses and harmonisation sheets as documents.
///
///   sheet   text, html, docx: title, introduction, one table with a head row for each entry, findings; json
///   gap     text, html, docx: counts, pairs of bodies, concepts of two bodies and more, undefined terms; json; csv
///
/// CSV of a gap analysis: one line a row, columns designation, language, verdict, foremost, elsewhere, then one for each
/// body: empty for no entry, else its agreement ("undefined" for a designation without definition).
namespace termreg::glossary {

/// How a report travels.
struct ReportFormat {
  std::string_view name;
  std::string_view media_type;
  std::string_view extension;  ///< with the dot
};
/// @throws Error(usage) naming the formats there are.
[[nodiscard]] const ReportFormat& gap_format(std::string_view name);
[[nodiscard]] const ReportFormat& sheet_format(std::string_view name);

/// @param format  a row of gap_format(). @throws Error(internal) if the output could not be written.
void write_gap(const GapReport& report, const ReportFormat& format, std::ostream& out);
/// @param format  a row of sheet_format(). @throws Error(internal) if the output could not be written.
void write_sheet(const HarmonisationSheet& sheet, const ReportFormat& format, std::ostream& out);

/// Lays them out on a page, from begin() to end().
void lay_out_gap(const GapReport& report, Page& page);
void lay_out_sheet(const HarmonisationSheet& sheet, Page& page);
/// CSV, lines end with CR LF.
[[nodiscard]] std::string gap_csv(const GapReport& report);

/// What an agreement or verdict means, for whoever reads it: "the same definition", "drifted from the first" ...
[[nodiscard]] std::string_view meaning(Concord agreement) noexcept;
[[nodiscard]] std::string_view meaning(GapVerdict verdict) noexcept;
/// The sentences at the head of a sheet: who defines it, how often, and how the marks are to be read.
[[nodiscard]] std::string introduction(const HarmonisationSheet& sheet);

}  // namespace termreg::glossary
