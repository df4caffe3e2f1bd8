// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/import_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "registry/model/names.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/login.h"

namespace termreg::web::pages {
namespace {

constexpr std::size_t diagnostics_on_a_page = 200;

bool is_trial(const ImportStatus& status) {
  return status.order.run == ImportOrder::Run::trial;
}

std::string job_address(const ImportStatus& status) {
  return "/imports/" + status.id;
}

void column_heads(Html& html, std::initializer_list<std::string_view> cells) {
  html.begin("thead").begin("tr");
  for (const auto cell : cells) html.element("th", {{"scope", "col"}}, cell);
  html.end().end().begin("tbody");
}

std::string counts_of(const ImportReport& report) {
  return fmt::format("{} added, {} changed, {} unchanged, {} removed, {} rejected", report.added,
                     report.changed, report.unchanged, report.removed, report.rejected);
}

std::string outcome_of(const ImportStatus& status) {
  if (status.state == ImportState::done) return counts_of(status.report);
  if (status.state == ImportState::refused) return status.sentence;
  return std::string(state_name(status.state));
}

std::string how_far(const ImportStatus& status) {
  if (status.state == ImportState::waiting)
    return fmt::format("Waiting for {} before it.", status.ahead == 1 ? "the one" : "others");
  const auto& progress = status.progress;
  if (status.state == ImportState::writing)
    return fmt::format("{} entries {}.", progress.entries, is_trial(status) ? "compared" : "written");
  return fmt::format("{} of {} bytes read.", progress.bytes_read, progress.bytes_total);
}

void under_way(Html& html, const ImportStatus& status) {
  html.begin("p", {{"class", "progress"}, {"data-follow", "/api/v1/imports/" + status.id}});
  html.element("progress",
               {{"max", std::to_string(std::max<std::uint64_t>(status.progress.bytes_total, 1))},
                {"value", std::to_string(status.progress.bytes_read)},
                {"aria-label", "How much of the file is read"}},
               "");
  html.text(" ").element("span", {{"role", "status"}}, how_far(status)).end();
  html.begin("p").link(job_address(status), "Look again").end();
  html.element("p", {{"class", "quiet"}},
               "The import goes on when you leave this page; you find it again under Imports.");
}

void figures_of(Html& html, const ImportReport& report) {
  using Figure = std::pair<std::uint64_t, std::string_view>;
  const std::array figures{Figure{report.added, "added"}, Figure{report.changed, "changed"},
                           Figure{report.unchanged, "unchanged"}, Figure{report.removed, "removed"},
                           Figure{report.rejected, "rejected"}};
  html.begin("ul", {{"class", "counts"}});
  for (const auto& [number, what] : figures)
    html.begin("li").element("strong", std::to_string(number)).text(" ").element("span", what).end();
  html.end();
}

void noticed(Html& html, const ImportStatus& status) {
  const auto& all = status.report.diagnostics;
  html.element("h2", "What was noticed");
  if (all.empty()) {
    html.element("p", "Nothing: every entry of the file could be taken as it is.");
    return;
  }
  begin_scroll(html, "What was noticed").begin("table");
  column_heads(html, {"Severity", "File", "Line", "Entry", "What", "Rule"});
  for (std::size_t i = 0; i < std::min(all.size(), diagnostics_on_a_page); ++i) {
    const auto& one = all[i];
    html.begin("tr").begin("td");
    badge(html, termreg::name(one.severity), termreg::name(one.severity));
    html.end().element("td", one.file).element("td", one.line == 0 ? "" : std::to_string(one.line));
    html.begin("td").in_language("span", "", one.entry).end();
    html.begin("td").in_language("span", "", one.message).end().element("td", one.rule).end();
  }
  html.end().end().end();
  const auto total = all.size() + status.diagnostics_left_out;
  if (total > diagnostics_on_a_page)
    html.begin("p")
        .text(fmt::format("These are the first {} of {}; ", diagnostics_on_a_page, total))
        .link("/api/v1/imports/" + status.id,
              status.diagnostics_left_out == 0 ? "all as JSON" : "more as JSON")
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
               is_trial(status) ? "Nothing is written yet. This is what the import would do:"
                                : "The import is done, and durable.");
  figures_of(html, status.report);
  if (status.can_repeat) {
    begin_post_form(html, visitor, job_address(status), "stacked");
    author_field(html, visitor, "author", status.order.author == "local" ? "" : status.order.author);
    html.begin("p", {{"class", "actions"}});
    html.element("button", {{"type", "submit"}}, "Import this file").end().end();
  } else if (is_trial(status)) {
    html.begin("p")
        .text("The file is not kept any more: ")
        .link(address_with_options(status.order), "choose it again")
        .text(".")
        .end();
  }
  noticed(html, status);
  html.begin("p").link(address_with_options(status.order), "Another file").text(" · ");
  html.link("/changes", "What changed").end();
}

}  // namespace

std::string import_title(const ImportStatus& status) {
  return (is_trial(status) ? "Trial of " : "Import of ") + status.order.name;
}

void recent_imports(Html& html, const std::vector<ImportStatus>& all) {
  if (all.empty()) return;
  html.element("h2", {{"id", "recent"}}, "The last imports");
  begin_scroll(html, "The last imports").begin("table");
  column_heads(html, {"When", "Who", "What", "Outcome"});
  for (const auto& status : all) {
    html.begin("tr").begin("td");
    time_element(html, status.asked_at);
    html.end().element("td", status.order.author);
    html.begin("td").link(job_address(status), import_title(status)).end();
    html.element("td", outcome_of(status)).end();
  }
  html.end().end().end();
  html.element("p", {{"class", "quiet"}},
               fmt::format("The list is kept until the server ends, the last {}. What an import wrote stands "
                           "in the log of changes.",
                           Imports::most_kept));
}

void import_status(Html& html, const Visitor& visitor, const ImportStatus& status) {
  html.element("h1", import_title(status));
  html.begin("p", {{"class", "quiet"}}).text("Asked for by " + status.order.author + ", ");
  time_element(html, status.asked_at);
  html.text(".").end();
  if (!is_over(status.state)) return under_way(html, status);
  if (status.state == ImportState::done) return job_done(html, visitor, status);
  html.begin("div", {{"class", "finding error"}, {"role", "alert"}})
      .begin("p")
      .in_language("span", "", status.sentence);
  html.end().end();
  html.element("p", "Nothing of the file was written.");
  html.begin("p")
      .link(address_with_options(status.order), "Choose a file again, with the same options")
      .end();
}

}  // namespace termreg::web::pages
