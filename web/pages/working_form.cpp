// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which a text is written. What was typed stays in them, whatever is wrong with it.
#include <optional>

#include "registry/codec/json.h"
#include "registry/conflicts/comparison.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/working/basis.h"
#include "registry/working/merge.h"
#include "registry/working/permit.h"
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

// What stands in the form of a new record.
struct NewForm {
  std::string group, concept_key, rationale, work_item, supersedes, author;
  working::WordingRequest wording;
};

std::string lines(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) (text += text.empty() ? "" : "\n") += item;
  return text;
}

void wording_fields(Html& html, const working::WordingRequest& wording) {
  wide_field(html, "term", "Preferred term"_ui, wording.term, {"In small letters, unless it is a name."_ui});
  text_area(
      html, "definition", "Definition"_ui, wording.definition,
      {"Genus and what tells it apart; one sentence that can stand in place of the term. Not looked at when "
       "the entry is adopted as it is."_ui});
  html.begin("div", {{"class", "filters"}});
  select_field(html, "basis", "Basis"_ui, name(wording.basis),
               {{"new", "a text of our own"_ui},
                {"adopt", "adopt the entry as it is"_ui},
                {"adapt", "adapt the entry"_ui}});
  text_field(html, "language", "Language"_ui, wording.language);
  html.end();
  wide_field(html, "from", "Entry adopted or adapted"_ui, wording.from,
             {"Its id; the source is written from it."_ui});
  html.begin("details", {{"class", "more"}})
      .element("summary", "More designations, notes, examples, sources"_ui);
  text_area(html, "admitted", "Admitted terms"_ui, lines(wording.admitted), {"One a line."_ui});
  text_area(html, "abbreviations", "Abbreviations"_ui, lines(wording.abbreviations), {"One a line."_ui});
  text_area(html, "deprecated", "Deprecated terms"_ui, lines(wording.deprecated), {"One a line."_ui});
  wide_field(html, "domain", "Subject field"_ui, wording.domain,
             {"Where the term has another meaning elsewhere."_ui});
  text_area(html, "notes", "Notes to entry"_ui, lines(wording.notes), {"One a line."_ui});
  text_area(html, "examples", "Examples"_ui, lines(wording.examples), {"One a line."_ui});
  text_area(html, "sources", "Sources of a text of our own"_ui, lines(wording.sources),
            {"As cited, one a line."_ui});
  html.end();
  wide_field(html, "reason", "Reason for this version"_ui, wording.reason);
}

void new_form(Html& html, const Visitor& visitor, const NewForm& form) {
  begin_post_form(html, visitor, "/working/new", "stacked live");
  wide_field(html, "group", "Group"_ui, form.group, {"As printed: FG-MV WG1."_ui, {}, true});
  wording_fields(html, form.wording);
  wide_field(html, "rationale", "Why the group needs it"_ui, form.rationale);
  wide_field(html, "work_item", "Work item"_ui, form.work_item);
  hidden_field(html, "concept", form.concept_key);
  hidden_field(html, "supersedes", form.supersedes);
  author_field(html, visitor, "author", form.author);
  html.begin("p", {{"class", "actions"}});
  action_button(html, "check", "Check for clashes"_ui, "plain");
  action_button(html, "draft", "Save as draft"_ui, "plain");
  action_button(html, "propose", "Propose"_ui);
  html.end().end();
}

NewForm typed(const Fields& fields) {
  NewForm form{fields.text("group"),
               fields.text("concept"),
               fields.text("rationale"),
               fields.text("work_item"),
               fields.text("supersedes"),
               fields.text("author"),
               {}};
  form.wording = wording_of(fields);
  return form;
}

// What stands before the form, and what is told beside it while one writes.
struct Notes {
  Html before;
  std::optional<Html> findings;
};

// The script fills it anew as one writes (data-live on the form).
void findings_beside(Html& html, std::optional<Html> findings) {
  html.begin("aside", {{"id", "findings"}, {"aria-label", "Findings about the text"_ui}});
  if (findings)
    html.append(*std::move(findings));
  else
    html.element("p", {{"class", "quiet"}},
                 "What clashes with the text, and with the rules of the house, is told here once there are a "
                 "term and a definition."_ui);
  html.end();
}

