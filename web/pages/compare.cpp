// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "registry/codec/json.h"
#include "registry/conflicts/comparison.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

// The parameters of the address, in the order of the fields.
constexpr std::array compared{"a", "b", "c", "d", "e", "f"};

// What is compared: by the fields, or marked in a list of results (`id`, more than once). None twice.
std::vector<std::string> ids_of(const Request& request) {
  std::vector<std::string> ids;
  const auto add = [&](std::string id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
  };
  for (const auto* const parameter : compared) add(text_parameter(request, parameter));
  for (const auto id : request.parameters("id")) add(std::string(id));
  if (ids.size() > compared.size())
    throw Error(ErrorCode::usage, "Expected at most " + std::to_string(compared.size()) +
                                      " entries to compare, found " + std::to_string(ids.size()) +
                                      ". Go back and mark fewer.");
  return ids;
}

void id_field(Html& html, std::size_t place, std::string_view value) {
  const std::string_view field = compared.at(place);
  html.begin("div", {{"class", "grow"}});
  html.element("label", {{"for", field}},
               place == 0   ? html.said("First entry"_ui)
               : place == 1 ? html.said("Second entry"_ui)
                            : html.said("Entry {}"_ui, place + 1));
  html.empty("input", {{"id", field},
                       {"name", field},
                       {"value", value},
                       {"placeholder", "body:document:edition:locator"_ui}});
  html.end();
}

// There is always room for one more.
void form(Html& html, const std::vector<std::string>& ids) {
  html.begin("form", {{"class", "filters"}, {"action", "/compare"}, {"method", "get"}});
  const auto fields = std::min(compared.size(), std::max<std::size_t>(2, ids.size() + 1));
  for (std::size_t i = 0; i < (ids.size() < 2 ? 2 : fields); ++i)
    id_field(html, i, i < ids.size() ? ids[i] : std::string_view());
  html.element("button", {{"type", "submit"}}, "Compare"_ui);
  html.end();
}

TermEntry entry_called(const Registry& registry, const std::string& id) {
  const auto stored = registry.entry(id_of(id));
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id + ".");
  return codec::entry_from_json(stored->json).entry;
}

std::string definition_in(const TermEntry& entry, std::string_view language) {
  const auto* definition = main_definition(entry, language);
  return definition == nullptr ? std::string() : definition->text;
}

void compared_side(Html& html, const TermEntry& entry, const std::string& language) {
  const auto* head = headword(entry, language);
  html.begin("h2").begin("a", {{"href", entry_address(entry.id)}});
  html.in_language("span", language, head == nullptr ? entry.id.text() : head->text).end().end();
  html.begin("p", {{"class", "source"}});
  entry_place(html, entry.body, entry.document, entry.edition, entry.clause);
  html.text(" ");
  status_badge(html, name(entry.status));
  html.end();
  if (const auto* definition = main_definition(entry, language))
    definition_block(html, language, definition->text, is_restated(*definition));
  else
    html.element("p", {{"class", "quiet"}}, "The registry holds no definition of this entry."_ui);
}

void against_first(Html& html, const Finding& finding, const std::string& first, const std::string& other) {
  html.element("h3", html.said("Against the first (similarity {})"_ui,
                               two_decimals(html.language(), finding.similarity)));
  html.begin("p", {{"class", "labels"}});
  if (finding.code == FindingCode::none)
    badge(html, "quiet-badge", label_of("no conflict"));
  else
    badge(html, name(finding.severity), code_and_kind(html, finding));
  html.end();
  if (!first.empty() && !other.empty()) diff_view(html, finding.language, conflicts::word_diff(first, other));
}

// Three to six: each against the first, side by side.
void side_by_side(Html& html, const Registry& registry, const std::vector<std::string>& ids) {
  const auto first = entry_called(registry, ids.front());
  html.begin("ul", {{"class", "sides compared"}});
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto other = entry_called(registry, ids[i]);
    const auto finding = registry.compare(first.id, i == 0 ? entry_called(registry, ids[1]).id : other.id);
    html.begin("li", {{"class", "side"}});
    compared_side(html, other, finding.language);
    if (i > 0)
      against_first(html, finding, definition_in(first, finding.language),
                    definition_in(other, finding.language));
    html.end();
  }
  html.end();
}

}  // namespace

Response compare(const Call& call) {
  refuse_unknown(call.request, {"a", "b", "c", "d", "e", "f", "id"});
  const auto ids = ids_of(call.request);
  Html html(call.visitor.ui);
  html.element("h1", "Compare"_ui);
  form(html, ids);
  if (ids.size() < 2) {
    html.element("p", {{"class", "quiet"}},
                 "Name two to six entries by their ids. Every entry page has a link that fills in the first; "
                 "in a list of results, mark those to be compared."_ui);
  } else if (ids.size() == 2) {
    auto finding = call.registry.compare(id_of(ids[0]), id_of(ids[1]));
    if (finding.code == FindingCode::none) finding.name = "no conflict";
    finding_view(html, call.registry, finding);
  } else {
    side_by_side(html, call.registry, ids);
  }
  return page(call.visitor, "Compare"_ui, "/compare", std::move(html));
}

}  // namespace termreg::web::pages
