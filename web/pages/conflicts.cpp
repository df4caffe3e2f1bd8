// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint32_t page_length = 25;

struct Kind {
  FindingCode code;
  std::string_view what;
};
constexpr std::array kinds{
    Kind{FindingCode::c1_duplicate_entry, "same term, same definition"},
    Kind{FindingCode::c2_divergent_copy, "same term, definition drifted"},
    Kind{FindingCode::c3_competing_definition, "same term, competing definitions"},
    Kind{FindingCode::c4_homonym, "same term, different concepts"},
    Kind{FindingCode::c5_synonym_split, "different terms, one definition"},
    Kind{FindingCode::c6_status_inversion, "preferred here, deprecated there"},
    Kind{FindingCode::c7_spelling_variant, "one term, several spellings"},
    Kind{FindingCode::c8_confusable, "terms that look alike"},
    Kind{FindingCode::c9_abbreviation_collision, "same abbreviation, different expansions"},
    Kind{FindingCode::c10_expansion_split, "same expansion, different abbreviations"},
    Kind{FindingCode::c11_redefinition, "defined again though in force elsewhere"},
    Kind{FindingCode::c12_quote_mismatch, "quotation differs from its source"},
    Kind{FindingCode::c13_source_superseded, "cites a replaced edition"},
    Kind{FindingCode::c14_source_gone, "source no longer has the term"},
    Kind{FindingCode::c15_same_clause_twice, "two entries from one clause"},
    Kind{FindingCode::c16_self_circular, "definition uses its own term"},
    Kind{FindingCode::c17_mutual_circular, "definitions that use one another"},
    Kind{FindingCode::c18_uses_retired_term, "uses a retired term"},
    Kind{FindingCode::c19_dangling_mention, "reference leads nowhere"},
    Kind{FindingCode::c20_relation_contradiction, "relations contradict one another"},
    Kind{FindingCode::c21_genus_conflict, "different superordinate concepts"},
    Kind{FindingCode::c22_rival_working_definition, "two agreed definitions"},
    Kind{FindingCode::c23_cross_language_homonym, "one translation, two concepts"},
    Kind{FindingCode::c24_translation_split, "one concept, several translations"}};

void filter_form(Html& html, const Request& request) {
  std::vector<std::pair<std::string_view, std::string>> codes{{"", "any kind"}};
  for (const auto& kind : kinds)
    codes.emplace_back(name(kind.code), std::string(name(kind.code)) + " " + std::string(kind.what));
  html.begin("form", {{"class", "filters"}, {"action", "/conflicts"}, {"method", "get"}});
  select_field(html, "code", "Kind", text_parameter(request, "code"), codes);
  select_field(html, "severity", "At least", text_parameter(request, "severity"),
               {{"", "any severity"}, {"warning", "warning"}, {"error", "error"}});
  text_field(html, "body", "Body", text_parameter(request, "body"));
  text_field(html, "against", "Against body", text_parameter(request, "against"));
  text_field(html, "entry", "Entry id", text_parameter(request, "entry"));
  html.element("button", {{"type", "submit"}}, "Filter");
  html.end();
}

void counts(Html& html, const std::vector<Finding>& findings) {
  html.begin("ul", {{"class", "kinds"}});
  for (const auto& kind : kinds) {
    const auto count = std::count_if(findings.begin(), findings.end(),
                                     [&](const Finding& finding) { return finding.code == kind.code; });
    if (count == 0) continue;
    const std::string code(name(kind.code));
    html.begin("li").begin("a", {{"href", "/conflicts?code=" + code}});
    html.element("strong", fmt::format("{}", count)).text(" " + code + " ").element("span", kind.what);
    html.end().end();
  }
  html.end();
}

void paging(Html& html, const Request& request, std::uint32_t offset, std::size_t total) {
  if (total <= page_length) return;
  std::string base = "/conflicts?";
  for (const auto& [known, text] : request.query)
    if (known != "offset" && !text.empty())
      base += percent_encoded(known) + "=" + percent_encoded(text) + "&";
  html.begin("nav", {{"class", "paging"}, {"aria-label", "Pages"}});
  if (offset > 0)
    html.link(base + "offset=" + std::to_string(offset - std::min(offset, page_length)), "← Previous")
        .text(" ");
  html.text(
      fmt::format("{}–{} of {} ", offset + 1, std::min<std::size_t>(offset + page_length, total), total));
  if (offset + page_length < total)
    html.link(base + "offset=" + std::to_string(offset + page_length), "Next →");
  html.end();
}

}  // namespace

Response conflicts(const Call& call) {
  refuse_unknown(call.request, {"code", "severity", "body", "against", "entry", "lang", "offset"});
  const auto findings = call.registry.conflicts(filter_of(call.request));
  const auto offset = number_parameter(call.request, "offset", 0, 10000000);
  Html html;
  html.element("h1", "Conflicts");
  html.element("p", {{"class", "lead"}},
               "Where entries of different bodies, documents or editions clash. Each finding says "
               "which kind of clash it is, why, and what could be done.");
  filter_form(html, call.request);
  html.element("p", {{"class", "quiet"}, {"role", "status"}},
               fmt::format("{} {}", findings.size(), findings.size() == 1 ? "finding" : "findings"));
  counts(html, findings);
  if (findings.empty()) html.element("p", "No finding passes these filters.");
  for (std::size_t i = offset; i < findings.size() && i < offset + page_length; ++i)
    finding_view(html, call.registry, findings[i]);
  paging(html, call.request, offset, findings.size());
  return page("Conflicts", "/conflicts", std::move(html));
}

}  // namespace termreg::web::pages
