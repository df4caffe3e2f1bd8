// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "indexer/sources/reader.h"
#include "registry/glossary/writer.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

void header_row(Html& html, std::initializer_list<std::string_view> cells) {
  html.begin("thead").begin("tr");
  for (const auto cell : cells) html.element("th", {{"scope", "col"}}, cell);
  html.end().end();
}

void row(Html& html, std::initializer_list<std::string_view> cells) {
  html.begin("tr");
  for (const auto cell : cells) html.element("td", cell);
  html.end();
}

void formats(Html& html) {
  html.element("h2", {{"id", "formats"}}, "Formats");
  begin_scroll(html, "Formats").begin("table");
  header_row(html, {"Format", "Direction", "Extensions", "What is lost"});
  html.begin("tbody");
  for (const auto& format : sources::source_formats())
    row(html, {format.name, "read", format.extensions, format.loss_note});
  for (const auto& format : glossary::writer_formats())
    row(html, {format.name, "write", format.extension, format.loss_note});
  html.end().end().end();
}

void catalogue_link(Html& html, const RegistryStatistics& facts) {
  html.element("h2", {{"id", "bodies"}}, "Bodies and documents");
  html.begin("p")
      .text(fmt::format("The catalogue has {} bodies and {} documents: ", facts.store.bodies,
                        facts.store.documents))
      .link("/bodies", "who publishes what")
      .text(".")
      .end();
}

}  // namespace

Response about(const Call& call) {
  const auto facts = call.registry.statistics();
  Html html;
  html.element("h1", "About this registry");
  html.element(
      "p", fmt::format("{} entries with {} designations; change {}; text profile {}.", facts.store.entries,
                       facts.store.designations, facts.head.sequence, facts.text_profile));
  html.element("p", "termreg is free software under the GNU General Public License, version 3 or later.");
  formats(html);
  catalogue_link(html, facts);
  return page(call.visitor, "About", "/about", std::move(html));
}

Response failure(const Visitor& visitor, int status, std::string_view sentence) {
  Html html;
  html.element("h1", reason_phrase(status));
  html.element("p", sentence);
  html.begin("p").link("/", "Search the registry").end();
  auto response = page(visitor, reason_phrase(status), "", std::move(html));
  response.status = status;
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace termreg::web::pages
