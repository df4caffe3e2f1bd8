// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "registry/model/names.h"
#include "web/pages/assets.h"
#include "web/pages/form_fields.h"

namespace termreg::web::pages {
namespace {

struct NavigationItem {
  std::string_view address;
  Phrase label;
};
constexpr std::array navigation{
    NavigationItem{"/", "Search"_ui},         NavigationItem{"/conflicts", "Conflicts"_ui},
    NavigationItem{"/check", "Check"_ui},     NavigationItem{"/compare", "Compare"_ui},
    NavigationItem{"/gap", "Gaps"_ui},        NavigationItem{"/sheet", "Sheets"_ui},
    NavigationItem{"/working", "Working"_ui}, NavigationItem{"/deliverables", "Deliverables"_ui},
    NavigationItem{"/imports", "Import"_ui},  NavigationItem{"/about", "About"_ui}};

void head(Html& html, const Phrase& title) {
  html.begin("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.element("title", html.said(title) + " · termreg");
  html.empty("link", {{"rel", "stylesheet"}, {"href", style_sheet_address()}});
  html.element("script", {{"src", script_address()}, {"defer", ""}}, "");
  html.empty("link", {{"rel", "icon"}, {"href", "data:,"}});
  html.end();
}

// Who is here. In single-user mode that is said on every page: whoever reaches it may do everything.
void who(Html& html, const Visitor& visitor) {
  html.begin("div", {{"class", "who"}});
  if (visitor.accounts == Accounts::off) {
    html.element("span", {{"class", "badge"}}, "Single-user mode"_ui);
  } else if (visitor.person.standing != people::Standing::account) {
    html.link("/login", "Log in"_ui);
  } else {
    html.link("/account", visitor.person.name);
    html.text(" (" + html.said(label_of(people::name(visitor.person.role))) + ")");
    begin_post_form(html, visitor, "/logout", "inline");
    html.element("button", {{"type", "submit"}, {"class", "plain"}}, "Log out"_ui).end();
  }
  html.end();
}

void banner(Html& html, const Visitor& visitor, std::string_view current) {
  html.element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to content"_ui);
  html.begin("header", {{"class", "banner"}});
  html.begin("div", {{"class", "wide"}});
  html.element("a", {{"class", "brand"}, {"href", "/"}}, "termreg");
  html.begin("nav", {{"aria-label", "Main"_ui}}).begin("ul");
  for (const auto& [address, shown] : navigation) {
    if (address == "/imports" && !people::may(visitor.person, people::Deed::edit)) continue;
    html.begin("li");
    if (address == current) {
      html.element("a", {{"href", address}, {"aria-current", "page"}}, shown);
    } else {
      html.link(address, shown);
    }
    html.end();
  }
  html.end().end();
  who(html, visitor);
  html.end().end();
}

// The other language: a link, so that it works without script; it names itself in its own words.
void language_choice(Html& html, const Visitor& visitor) {
  const bool is_french = visitor.ui == Language::french;
  const std::string_view other = is_french ? "en" : "fr";
  const auto sign = visitor.address.find('?') == std::string::npos ? "?" : "&";
  html.begin("li").element(
      "a",
      {{"href", visitor.address + sign + "ui=" + std::string(other)}, {"lang", other}, {"hreflang", other}},
      is_french ? "English" : "Français");
  html.end();
}

void foot(Html& html, const Visitor& visitor) {
  html.begin("footer", {{"class", "wide"}});
  html.element(
      "p",
      "A finding is a review aid, not a verdict. Definitions marked “restated” are in other words than "
      "their source document; the document itself is authoritative."_ui);
  html.begin("nav", {{"aria-label", "More"_ui}}).begin("ul");
  html.begin("li").link("/changes", "Changes"_ui).end();
  if (visitor.accounts == Accounts::on && people::may(visitor.person, people::Deed::administer))
    html.begin("li").link("/people", "People"_ui).end();
  html.begin("li").link("/bodies", "Bodies and documents"_ui).end();
  html.begin("li").link("/about#formats", "Formats"_ui).end();
  language_choice(html, visitor);
  html.end().end().end();
}

}  // namespace

Response page(const Visitor& visitor, const Phrase& title, std::string_view current, Html content) {
  Html html(visitor.ui);
  html.begin("html", {{"lang", codec::tag(visitor.ui)}});
  head(html, title);
  html.begin("body");
  banner(html, visitor, current);
  html.begin("main", {{"id", "main"}, {"class", "wide"}});
  html.append(std::move(content));
  html.end();
  foot(html, visitor);
  Response response;
  response.body = "<!DOCTYPE html>\n" + html.take();
  return response;
}

std::string entry_address(const EntryId& id) {
  return "/entries/" + id.text();
}

void badge(Html& html, std::string_view kind, const Phrase& text) {
  html.element("span", {{"class", "badge " + std::string(kind)}}, text);
}

void status_badge(Html& html, std::string_view status) {
  badge(html, "status " + std::string(status), label_of(status));
}

void acceptability_badge(Html& html, Acceptability acceptability) {
  if (acceptability != Acceptability::unstated)
    badge(html, "acceptability " + std::string(name(acceptability)), label_of(name(acceptability)));
}

void entry_place(Html& html, std::string_view body, std::string_view document, std::string_view edition,
                 std::string_view clause) {
  if (!body.empty()) html.element("strong", body).text(" ");
  const bool begins_with_it =
      !body.empty() && document.starts_with(body) && document.substr(body.size()).starts_with(' ');
  html.text(cited(begins_with_it ? document.substr(body.size() + 1) : document, edition, clause));
}

std::string cited(std::string_view document, std::string_view edition, std::string_view clause) {
  std::string text(document);
  if (!edition.empty()) text += " (" + std::string(edition) + ")";
  if (!clause.empty()) (text += text.empty() ? "" : ", ") += clause;
  return text;
}

std::string two_decimals(Language language, double number) {
  auto written = fmt::format("{:.2f}", number);
  if (language == Language::french) std::replace(written.begin(), written.end(), '.', ',');
  return written;
}

void time_element(Html& html, std::string_view utc) {
  constexpr std::size_t to_the_minute = 16;
  std::string shown(utc.substr(0, to_the_minute));
  std::replace(shown.begin(), shown.end(), 'T', ' ');
  html.element("time", {{"datetime", utc}}, shown + " UTC");
}

Html& begin_scroll(Html& html, const Phrase& label) {
  return html.begin("div",
                    {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}});
}

Html& english(Html& html, std::string_view tag, std::string_view look, std::string_view sentence) {
  return html.element(tag, {{"class", look}, {"lang", "en"}}, sentence);
}

void restated_mark(Html& html) {
  html.element("span", {{"class", "restated"}, {"title", "In other words than the source document"_ui}},
               "restated"_ui);
}

void definition_block(Html& html, const Hit& hit) {
  html.begin("p", {{"class", "definition"}});
  html.begin("span", {{"lang", hit.language}, {"dir", "auto"}});
  const std::string_view text = hit.definition;
  std::size_t at = 0;
  for (const auto& mark : hit.marks) {
    html.text(text.substr(at, mark.begin - at));
    html.element("mark", text.substr(mark.begin, mark.end - mark.begin));
    at = mark.end;
  }
  html.text(text.substr(at)).end();
  if (hit.restated) {
    html.text(" ");
    restated_mark(html);
  }
  html.end();
}

void definition_block(Html& html, std::string_view language, std::string_view text, bool restated) {
  html.begin("p", {{"class", "definition"}});
  html.in_language("span", language, text);
  if (restated) {
    html.text(" ");
    restated_mark(html);
  }
  html.end();
}

}  // namespace termreg::web::pages
