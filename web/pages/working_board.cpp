// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "registry/model/names.h"
#include "registry/working/outcome.h"
#include "web/api/parameters.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

struct Column {
  WorkingState state;
  Phrase title;
};
constexpr std::array columns{Column{WorkingState::draft, "Drafts"_ui},
                             Column{WorkingState::proposed, "Proposed"_ui},
                             Column{WorkingState::agreed, "Agreed"_ui}};
constexpr std::array closed{Column{WorkingState::withdrawn, "Withdrawn"_ui},
                            Column{WorkingState::superseded, "Superseded"_ui}};

void card(Html& html, Registry& registry, const WorkingDefinition& record) {
  html.begin("li", {{"class", "card"}});
  html.begin("h3").begin("a", {{"href", "/working/" + record.id}});
  html.in_language("span", record.language, working::term_of(record)).end().end();
  html.element("p", {{"class", "quiet"}},
               record.group + " · " + record.language + " · " +
                   html.said("version {}"_ui, working::current(record).number));
  html.in_language("p", record.language, working::definition_of(working::current(record)));
  if (record.state == WorkingState::proposed) {
    const auto result = working::outcome(record, registry.working().rule(record.group));
    if (result.may_be_agreed)
      badge(html, "info", "may be agreed"_ui);
    else
      english(html, "span", "badge warning", result.sentence);
  }
  if (record.agreement)
    html.element(
        "p", {{"class", "quiet"}},
        record.agreement->date + " " +
            (record.agreement->document.empty() ? record.agreement->meeting : record.agreement->document));
  html.end();
}

void column(Html& html, Registry& registry, const std::vector<working::Filed>& records,
            const Column& column) {
  const auto count = std::count_if(records.begin(), records.end(), [&](const working::Filed& filed) {
    return filed.record.state == column.state;
  });
  html.begin("section", {{"class", "column"}});
  html.element("h2", fmt::format("{} ({})", column.title.in(html.language()), count));
  html.begin("ul", {{"class", "cards"}});
  for (const auto& filed : records)
    if (filed.record.state == column.state) card(html, registry, filed.record);
  html.end();
  if (count == 0) html.element("p", {{"class", "quiet"}}, "None."_ui);
  html.end();
}

void closed_list(Html& html, const std::vector<working::Filed>& records) {
  for (const auto& [state, title] : closed) {
    const auto count = std::count_if(records.begin(), records.end(), [&](const working::Filed& filed) {
      return filed.record.state == state;
    });
    if (count == 0) continue;
    html.begin("details").element("summary", fmt::format("{} ({})", title.in(html.language()), count));
    html.begin("ul");
    for (const auto& filed : records) {
      if (filed.record.state != state) continue;
      html.begin("li").link("/working/" + filed.record.id, working::term_of(filed.record));
      html.text(" · " + filed.record.group + " · " + filed.record.language).end();
    }
    html.end().end();
  }
}

}  // namespace

Response working_board(const Call& call) {
  refuse_unknown(call.request, {"group"});
  working::DeskFilter filter;
  filter.group = text_parameter(call.request, "group");
  const auto records = call.registry.working().list(filter);
  Html html(call.visitor.ui);
  html.element("h1", "Working definitions"_ui);
  html.element("p", {{"class", "lead"}},
               "What the group defines itself: every proposal with its versions, what was said about it, and "
               "where it was agreed."_ui);
  html.begin("form", {{"class", "filters"}, {"action", "/working"}, {"method", "get"}});
  text_field(html, "group", "Group"_ui, filter.group);
  html.element("button", {{"type", "submit"}, {"class", "plain"}}, "Filter"_ui);
  if (call.visitor.accounts == Accounts::off || people::may(call.visitor.person, people::Deed::write))
    html.element("a", {{"class", "button"}, {"href", "/working/new"}, {"data-key", "e"}},
                 "New working definition"_ui);
  html.end();
  if (records.empty())
    html.element(
        "p",
        "Nothing is worked on yet. Begin with a text of your own, or open an entry and propose it as it "
        "is or adapted."_ui);
  html.begin("div", {{"class", "board"}});
  for (const auto& one : columns) column(html, call.registry, records, one);
  html.end();
  closed_list(html, records);
  return page(call.visitor, "Working definitions"_ui, "/working", std::move(html));
}

}  // namespace termreg::web::pages
