// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "registry/glossary/page.h"
#include "registry/model/disposition.h"
#include "registry/model/finding.h"
#include "registry/model/gap.h"
#include "registry/model/sheet.h"

/// Gap analyses, harmonisation sheets, lists of findings and logs of decisions as documents.
///
///   sheet   text, html, docx: title, introduction, one table with a head row for each entry, findings; json
///   gap     text, html, docx: counts, pairs of bodies, concepts of two bodies and more, undefined terms; json; csv
///   findings, decisions, change lists   text, html, docx: one table with a head row for each (list_parts.h)
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
/// text, html or docx, for lists; what they are as data, the codec and the API say.
[[nodiscard]] const ReportFormat& list_format(std::string_view name);
/// A page of a row of list_format(); `out` must outlive it.
[[nodiscard]] std::unique_ptr<Page> make_page(const ReportFormat& format, std::ostream& out);

/// @param format  a row of gap_format(). @throws Error(internal) if the output could not be written.
void write_gap(const GapReport& report, const ReportFormat& format, std::ostream& out);
/// @param format  a row of sheet_format(). @throws Error(internal) if the output could not be written.
void write_sheet(const HarmonisationSheet& sheet, const ReportFormat& format, std::ostream& out);

/// @param format  a row of list_format(). @throws Error(internal) if the output could not be written.
void write_findings(const std::vector<Finding>& findings, const ReportFormat& format, std::ostream& out);
void write_decisions(const std::vector<Disposition>& decisions, const ReportFormat& format,
                     std::ostream& out);

/// Lays them out on a page, from begin() to end().
void lay_out_gap(const GapReport& report, Page& page);
void lay_out_sheet(const HarmonisationSheet& sheet, Page& page);
void lay_out_findings(const std::vector<Finding>& findings, Page& page);
void lay_out_decisions(const std::vector<Disposition>& decisions, Page& page);
/// CSV, lines end with CR LF.
[[nodiscard]] std::string gap_csv(const GapReport& report);

/// What an agreement or verdict means, for whoever reads it: "the same definition", "drifted from the first" ...
[[nodiscard]] std::string_view meaning(Concord agreement) noexcept;
[[nodiscard]] std::string_view meaning(GapVerdict verdict) noexcept;
/// The sentences at the head of a sheet: who defines it, how often, and how the marks are to be read.
[[nodiscard]] std::string introduction(const HarmonisationSheet& sheet);

}  // namespace termreg::glossary
