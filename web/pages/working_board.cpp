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
  std::string_view title;
};
constexpr std::array columns{Column{WorkingState::draft, "Drafts"},
                             Column{WorkingState::proposed, "Proposed"},
                             Column{WorkingState::agreed, "Agreed"}};
constexpr std::array closed{Column{WorkingState::withdrawn, "Withdrawn"},
                            Column{WorkingState::superseded, "Superseded"}};

void card(Html& html, Registry& registry, const WorkingDefinition& record) {
  html.begin("li", {{"class", "card"}});
  html.begin("h3").begin("a", {{"href", "/working/" + record.id}});
  html.in_language("span", record.language, working::term_of(record)).end().end();
  html.element("p", {{"class", "quiet"}},
               record.group + " · " + record.language + " · version " +
                   std::to_string(working::current(record).number));
  html.in_language("p", record.language, working::definition_of(working::current(record)));
  if (record.state == WorkingState::proposed) {
    const auto result = working::outcome(record, registry.working().rule(record.group));
    badge(html, result.may_be_agreed ? "info" : "warning",
          result.may_be_agreed ? "may be agreed" : result.sentence);
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
  html.element("h2", fmt::format("{} ({})", column.title, count));
  html.begin("ul", {{"class", "cards"}});
  for (const auto& filed : records)
    if (filed.record.state == column.state) card(html, registry, filed.record);
  html.end();
  if (count == 0) html.element("p", {{"class", "quiet"}}, "None.");
  html.end();
}

void closed_list(Html& html, const std::vector<working::Filed>& records) {
  for (const auto& [state, title] : closed) {
    html.begin("details").element("summary", title).begin("ul");
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
  Html html;
  html.element("h1", "Working definitions");
  html.element("p", {{"class", "lead"}},
               "What the group defines itself: every proposal with its versions, what was said about it, and "
               "where it was agreed.");
  if (call.visitor.accounts == Accounts::off || people::may(call.visitor.person, people::Deed::write))
    html.begin("p")
        .element("a", {{"class", "button"}, {"href", "/working/new"}}, "New working definition")
        .end();
  html.begin("form", {{"class", "filters"}, {"action", "/working"}, {"method", "get"}});
  text_field(html, "group", "Group", filter.group);
  html.element("button", {{"type", "submit"}}, "Filter").end();
  html.begin("div", {{"class", "board"}});
  for (const auto& one : columns) column(html, call.registry, records, one);
  html.end();
  closed_list(html, records);
  return page(call.visitor, "Working definitions", "/working", std::move(html));
}

}  // namespace termreg::web::pages
