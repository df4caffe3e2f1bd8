// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/model/names.h"
#include "registry/working/outcome.h"
#include "registry/working/style_remarks.h"
#include "web/pages/finding_view.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/working_parts.h"

namespace termreg::web::pages {
namespace {

using working::Action;

void begin_record_form(Html& html, const RecordView& view, std::string_view look) {
  begin_post_form(html, view.visitor, "/working/" + view.filed.record.id, look);
  hidden_field(html, "revision", std::to_string(view.filed.revision));
}

// A form that is opened when it is wanted, or was refused.
void begin_folded(Html& html, const RecordView& view, std::string_view action, const Phrase& title) {
  if (view.is_refused(action))
    html.begin("details", {{"open", ""}});
  else
    html.begin("details");
  html.element("summary", title);
}

void said_by(Html& html, const std::string& author, const std::string& at, std::uint32_t version) {
  html.text(author + ", ");
  time_element(html, at);
  html.text(html.said(", on version {}"_ui, version));
}

void objection(Html& html, const RecordView& view, const Objection& objection) {
  html.begin("li", {{"class", "remark"}, {"id", fmt::format("objection-{}", objection.number)}});
  html.begin("p", {{"class", "quiet"}});
  badge(html, objection.is_open() ? "warning" : "info", objection.is_open() ? "open"_ui : "resolved"_ui);
  html.text(html.said("Objection {} · "_ui, objection.number));
  said_by(html, objection.author, objection.at, objection.version);
  html.end();
  html.in_language("p", "", objection.reason);
  if (!objection.is_open())
    html.element("p", html.said("Resolved by {}: {}"_ui, objection.resolved_by, objection.resolution));
  if (objection.is_open() && view.offers(Action::resolve)) {
    const auto number = std::to_string(objection.number);
    begin_record_form(html, view, "stacked");
    hidden_field(html, "objection", number);
    const bool is_this = view.typed("resolve", "objection") == number;
    const auto typed = [&](std::string_view field) { return is_this ? view.typed("resolve", field) : ""; };
    wide_field(html, "resolution", "How it was resolved"_ui, typed("resolution"),
               {{}, "resolution-" + number, true});
    author_field(html, view.visitor, "resolver-" + number, typed("author"));
    action_button(html, "resolve", "Resolve"_ui);
    html.end();
  }
  html.end();
}

void comments(Html& html, const RecordView& view, std::uint32_t reply_to) {
  bool any = false;
  for (const auto& comment : view.filed.record.comments) {
    if (comment.reply_to != reply_to) continue;
    if (!any) html.begin("ul", {{"class", "thread"}});
    any = true;
    html.begin("li", {{"class", "remark"}, {"id", fmt::format("comment-{}", comment.number)}});
    html.begin("p", {{"class", "quiet"}}).text(html.said("Comment {} · "_ui, comment.number));
    said_by(html, comment.author, comment.at, comment.version);
    html.end();
    html.begin("p", {{"class", "said"}}).in_language("span", "", comment.text).end();
    // Threads have two levels on a page: deeper answers stand under the same comment.
    comments(html, view, comment.number);
    html.end();
  }
  if (any) html.end();
}

void comment_form(Html& html, const RecordView& view) {
  begin_record_form(html, view, "stacked");
  text_area(html, "text", "Comment"_ui, view.typed("comment", "text"), {{}, "comment-text", true});
  wide_field(html, "reply_to", "In answer to comment number"_ui, view.typed("comment", "reply_to"),
             {"Empty for a new thread."_ui, "reply-to"});
  author_field(html, view.visitor, "commenter", view.typed("comment", "author"));
  action_button(html, "comment", "Comment"_ui);
  html.end();
}

void objection_form(Html& html, const RecordView& view) {
  begin_folded(html, view, "object", "Object"_ui);
  begin_record_form(html, view, "stacked");
  text_area(html, "reason", "Reason"_ui, view.typed("object", "reason"),
            {"An objection without a reason is none."_ui, "objection-reason", true});
  author_field(html, view.visitor, "objector", view.typed("object", "author"));
  action_button(html, "object", "Object"_ui);
  html.end().end();
}

void vote_form(Html& html, const RecordView& view) {
  begin_record_form(html, view, "filters");
  select_field(
      html, "choice", "Your voice"_ui, view.is_refused("vote") ? view.typed("vote", "choice") : "for",
      {{"for", label_of("for")}, {"against", label_of("against")}, {"abstain", label_of("abstain")}});
  author_field(html, view.visitor, "voter", view.typed("vote", "author"));
  action_button(html, "vote", "Vote"_ui);
  html.end();
}

void agree_form(Html& html, const RecordView& view) {
  begin_record_form(html, view, "stacked");
  wide_field(html, "meeting", "Meeting"_ui, view.typed("agree", "meeting"), {});
  wide_field(html, "document", "Document"_ui, view.typed("agree", "document"),
             {"The number of the report that says so."_ui, "agreed-in"});
  date_field(html, "date", "Date"_ui, view.typed("agree", "date"), {{}, "agreed-on", true});
  author_field(html, view.visitor, "chair", view.typed("agree", "author"));
  action_button(html, "agree", "Record the agreement"_ui);
  html.end();
}

// Who may not record it is told why: it is the step everybody waits for.
void agreement(Html& html, const RecordView& view) {
  const auto& person = view.visitor.person;
  const auto why_not =
      people::why_not(person, people::Deed::agree, working::matter_of(view.filed.record, person));
  if (!why_not.empty()) {
    if (person.standing == people::Standing::account) english(html, "p", "quiet", why_not);
    return;
  }
  begin_folded(html, view, "agree", "Record the agreement"_ui);
  agree_form(html, view);
  html.end();
}

void withdraw_form(Html& html, const RecordView& view) {
  begin_folded(html, view, "withdraw", "Withdraw"_ui);
  begin_record_form(html, view, "stacked");
  wide_field(html, "reason", "Reason"_ui, view.typed("withdraw", "reason"), {{}, "withdrawal-reason", true});
  author_field(html, view.visitor, "withdrawer", view.typed("withdraw", "author"));
  action_button(html, "withdraw", "Withdraw"_ui, "careful");
  html.end().end();
}

}  // namespace

void discussion(Html& html, const RecordView& view) {
  const auto& record = view.filed.record;
  html.element("h2", "Objections"_ui);
  if (record.objections.empty()) html.element("p", {{"class", "quiet"}}, "None."_ui);
  html.begin("ul", {{"class", "thread"}});
  for (const auto& one : record.objections) objection(html, view, one);
  html.end();
  if (view.offers(Action::object)) objection_form(html, view);
  html.element("h2", "Comments"_ui);
  if (record.comments.empty()) html.element("p", {{"class", "quiet"}}, "None yet."_ui);
  comments(html, view, 0);
  if (view.offers(Action::comment)) comment_form(html, view);
  if (view.visitor.person.standing == people::Standing::guest)
    html.begin("p").link("/login?next=/working/" + record.id, "Log in to take part"_ui).end();
}

void decisions(Html& html, const RecordView& view, const VotingRule& rule) {
  const auto& record = view.filed.record;
  if (view.offers(Action::propose)) {
    html.element("h2", "Decide"_ui);
    begin_record_form(html, view, "filters");
    author_field(html, view.visitor, "proposer", view.typed("propose", "author"));
    action_button(html, "propose", "Propose to the group"_ui);
    html.end();
  }
  if (working::allows(record.state, Action::agree)) {
    const auto result = working::outcome(record, rule);
    html.element("h2", "Decide"_ui);
    html.begin("p");
    badge(html, result.may_be_agreed ? "info" : "warning",
          result.may_be_agreed ? "may be agreed"_ui : "open"_ui);
    html.text(" ").text("Rule: "_ui).element("span", {{"lang", "en"}}, working::words(rule) + ". ");
    html.text("Now: "_ui).element("span", {{"lang", "en"}}, result.sentence + ". ");
    html.text(html.said("Voices for {}, against {}, abstaining {}."_ui, result.in_favour, result.against,
                        result.abstentions))
        .end();
    if (view.offers(Action::vote)) vote_form(html, view);
    if (result.may_be_agreed) agreement(html, view);
  }
  if (view.offers(Action::withdraw)) withdraw_form(html, view);
}

void text_findings(Html& html, Registry& registry, const std::vector<Finding>& findings, const EntryId& own) {
  html.element("h2", "Clashes with other entries"_ui);
  if (findings.empty())
    html.element("p", {{"class", "quiet"}},
                 "No entry with one of these designations clashes with the text."_ui);
  for (const auto& finding : findings) {
    const std::string severity(name(finding.severity));
    html.begin("article", {{"class", "finding " + severity}});
    html.begin("p", {{"class", "labels"}});
    badge(html, severity, code_and_kind(html, finding));
    html.end();
    english(html, "p", "why-sentence", finding.why);
    for (const auto& id : finding.entries) {
      if (id == own) continue;
      const auto stored = registry.entry(id);
      if (!stored) continue;
      const auto entry = codec::entry_from_json(stored->json).entry;
      html.begin("p", {{"class", "source"}});
      html.link(entry_address(id), cited(entry.document, entry.edition, entry.clause)).end();
      if (const auto* definition = main_definition(entry, finding.language))
        definition_block(html, finding.language, definition->text, is_restated(*definition));
    }
    diff_view(html, finding.language, finding.diff);
    html.end();
  }
}

void style_findings(Html& html, const WorkingDefinition& record) {
  const auto remarks = working::style_remarks(record);
  if (remarks.empty()) return;
  const auto house = style::name(working::profile_of_group(record.group));
  html.element("h2", "Style of the definition"_ui);
  html.element("p", {{"class", "quiet"}}, html.said("By the rules of the profile {}."_ui, house));
  const std::string_view text = working::current(record).wording.content.definitions.front().text;
  for (const auto& remark : remarks) {
    const std::string severity(remark.certainty == style::Certainty::certain ? "error"
                               : remark.certainty == style::Certainty::hint  ? "info"
                                                                             : "warning");
    html.begin("article", {{"class", "finding " + severity}});
    html.begin("p", {{"class", "labels"}});
    badge(html, severity, remark.rule);
    html.end();
    english(html, "p", "why-sentence", remark.sentence);
    if (remark.end > remark.begin && remark.end <= text.size())
      html.begin("p")
          .in_language("q", record.language, text.substr(remark.begin, remark.end - remark.begin))
          .end();
    if (!remark.replacement.empty())
      html.begin("p").text("→ ").in_language("q", record.language, remark.replacement).end();
    html.end();
  }
}

}  // namespace termreg::web::pages
