// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

void id_field(Html& html, std::string_view name, const Phrase& label, std::string_view value) {
  html.begin("div", {{"class", "grow"}});
  html.element("label", {{"for", name}}, label);
  html.empty(
      "input",
      {{"id", name}, {"name", name}, {"value", value}, {"placeholder", "body:document:edition:locator"_ui}});
  html.end();
}

void form(Html& html, std::string_view a, std::string_view b) {
  html.begin("form", {{"class", "filters"}, {"action", "/compare"}, {"method", "get"}});
  id_field(html, "a", "First entry"_ui, a);
  id_field(html, "b", "Second entry"_ui, b);
  html.element("button", {{"type", "submit"}}, "Compare"_ui);
  html.end();
}

}  // namespace

Response compare(const Call& call) {
  refuse_unknown(call.request, {"a", "b"});
  const auto a = text_parameter(call.request, "a");
  const auto b = text_parameter(call.request, "b");
  Html html(call.visitor.ui);
  html.element("h1", "Compare"_ui);
  form(html, a, b);
  if (a.empty() || b.empty()) {
    html.element("p", {{"class", "quiet"}},
                 "Name two entries by their ids; every entry page has a link that fills in the first."_ui);
    return page(call.visitor, "Compare"_ui, "/compare", std::move(html));
  }
  auto finding = call.registry.compare(id_of(a), id_of(b));
  if (finding.code == FindingCode::none) finding.name = "no conflict";
  finding_view(html, call.registry, finding);
  return page(call.visitor, "Compare"_ui, "/compare", std::move(html));
}

}  // namespace termreg::web::pages
