// SPDX-License-Identifier: GPL-3.0-or-later
// What was looked for in vain: a demand for terms.

#include "web/api/parameters.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::size_t most_shown = 200;

void wanted_table(Html& html, const std::vector<FailedSearch>& searches) {
  begin_scroll(html, "Searches that found nothing"_ui)
      .begin("table", {{"class", "rows"}})
      .begin("thead")
      .begin("tr");
  for (const Phrase& heading : {"Looked for"_ui, "Times"_ui, "Last on"_ui})
    html.element("th", {{"scope", "col"}}, heading);
  html.end().end().begin("tbody");
  for (std::size_t i = 0; i < searches.size() && i < most_shown; ++i) {
    html.begin("tr").begin("th", {{"scope", "row"}});
    html.begin("a", {{"href", "/?q=" + percent_encoded(searches[i].text)}, {"lang", ""}, {"dir", "auto"}});
    html.text(searches[i].text).end().end();
    html.element("td", std::to_string(searches[i].count)).element("td", searches[i].last).end();
  }
  html.end().end().end();
}

}  // namespace

Response wanted(const Call& call) {
  refuse_unknown(call.request, {});
  const auto searches = call.registry.demand().list();
  Html html(call.visitor.ui);
  html.element("h1", "Looked for in vain"_ui);
  html.element("p", {{"class", "lead"}},
               "Searches that found nothing, most often asked first: what the registry may be missing."_ui);
  html.element(
      "p", {{"class", "quiet"}},
      "Only the words, how often and the last day are kept, never who asked; addresses, long numbers and "
      "long texts are not kept at all."_ui);
  if (searches.empty())
    html.element("p", "Nothing yet: every search so far has found something."_ui);
  else
    wanted_table(html, searches);
  html.begin("p")
      .text("The other way to see what is missing: the "_ui)
      .link("/gap", "gap analysis"_ui)
      .text(".")
      .end();
  auto response = page(call.visitor, "Looked for in vain"_ui, "", std::move(html));
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace termreg::web::pages
