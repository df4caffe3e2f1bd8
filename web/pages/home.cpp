// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <chrono>

#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/conflict_facets.h"
#include "web/pages/currency_note.h"
#include "web/pages/finding_view.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::array first_searches{"metaverse", "avatar", "digital twin", "augmented reality", "XR"};

void search_form(Html& html, const Query& query) {
  html.begin("form", {{"class", "search"}, {"role", "search"}, {"action", "/"}, {"method", "get"}});
  html.element("label", {{"for", "q"}, {"class", "quiet"}}, "Term, abbreviation or words of a definition"_ui);
  html.begin("div", {{"class", "row"}});
  html.empty(
      "input",
      {{"id", "q"}, {"name", "q"}, {"type", "search"}, {"value", query.text}, {"autocomplete", "off"}});
  html.element("label", {{"for", "mode"}, {"class", "unseen"}}, "Search in"_ui);
  html.begin("select", {{"id", "mode"}, {"name", "mode"}});
  const auto chosen = name(query.mode);
  option(html, "all", "everything"_ui, chosen);
  option(html, "terms", "terms"_ui, chosen);
  option(html, "definitions", "definitions"_ui, chosen);
  option(html, "meaning", "meaning"_ui, chosen);
  html.end();
  html.element("button", {{"type", "submit"}}, "Search"_ui);
  html.end().end();
}

void suggestions(Html& html) {
  html.begin("p", {{"class", "quiet"}}).text("Try "_ui);
  bool first = true;
  for (const auto* term : first_searches) {
    if (!first) html.text(" · ");
    first = false;
    html.element("a", {{"href", "/?q=" + percent_encoded(term)}, {"lang", "en"}}, term);
  }
  html.end();
}

void figure(Html& html, std::uint64_t number, const Phrase& what, std::string_view address) {
  html.begin("li").begin("a", {{"href", address}});
  html.element("strong", std::to_string(number)).text(" ").text(what);
  html.end().end();
}

void kinds_of_clash(Html& html, const conflicts::Listing& findings) {
  html.element("h2", "What clashes"_ui).begin("ul", {{"class", "clash-kinds"}});
  for (const auto& [code, count] : findings.by_code) {
    const std::string written(name(code));
    html.begin("li").begin("a", {{"href", "/conflicts?code=" + written}});
    html.element("strong", std::to_string(count)).text(" " + written + " " + html.said(kind_in_words(code)));
    html.end().end();
  }
  html.end();
}

void welcome(Html& html, Registry& registry) {
  html.element("h1", "Where do our terms clash?"_ui);
  html.element("p", {{"class", "lead"}},
               "termreg holds what each standards body means by a word, side by side, and says where the "
               "meanings clash, "
               "which kind of clash it is, and what to do about it."_ui);
  search_form(html, {});
  suggestions(html);
  const auto facts = registry.statistics();
  html.begin("ul", {{"class", "figures"}});
  figure(html, facts.store.entries, "entries"_ui, "/about");
  figure(html, facts.store.bodies, "bodies"_ui, "/bodies");
  figure(html, facts.store.documents, "documents"_ui, "/bodies");
  const conflicts::Window none{0, 0, Facets::counted, conflicts::Freshness::as_known};
  const auto findings = registry.list_conflicts({}, none);
  figure(html, findings.total, "findings"_ui, "/conflicts");
  html.end();
  currency_note(html, registry.findings_currency());
  if (findings.total > 0) kinds_of_clash(html, findings);
}

void why_met(Html& html, const Why& why) {
  html.begin("span", {{"class", "why"}});
  if (why.level == MatchLevel::none) {
    html.text(html.said("matched in the {}"_ui, label_of(name(why.field))));
  } else {
    static constexpr std::array words{"exactly"_ui,
                                      "but for case, width or punctuation"_ui,
                                      "but for spelling or compounding"_ui,
                                      "but for inflection"_ui,
                                      "in another order of words"_ui,
                                      "but for the borders between words"_ui,
                                      "as abbreviation and expansion"_ui,
                                      "but for a slip of the pen"_ui,
                                      "by its beginning"_ui,
                                      "by all words"_ui,
                                      "by most words"_ui};
    html.text("matched "_ui).in_language("q", why.language, why.matched);
    html.text(" ").text(words.at(static_cast<std::size_t>(why.level)));
  }
  html.end();
}

