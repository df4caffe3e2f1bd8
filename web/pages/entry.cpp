// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <array>

#include "registry/codec/json.h"
#include "registry/glossary/writer.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/citing.h"
#include "web/pages/concept_diagram.h"
#include "web/pages/currency_note.h"
#include "web/pages/entry_history.h"
#include "web/pages/entry_parts.h"
#include "web/pages/finding_view.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint32_t most_similar = 6;
constexpr std::size_t findings_shown = 10;

std::string title_of(const Registry& registry, const EntryId& id) {
  const auto stored = registry.entry(id);
  if (!stored) return {};
  const auto entry = codec::entry_from_json(stored->json).entry;
  const auto* head = headword(entry);
  return head == nullptr ? id.text() : head->text;
}

void entry_findings(Html& html, Registry& registry, const EntryId& id) {
  conflicts::Filter filter;
  filter.entry = id.text();
  const auto listing =
      registry.list_conflicts(filter, {0, findings_shown, Facets::left_out, conflicts::Freshness::as_known});
  html.element("h2", {{"id", "conflicts"}}, "Conflicts"_ui);
  currency_note(html, registry.findings_currency());
  if (listing.total == 0) {
    html.element("p", {{"class", "quiet"}}, "No conflict with another entry is known."_ui);
    return;
  }
  html.begin("p").link("/conflicts?entry=" + id.text(),
                       listing.total == 1 ? html.said("Decide about it"_ui)
                                          : html.said("Decide about all {}"_ui, listing.total));
  html.end();
  for (const auto& finding : listing.findings) finding_view(html, registry, finding);
}

// Entries that are called the same or nearly so; what means the same under other names is one search away.
void similar_entries(Html& html, Registry& registry, const TermEntry& entry) {
  const auto* head = headword(entry);
  if (head == nullptr) return;
  Query query;
  query.text = head->text;
  query.mode = SearchMode::terms;
  query.facets = Facets::left_out;
  query.limit = most_similar + 1;
  html.element("h2", {{"id", "similar"}}, "Similar entries"_ui).begin("ul", {{"class", "relations"}});
  std::size_t shown = 0;
  for (const auto& hit : registry.search(query).hits) {
    if (hit.id == entry.id || shown++ == most_similar) continue;
    html.begin("li").begin("a", {{"href", entry_address(hit.id)}});
    html.in_language("span", hit.language, hit.designation).end();
    html.element("span", {{"class", "quiet"}}, " " + cited(hit.document, hit.edition, hit.clause)).text(" ");
    html.link("/compare?a=" + entry.id.text() + "&b=" + hit.id.text(), "compare"_ui).end();
  }
  html.end();
  if (shown == 0) html.element("p", {{"class", "quiet"}}, "No other entry is called so."_ui);
  if (const auto* definition = main_definition(entry))
    html.begin("p")
        .link("/?mode=meaning&q=" + percent_encoded(definition->text),
              "Search for entries that mean much the same"_ui)
        .end();
}

void downloads(Html& html, const EntryId& id) {
  html.begin("p", {{"class", "formats"}}).text("Download: "_ui);
  html.link("/api/v1/entries/" + id.text(), "JSON").text(" ");
  for (const auto& format : glossary::writer_formats())
    html.link(fmt::format("/api/v1/glossary?ids={}&format={}", id.text(), format.name), format.name)
        .text(" ");
  html.end();
}

void actions(Html& html, const Visitor& visitor, const EntryId& id) {
  html.begin("p", {{"class", "actions"}});
  if (people::may(visitor.person, people::Deed::write))
    html.element("a", {{"class", "button"}, {"href", "/working/new?from=" + id.text()}, {"data-key", "e"}},
                 "Propose as a working definition"_ui);
  html.element("a", {{"class", "button plain"}, {"href", "/compare?a=" + id.text()}},
               "Compare with another entry"_ui);
  html.end();
}

// The page in itself is long: what it holds, at the top.
void contents(Html& html, bool has_relations) {
  html.begin("nav", {{"class", "contents"}, {"aria-label", "On this page"_ui}}).begin("ul");
  if (has_relations) html.begin("li").link("#relations", "Relations"_ui).end();
  html.begin("li").link("#conflicts", "Conflicts"_ui).end();
  html.begin("li").link("#history", "History"_ui).end();
  html.begin("li").link("#about-entry", "About this entry"_ui).end();
  html.begin("li").link("#similar", "Similar entries"_ui).end();
  html.end().end();
}

}  // namespace

Response entry(const Call& call) {
  const auto id = id_of(call.captures[0]);
  const auto stored = call.registry.entry(id);
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
  const auto shown = codec::entry_from_json(stored->json).entry;
  const auto* head = headword(shown);
  const auto title = head == nullptr ? id.text() : head->text;
  Html html(call.visitor.ui);
  html.element("h1", {{"dir", "auto"}}, title);
  html.begin("p", {{"class", "source"}});
  entry_place(html, shown.body, shown.document, shown.edition, shown.clause);
  html.text(" ");
  status_badge(html, name(shown.status));
  html.end();
  contents(html, !shown.relations.empty());
  html.begin("div", {{"class", "columns"}}).begin("div");
  for (const auto* section : in_page_order(shown)) language_part(html, *section);
  entry_notes(html, shown);
  actions(html, call.visitor, id);
  citing_part(html, shown);
  relations_part(html, shown, [&](const EntryId& other) { return title_of(call.registry, other); });
  entry_findings(html, call.registry, id);
  history_part(html, *stored, call.registry.history(id));
  html.end().begin("aside", {{"aria-labelledby", "about-entry"}});
  html.element("h2", {{"id", "about-entry"}}, "About this entry"_ui);
  entry_facts(html, shown, stored->revision);
  html.begin("p").link("/sheet?id=" + id.text(), "Compare all bodies' views"_ui).end();
  similar_entries(html, call.registry, shown);
  downloads(html, id);
  html.end().end();
  return page(call.visitor, title, "", std::move(html));
}

}  // namespace termreg::web::pages
