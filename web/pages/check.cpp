// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "registry/drafts/reports/report.h"
#include "registry/model/error.h"
#include "web/draft_body.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";

struct Sent {
  std::string text, profile, hints, format;
};

void chooser(Html& html, std::string_view id, std::string_view label,
             std::initializer_list<std::pair<std::string_view, std::string_view>> choices,
             std::string_view chosen) {
  html.begin("div").element("label", {{"for", id}}, label);
  html.begin("select", {{"id", id}, {"name", id}});
  for (const auto& [value, shown] : choices) {
    if (value == chosen) {
      html.element("option", {{"value", value}, {"selected", ""}}, shown);
    } else {
      html.element("option", {{"value", value}}, shown);
    }
  }
  html.end().end();
}

void form(Html& html, const Sent& sent) {
  html.begin("form", {{"class", "check"}, {"action", "/check"}, {"method", "post"}});
  html.element("label", {{"for", "text"}}, "The text of the draft, with its clauses");
  html.element("textarea", {{"id", "text"}, {"name", "text"}, {"rows", "14"}, {"required", ""}}, sent.text);
  html.begin("div", {{"class", "filters"}});
  chooser(html, "profile", "Rules of",
          {{"", "the house it seems to be of"},
           {"itu-t", "ITU-T"},
           {"iso", "ISO and IEC"},
           {"etsi-3gpp", "ETSI and 3GPP"},
           {"ieee", "IEEE"},
           {"ietf", "IETF"},
           {"w3c", "W3C"},
           {"none", "no house"}},
          sent.profile);
  chooser(html, "format", "Written as",
          {{"text/plain", "text"},
           {"text/markdown", "Markdown"},
           {"text/asciidoc", "AsciiDoc"},
           {"text/html", "HTML"}},
          sent.format);
  chooser(html, "hints", "Tell", {{"", "errors and warnings"}, {"1", "hints as well"}}, sent.hints);
  html.element("button", {{"type", "submit"}}, "Check");
  html.end();
  html.element(
      "p", {{"class", "quiet"}},
      "Word and PDF files are checked by “termreg check FILE”, or sent as the body of POST /api/v1/check. "
      "Nothing of a draft is kept.");
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
    html.text(" " + std::string(name(code)) + " ").element("span", title(code)).end().end();
  }
  html.end();
}

void proposed(Html& html, std::string_view head, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  html.begin("details").element("summary", head).begin("ul");
  for (const auto& line : lines) html.element("li", line);
  html.end().end();
}

void result(Html& html, const Draft& draft, const DraftReport& report) {
  html.element("h2", "What was found");
  drafts::append_summary(html, report);
  counts(html, report);
  html.begin("section", {{"class", "checked"}, {"aria-label", "The draft with notes"}});
  drafts::append_marked_draft(html, draft, report);
  html.end();
  proposed(html, "Proposed: terms defined elsewhere", report.elsewhere);
  proposed(html, "Proposed: terms defined here", report.here);
  proposed(html, "Proposed: abbreviations", report.abbreviations);
}

void lead(Html& html) {
  html.element("h1", "Check a draft");
  html.element(
      "p", {{"class", "lead"}},
      "What clashes with the definitions of other bodies, and with the rules of the house, and what to write "
      "instead.");
}

Sent sent_of(const Request& request) {
  const auto fields = parse_query(request.body);
  if (!fields)
    throw Error(ErrorCode::usage, "The form could not be read: its text is not well-formed UTF-8.");
  Sent sent;
  for (const auto& [field, value] : *fields) {
    if (field == "text") sent.text = value;
    if (field == "profile") sent.profile = value;
    if (field == "hints") sent.hints = value;
    if (field == "format") sent.format = value;
  }
  return sent;
}

}  // namespace

Response check(const Call& /*call*/) {
  Html html;
  lead(html);
  form(html, {});
  return page("Check a draft", "/check", std::move(html));
}

Response checked(const Call& call) {
  const auto type = call.request.header("content-type");
  Sent sent;
  const bool is_form = type.starts_with(form_type);
  if (is_form) sent = sent_of(call.request);
  const auto kind = sent.format.empty() ? std::string_view("text/plain") : std::string_view(sent.format);
  const auto draft = is_form ? draft_of_bytes(sent.text, kind, call.draft_worker)
                             : draft_of_bytes(call.request.body, type, call.draft_worker);
  const auto report = call.registry.check(draft, check_options(sent.profile, sent.hints));
  Html html;
  lead(html);
  result(html, draft, report);
  html.element("h2", "Check again");
  form(html, sent);
  auto response = page("Check a draft", "/check", std::move(html));
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace termreg::web::pages
