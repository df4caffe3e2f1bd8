// SPDX-License-Identifier: GPL-3.0-or-later

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
  html.begin("div", {{"class", "grow"}}).element("label", {{"for", "term"}}, "Term"_ui);
  html.empty("input", {{"id", "term"}, {"name", "term"}, {"value", term}, {"required", ""}}).end();
  html.element("button", {{"type", "submit"}}, "Compare all bodies' views"_ui).end();
}

void sheet_list(Html& html, const Phrase& label, std::string_view language,
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
    acceptability_badge(html, designation.acceptability);
    if (designation.kind != DesignationKind::term)
      badge(html, "quiet-badge", label_of(name(designation.kind)));
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
  badge(html, "agreement " + std::string(name(side.agreement)), label_of(glossary::meaning(side.agreement)));
  status_badge(html, name(side.status));
  html.end();
  sheet_designations(html, side, language);
  if (!side.domain.empty()) html.element("p", {{"class", "domain"}}, "<" + side.domain + ">");
  if (!side.definition.empty()) definition_block(html, language, side.definition, side.restated);
  if (!side.genus.empty()) html.element("p", {{"class", "quiet"}}, html.said("Genus: {}"_ui, side.genus));
  if (!side.diff.empty() && side.agreement != Concord::identical) {
    html.element("h3", html.said("Against the first (similarity {})"_ui,
                                 two_decimals(html.language(), side.similarity)));
    diff_view(html, language, side.diff);
  }
  sheet_list(html, "Sources"_ui, {}, side.sources);
  sheet_list(html, "Notes"_ui, language, side.notes);
  html.end();
}

void sheet_findings(Html& html, const HarmonisationSheet& sheet) {
  if (sheet.findings.empty()) return;
  html.element("h2", "Findings"_ui).begin("ul");
  for (const Finding& finding : sheet.findings) {
    html.begin("li");
    badge(html, name(finding.severity), code_and_kind(html, finding));
    html.text(" ").element("span", {{"lang", "en"}}, finding.why);
    if (finding.state != "open")
      html.element("strong", " " + html.said(label_of(finding.state)) + html.said(": "_ui) +
                                 html.said(label_of(finding.disposition)) +
                                 (finding.reason.empty() ? "" : " – " + finding.reason));
    html.text(" ")
        .link("/conflicts?entry=" + finding.entries.front().text() + "#" + finding.digest, "Open"_ui)
        .end();
  }
  html.end();
}

void sheet_downloads(Html& html, const Request& request) {
  std::string asked;
  for (const auto* const parameter : {"term", "id", "digest", "lang"})
    if (const auto text = text_parameter(request, parameter); !text.empty())
      asked += std::string(parameter) + "=" + percent_encoded(text) + "&";
  html.begin("p").text("This sheet for another body: "_ui);
  html.link("/api/v1/sheet?" + asked + "format=docx", "Word document"_ui).text(", ");
  html.link("/api/v1/sheet?" + asked + "format=html", "HTML").text(", ");
  html.link("/api/v1/sheet?" + asked + "format=json", "JSON").text(".").end();
}

}  // namespace

Response sheet(const Call& call) {
  refuse_unknown(call.request, {"term", "id", "digest", "lang"});
  const auto request = sheet_request_of(call.request);
  Html html(call.visitor.ui);
  if (request.term.empty() && request.id.empty() && request.digest.empty()) {
    html.element("h1", "Harmonisation sheet"_ui);
    html.element("p", {{"class", "lead"}},
                 "Every body's view of one concept side by side, for a liaison."_ui);
    sheet_form(html, {});
    return page(call.visitor, "Harmonisation sheet"_ui, "/sheet", std::move(html));
  }
  const auto shown = call.registry.sheet(request);
  html.begin("h1")
      .text("Harmonisation sheet: "_ui)
      .in_language("span", shown.language, shown.designation)
      .end();
  english(html, "p", "lead", glossary::introduction(shown));
  sheet_form(html, request.term);
  html.begin("ul", {{"class", "sides"}});
  for (const SheetSide& side : shown.sides) sheet_side_view(html, side, shown.language);
  html.end();
  sheet_findings(html, shown);
  sheet_downloads(html, call.request);
  return page(call.visitor, html.said("{}: harmonisation sheet"_ui, shown.designation), "/sheet",
              std::move(html));
}

}  // namespace termreg::web::pages
