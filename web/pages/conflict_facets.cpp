// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/conflict_facets.h"

#include <algorithm>
#include <array>

#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/form_fields.h"

namespace termreg::web::pages {
namespace {

constexpr std::string_view list_address = "/conflicts";
constexpr std::size_t most_pairs = 12;

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

std::string_view meaning_of(FindingCode code) {
  const auto* found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.code == code; });
  return found == kinds.end() ? std::string_view() : found->what;
}

// A choice that leads to the list with it, or if it is chosen to the list without it.
void choice(Html& html, const std::string& address, const std::string& label, std::uint64_t count) {
  html.begin("li")
      .link(address, label)
      .element("span", {{"class", "count"}}, " " + std::to_string(count))
      .end();
}

void code_choices(Html& html, const Request& request, const conflicts::Listing& listing) {
  const auto chosen = request.parameters("code");
  const auto base = address_without(request, list_address, {"code", "offset"});
  html.element("h2", "Kind").begin("ul");
  if (std::any_of(chosen.begin(), chosen.end(), [](std::string_view code) { return !code.empty(); }))
    html.begin("li").link(base, "× any kind").end();
  for (const auto& [code, count] : listing.by_code) {
    const std::string written(name(code));
    choice(html, base + "code=" + written, written + " " + std::string(meaning_of(code)), count);
  }
  html.end();
}

void pair_choices(Html& html, const Request& request, const conflicts::Listing& listing) {
  const auto base = address_without(request, list_address, {"body", "against", "offset"});
  html.element("h2", "Between").begin("ul");
  if (!text_parameter(request, "body").empty() || !text_parameter(request, "against").empty())
    html.begin("li").link(base, "× any bodies").end();
  std::size_t shown = 0;
  for (const auto& pair : listing.by_pair) {
    if (++shown > most_pairs) break;
    choice(html, base + "body=" + percent_encoded(pair.body) + "&against=" + percent_encoded(pair.against),
           pair.body == pair.against ? "within " + pair.body : pair.body + " and " + pair.against,
           pair.count);
  }
  html.end();
}

}  // namespace

void conflict_filters(Html& html, const Request& request) {
  std::vector<std::pair<std::string_view, std::string>> codes{{"", "any kind"}};
  for (const auto& kind : kinds)
    codes.emplace_back(name(kind.code), std::string(name(kind.code)) + " " + std::string(kind.what));
  html.begin("form", {{"class", "filters"}, {"action", list_address}, {"method", "get"}});
  select_field(html, "code", "Kind", text_parameter(request, "code"), codes);
  select_field(html, "severity", "At least", text_parameter(request, "severity"),
               {{"", "any severity"}, {"warning", "warning"}, {"error", "error"}});
  select_field(html, "state", "State", text_parameter(request, "state"),
               {{"", "any state"},
                {"open", "open"},
                {"triaged", "triaged"},
                {"decided", "decided"},
                {"done", "done"}});
  text_field(html, "body", "Body", text_parameter(request, "body"));
  text_field(html, "against", "Against body", text_parameter(request, "against"));
  text_field(html, "entry", "Entry id", text_parameter(request, "entry"));
  html.element("button", {{"type", "submit"}}, "Filter");
  html.end();
}

void state_links(Html& html, const Request& request, const conflicts::Listing& listing) {
  const auto chosen = text_parameter(request, "state");
  const auto base = address_without(request, list_address, {"state", "offset"});
  std::uint64_t all = 0;
  for (const auto& [state, count] : listing.by_state) all += count;
  const auto item = [&](std::string_view state, const std::string& label, std::uint64_t count) {
    const auto address = state.empty() ? base : base + "state=" + std::string(state);
    html.begin("li");
    if (state == chosen)
      html.begin("a", {{"href", address}, {"aria-current", "true"}});
    else
      html.begin("a", {{"href", address}});
    html.element("strong", std::to_string(count)).text(" " + label).end().end();
  };
  html.begin("ul", {{"class", "kinds"}, {"aria-label", "State"}});
  item("", "all", all);
  for (const auto& [state, count] : listing.by_state) item(name(state), std::string(name(state)), count);
  html.end();
}

void conflict_facets(Html& html, const Request& request, const conflicts::Listing& listing) {
  html.begin("aside", {{"class", "facets"}, {"aria-label", "Narrow the list"}});
  code_choices(html, request, listing);
  if (!listing.by_pair.empty()) pair_choices(html, request, listing);
  html.end();
}

}  // namespace termreg::web::pages
