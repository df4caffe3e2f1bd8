// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "registry/glossary/report.h"
#include "registry/model/names.h"
#include "registry/people/permission.h"
#include "web/api/parameters.h"
#include "web/pages/form_fields.h"
#include "web/pages/heat_map.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint32_t gap_page_length = 50;

std::string_view sign(Concord agreement) {
  switch (agreement) {
    case Concord::foremost:
      return "★";
    case Concord::identical:
      return "=";
    case Concord::drifted:
      return "~";
    case Concord::competing:
      return "!";
    case Concord::homonym:
      return "×";
    case Concord::not_compared:
      return "?";
    case Concord::undefined:
      break;
  }
  return "–";
}

/// The address of this page with what was asked for, but for one parameter.
std::string gap_address(const Request& request, std::string_view changed, std::string_view value) {
  std::string out = "/gap?";
  for (const auto& [known, text] : request.query)
    if (known != changed && known != "offset" && !text.empty())
      out += percent_encoded(known) + "=" + percent_encoded(text) + "&";
  return out + std::string(changed) + "=" + percent_encoded(value);
}

void gap_input(Html& html, std::string_view name, const Phrase& label, const std::string& value) {
  html.begin("div", {{"class", "grow"}}).element("label", {{"for", name}}, label);
  html.empty("input", {{"id", name}, {"name", name}, {"value", value}}).end();
}

void gap_form(Html& html, const Request& request, const GapReport& report) {
  html.begin("form", {{"class", "filters"}, {"action", "/gap"}, {"method", "get"}});
  gap_input(html, "bodies", "Bodies, with commas between"_ui, text_parameter(request, "bodies"));
  gap_input(html, "q", "Concepts that a search finds"_ui, text_parameter(request, "q"));
  const auto verdict = text_parameter(request, "verdict");
  html.begin("div").element("label", {{"for", "verdict"}}, "Verdict"_ui);
  html.begin("select", {{"id", "verdict"}, {"name", "verdict"}});
  option(html, "", "any verdict"_ui, verdict);
  for (std::size_t i = 0; i < gap_verdicts; ++i) {
    const auto value = static_cast<GapVerdict>(i);
    option(html, name(value), html.said("{}: {}", label_of(name(value)), label_of(glossary::meaning(value))),
           verdict);
  }
  html.end().end();
  const auto body = text_parameter(request, "body");
  html.begin("div").element("label", {{"for", "body"}}, "With an entry of"_ui);
  html.begin("select", {{"id", "body"}, {"name", "body"}});
  option(html, "", "any body"_ui, body);
  for (const GapBody& one : report.bodies) option(html, one.id, one.name, body);
  html.end().end();
  html.element("button", {{"type", "submit"}}, "Show"_ui).end();
}

void gap_counts(Html& html, const Request& request, const GapReport& report) {
  html.begin("ul", {{"class", "kinds"}});
  for (std::size_t i = 0; i < gap_verdicts; ++i) {
    const auto verdict = static_cast<GapVerdict>(i);
    html.begin("li").begin("a", {{"href", gap_address(request, "verdict", name(verdict))}});
    html.element("strong", fmt::format("{}", report.verdicts.at(i)))
        .text(" ")
        .text(label_of(name(verdict)))
        .text(": "_ui);
    html.element("span", label_of(glossary::meaning(verdict))).end().end();
  }
  html.end();
}

void gap_heading(Html& html, std::initializer_list<Phrase> cells) {
  for (const auto& cell : cells) html.element("th", {{"scope", "col"}}, cell);
}

