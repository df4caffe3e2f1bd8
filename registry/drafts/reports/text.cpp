// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "registry/drafts/reports/counts.h"
#include "registry/drafts/reports/report.h"
#include "registry/model/names.h"

namespace termreg::drafts {
namespace {

std::string_view escape_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[33m";
    case Severity::info:
      break;
  }
  return "\x1b[36m";
}

std::string word_for(Severity severity) {
  return std::string(severity == Severity::info ? "hint" : name(severity));
}

void append_finding(std::string& out, const DraftFinding& finding, Colour colour) {
  const bool coloured = colour == Colour::terminal;
  out += "\n" + place_in_words(finding.place) + "\n  ";
  if (coloured) out += escape_of(finding.severity);
  out += word_for(finding.severity) + " " + std::string(name(finding.code)) + " " + finding.rule;
  if (coloured) out += "\x1b[0m";
  out += ": " + finding.message + "\n";
  if (!finding.excerpt.empty()) out += "      " + finding.excerpt + "\n";
  if (!finding.replacement.empty()) out += "    → " + finding.replacement + "\n";
  if (finding.entries.empty()) return;
  out += "      see";
  for (const auto& id : finding.entries) out += " " + id.text();
  out += "\n";
}

void append_list(std::string& out, std::string_view head, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out += "\n" + std::string(head) + "\n";
  for (const auto& line : lines) out += "  " + line + "\n";
}

void append_counts(std::string& out, const DraftReport& report) {
  std::array<std::size_t, draft_codes> by_code{};
  for (const auto& finding : report.findings) ++by_code[static_cast<std::size_t>(finding.code)];
  out += "\n" + totals(report);
  for (std::size_t i = 0; i < draft_codes; ++i)
    if (by_code[i] > 0) {
      const auto code = static_cast<DraftCode>(i);
      out += "\n  " + std::string(name(code)) + " " + std::string(title(code)) + " " +
             std::to_string(by_code[i]);
    }
  out += "\n" + std::to_string(report.words) + " words, " + std::to_string(report.recognised) +
         " occurrences of registered terms\n";
}

}  // namespace

std::string place_in_words(const DraftPlace& place) {
  std::string text;
  const auto add = [&](std::string_view what, const std::string& which) {
    text += (text.empty() ? "" : ", ") + std::string(what) + " " + which;
  };
  if (!place.clause.empty()) add("clause", place.clause);
  if (place.where.page != 0) add("page", std::to_string(place.where.page));
  if (place.where.line != 0) add("line", std::to_string(place.where.line));
  if (place.column != 0) add("column", std::to_string(place.column));
  if (place.where.paragraph != 0) add("paragraph", std::to_string(place.where.paragraph));
  return text.empty() ? "block " + std::to_string(place.block + 1) : text;
}

std::string to_text(const DraftReport& report, Colour colour) {
  auto out = report.file.empty() ? std::string("draft") : report.file;
  out += ": checked by profile " + report.profile + ". " + report.profile_reason + "\n";
  for (const auto& finding : report.findings) append_finding(out, finding, colour);
  append_counts(out, report);
  if (report.ignored > 0)
    out += counted(report.ignored, "finding") + " set aside by the project's settings\n";
  for (const auto& remark : report.remarks) out += remark + "\n";
  append_list(out, "Proposed: terms defined elsewhere", report.elsewhere);
  append_list(out, "Proposed: terms defined here", report.here);
  append_list(out, "Proposed: abbreviations", report.abbreviations);
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace termreg::drafts
