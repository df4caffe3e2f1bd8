// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "registry/conflicts/comparison.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/working/working_entry.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"
#include "web/pages/working_parts.h"
#include "web/working_actions.h"

namespace termreg::web::pages {
namespace {

using working::Action;

void source_items(Html& html, const std::vector<Source>& sources) {
  if (sources.empty()) return;
  html.begin("ul", {{"class", "sources"}});
  for (const auto& source : sources) {
    html.begin("li").text(source.document.empty() ? source.text
                                                  : cited(source.document, source.edition, source.clause));
    if (!source.modification.empty())
      html.text(", modified – "_ui).in_language("span", "", source.modification);
    html.end();
  }
  html.end();
}

void noted(Html& html, const Phrase& title, const std::string& language, const std::string& text) {
  html.begin("p").text(title).in_language("span", language, text).end();
}

void wording_view(Html& html, const LanguageSection& content) {
  html.begin("ul", {{"class", "designations"}});
  for (const auto& designation : content.designations) {
    html.begin("li").in_language(designation.acceptability == Acceptability::preferred ? "strong" : "span",
                                 content.language, designation.text);
    html.text(" ");
    acceptability_badge(html, designation.acceptability);
    if (designation.kind != DesignationKind::term)
      badge(html, "quiet-badge", label_of(name(designation.kind)));
    html.end();
  }
  html.end();
  for (const auto& definition : content.definitions) {
    if (!definition.domain.empty()) html.element("p", {{"class", "domain"}}, "<" + definition.domain + ">");
    definition_block(html, content.language, definition.text, is_restated(definition));
    source_items(html, definition.sources);
  }
  for (const auto& note : content.notes) noted(html, "Note: "_ui, content.language, note.text);
  for (const auto& example : content.examples) noted(html, "Example: "_ui, content.language, example.text);
}

Phrase basis_words(const Wording& wording) {
  switch (wording.basis) {
    case Basis::adopted:
      return "adopted from "_ui;
    case Basis::adapted:
      return "adapted from "_ui;
    case Basis::original:
      break;
  }
  return "a text of the group’s own"_ui;
}

void version_view(Html& html, const RecordView& view, std::size_t place) {
  const auto& record = view.filed.record;
  const auto& version = record.versions[place];
  html.begin("li", {{"class", "remark"}, {"id", fmt::format("version-{}", version.number)}});
  html.begin("p", {{"class", "quiet"}}).element("strong", html.said("Version {}"_ui, version.number));
  html.text(" · " + version.author + ", ");
  time_element(html, version.at);
  html.text(" · ").text(basis_words(version.wording));
  if (!version.wording.from.empty()) html.link("/entries/" + version.wording.from, version.wording.from);
  html.end();
  if (!version.wording.reason.empty()) html.element("p", version.wording.reason);
  if (place == 0) {
    html.in_language("p", record.language, working::definition_of(version));
  } else {
    diff_view(html, record.language,
              conflicts::word_diff(working::definition_of(record.versions[place - 1]),
                                   working::definition_of(version)));
  }
  const bool is_current = place + 1 == record.versions.size();
  if (!is_current && view.offers(Action::revise)) {
    begin_post_form(html, view.visitor, "/working/" + record.id);
    hidden_field(html, "revision", std::to_string(view.filed.revision));
    hidden_field(html, "version", std::to_string(version.number));
    html.element("button", {{"type", "submit"}, {"name", "do"}, {"value", "restore"}, {"class", "plain"}},
                 html.said("Restore version {}"_ui, version.number));
    html.end();
  }
  html.end();
}

void versions(Html& html, const RecordView& view) {
  html.element("h2", "Versions"_ui).begin("ol", {{"class", "thread"}, {"reversed", ""}});
  for (auto place = view.filed.record.versions.size(); place-- > 0;) version_view(html, view, place);
  html.end();
}

void comparison(Html& html, const Call& call, const WorkingDefinition& record) {
  const auto count = static_cast<std::uint32_t>(record.versions.size());
  if (count < 2) return;
  const auto a = number_parameter(call.request, "a", count - 1, count);
  const auto b = number_parameter(call.request, "b", count, count);
  html.element("h2", "Compare two versions"_ui);
  html.begin("form", {{"method", "get"}, {"class", "filters"}});
  text_field(html, "a", "From version"_ui, std::to_string(a));
  text_field(html, "b", "To version"_ui, std::to_string(b));
  html.element("button", {{"type", "submit"}}, "Compare"_ui).end();
  diff_view(html, record.language,
            conflicts::word_diff(working::definition_of(working::version_of(record, a)),
                                 working::definition_of(working::version_of(record, b))));
}

void decision_log(Html& html, const WorkingDefinition& record) {
  html.element("h2", "Decision log"_ui);
  begin_scroll(html, "Decision log"_ui);
  html.begin("table", {{"class", "rows"}}).begin("thead").begin("tr");
  for (const Phrase& title : {"When"_ui, "Who"_ui, "What"_ui, "Details"_ui})
    html.element("th", {{"scope", "col"}}, title);
  html.end().end().begin("tbody");
  for (const auto& event : record.events) {
    html.begin("tr").begin("td");
    time_element(html, event.at);
    html.end().element("td", event.author);
    html.element("td", {{"lang", "en"}}, event.action);
    html.element("td", event.words).end();
  }
  html.end().end().end();
}

void record_facts(Html& html, const WorkingDefinition& record) {
  html.begin("dl", {{"class", "facts"}});
  const auto fact = [&](const Phrase& label, const std::string& value) {
    if (!value.empty()) html.element("dt", label).element("dd", value);
  };
  fact("Group"_ui, record.group);
  fact("Language"_ui, record.language);
  fact("Work item"_ui, record.work_item);
  fact("Rationale"_ui, record.rationale);
  if (record.agreement) {
    fact("Agreed at"_ui, record.agreement->meeting);
    fact("Document"_ui, record.agreement->document);
    fact("Date"_ui, record.agreement->date);
  }
  const auto reference = [&](const Phrase& label, const std::string& id) {
    if (id.empty()) return;
    html.element("dt", label).begin("dd").link("/working/" + id, id).end();
  };
  reference("Supersedes"_ui, record.supersedes);
  reference("Superseded by"_ui, record.superseded_by);
  if (record.agreement)
    html.element("dt", "Entry"_ui)
        .begin("dd")
        .link("/entries/" + working::entry_id(record).text(), working::entry_id(record).text())
        .end();
  html.end();
}

void change_links(Html& html, const RecordView& view) {
  const auto& record = view.filed.record;
  html.begin("p", {{"class", "actions"}});
  if (view.offers(Action::revise))
    html.element("a", {{"class", "button"}, {"href", "/working/" + record.id + "/revise"}, {"data-key", "e"}},
                 "Change the text"_ui);
  if (record.state == WorkingState::agreed && people::may(view.visitor.person, people::Deed::write))
    html.element("a", {{"class", "button"}, {"href", "/working/new?supersedes=" + record.id}},
                 "Propose a change"_ui);
  html.end();
}

void heading(Html& html, const WorkingDefinition& record) {
  html.begin("h1").in_language("span", record.language, working::term_of(record)).end();
  html.begin("p", {{"class", "source"}}).text(record.group + " ");
  status_badge(html, name(record.state));
  html.text(html.said(" version {}"_ui, working::current(record).number)).end();
}

// A form that was refused stands again with what was typed into it.
Response record_page(const Call& call, const Fields* refused, std::string_view sentence, int status) {
  const auto& desk = call.registry.working();
  const auto filed = desk.get(call.captures[0]);
  const auto& record = filed.record;
  const RecordView view{filed, call.visitor, refused};
  Html html(call.visitor.ui);
  heading(html, record);
  if (!sentence.empty()) refusal_note(html, sentence);
  html.begin("div", {{"class", "columns"}}).begin("div");
  wording_view(html, working::current(record).wording.content);
  change_links(html, view);
  decisions(html, view, desk.rule(record.group));
  discussion(html, view);
  versions(html, view);
  comparison(html, call, record);
  decision_log(html, record);
  html.end().begin("aside", {{"aria-label", "Facts and findings"_ui}});
  record_facts(html, record);
  if (working::allows(record.state, Action::revise)) {
    text_findings(html, call.registry, desk.findings(record), working::entry_id(record));
    style_findings(html, record);
  }
  html.begin("p").link("/api/v1/working-definitions/" + record.id, "This record as JSON"_ui).end();
  html.end().end();
  auto response = page(call.visitor, working::term_of(record), "/working", std::move(html));
  response.status = status;
  return response;
}

// A record that is not there at all is said by record_page() itself.
Response refused_act(const Call& call, const Fields& fields, const Error& error) {
  const bool is_stale = error.code() == ErrorCode::stale_revision;
  auto response = record_page(call, &fields, error.what(), is_stale ? 412 : 422);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

Response working_record(const Call& call) {
  return record_page(call, nullptr, {}, 200);
}

// What is added to a record hurts nobody's work, so it goes to whichever revision there is; what decides
// about a text is about the revision that was seen.
Response working_act(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  const auto action = fields.text("do");
  try {
    std::optional<std::uint64_t> revision;
    if (action != "comment" && action != "object") revision = fields.number("revision");
    const auto filed = act(call, call.captures[0], action, fields, revision);
    auto address = "/working/" + filed.record.id;
    if (action == "comment") address += fmt::format("#comment-{}", filed.record.comments.size());
    if (action == "object") address += fmt::format("#objection-{}", filed.record.objections.size());
    return see_other(std::move(address));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input && error.code() != ErrorCode::not_found &&
        error.code() != ErrorCode::stale_revision)
      throw;
    return refused_act(call, fields, error);
  }
}

}  // namespace termreg::web::pages
