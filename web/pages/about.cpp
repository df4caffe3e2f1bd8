// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexer/sources/reader.h"
#include "registry/glossary/writer.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

void header_row(Html& html, std::initializer_list<Phrase> cells) {
  html.begin("thead").begin("tr");
  for (const auto& cell : cells) html.element("th", {{"scope", "col"}}, cell);
  html.end().end();
}

struct FormatRow {
  std::string_view name;
  Phrase direction;
  std::string_view extensions, loss_note;
};

void format_row(Html& html, const FormatRow& row) {
  html.begin("tr").element("td", row.name).element("td", row.direction).element("td", row.extensions);
  html.element("td", {{"lang", "en"}}, row.loss_note).end();
}

void formats(Html& html) {
  html.element("h2", {{"id", "formats"}}, "Formats"_ui);
  begin_scroll(html, "Formats"_ui).begin("table", {{"class", "rows"}});
  header_row(html, {"Format"_ui, "Direction"_ui, "Extensions"_ui, "What is lost"_ui});
  html.begin("tbody");
  for (const auto& format : sources::source_formats())
    format_row(html, {format.name, "read"_ui, format.extensions, format.loss_note});
  for (const auto& format : glossary::writer_formats())
    format_row(html, {format.name, "write"_ui, format.extension, format.loss_note});
  html.end().end().end();
}

void catalogue_link(Html& html, const RegistryStatistics& facts) {
  html.element("h2", {{"id", "bodies"}}, "Bodies and documents"_ui);
  html.begin("p")
      .text(html.said("The catalogue has {} bodies and {} documents: "_ui, facts.store.bodies,
                      facts.store.documents))
      .link("/bodies", "who publishes what"_ui)
      .text(".")
      .end();
}

}  // namespace

Response about(const Call& call) {
  const auto facts = call.registry.statistics();
  Html html(call.visitor.ui);
  html.element("h1", "About this registry"_ui);
  html.element(
      "p", html.said("{} entries with {} designations; change {}; text profile {}."_ui, facts.store.entries,
                     facts.store.designations, facts.head.sequence, facts.text_profile));
  html.element("p", "termreg is free software under the GNU General Public License, version 3 or later."_ui);
  formats(html);
  catalogue_link(html, facts);
  return page(call.visitor, "About"_ui, "/about", std::move(html));
}

Response failure(const Visitor& visitor, int status, std::string_view sentence) {
  const auto title = label_of(reason_phrase(status));
  Html html(visitor.ui);
  html.element("h1", title);
  html.element("p", {{"lang", "en"}}, sentence);
  html.begin("p").link("/", "Search the registry"_ui).end();
  auto response = page(visitor, title, "", std::move(html));
  response.status = status;
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace termreg::web::pages
