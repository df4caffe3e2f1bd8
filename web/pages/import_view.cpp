// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/import_view.h"

#include <algorithm>
#include <array>

#include "registry/model/names.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/login.h"
#include "web/pages/wording/wording.h"

namespace termreg::web::pages {
namespace {

constexpr std::size_t diagnostics_on_a_page = 200;

bool is_trial(const ImportStatus& status) {
  return status.order.run == ImportOrder::Run::trial;
}

std::string job_address(const ImportStatus& status) {
  return "/imports/" + status.id;
}

void column_heads(Html& html, std::initializer_list<Phrase> cells) {
  html.begin("thead").begin("tr");
  for (const auto& cell : cells) html.element("th", {{"scope", "col"}}, cell);
  html.end().end().begin("tbody");
}

std::string counts_of(const Html& html, const ImportReport& report) {
  return html.said("{} added, {} changed, {} unchanged, {} removed, {} rejected"_ui, report.added,
                   report.changed, report.unchanged, report.removed, report.rejected);
}

// A sentence of the registry is English.
void outcome(Html& html, const ImportStatus& status) {
  if (status.state == ImportState::refused) {
    html.element("td", {{"lang", "en"}}, status.sentence);
    return;
  }
  html.element("td", status.state == ImportState::done ? counts_of(html, status.report)
                                                       : html.said(label_of(state_name(status.state))));
}

std::string how_far(const Html& html, const ImportStatus& status) {
  if (status.state == ImportState::waiting)
    return html.said(status.ahead == 1 ? "Waiting for the one before it."_ui
                                       : "Waiting for others before it."_ui);
  const auto& progress = status.progress;
  if (status.state == ImportState::writing)
    return html.said(is_trial(status) ? "{} entries compared."_ui : "{} entries written."_ui,
                     progress.entries);
  return html.said("{} of {} bytes read."_ui, progress.bytes_read, progress.bytes_total);
}

void under_way(Html& html, const ImportStatus& status) {
  html.begin("p", {{"class", "progress"}, {"data-follow", "/api/v1/imports/" + status.id}});
  html.element("progress",
               {{"max", std::to_string(std::max<std::uint64_t>(status.progress.bytes_total, 1))},
                {"value", std::to_string(status.progress.bytes_read)},
                {"aria-label", "How much of the file is read"_ui}},
               "");
  html.text(" ").element("span", {{"role", "status"}}, how_far(html, status)).end();
  html.begin("p").link(job_address(status), "Look again"_ui).end();
  html.element("p", {{"class", "quiet"}},
               "The import goes on when you leave this page; you find it again under Imports."_ui);
}

void figures_of(Html& html, const ImportReport& report) {
  using Figure = std::pair<std::uint64_t, Phrase>;
  const std::array figures{
      Figure{report.added, label_of("added")}, Figure{report.changed, label_of("changed")},
      Figure{report.unchanged, "unchanged"_ui}, Figure{report.removed, label_of("removed")},
      Figure{report.rejected, label_of("rejected")}};
  html.begin("ul", {{"class", "counts"}});
  for (const auto& [number, what] : figures)
    html.begin("li").element("strong", std::to_string(number)).text(" ").element("span", what).end();
  html.end();
}

void noticed(Html& html, const ImportStatus& status) {
  const auto& all = status.report.diagnostics;
  html.element("h2", "What was noticed"_ui);
  if (all.empty()) {
    html.element("p", "Nothing: every entry of the file could be taken as it is."_ui);
    return;
  }
  begin_scroll(html, "What was noticed"_ui).begin("table", {{"class", "rows"}});
  column_heads(html, {"Severity"_ui, "File"_ui, "Line"_ui, "Entry"_ui, "What"_ui, "Rule"_ui});
  for (std::size_t i = 0; i < std::min(all.size(), diagnostics_on_a_page); ++i) {
    const auto& one = all[i];
    html.begin("tr").begin("td");
    badge(html, termreg::name(one.severity), label_of(termreg::name(one.severity)));
    html.end().element("td", one.file).element("td", one.line == 0 ? "" : std::to_string(one.line));
    html.begin("td").in_language("span", "", one.entry).end();
    html.begin("td").in_language("span", "en", one.message).end().element("td", one.rule).end();
  }
  html.end().end().end();
  const auto total = all.size() + status.diagnostics_left_out;
  if (total > diagnostics_on_a_page)
    html.begin("p")
        .text(html.said("These are the first {} of {}; "_ui, diagnostics_on_a_page, total))
        .link("/api/v1/imports/" + status.id,
              status.diagnostics_left_out == 0 ? "all as JSON"_ui : "more as JSON"_ui)
        .text(".")
        .end();
}

// The form again, with the options that this job had.
std::string address_with_options(const ImportOrder& order) {
  std::string address = "/imports?";
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) address += std::string(name) + "=" + percent_encoded(value) + "&";
  };
  add("format", order.format);
  add("body", order.options.body);
  add("document", order.options.document);
  add("edition", order.options.edition);
  add("lang", order.options.language);
  add("encoding", order.options.encoding);
  std::string columns;
  for (const auto& [name, column] : order.options.columns) columns += name + "=" + column + "\n";
  add("map", columns);
  if (order.vanished == ingest::ImportRequest::Vanished::mark) add("sync", "1");
  address.pop_back();
  return address;
}