void begin_table(Html& html, const Phrase& label) {
  html.begin("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}});
  html.begin("table").begin("thead").begin("tr");
}

void gap_pairs(Html& html, const GapReport& report) {
  html.begin("details").element("summary", "The same as a table, with links to the conflicts"_ui);
  begin_table(html, "Pairs of bodies"_ui);
  gap_heading(html, {"Bodies"_ui, "= identical"_ui, "~ drifted"_ui, "! competing"_ui, "× homonym"_ui});
  html.end().end().begin("tbody");
  for (const GapField& field : report.matrix) {
    if (field.shared() == 0) continue;
    const GapBody& a = report.bodies[field.first];
    const GapBody& b = report.bodies[field.second];
    html.begin("tr").begin("th", {{"scope", "row"}});
    html.link("/conflicts?body=" + a.id + "&against=" + b.id, a.name + " – " + b.name).end();
    for (const std::uint64_t count : field.counts) html.element("td", std::to_string(count));
    html.end();
  }
  html.end().end().end().end();
}

void gap_cell_view(Html& html, const GapCell& cell) {
  bool is_first = true;
  for (const GapEntry& entry : cell.entries) {
    if (!is_first) html.empty("br", {});
    is_first = false;
    const std::string look = "agreement " + std::string(name(entry.agreement));
    html.begin("a", {{"class", look}, {"href", entry_address(entry.id)}});
    html.text(sign(entry.agreement)).text(" ").text(label_of(name(entry.agreement)));
    if (entry.sense > 1) html.text(fmt::format(" {}", entry.sense));
    html.end();
  }
}

void gap_row_view(Html& html, const GapReport& report, const GapRow& row) {
  html.begin("tr").begin("th", {{"scope", "row"}});
  html.begin("a", {{"href", "/sheet?id=" + row.foremost.text()}, {"lang", row.language}, {"dir", "auto"}});
  html.text(row.designation).end().end();
  html.begin("td").text(label_of(name(row.verdict)));
  if (row.cells.size() > 1) html.text(" ").link("/conflicts?entry=" + row.foremost.text(), "conflicts"_ui);
  if (row.cells.empty() && !row.elsewhere.empty()) {
    std::string others;
    for (const std::string& body : row.elsewhere) (others += others.empty() ? "" : ", ") += body;
    html.text(html.said("; by {}"_ui, others));
  }
  html.end();
  auto cell = row.cells.begin();
  for (std::uint32_t body = 0; body < report.bodies.size(); ++body) {
    html.begin("td");
    if (cell != row.cells.end() && cell->body == body) gap_cell_view(html, *cell++);
    html.end();
  }
  html.end();
}

void gap_table(Html& html, const Request& request, const GapReport& report) {
  const auto offset = number_parameter(request, "offset", 0, 10000000);
  const std::size_t total = report.rows.size();
  html.element("h2", {{"id", "concepts"}}, "Concepts"_ui);
  html.element("p", {{"class", "quiet"}, {"role", "status"}},
               html.counted(total, "{} concept"_ui, "{} concepts"_ui));
  if (total == 0) return;
  begin_table(html, "Concepts by bodies"_ui);
  gap_heading(html, {"Concept"_ui, "Verdict"_ui});
  for (const GapBody& body : report.bodies) gap_heading(html, {body.name});
  html.end().end().begin("tbody");
  for (std::size_t i = offset; i < total && i < offset + gap_page_length; ++i)
    gap_row_view(html, report, report.rows[i]);
  html.end().end().end();
  if (total <= gap_page_length) return;
  html.begin("nav", {{"class", "paging"}, {"aria-label", "Pages"_ui}});
  if (offset > 0)
    html.link(gap_address(request, "offset", std::to_string(offset - std::min(offset, gap_page_length))),
              "← Previous"_ui)
        .text(" ");
  html.text(html.said("{}–{} of {} "_ui, offset + 1, std::min<std::size_t>(offset + gap_page_length, total),
                      total));
  if (offset + gap_page_length < total)
    html.link(gap_address(request, "offset", std::to_string(offset + gap_page_length)), "Next →"_ui);
  html.end();
}

void undefined_table(Html& html, const GapReport& report) {
  html.element("h2", {{"id", "undefined"}}, "Used in definitions, defined by nobody"_ui);
  html.element("p", {{"class", "quiet"}},
               "Candidates, for a person to judge: pointers of entries that lead nowhere, and words that "
               "stand together "
               "in many definitions."_ui);
  if (report.undefined.empty()) return;
  begin_table(html, "Terms that nobody defines"_ui);
  gap_heading(html, {"Term"_ui, "Found as"_ui, "Entries"_ui, "Bodies"_ui, "Used in"_ui});
  html.end().end().begin("tbody");
  for (const UndefinedTerm& term : report.undefined) {
    html.begin("tr").element("th", {{"scope", "row"}}, term.text);
    html.element("td", term.kind == UndefinedTerm::Kind::pointer ? "pointer"_ui : "phrase"_ui);
    html.element("td", std::to_string(term.entries)).element("td", std::to_string(term.bodies)).begin("td");
    for (const EntryId& id : term.used_in) html.link(entry_address(id), id.text()).text(" ");
    html.end().end();
  }
  html.end().end().end();
}

void gap_downloads(Html& html, const Request& request) {
  std::string asked;
  for (const auto* const parameter : {"bodies", "q"})
    if (const auto text = text_parameter(request, parameter); !text.empty())
      asked += std::string(parameter) + "=" + percent_encoded(text) + "&";
  html.begin("p").text("The whole analysis as "_ui);
  html.link("/api/v1/gap?" + asked + "format=csv", "CSV").text(", ");
  html.link("/api/v1/gap?" + asked + "format=docx", "Word document"_ui).text(", ");
  html.link("/api/v1/gap?" + asked + "format=json", "JSON").text(".").end();
}

bool has_body(const GapReport& report, const GapRow& row, const std::string& body) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const GapCell& cell) { return report.bodies[cell.body].id == body; });
}

}  // namespace

Response gap(const Call& call) {
  refuse_unknown(call.request, {"bodies", "q", "verdict", "body", "offset"});
  auto report = call.registry.gap(gap_request_of(call.request));
  Html html(call.visitor.ui);
  html.element("h1", "Gap analysis"_ui);
  html.element("p", {{"class", "lead"}},
               "Which body defines what, and how their definitions stand to each other."_ui);
  gap_form(html, call.request, report);
  gap_counts(html, call.request, report);
  html.element("h2", "Bodies by bodies"_ui);
  html.element(
      "p", {{"class", "quiet"}},
      "Concepts that two bodies define: = identical, ~ drifted, ! competing, × homonym. On the diagonal, the "
      "concepts that the body defines. The deeper the tint, the more of them clash."_ui);
  html.begin("div",
             {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Heat map"_ui}});
  heat_map(html, report);
  html.end();
  gap_pairs(html, report);
  const auto verdict = verdict_of(call.request);
  const auto body = text_parameter(call.request, "body");
  std::erase_if(report.rows, [&](const GapRow& row) {
    return (verdict && row.verdict != *verdict) || (!body.empty() && !has_body(report, row, body));
  });
  gap_table(html, call.request, report);
  undefined_table(html, report);
  if (people::may(call.visitor.person, people::Deed::decide))
    html.begin("p")
        .text("What people looked for and did not find: "_ui)
        .link("/wanted", "looked for in vain"_ui)
        .text(".")
        .end();
  gap_downloads(html, call.request);
  return page(call.visitor, "Gap analysis"_ui, "/gap", std::move(html));
}

}  // namespace termreg::web::pages