/// One kind of clash that a hit has: a badge, and how many there are if it is more than one.
void clash_badge(Html& html, const EntryId& id, const Finding& first, std::size_t count) {
  const std::string code(name(first.code));
  const std::string place = count == 1 ? "#" + first.digest : "&code=" + code;
  html.element("a",
               {{"class", "badge " + std::string(name(first.severity))},
                {"href", "/conflicts?entry=" + id.text() + place}},
               code_and_kind(html, first) + (count == 1 ? "" : " × " + std::to_string(count)));
  html.text(" ");
}

void clashes(Html& html, Registry& registry, const EntryId& id) {
  conflicts::Filter filter;
  filter.entry = id.text();
  conflicts::Window known;
  known.freshness = conflicts::Freshness::as_known;
  known.detail = conflicts::Detail::outlined;
  const auto findings = registry.list_conflicts(filter, known).findings;
  if (findings.empty()) return;
  html.begin("p", {{"class", "clashes"}});
  for (auto at = findings.begin(); at != findings.end(); ++at) {
    const auto is_alike = [&](const Finding& other) { return other.code == at->code; };
    if (std::none_of(findings.begin(), at, is_alike))
      clash_badge(html, id, *at, static_cast<std::size_t>(std::count_if(at, findings.end(), is_alike)));
  }
  html.end();
}

// The boxes belong to the form over the list, by its id.
void mark_to_compare(Html& html, const Hit& hit) {
  html.begin("label", {{"class", "mark"}});
  html.empty("input", {{"type", "checkbox"}, {"name", "id"}, {"value", hit.id.text()}, {"form", "compare"}});
  html.text("compare"_ui).begin("span", {{"class", "unseen"}}).text(" ");
  html.in_language("span", hit.language, hit.designation)
      .text(", " + cited(hit.document, hit.edition, hit.clause));
  html.end().end();
}

void hit_item(Html& html, Registry& registry, const Hit& hit, bool can_compare) {
  html.begin("li", {{"class", "hit"}});
  html.begin("h2").begin("a", {{"href", entry_address(hit.id)}, {"lang", hit.language}, {"dir", "auto"}});
  html.text(hit.designation).end().end();
  html.begin("p", {{"class", "source"}});
  entry_place(html, hit.body, hit.document, hit.edition, hit.clause);
  html.text(" ");
  status_badge(html, name(hit.status));
  acceptability_badge(html, hit.acceptability);
  why_met(html, hit.why);
  html.end();
  if (!hit.definition.empty()) definition_block(html, hit);
  if (hit.definition.empty())
    html.element("p", {{"class", "quiet"}}, "The registry holds no definition of this entry."_ui);
  html.begin("div", {{"class", "beside"}});
  clashes(html, registry, hit.id);
  if (can_compare) mark_to_compare(html, hit);
  html.end().end();
}

std::string with_filter(const Request& request, std::string_view name, std::string_view value) {
  std::string address = "/?";
  for (const auto& [known, text] : request.query)
    if (known != name && known != "offset" && !text.empty())
      address += percent_encoded(known) + "=" + percent_encoded(text) + "&";
  return value.empty() ? address : address + std::string(name) + "=" + percent_encoded(value);
}

// The values of these two are names of ours; all others are data.
Phrase value_label(std::string_view parameter, std::string_view value) {
  return parameter == "status" || parameter == "kind" ? label_of(value) : Phrase(value);
}

void facets(Html& html, const Request& request, const SearchResult& result) {
  html.begin("aside", {{"class", "facets"}, {"aria-label", "Filters"_ui}});
  for (const auto& facet : result.facets) {
    const auto parameter = facet.name == "language" ? std::string("lang") : facet.name;
    const auto chosen = text_parameter(request, parameter);
    if (facet.values.size() < 2 && chosen.empty()) continue;
    html.element("h2", label_of(facet.name)).begin("ul");
    if (!chosen.empty())
      html.begin("li")
          .link(with_filter(request, parameter, ""), "× " + html.said(value_label(parameter, chosen)))
          .end();
    for (const auto& value : facet.values)
      if (value.value != chosen)
        html.begin("li")
            .link(with_filter(request, parameter, value.value), value_label(parameter, value.value))
            .element("span", {{"class", "count"}}, " " + std::to_string(value.count))
            .end();
    html.end();
  }
  html.end();
}