void job_done(Html& html, const Visitor& visitor, const ImportStatus& status) {
  html.element("p", {{"role", "status"}},
               is_trial(status) ? "Nothing is written yet. This is what the import would do:"_ui
                                : "The import is done, and durable."_ui);
  figures_of(html, status.report);
  if (status.can_repeat) {
    begin_post_form(html, visitor, job_address(status), "stacked");
    author_field(html, visitor, "author", status.order.author == "local" ? "" : status.order.author);
    html.begin("p", {{"class", "actions"}});
    html.element("button", {{"type", "submit"}}, "Import this file"_ui).end().end();
  } else if (is_trial(status)) {
    html.begin("p")
        .text("The file is not kept any more: "_ui)
        .link(address_with_options(status.order), "choose it again"_ui)
        .text(".")
        .end();
  }
  noticed(html, status);
  html.begin("p").link(address_with_options(status.order), "Another file"_ui).text(" · ");
  html.link("/changes", "What changed"_ui).end();
}

}  // namespace

std::string import_title(Language language, const ImportStatus& status) {
  return codec::said(language, is_trial(status) ? "Trial of {}"_ui : "Import of {}"_ui, status.order.name);
}

void recent_imports(Html& html, const std::vector<ImportStatus>& all) {
  if (all.empty()) return;
  html.element("h2", {{"id", "recent"}}, "The last imports"_ui);
  begin_scroll(html, "The last imports"_ui).begin("table", {{"class", "rows"}});
  column_heads(html, {"When"_ui, "Who"_ui, "What"_ui, "Outcome"_ui});
  for (const auto& status : all) {
    html.begin("tr").begin("td");
    time_element(html, status.asked_at);
    html.end().element("td", status.order.author);
    html.begin("td").link(job_address(status), import_title(html.language(), status)).end();
    outcome(html, status);
    html.end();
  }
  html.end().end().end();
  html.element(
      "p", {{"class", "quiet"}},
      html.said(
          "The list is kept until the server ends, the last {}. What an import wrote stands in the log of changes."_ui,
          Imports::most_kept));
}

void import_status(Html& html, const Visitor& visitor, const ImportStatus& status) {
  html.element("h1", import_title(html.language(), status));
  html.begin("p", {{"class", "quiet"}}).text(html.said("Asked for by {}, "_ui, status.order.author));
  time_element(html, status.asked_at);
  html.text(".").end();
  if (!is_over(status.state)) return under_way(html, status);
  if (status.state == ImportState::done) return job_done(html, visitor, status);
  html.begin("div", {{"class", "finding error"}, {"role", "alert"}})
      .begin("p")
      .in_language("span", "en", status.sentence);
  html.end().end();
  html.element("p", "Nothing of the file was written."_ui);
  html.begin("p")
      .link(address_with_options(status.order), "Choose a file again, with the same options"_ui)
      .end();
}

}  // namespace termreg::web::pages