Response new_page(const Call& call, const NewForm& form, Notes notes, int status = 200) {
  Html html(call.visitor.ui);
  html.element("h1", form.supersedes.empty() ? "New working definition"_ui : "Propose a change"_ui);
  if (!form.supersedes.empty())
    html.begin("p")
        .text("It supersedes "_ui)
        .link("/working/" + form.supersedes, form.supersedes)
        .text(" when it is agreed."_ui)
        .end();
  html.append(std::move(notes.before));
  html.begin("div", {{"class", "columns"}}).begin("div");
  new_form(html, call.visitor, form);
  html.end();
  findings_beside(html, std::move(notes.findings));
  html.end();
  auto response = page(call.visitor, "New working definition"_ui, "/working", std::move(html));
  response.status = status;
  return response;
}

Html text_clashes(const Call& call, const WorkingDefinition& record) {
  Html html(call.visitor.ui);
  text_findings(html, call.registry, call.registry.working().findings(record), working::entry_id(record));
  style_findings(html, record);
  return html;
}

NewForm form_of_entry(const Call& call, const std::string& from) {
  NewForm form;
  const auto stored = call.registry.entry(id_of(from));
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + from + ".");
  const auto entry = codec::entry_from_json(stored->json).entry;
  std::string language = "en";
  for (const auto& section : entry.languages)
    if (!section.definitions.empty()) {
      language = section.language;
      break;
    }
  form.wording = working::request_of(working::adopt(entry, language));
  return form;
}

NewForm form_of_record(const Call& call, const std::string& id) {
  const auto record = call.registry.working().get(id).record;
  NewForm form;
  form.group = record.group;
  form.concept_key = record.concept_key;
  form.work_item = record.work_item;
  form.supersedes = record.id;
  form.wording = working::request_of(working::current(record).wording);
  return form;
}

Response edit_page(const Call& call, const working::Filed& filed, const working::WordingRequest& wording,
                   Notes notes, int status = 200) {
  const auto& record = filed.record;
  Html html(call.visitor.ui);
  html.begin("h1").text("Change the text of "_ui);
  html.in_language("span", record.language, working::term_of(record)).end();
  html.append(std::move(notes.before));
  html.begin("div", {{"class", "columns"}}).begin("div");
  begin_post_form(html, call.visitor, "/working/" + record.id + "/revise", "stacked live");
  hidden_field(html, "revision", std::to_string(filed.revision));
  wording_fields(html, wording);
  author_field(html, call.visitor);
  html.begin("p", {{"class", "actions"}});
  action_button(html, "check", "Check for clashes"_ui, "plain");
  action_button(html, "save", "Save as a new version"_ui);
  html.end().end();
  html.begin("p").link("/working/" + record.id, "Back to the record"_ui).end().end();
  findings_beside(html, std::move(notes.findings));
  html.end();
  auto response = page(call.visitor, "Change the text"_ui, "/working", std::move(html));
  response.status = status;
  return response;
}

// What was typed with another definition, as a form of one button.
void merged_form(Html& html, const Call& call, const working::Filed& filed, const Fields& fields,
                 const std::string& merged) {
  begin_post_form(html, call.visitor, "/working/" + filed.record.id + "/revise");
  hidden_field(html, "revision", std::to_string(filed.revision));
  hidden_field(html, "definition", merged);
  for (const auto* name : {"term", "basis", "language", "from", "admitted", "abbreviations", "deprecated",
                           "domain", "notes", "examples", "sources", "reason", "author"})
    hidden_field(html, name, fields.text(name));
  html.begin("p", {{"class", "actions"}});
  action_button(html, "save", "Save the merged text as a new version"_ui, "plain");
  html.end().end();
}

// The definition that the person began from; the one that stands if it is not kept any more.
std::string seen_definition(const Call& call, const working::Filed& now, std::uint64_t revision) {
  for (const auto& earlier : call.registry.working().history(now.record.id))
    if (earlier.revision == revision) return working::definition_of(working::current(earlier.record));
  return working::definition_of(working::current(now.record));
}

std::string clash_of_texts(const Html& html, const std::string& theirs, const std::string& mine) {
  if (theirs.empty())
    return html.said(
        "Both changed one place: the other text leaves it out, yours says “{}”, which stands here."_ui, mine);
  if (mine.empty())
    return html.said(
        "Both changed one place: the other text says “{}”, yours leaves it out, which stands here."_ui,
        theirs);
  return html.said("Both changed one place: “{}” and yours, “{}”, which stands here."_ui, theirs, mine);
}