// Each order is an address, so that it can be kept and sent to others.
void sort_links(Html& html, const Request& request, SortOrder chosen) {
  static constexpr std::array orders{std::pair{SortOrder::relevance, "best first"_ui},
                                     std::pair{SortOrder::designation, "A to Z"_ui},
                                     std::pair{SortOrder::newest, "newest edition first"_ui}};
  html.begin("p", {{"class", "quiet"}}).text("In order: "_ui);
  for (const auto& [order, words] : orders) {
    if (order != SortOrder::relevance) html.text(" · ");
    if (order == chosen)
      html.element("strong", words);
    else
      html.link(with_filter(request, "sort", order == SortOrder::relevance ? "" : name(order)), words);
  }
  html.end();
}

void list_tools(Html& html, const Request& request, SortOrder chosen) {
  html.begin("div", {{"class", "tools"}});
  sort_links(html, request, chosen);
  html.begin("form", {{"id", "compare"}, {"action", "/compare"}, {"method", "get"}});
  html.element("button", {{"type", "submit"}, {"class", "plain"}}, "Compare those marked"_ui);
  html.end().end();
}

void paging(Html& html, const Request& request, const Query& query, std::uint64_t total) {
  if (total <= query.limit && query.offset == 0) return;
  html.begin("nav", {{"class", "paging"}, {"aria-label", "Pages"_ui}});
  const auto address = [&](std::uint32_t offset) {
    return with_filter(request, "offset", std::to_string(offset));
  };
  if (query.offset > 0)
    html.link(address(query.offset > query.limit ? query.offset - query.limit : 0), "← Previous"_ui)
        .text(" ");
  if (query.offset + query.limit < total) html.link(address(query.offset + query.limit), "Next →"_ui);
  html.end();
}

Html results(const Call& call, const Query& query, const SearchResult& result) {
  Html html(call.visitor.ui);
  html.element("h1", {{"class", "unseen"}}, html.said("Results for {}"_ui, query.text));
  search_form(html, query);
  html.begin("p", {{"class", "quiet"}, {"role", "status"}});
  html.text(html.counted(result.total, "{} entry for "_ui, "{} entries for "_ui));
  html.in_language("strong", "", query.text).end();
  if (!result.did_you_mean.empty())
    html.begin("p", {{"class", "quiet"}})
        .text("Nothing is called so. Did you mean "_ui)
        .link(with_filter(call.request, "q", result.did_you_mean), result.did_you_mean)
        .text("?"_ui)
        .end();
  if (result.hits.empty())
    html.element(
        "p",
        "Nothing met this. Try fewer words, another spelling, or the mode “meaning” with a description."_ui);
  currency_note(html, call.registry.findings_currency());
  const bool are_several = result.hits.size() > 1;
  if (are_several) list_tools(html, call.request, query.sort);
  html.begin("div", {{"class", "with-facets"}});
  html.begin("ol", {{"class", "hits"}});
  for (const auto& hit : result.hits) hit_item(html, call.registry, hit, are_several);
  html.end();
  facets(html, call.request, result);
  html.end();
  paging(html, call.request, query, result.total);
  return html;
}

// A search that finds nothing is counted, so its answer must not come out of a cache the next time.
Response found(const Call& call, const Query& query) {
  const auto result = call.registry.search(query);
  auto response = page(call.visitor, query.text, "/", results(call, query, result));
  if (result.total > 0) return response;
  call.registry.demand().note(query);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

Response home(const Call& call) {
  refuse_unknown(call.request, {"q", "mode", "lang", "body", "document", "status", "subject", "kind",
                                "source", "sort", "limit", "offset"});
  const auto query = search_of(call.request);
  if (!query.text.empty()) return found(call, query);
  Html html(call.visitor.ui);
  welcome(html, call.registry);
  return page(call.visitor, "Search"_ui, "/", std::move(html));
}

}  // namespace termreg::web::pages
