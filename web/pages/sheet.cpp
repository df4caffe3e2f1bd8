// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "registry/glossary/report.h"
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

void sheet_form(Html& html, const std::string& term) {
  html.begin("form", {{"class", "filters"}, {"action", "/sheet"}, {"method", "get"}});
  html.begin("div", {{"class", "grow"}}).element("label", {{"for", "term"}}, "Term");
  html.empty("input", {{"id", "term"}, {"name", "term"}, {"value", term}, {"required", ""}}).end();
  html.element("button", {{"type", "submit"}}, "Compare all bodies' views").end();
}

void sheet_list(Html& html, std::string_view label, std::string_view language,
                const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  html.element("h3", label).begin("ul", {{"class", "sources"}});
  for (const std::string& text : texts)
    language.empty() ? html.element("li", text) : html.in_language("li", language, text);
  html.end();
}

void sheet_designations(Html& html, const SheetSide& side, std::string_view language) {
  html.begin("ul", {{"class", "designations"}});
  for (const SheetName& designation : side.designations) {
    html.begin("li").in_language("strong", language, designation.text).text(" ");
    if (designation.acceptability != Acceptability::unstated)
      badge(html, "acceptability", name(designation.acceptability));
    if (designation.kind != DesignationKind::term) badge(html, "quiet-badge", name(designation.kind));
    html.end();
  }
  html.end();
}

void sheet_side_view(Html& html, const SheetSide& side, const std::string& language) {
  html.begin("li", {{"class", "side"}});
  html.begin("h2").text(side.body.empty() ? side.id.text() : side.body).end();
  html.begin("p", {{"class", "source"}});
  const auto place = cited(side.document, side.edition, side.clause);
  html.link(entry_address(side.id), place.empty() ? side.id.text() : place).end();
  html.begin("p", {{"class", "labels"}});
  badge(html, "agreement " + std::string(name(side.agreement)), glossary::meaning(side.agreement));
  badge(html, "status", name(side.status));
  html.end();
  sheet_designations(html, side, language);
  if (!side.domain.empty()) html.element("p", {{"class", "domain"}}, "<" + side.domain + ">");
  if (!side.definition.empty()) definition_block(html, language, side.definition, side.restated);
  if (!side.genus.empty()) html.element("p", {{"class", "quiet"}}, "Genus: " + side.genus);
  if (!side.diff.empty() && side.agreement != Concord::identical) {
    html.element("h3", fmt::format("Against the first (similarity {:.2f})", side.similarity));
    diff_view(html, side.diff);
  }
  sheet_list(html, "Sources", {}, side.sources);
  sheet_list(html, "Notes", language, side.notes);
  html.end();
}

void sheet_findings(Html& html, const HarmonisationSheet& sheet) {
  if (sheet.findings.empty()) return;
  html.element("h2", "Findings").begin("ul");
  for (const Finding& finding : sheet.findings) {
    html.begin("li");
    badge(html, name(finding.severity), std::string(name(finding.code)) + " " + finding.name);
    html.text(" " + finding.why);
    if (finding.state != "open")
      html.element("strong", " " + finding.state + ": " + finding.disposition +
                                 (finding.reason.empty() ? "" : " – " + finding.reason));
    html.text(" ")
        .link("/conflicts?entry=" + finding.entries.front().text() + "#" + finding.digest, "Open")
        .end();
  }
  html.end();
}

void sheet_downloads(Html& html, const Request& request) {
  std::string asked;
  for (const auto* const parameter : {"term", "id", "digest", "lang"})
    if (const auto text = text_parameter(request, parameter); !text.empty())
      asked += std::string(parameter) + "=" + percent_encoded(text) + "&";
  html.begin("p").text("This sheet for another body: ");
  html.link("/api/v1/sheet?" + asked + "format=docx", "Word document").text(", ");
  html.link("/api/v1/sheet?" + asked + "format=html", "HTML").text(", ");
  html.link("/api/v1/sheet?" + asked + "format=json", "JSON").text(".").end();
}

}  // namespace

Response sheet(const Call& call) {
  refuse_unknown(call.request, {"term", "id", "digest", "lang"});
  const auto request = sheet_request_of(call.request);
  Html html;
  if (request.term.empty() && request.id.empty() && request.digest.empty()) {
    html.element("h1", "Harmonisation sheet");
    html.element("p", {{"class", "lead"}}, "Every body's view of one concept side by side, for a liaison.");
    sheet_form(html, {});
    return page(call.visitor, "Harmonisation sheet", "/sheet", std::move(html));
  }
  const auto shown = call.registry.sheet(request);
  html.begin("h1").text("Harmonisation sheet: ").in_language("span", shown.language, shown.designation).end();
  html.element("p", {{"class", "lead"}}, glossary::introduction(shown));
  sheet_form(html, request.term);
  html.begin("ul", {{"class", "sides"}});
  for (const SheetSide& side : shown.sides) sheet_side_view(html, side, shown.language);
  html.end();
  sheet_findings(html, shown);
  sheet_downloads(html, call.request);
  return page(call.visitor, shown.designation + ": harmonisation sheet", "/sheet", std::move(html));
}

}  // namespace termreg::web::pages
