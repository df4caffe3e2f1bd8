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
  Phrase what;
};
constexpr std::array kinds{
    Kind{FindingCode::c1_duplicate_entry, "same term, same definition"_ui},
    Kind{FindingCode::c2_divergent_copy, "same term, definition drifted"_ui},
    Kind{FindingCode::c3_competing_definition, "same term, competing definitions"_ui},
    Kind{FindingCode::c4_homonym, "same term, different concepts"_ui},
    Kind{FindingCode::c5_synonym_split, "different terms, one definition"_ui},
    Kind{FindingCode::c6_status_inversion, "preferred here, deprecated there"_ui},
    Kind{FindingCode::c7_spelling_variant, "one term, several spellings"_ui},
    Kind{FindingCode::c8_confusable, "terms that look alike"_ui},
    Kind{FindingCode::c9_abbreviation_collision, "same abbreviation, different expansions"_ui},
    Kind{FindingCode::c10_expansion_split, "same expansion, different abbreviations"_ui},
    Kind{FindingCode::c11_redefinition, "defined again though in force elsewhere"_ui},
    Kind{FindingCode::c12_quote_mismatch, "quotation differs from its source"_ui},
    Kind{FindingCode::c13_source_superseded, "cites a replaced edition"_ui},
    Kind{FindingCode::c14_source_gone, "source no longer has the term"_ui},
    Kind{FindingCode::c15_same_clause_twice, "two entries from one clause"_ui},
    Kind{FindingCode::c16_self_circular, "definition uses its own term"_ui},
    Kind{FindingCode::c17_mutual_circular, "definitions that use one another"_ui},
    Kind{FindingCode::c18_uses_retired_term, "uses a retired term"_ui},
    Kind{FindingCode::c19_dangling_mention, "reference leads nowhere"_ui},
    Kind{FindingCode::c20_relation_contradiction, "relations contradict one another"_ui},
    Kind{FindingCode::c21_genus_conflict, "different superordinate concepts"_ui},
    Kind{FindingCode::c22_rival_working_definition, "two agreed definitions"_ui},
    Kind{FindingCode::c23_cross_language_homonym, "one translation, two concepts"_ui},
    Kind{FindingCode::c24_translation_split, "one concept, several translations"_ui}};

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
  html.element("h2", "Kind"_ui).begin("ul");
  if (std::any_of(chosen.begin(), chosen.end(), [](std::string_view code) { return !code.empty(); }))
    html.begin("li").link(base, "× any kind"_ui).end();
  for (const auto& [code, count] : listing.by_code) {
    const std::string written(name(code));
    choice(html, base + "code=" + written, written + " " + html.said(kind_in_words(code)), count);
  }
  html.end();
}

void pair_choices(Html& html, const Request& request, const conflicts::Listing& listing) {
  const auto base = address_without(request, list_address, {"body", "against", "offset"});
  html.element("h2", "Between"_ui).begin("ul");
  if (!text_parameter(request, "body").empty() || !text_parameter(request, "against").empty())
    html.begin("li").link(base, "× any bodies"_ui).end();
  std::size_t shown = 0;
  for (const auto& pair : listing.by_pair) {
    if (++shown > most_pairs) break;
    choice(html, base + "body=" + percent_encoded(pair.body) + "&against=" + percent_encoded(pair.against),
           pair.body == pair.against ? html.said("within {}"_ui, pair.body)
                                     : html.said("{} and {}"_ui, pair.body, pair.against),
           pair.count);
  }
  html.end();
}

}  // namespace

Phrase kind_in_words(FindingCode code) {
  const auto* found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.code == code; });
  return found == kinds.end() ? Phrase() : found->what;
}

void conflict_filters(Html& html, const Request& request) {
  std::vector<std::string> written;
  for (const auto& kind : kinds) written.push_back(std::string(name(kind.code)) + " " + html.said(kind.what));
  std::vector<std::pair<std::string_view, Phrase>> codes{{"", "any kind"_ui}};
  for (std::size_t i = 0; i < kinds.size(); ++i) codes.emplace_back(name(kinds.at(i).code), written[i]);
  html.begin("form", {{"class", "filters"}, {"action", list_address}, {"method", "get"}});
  select_field(html, "code", "Kind"_ui, text_parameter(request, "code"), codes);
  select_field(html, "severity", "At least"_ui, text_parameter(request, "severity"),
               {{"", "any severity"_ui}, {"warning", label_of("warning")}, {"error", label_of("error")}});
  select_field(html, "state", "State"_ui, text_parameter(request, "state"),
               {{"", "any state"_ui},
                {"open", label_of("open")},
                {"triaged", label_of("triaged")},
                {"decided", label_of("decided")},
                {"done", label_of("done")}});
  select_field(html, "profile", "Severity by the rules of"_ui, text_parameter(request, "profile"),
               {{"", Phrase("ITU-T")},
                {"iso", "ISO and IEC"_ui},
                {"etsi-3gpp", "ETSI and 3GPP"_ui},
                {"ieee", Phrase("IEEE")},
                {"ietf", Phrase("IETF")},
                {"w3c", Phrase("W3C")}});
  text_field(html, "body", "Body"_ui, text_parameter(request, "body"));
  text_field(html, "against", "Against body"_ui, text_parameter(request, "against"));
  text_field(html, "entry", "Entry id"_ui, text_parameter(request, "entry"));
  html.element("button", {{"type", "submit"}}, "Filter"_ui);
  html.end();
}

void state_links(Html& html, const Request& request, const conflicts::Listing& listing) {
  const auto chosen = text_parameter(request, "state");
  const auto base = address_without(request, list_address, {"state", "offset"});
  std::uint64_t all = 0;
  for (const auto& [state, count] : listing.by_state) all += count;
  const auto item = [&](std::string_view state, const Phrase& label, std::uint64_t count) {
    const auto address = state.empty() ? base : base + "state=" + std::string(state);
    html.begin("li");
    if (state == chosen)
      html.begin("a", {{"href", address}, {"aria-current", "true"}});
    else
      html.begin("a", {{"href", address}});
    html.element("strong", std::to_string(count)).text(" ").text(label).end().end();
  };
  html.begin("ul", {{"class", "kinds"}, {"aria-label", "State"_ui}});
  item("", "all"_ui, all);
  for (const auto& [state, count] : listing.by_state) item(name(state), label_of(name(state)), count);
  html.end();
}

void conflict_facets(Html& html, const Request& request, const conflicts::Listing& listing) {
  html.begin("aside", {{"class", "facets"}, {"aria-label", "Narrow the list"_ui}});
  code_choices(html, request, listing);
  if (!listing.by_pair.empty()) pair_choices(html, request, listing);
  html.end();
}

}  // namespace termreg::web::pages
