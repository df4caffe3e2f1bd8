// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "registry/holdings.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

std::string search_for(std::string_view field, std::string_view value) {
  return "/?q=" + percent_encoded(fmt::format("{}:\"{}\"", field, value));
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

// A search knows a document by its name, an edition by the address of its own.
void document_name(Html& html, const DocumentHolding& holding) {
  const auto& number = holding.document.number.empty() ? "(no number)" : holding.document.number;
  if (holding.entries == 0)
    html.text(number);
  else
    html.link(search_for("doc", holding.document.number), number);
}

void document_row(Html& html, const DocumentHolding& holding) {
  const auto& document = holding.document;
  html.begin("tr").begin("th", {{"scope", "row"}});
  document_name(html, holding);
  html.end().element("td", document.edition).begin("td").in_language("span", "", document.title).end();
  html.begin("td").text(document.status);
  if (!holding.superseded_by.empty()) {
    html.text(document.status.empty() ? "" : " ");
    badge(html, "warning", "superseded");
    html.text("by " + holding.superseded_by);
  }
  html.end().element("td", {{"class", "number"}}, std::to_string(holding.entries)).end();
}

void documents_of(Html& html, const BodyHoldings& holding) {
  if (holding.documents.empty()) return;
  begin_scroll(html, "Documents of " + holding.body.id).begin("table").begin("thead").begin("tr");
  for (const auto* title : {"Document", "Edition", "Title", "Status", "Entries"})
    html.element("th", {{"scope", "col"}}, title);
  html.end().end().begin("tbody");
  for (const auto& document : holding.documents) document_row(html, document);
  html.end().end().end();
}

void body_section(Html& html, const BodyHoldings& holding) {
  const auto& body = holding.body;
  html.begin("section").element("h2", {{"id", "body-" + id_part(body.id)}}, body.id);
  if (!body.title.empty()) html.begin("p").in_language("span", "", body.title).end();
  html.begin("p", {{"class", "quiet"}});
  if (!body.kind.empty()) html.text(body.kind + " · ");
  if (!body.parent.empty())
    html.text("part of ").link("#body-" + id_part(body.parent), body.parent).text(" · ");
  html.text(counted(holding.documents.size(), "document", "documents") + " · ");
  if (holding.entries == 0)
    html.text("no entries");
  else
    html.link(search_for("body", body.id), counted(holding.entries, "entry", "entries"));
  html.end();
  documents_of(html, holding);
  html.end();
}

}  // namespace

Response bodies(const Call& call) {
  const auto all = holdings(call.registry.store());
  Html html;
  html.element("h1", "Bodies and documents");
  html.element("p", {{"class", "lead"}},
               "Who publishes what, in which edition, and how many entries the registry holds of it.");
  if (all.empty())
    html.begin("p")
        .text("There is none yet: ")
        .link("/imports", "import a file")
        .text(", or load a catalogue with “termreg import --catalogue”.")
        .end();
  for (const auto& holding : all) body_section(html, holding);
  html.element("p", {{"class", "quiet"}}, "Programs read the same at /api/v1/bodies and /api/v1/documents.");
  return page(call.visitor, "Bodies and documents", "/bodies", std::move(html));
}

}  // namespace termreg::web::pages