// The changes of both in one text, where both changed the text.
void merge_proposal(Html& html, const Call& call, const working::Filed& now, const Fields& fields) {
  const auto theirs = working::definition_of(working::current(now.record));
  const auto mine = fields.text("definition");
  const auto merged = working::merge(seen_definition(call, now, fields.number("revision")), theirs, mine);
  if (merged.text == mine || merged.text == theirs) return;
  html.element("h2", "Both changes in one text"_ui);
  html.in_language("p", now.record.language, merged.text);
  for (const auto& [their_words, my_words] : merged.clashes)
    html.element("p", clash_of_texts(html, their_words, my_words));
  merged_form(html, call, now, fields, merged.text);
}

// Somebody was faster: both texts, what they are together, and the form with what was typed, now for the revision that
// stands.
Response stale_page(const Call& call, const Fields& fields, const Error& error) {
  const auto now = call.registry.working().get(call.captures[0]);
  const auto& version = working::current(now.record);
  Html html(call.visitor.ui);
  refusal_note(html, error.what());
  html.element("h2", html.said("Version {} of {}, which stands now"_ui, version.number, version.author));
  html.in_language("p", now.record.language, working::definition_of(version));
  html.element("h2", "From it to what you wrote"_ui);
  diff_view(html, now.record.language,
            conflicts::word_diff(working::definition_of(version), fields.text("definition")));
  merge_proposal(html, call, now, fields);
  html.element("p", "Your text is in the form below. Saving it makes it the version after the one above."_ui);
  return edit_page(call, now, wording_of(fields), {std::move(html), {}}, 412);
}

Response revised(const Call& call, const Fields& fields) {
  const auto id = call.captures[0];
  auto& desk = call.registry.working();
  if (fields.text("do") == "check") {
    auto record = desk.get(id).record;
    record.versions.back().wording = desk.wording(wording_of(fields));
    auto filed = desk.get(id);
    filed.revision = fields.number("revision");
    return edit_page(call, filed, wording_of(fields), {{}, text_clashes(call, record)});
  }
  (void)act(call, id, "revise", fields, fields.number("revision"));
  return see_other("/working/" + id);
}

}  // namespace

Response working_new(const Call& call) {
  refuse_unknown(call.request, {"from", "supersedes"});
  const auto from = text_parameter(call.request, "from");
  const auto supersedes = text_parameter(call.request, "supersedes");
  if (!supersedes.empty()) return new_page(call, form_of_record(call, supersedes), {});
  if (from.empty()) return new_page(call, {}, {});
  auto form = form_of_entry(call, from);
  auto proposal = working::Proposal{"local", "", "", "", call.registry.working().wording(form.wording), ""};
  return new_page(call, form, {{}, text_clashes(call, working::begin(proposal, {}))});
}

Response working_file(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  auto& desk = call.registry.working();
  const auto form = typed(fields);
  try {
    if (fields.text("do") == "check")
      return new_page(call, form, {{}, text_clashes(call, working::begin(proposal_of(desk, fields), {}))});
    const auto filed = file(call, fields, fields.text("do") == "draft" ? Filing::draft : Filing::proposal);
    return see_other("/working/" + filed.record.id);
  } catch (const Error& error) {
    const bool is_forbidden = error.code() == ErrorCode::forbidden;
    if (!is_forbidden && error.code() != ErrorCode::bad_input && error.code() != ErrorCode::not_found &&
        error.code() != ErrorCode::wrong_state)
      throw;
    Html notes(call.visitor.ui);
    refusal_note(notes, error.what());
    return new_page(call, form, {std::move(notes), {}}, is_forbidden ? 403 : 422);
  }
}

Response working_edit(const Call& call) {
  refuse_unknown(call.request, {"version"});
  const auto filed = call.registry.working().get(call.captures[0]);
  working::require(filed.record, working::Action::revise);
  people::require(call.visitor.person, people::Deed::write,
                  working::matter_of(filed.record, call.visitor.person));
  const auto number = number_parameter(call.request, "version", 0, 1000000);
  const auto& version =
      number == 0 ? working::current(filed.record) : working::version_of(filed.record, number);
  return edit_page(call, filed, working::request_of(version.wording), {{}, text_clashes(call, filed.record)});
}

Response working_revise(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  try {
    return revised(call, fields);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::stale_revision) return stale_page(call, fields, error);
    if (error.code() != ErrorCode::bad_input && error.code() != ErrorCode::not_found) throw;
    Html notes(call.visitor.ui);
    refusal_note(notes, error.what());
    auto filed = call.registry.working().get(call.captures[0]);
    filed.revision = fields.number("revision");
    return edit_page(call, filed, wording_of(fields), {std::move(notes), {}}, 422);
  }
}

}  // namespace termreg::web::pages
