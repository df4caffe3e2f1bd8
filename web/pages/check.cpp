// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "registry/drafts/reports/report.h"
#include "registry/model/error.h"
#include "registry/model/stable_name.h"
#include "registry/text/words.h"
#include "web/draft_body.h"
#include "web/fields.h"
#include "web/multipart.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";

struct Sent {
  std::string text, profile, hints, format;
  FormPart file;  // without a name if there is none
};

void form(Html& html, const Sent& sent) {
  html.begin("form", {{"class", "check"},
                      {"action", "/check"},
                      {"method", "post"},
                      {"enctype", "multipart/form-data"},
                      {"data-progress", "Checking…"_ui}});
  html.element("label", {{"for", "file"}}, "A file: Word, PDF, HTML, AsciiDoc, Markdown or text"_ui);
  html.empty("input", {{"id", "file"},
                       {"name", "file"},
                       {"type", "file"},
                       {"accept", ".docx,.pdf,.html,.htm,.adoc,.md,.txt,.xml"}});
  html.element("label", {{"for", "text"}}, "Or the text of the draft, with its clauses"_ui);
  html.element("textarea", {{"id", "text"}, {"name", "text"}, {"rows", "14"}, {"lang", ""}}, sent.text);
  html.begin("div", {{"class", "filters"}});
  select_field(html, "profile", "Rules of"_ui, sent.profile,
               {{"", "the house it seems to be of"_ui},
                {"itu-t", "ITU-T"},
                {"iso", "ISO and IEC"_ui},
                {"etsi-3gpp", "ETSI and 3GPP"_ui},
                {"ieee", "IEEE"},
                {"ietf", "IETF"},
                {"w3c", "W3C"},
                {"none", "no house"_ui}});
  select_field(html, "format", "Written as"_ui, sent.format,
               {{"text/plain", "text"_ui},
                {"text/markdown", "Markdown"},
                {"text/asciidoc", "AsciiDoc"},
                {"text/html", "HTML"}});
  select_field(html, "hints", "Tell"_ui, sent.hints,
               {{"", "errors and warnings"_ui}, {"1", "hints as well"_ui}});
  html.element("button", {{"type", "submit"}}, "Check"_ui);
  html.end();
  html.element("p", {{"class", "quiet"}},
               "If there is a file, the text is left alone. Nothing of a draft is kept. Programs send drafts "
               "as the body of "
               "POST /api/v1/check; “termreg check FILE” does the same without a server."_ui);
  html.end();
}

void counts(Html& html, const DraftReport& report) {
  std::array<std::size_t, draft_codes> by_code{};
  for (const auto& finding : report.findings) ++by_code[static_cast<std::size_t>(finding.code)];
  html.begin("ul", {{"class", "kinds"}});
  for (std::size_t i = 0; i < draft_codes; ++i) {
    if (by_code[i] == 0) continue;
    const auto code = static_cast<DraftCode>(i);
    const auto first = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](const DraftFinding& finding) { return finding.code == code; });
    const auto target = "#n" + std::to_string(first - report.findings.begin() + 1);
    html.begin("li").begin("a", {{"href", target}}).element("strong", std::to_string(by_code[i]));
    html.text(" " + std::string(name(code)) + " ")
        .element("span", in_words(html.said(label_of(title(code)))));
    html.end().end();
  }
  html.end();
}

void proposed(Html& html, const Phrase& head, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  html.begin("details").element("summary", head).begin("ul");
  for (const auto& line : lines) html.in_language("li", "", line);
  html.end().end();
}

// Nothing is kept here, so the page itself carries what is to be written.
void lists_form(Html& html, const drafts::ProposedLists& lists) {
  if (lists.elsewhere.empty() && lists.here.empty() && lists.abbreviations.empty()) return;
  html.begin("form", {{"action", "/check/lists"}, {"method", "post"}});
  const auto carry = [&](std::string_view name, const std::vector<std::string>& lines) {
    for (auto line : lines) {
      std::replace(line.begin(), line.end(), '\n', ' ');
      html.empty("input", {{"type", "hidden"}, {"name", name}, {"value", line}});
    }
  };
  carry("elsewhere", lists.elsewhere);
  carry("here", lists.here);
  carry("abbreviation", lists.abbreviations);
  html.empty("input", {{"type", "hidden"}, {"name", "kind"}, {"value", lists.kind}});
  html.element("button", {{"type", "submit"}, {"class", "plain"}},
               "The proposed clauses as a Word document"_ui);
  html.end();
}

