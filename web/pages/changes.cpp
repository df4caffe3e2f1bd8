// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "registry/codec/json.h"
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/audit.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint64_t changes_on_a_page = 50;

// Where the page of what changed is; empty for a record that has none.
std::string changed_address(const Change& change) {
  if (change.record.empty()) return entry_address(change.entry);
  const auto slash = change.record.find('/');
  const auto kind = std::string_view(change.record).substr(0, slash);
  const auto id = std::string(change.record).substr(slash + 1);
  if (kind == "working-definition") return "/working/" + id;
  if (kind == "account") return "/people#account-" + id;
  if (kind == "deliverable") return "/deliverables/" + id;
  return {};
}

void done(Html& html, const Registry& registry, const Change& change) {
  if (const auto words = audit_words(registry, change); !words.empty())
    html.element("td", {{"lang", "en"}}, words);
  else if (change.kind == ChangeKind::removed)
    html.element("td", label_of("removed"));
  else if (change.record.empty() && change.revision == 1)
    html.element("td", label_of("added"));
  else
    html.element("td", html.said("revision {}"_ui, change.revision));
}

/// An entry is named as people name it; its id is what programs and the log go by.
void subject(Html& html, const Registry& registry, const Change& change) {
  const auto address = changed_address(change);
  if (address.empty() || change.kind == ChangeKind::removed) {
    html.text(change.subject());
    return;
  }
  const auto stored = change.record.empty() ? registry.entry(change.entry) : std::nullopt;
  const auto entry = stored ? std::optional(codec::entry_from_json(stored->json).entry) : std::nullopt;
  const Designation* const name = entry ? headword(*entry) : nullptr;
  html.link(address, name != nullptr ? name->text : change.subject());
  if (name != nullptr) html.text(" ").element("span", {{"class", "quiet"}}, change.subject());
}

void change_row(Html& html, const Registry& registry, const Change& change) {
  html.begin("tr").element("td", std::to_string(change.sequence)).begin("td");
  time_element(html, change.at);
  html.end().element("td", change.author);
  done(html, registry, change);
  html.begin("td");
  subject(html, registry, change);
  html.end().end();
}

void changes_table(Html& html, const Call& call, const std::vector<Change>& changes) {
  begin_scroll(html, "Changes"_ui).begin("table", {{"class", "rows"}}).begin("thead").begin("tr");
  for (const Phrase& title : {"Number"_ui, "When"_ui, "Who"_ui, "What was done"_ui, "To what"_ui})
    html.element("th", {{"scope", "col"}}, title);
  html.end().end().begin("tbody");
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    if (is_shown(call.visitor, *change)) change_row(html, call.registry, *change);
  html.end().end().end();
}

}  // namespace

Response changes(const Call& call) {
  refuse_unknown(call.request, {"before"});
  const auto newest = call.registry.store().head().sequence;
  const auto asked = number_parameter(call.request, "before", 0, 0xffffffff);
  const auto end = asked == 0 ? newest : std::min<std::uint64_t>(newest, asked - 1);
  const auto begin = end > changes_on_a_page ? end - changes_on_a_page : 0;
  Html html(call.visitor.ui);
  html.element("h1", "Changes"_ui);
  html.element("p", {{"class", "lead"}},
               "The log of the registry, newest first. It is only ever added to; every line is bound to "
               "those before it."_ui);
  if (newest == 0) html.element("p", "Nothing has been changed yet: import a file to begin."_ui);
  if (end > begin) changes_table(html, call, call.registry.store().changes_after(begin, end - begin));
  html.begin("nav", {{"class", "paging"}, {"aria-label", "Pages"_ui}});
  if (end < newest)
    html.link(fmt::format("/changes?before={}", std::min(newest, end + changes_on_a_page) + 1), "← Newer"_ui)
        .text(" ");
  if (end > begin) html.text(html.said("{}–{} of {} "_ui, begin + 1, end, newest));
  if (begin > 0) html.link(fmt::format("/changes?before={}", begin + 1), "Older →"_ui);
  html.end();
  return page(call.visitor, "Changes"_ui, "/changes", std::move(html));
}

}  // namespace termreg::web::pages
