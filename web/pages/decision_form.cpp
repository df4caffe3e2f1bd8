// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/decision_form.h"

#include <algorithm>
#include <array>

#include "registry/model/disposition.h"
#include "registry/model/names.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"

namespace termreg::web::pages {
namespace {

constexpr std::string_view marked_form = "marked";

struct DecisionChoice {
  Decision decision;
  Phrase what;
};
constexpr std::array decision_choices{
    DecisionChoice{Decision::cite, "cite: take it over and name the source"_ui},
    DecisionChoice{Decision::merge, "merge: make one entry of them"_ui},
    DecisionChoice{Decision::link, "link: one concept, entries stay"_ui},
    DecisionChoice{Decision::keep_apart, "keep apart: two concepts"_ui},
    DecisionChoice{Decision::qualify, "qualify: add a domain"_ui},
    DecisionChoice{Decision::rename, "rename: another designation for one"_ui},
    DecisionChoice{Decision::deprecate_one, "deprecate one designation"_ui},
    DecisionChoice{Decision::liaise, "liaise: write to the other body"_ui},
    DecisionChoice{Decision::accept, "accept: leave it, with a reason"_ui}};

void decision_select(Html& html, const std::string& id, std::string_view chosen) {
  html.begin("div", {{"class", "field"}}).element("label", {{"for", id}}, "Decision"_ui);
  html.begin("select", {{"id", id}, {"name", "disposition"}});
  for (const auto& [decision, what] : decision_choices) option(html, name(decision), what, chosen);
  html.end().end();
}

// `finding` is null for those that are marked: some of them may be decided already.
void state_buttons(Html& html, const Finding* finding) {
  const auto button = [&](DecisionState state, const Phrase& label, std::string_view look) {
    html.element("button", {{"type", "submit"}, {"name", "state"}, {"value", name(state)}, {"class", look}},
                 label);
  };
  html.begin("p", {{"class", "actions"}});
  button(DecisionState::decided, "Decide"_ui, "");
  button(DecisionState::triaged, "Only triage"_ui, "plain");
  button(DecisionState::done, "Done"_ui, "plain");
  if (finding == nullptr || finding->state != name(DecisionState::open))
    button(DecisionState::open, "Reopen"_ui, "plain");
  html.end();
}

std::string_view proposed(const Finding* finding) {
  if (finding == nullptr) return name(Decision::accept);
  return finding->state == name(DecisionState::open) ? finding->suggestion.disposition : finding->disposition;
}

void decision_fields(Html& html, const Visitor& visitor, const Finding* finding, const Attempt* attempt) {
  // Tells the fields of one form from those of another on the page.
  const std::string of(finding == nullptr ? marked_form : std::string_view(finding->digest));
  if (attempt != nullptr)
    html.element("p", {{"class", "note error"}, {"role", "alert"}, {"lang", "en"}}, attempt->sentence);
  html.begin("div", {{"class", "decision-fields"}});
  decision_select(html, "disposition-" + of, attempt == nullptr ? proposed(finding) : attempt->disposition);
  wide_field(html, "reason", "Reason"_ui, attempt == nullptr ? "" : attempt->reason, {{}, "reason-" + of});
  date_field(html, "expires", "Open again from"_ui, attempt == nullptr ? "" : attempt->expires,
             {"Empty: never."_ui, "expires-" + of});
  author_field(html, visitor, "author-" + of, attempt == nullptr ? "" : attempt->author);
  html.end();
  state_buttons(html, finding);
}

void mark_box(Html& html, const Finding& finding, bool is_marked) {
  html.begin("label", {{"class", "mark"}});
  if (is_marked)
    html.empty("input", {{"type", "checkbox"},
                         {"name", "digest"},
                         {"value", finding.digest},
                         {"form", marked_form},
                         {"checked", ""}});
  else
    html.empty("input",
               {{"type", "checkbox"}, {"name", "digest"}, {"value", finding.digest}, {"form", marked_form}});
  html.text(" Mark"_ui).element("span", {{"class", "unseen"}}, " " + finding.designation).end();
}

}  // namespace

bool Attempt::is_about(std::string_view digest) const {
  return std::find(digests.begin(), digests.end(), digest) != digests.end();
}

void decision_note(Html& html, const Finding& finding) {
  if (finding.reopened) {
    html.begin("p", {{"class", "quiet"}});
    badge(html, "warning", "reopened"_ui);
    html.text("It was decided once; a text has changed since, or the decision has expired."_ui).end();
  }
  if (finding.state == name(DecisionState::open)) return;
  html.begin("p", {{"class", "decided"}});
  badge(html, "info", label_of(finding.state));
  html.element("strong", label_of(finding.disposition)).text(html.said(" by {}, "_ui, finding.decided_by));
  time_element(html, finding.decided_at);
  if (!finding.reason.empty()) html.text(": "_ui).in_language("span", "", finding.reason);
  html.end();
}

void decision_form(Html& html, const Finding& finding, const DecisionPlace& place, const Attempt* attempt) {
  const bool is_tried = attempt != nullptr && attempt->is_about(finding.digest);
  const auto* own = is_tried && !attempt->all_marked ? attempt : nullptr;
  mark_box(html, finding, is_tried && attempt->all_marked);
  if (own != nullptr)
    html.begin("details", {{"class", "decide"}, {"open", ""}});
  else
    html.begin("details", {{"class", "decide"}});
  html.begin("summary").text(finding.state == name(DecisionState::open) ? "Decide"_ui : "Decide again"_ui);
  html.element("span", {{"class", "unseen"}}, html.said(" about {}"_ui, finding.designation)).end();
  begin_post_form(html, place.visitor, place.list);
  hidden_field(html, "digest", finding.digest);
  hidden_field(html, "place", std::to_string(place.number));
  decision_fields(html, place.visitor, &finding, own);
  html.end().end();
}

void decision_form_for_marked(Html& html, const DecisionPlace& place, const Attempt* attempt) {
  const auto* own = attempt != nullptr && attempt->all_marked ? attempt : nullptr;
  if (own != nullptr)
    html.begin("details", {{"class", "decide card"}, {"open", ""}});
  else
    html.begin("details", {{"class", "decide card"}});
  html.element("summary", "Decide about all that are marked"_ui);
  begin_post_form(html, place.visitor, place.list, {}, marked_form);
  hidden_field(html, "all", "1");
  decision_fields(html, place.visitor, nullptr, own);
  html.end().end();
}

}  // namespace termreg::web::pages
