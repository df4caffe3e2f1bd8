// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/report.h"

#include <algorithm>
#include <array>
#include <span>

#include "registry/codec/report_json.h"
#include "registry/model/error.h"

namespace termreg::glossary {
namespace {

constexpr std::string_view word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
// A list knows the first three, a sheet the first four.
constexpr std::array<ReportFormat, 5> report_formats{{{"text", "text/plain; charset=utf-8", ".txt"},
                                                      {"html", "text/html; charset=utf-8", ".html"},
                                                      {"docx", word_type, ".docx"},
                                                      {"json", "application/json", ".json"},
                                                      {"csv", "text/csv; charset=utf-8", ".csv"}}};

const ReportFormat& format_among(std::span<const ReportFormat> formats, std::string_view name) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const ReportFormat& f) { return f.name == name; });
  if (found != formats.end()) return *found;
  std::string names;
  for (const ReportFormat& format : formats) (names += names.empty() ? "" : ", ") += format.name;
  throw Error(ErrorCode::usage,
              "There is no format \"" + std::string(name) + "\" for this report; there are " + names + ".");
}

void write_text(std::ostream& out, const std::string& text) {
  out << text;
  if (!out.flush())
    throw Error(ErrorCode::internal,
                "The report could not be written: the output refused the bytes; is the disk full?");
}

}  // namespace

const ReportFormat& gap_format(std::string_view name) {
  return format_among(report_formats, name);
}

const ReportFormat& sheet_format(std::string_view name) {
  return format_among(std::span(report_formats).first<4>(), name);
}

const ReportFormat& list_format(std::string_view name) {
  return format_among(std::span(report_formats).first<3>(), name);
}

std::unique_ptr<Page> make_page(const ReportFormat& format, std::ostream& out) {
  if (format.name == "docx") return make_docx_page(out);
  return format.name == "html" ? make_html_page(out) : make_plain_text_page(out);
}

void write_gap(const GapReport& report, const ReportFormat& format, std::ostream& out) {
  if (format.name == "json") return write_text(out, codec::to_json(report) + "\n");
  if (format.name == "csv") return write_text(out, gap_csv(report));
  lay_out_gap(report, *make_page(format, out));
}

void write_sheet(const HarmonisationSheet& sheet, const ReportFormat& format, std::ostream& out) {
  if (format.name == "json") return write_text(out, codec::to_json(sheet) + "\n");
  lay_out_sheet(sheet, *make_page(format, out));
}

void write_findings(const std::vector<Finding>& findings, const ReportFormat& format, std::ostream& out) {
  lay_out_findings(findings, *make_page(format, out));
}

void write_decisions(const std::vector<Disposition>& decisions, const ReportFormat& format,
                     std::ostream& out) {
  lay_out_decisions(decisions, *make_page(format, out));
}

}  // namespace termreg::glossary