void result(Html& html, const Draft& draft, const DraftReport& report) {
  html.element("h2", "What was found"_ui);
  html.begin("div", {{"lang", "en"}});
  drafts::append_summary(html, report);
  html.end();
  counts(html, report);
  html.begin("section", {{"class", "checked"}, {"aria-label", "The draft with notes"_ui}});
  html.begin("div", {{"lang", "en"}});
  drafts::append_marked_draft(html, draft, report);
  html.end().end();
  proposed(html, "Proposed: terms defined elsewhere"_ui, report.elsewhere);
  proposed(html, "Proposed: terms defined here"_ui, report.here);
  proposed(html, "Proposed: abbreviations"_ui, report.abbreviations);
  lists_form(html, drafts::proposed_lists(draft, report));
}

void lead(Html& html) {
  html.element("h1", "Check a draft"_ui);
  html.element(
      "p", {{"class", "lead"}},
      "What clashes with the definitions of other bodies, and with the rules of the house, and what to write "
      "instead."_ui);
}

void set_field(Sent& sent, std::string_view field, std::string value) {
  if (field == "text") sent.text = std::move(value);
  if (field == "profile") sent.profile = std::move(value);
  if (field == "hints") sent.hints = std::move(value);
  if (field == "format") sent.format = std::move(value);
}

Sent sent_with_files(const Request& request) {
  Sent sent;
  for (const auto& part : parse_multipart(request)) {
    if (part.name == "file") {
      if (!part.file_name.empty()) sent.file = part;
    } else if (text::first_ill_formed(part.content) != std::string_view::npos) {
      throw Error(ErrorCode::usage, "The form could not be read: its text is not well-formed UTF-8.");
    } else {
      set_field(sent, part.name, std::string(part.content));
    }
  }
  return sent;
}

Sent sent_of(const Request& request) {
  if (is_multipart(request)) return sent_with_files(request);
  const auto fields = parse_query(request.body);
  if (!fields)
    throw Error(ErrorCode::usage, "The form could not be read: its text is not well-formed UTF-8.");
  Sent sent;
  for (const auto& [field, value] : *fields) set_field(sent, field, value);
  return sent;
}

Draft draft_of(const Sent& sent, const std::filesystem::path& worker) {
  if (!sent.file.file_name.empty())
    return draft_of_file({sent.file.file_name, sent.file.media_type, sent.file.content}, worker);
  if (sent.text.empty())
    throw Error(ErrorCode::bad_input, "Expected a file, or the text of a draft; found neither.");
  return draft_of_bytes(sent.text, sent.format.empty() ? "text/plain" : sent.format, worker);
}

Response checked_page(const Call& call, const Sent& sent, const Draft& draft) {
  const auto report = call.registry.check(draft, check_options(sent.profile, sent.hints));
  Html html(call.visitor.ui);
  lead(html);
  result(html, draft, report);
  html.element("h2", "Check again"_ui);
  form(html, sent);
  auto response = page(call.visitor, "Check a draft"_ui, "/check", std::move(html));
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

// The text that was sent stands in the form again.
Response refused_draft(const Call& call, const Sent& sent, const Error& error) {
  Html html(call.visitor.ui);
  lead(html);
  refusal_note(html, error.what());
  form(html, sent);
  auto response = page(call.visitor, "Check a draft"_ui, "/check", std::move(html));
  response.status = 422;
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

Response check(const Call& call) {
  Html html(call.visitor.ui);
  lead(html);
  form(html, {});
  return page(call.visitor, "Check a draft"_ui, "/check", std::move(html));
}

Response checked(const Call& call) {
  const auto type = call.request.header("content-type");
  const bool is_form = type.starts_with(form_type) || is_multipart(call.request);
  if (!is_form) return checked_page(call, {}, draft_of_bytes(call.request.body, type, call.draft_worker));
  const auto sent = sent_of(call.request);
  try {
    return checked_page(call, sent, draft_of(sent, call.draft_worker));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) throw;
    return refused_draft(call, sent, error);
  }
}

Response check_lists(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"elsewhere", "here", "abbreviation", "kind"});
  Response response;
  response.content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  response.body = drafts::lists_as_docx(
      {fields.list("elsewhere"), fields.list("here"), fields.list("abbreviation"), fields.text("kind")});
  response.headers = {{"Cache-Control", "no-store"},
                      {"Content-Disposition", "attachment; filename=\"proposed-clauses.docx\""}};
  return response;
}

}  // namespace termreg::web::pages
