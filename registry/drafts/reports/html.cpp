// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include "registry/drafts/reports/counts.h"
#include "registry/drafts/reports/report.h"
#include "registry/model/names.h"
#include "registry/model/stable_name.h"

namespace termreg::drafts {
namespace {

using codec::Html;

constexpr std::string_view style_sheet =
    "body{font:16px/1.5 system-ui,sans-serif;margin:0 "
    "auto;max-width:64rem;padding:1rem;color:#1c1f23;background:#fff}"
    ".draft p,.draft h3{margin:.4rem 0}.draft .cell{border-left:2px solid #d9d6cf;padding-left:.5rem}"
    "mark{background:none;border-bottom:3px solid "
    "#1f5a3c}mark.warning{background:#fdf3df;border-color:#7a4b00}"
    "mark.error{background:#fbeceb;border-color:#a11616}mark a{color:inherit;text-decoration:none}"
    ".note{border-left:4px solid #1f5a3c;margin:.25rem 0 .75rem 1.5rem;padding:.25rem "
    ".75rem;background:#f6f5f2;font-size:.9rem}"
    ".note.warning{border-color:#7a4b00}.note.error{border-color:#a11616}.note p{margin:.1rem 0}"
    ".told li{margin:.2rem 0}.instead{white-space:pre-wrap}.quiet{color:#565c66}:focus-visible{outline:3px "
    "solid #b35c00}"
    "@media print{input,label.code{display:none}.note{break-inside:avoid}}";

// What a box hides: rules of its own, since a page without script has only these. One for each severity and each code.
constexpr auto severities = std::to_array<Severity>({Severity::error, Severity::warning, Severity::info});

std::string_view plural(Severity severity) {
  if (severity == Severity::error) return "errors";
  return severity == Severity::warning ? "warnings" : "hints";
}

std::string hidden_without(const std::string& box, const std::string& what) {
  return "#" + box + ":not(:checked)~* :is(.note,li)." + what + "{display:none}";
}

std::string filter_rules() {
  std::string rules;
  for (const auto severity : severities) {
    const std::string named(name(severity));
    rules += hidden_without("show-" + named, named);
  }
  for (std::size_t i = 0; i < draft_codes; ++i) {
    const std::string code(name(static_cast<DraftCode>(i)));
    rules += hidden_without("show-" + code, code);
  }
  return rules;
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

struct Marked {
  const DraftFinding* finding = nullptr;
  std::size_t number = 0;  // in the report, from 1
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The stretches of one block that are marked, none within another: a mark that begins inside the one before is
// told by its note alone.
std::vector<Marked> marks_of(std::string_view text, std::vector<Marked> found) {
  std::vector<Marked> marks;
  std::stable_sort(found.begin(), found.end(),
                   [](const Marked& a, const Marked& b) { return a.begin < b.begin; });
  std::size_t free = 0;
  for (auto one : found) {
    one.begin = std::min(one.begin, text.size());
    one.end = std::min(one.end, text.size());
    while (is_inside_character(text, one.begin)) --one.begin;
    while (is_inside_character(text, one.end)) ++one.end;
    if (one.begin < free || one.begin >= one.end) continue;
    free = one.end;
    marks.push_back(one);
  }
  return marks;
}

void append_text(Html& html, std::string_view text, const std::vector<Marked>& found) {
  std::size_t at = 0;
  for (const auto& mark : marks_of(text, found)) {
    html.text(text.substr(at, mark.begin - at));
    html.begin("mark", {{"class", name(mark.finding->severity)}, {"id", "f" + std::to_string(mark.number)}});
    html.element("a", {{"href", "#n" + std::to_string(mark.number)}, {"title", mark.finding->message}},
                 text.substr(mark.begin, mark.end - mark.begin));
    html.end();
    at = mark.end;
  }
  html.text(text.substr(at));
}

std::string kind_of(const DraftFinding& finding) {
  const auto severity = finding.severity == Severity::info ? "hint" : name(finding.severity);
  return std::string(name(finding.code)) + " " + std::string(severity);
}

// The classes by which the boxes hide it.
std::string classes_of(const DraftFinding& finding) {
  return std::string(name(finding.severity)) + " " + std::string(name(finding.code));
}

void append_note(Html& html, const Marked& mark) {
  const auto& finding = *mark.finding;
  html.begin("aside", {{"class", "note " + classes_of(finding)}, {"id", "n" + std::to_string(mark.number)}});
  html.begin("p").element("strong", kind_of(finding));
  html.text(" " + finding.message + " ");
  html.element("span", {{"class", "quiet"}}, finding.rule + ", " + place_in_words(finding.place));
  html.end();
  if (!finding.replacement.empty()) html.element("p", {{"class", "instead"}}, "→ " + finding.replacement);
  for (const auto& id : finding.entries) html.element("p", {{"class", "quiet"}}, id.text());
  html.end();
}

// What is told, in the order of the draft, each with the way to its place: a long draft is not read through for it.
void append_list(Html& html, const DraftReport& report) {
  constexpr std::size_t most_shown_at_once = 25;
  if (report.findings.empty()) return;
  if (report.findings.size() <= most_shown_at_once)
    html.begin("details", {{"class", "told"}, {"open", ""}});
  else
    html.begin("details", {{"class", "told"}});
  html.element("summary", "What is told, and where").begin("ol");
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const auto& finding = report.findings[i];
    html.begin("li", {{"class", classes_of(finding)}});
    html.element("a", {{"href", "#n" + std::to_string(i + 1)}}, kind_of(finding));
    html.text(" " + finding.message + " ")
        .element("span", {{"class", "quiet"}}, place_in_words(finding.place))
        .end();
  }
  html.end().end();
}

std::string_view tag_of(BlockKind kind) {
  return kind == BlockKind::heading || kind == BlockKind::title ? "h3" : "p";
}

}  // namespace

void append_summary(Html& html, const DraftReport& report) {
  html.element("p", "Checked by profile " + report.profile + ". " + report.profile_reason);
  html.element("p", {{"role", "status"}}, totals(report) + " in " + counted(report.words, "word"));
}

void append_marked_draft(Html& html, const Draft& draft, const DraftReport& report) {
  std::set<DraftCode> codes;
  for (const auto& finding : report.findings) codes.insert(finding.code);
  const auto append_box = [&](std::string_view what, const std::string& label) {
    const auto id = "show-" + std::string(what);
    html.empty("input", {{"type", "checkbox"}, {"id", id}, {"checked", ""}});
    html.element("label", {{"for", id}, {"class", "code"}}, label);
  };
  for (const auto severity : severities)
    if (report.count(severity) > 0) append_box(name(severity), std::string(plural(severity)));
  for (const auto code : codes) append_box(name(code), std::string(name(code)) + " " + in_words(title(code)));
  append_list(html, report);
  html.begin("div", {{"class", "draft"}});
  std::size_t next = 0;
  for (std::size_t at = 0; at < draft.text.blocks.size(); ++at) {
    const auto& block = draft.text.blocks[at];
    std::vector<Marked> found;
    for (; next < report.findings.size() && report.findings[next].place.block <= at; ++next) {
      const auto& finding = report.findings[next];
      found.push_back({&finding, next + 1, finding.place.begin, finding.place.end});
    }
    if (block.kind == BlockKind::table_of_contents && found.empty()) continue;
    html.begin(tag_of(block.kind), {{"class", block.cell ? "cell" : "text"}, {"dir", "auto"}});
    if (!block.number.empty()) html.text(block.number + " ");
    append_text(html, plain_text(block), found);
    html.end();
    for (const auto& mark : found) append_note(html, mark);
  }
  html.end();
}

std::string to_html(const Draft& draft, const DraftReport& report) {
  Html html;
  html.begin("html", {{"lang", "en"}}).begin("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.element("title", (report.file.empty() ? "Draft" : report.file) + " · checked");
  // No text of the draft is among these.
  html.element("style", std::string(style_sheet) + filter_rules());
  html.end().begin("body");
  html.element("h1", report.file.empty() ? "Draft" : report.file);
  append_summary(html, report);
  append_marked_draft(html, draft, report);
  return "<!DOCTYPE html>\n" + html.take() + "\n";
}

}  // namespace termreg::drafts
