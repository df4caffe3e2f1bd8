// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "registry/holdings.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"
#include "web/pages/wording/wording.h"

namespace termreg::web::pages {
namespace {

std::string search_for(std::string_view field, std::string_view value) {
  return "/?q=" + percent_encoded(fmt::format("{}:\"{}\"", field, value));
}

// A search knows a document by its name, an edition by the address of its own.
void document_name(Html& html, const DocumentHolding& holding) {
  const auto number = holding.document.number.empty() ? html.said("(no number)"_ui) : holding.document.number;
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
  html.begin("td").text(label_of(document.status));
  if (!holding.superseded_by.empty()) {
    html.text(document.status.empty() ? "" : " ");
    badge(html, "warning", label_of("superseded"));
    html.text(html.said(" by {}"_ui, holding.superseded_by));
  }
  html.end()
      .element("td", {{"class", "number"}, {"data-label", html.said("Entries"_ui)}},
               std::to_string(holding.entries))
      .end();
}

void documents_of(Html& html, const BodyHoldings& holding) {
  if (holding.documents.empty()) return;
  begin_scroll(html, html.said("Documents of {}"_ui, holding.body.id))
      .begin("table", {{"class", "rows documents"}})
      .begin("thead")
      .begin("tr");
  for (const auto& title : {"Document"_ui, "Edition"_ui, "Title"_ui, "Status"_ui, "Entries"_ui})
    html.element("th", {{"scope", "col"}}, title);
  html.end().end().begin("tbody");
  for (const auto& document : holding.documents) document_row(html, document);
  html.end().end().end();
}

bool is_bare(const BodyHoldings& holding) {
  return holding.documents.empty() && holding.entries == 0;
}

/// Bodies of which nothing is held, by the body that they are part of; by none if that one is bare itself.
using BareBodies = std::map<std::string, std::vector<const Body*>>;

BareBodies bare_bodies(const std::vector<BodyHoldings>& all) {
  BareBodies out;
  for (const auto& holding : all) {
    if (!is_bare(holding)) continue;
    const auto parent =
        std::ranges::find(all, holding.body.parent, [](const auto& each) { return each.body.id; });
    const bool shown = parent != all.end() && !is_bare(*parent);
    out[shown ? holding.body.parent : std::string()].push_back(&holding.body);
  }
  return out;
}

void bare_list(Html& html, const std::vector<const Body*>& bodies) {
  html.begin("ul", {{"class", "quiet"}});
  for (const Body* body : bodies) {
    html.begin("li", {{"id", "body-" + id_part(body->id)}}).element("strong", body->id);
    if (!body->title.empty()) html.text(" ").in_language("span", "", body->title);
    if (!body->kind.empty()) html.text(" · " + body->kind);
    html.end();
  }
  html.end();
}

void body_section(Html& html, const BodyHoldings& holding, const BareBodies& bare) {
  const auto& body = holding.body;
  html.begin("section").element("h2", {{"id", "body-" + id_part(body.id)}}, body.id);
  if (!body.title.empty()) html.begin("p").in_language("span", "", body.title).end();
  html.begin("p", {{"class", "quiet"}});
  if (!body.kind.empty()) html.text(body.kind + " · ");
  if (!body.parent.empty())
    html.text("part of "_ui).link("#body-" + id_part(body.parent), body.parent).text(" · ");
  html.text(html.counted(holding.documents.size(), "{} document"_ui, "{} documents"_ui) + " · ");
  if (holding.entries == 0)
    html.text("no entries"_ui);
  else
    html.link(search_for("body", body.id), html.counted(holding.entries, "{} entry"_ui, "{} entries"_ui));
  html.end();
  documents_of(html, holding);
  if (const auto groups = bare.find(body.id); groups != bare.end()) {
    html.element("p", {{"class", "quiet"}}, "Groups of it, with no document here:"_ui);
    bare_list(html, groups->second);
  }
  html.end();
}

void bare_section(Html& html, const BareBodies& bare) {
  const auto rest = bare.find("");
  if (rest == bare.end()) return;
  html.begin("section").element("h2", "Bodies of which nothing is held"_ui);
  bare_list(html, rest->second);
  html.end();
}

}  // namespace

Response bodies(const Call& call) {
  const auto all = holdings(call.registry.store());
  Html html(call.visitor.ui);
  html.element("h1", "Bodies and documents"_ui);
  html.element("p", {{"class", "lead"}},
               "Who publishes what, in which edition, and how many entries the registry holds of it."_ui);
  if (all.empty())
    html.begin("p")
        .text("There is none yet: "_ui)
        .link("/imports", "import a file"_ui)
        .text(", or load a catalogue with “termreg import --catalogue”."_ui)
        .end();
  const auto bare = bare_bodies(all);
  for (const auto& holding : all)
    if (!is_bare(holding)) body_section(html, holding, bare);
  bare_section(html, bare);
  html.element("p", {{"class", "quiet"}},
               "Programs read the same at /api/v1/bodies and /api/v1/documents."_ui);
  return page(call.visitor, "Bodies and documents"_ui, "/bodies", std::move(html));
}

}  // namespace termreg::web::pages
