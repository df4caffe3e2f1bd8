// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/form_fields.h"

namespace termreg::web::pages {
namespace {

// The label, and the hint under it. @return the id that the field is to have.
std::string labelled(Html& html, std::string_view name, const Phrase& label, const FieldLook& look) {
  std::string id(look.id.empty() ? name : look.id);
  html.begin("div", {{"class", "field"}});
  html.element("label", {{"for", id}}, label);
  if (!look.hint.empty()) html.element("p", {{"class", "hint"}, {"id", id + "-hint"}}, look.hint);
  return id;
}

std::string described_by(const std::string& id, const FieldLook& look) {
  return look.hint.empty() ? std::string() : id + "-hint";
}

}  // namespace

void begin_post_form(Html& html, const Visitor& visitor, std::string_view action, std::string_view look,
                     std::string_view id) {
  if (id.empty())
    html.begin("form", {{"class", look}, {"method", "post"}, {"action", action}});
  else
    html.begin("form", {{"id", id}, {"class", look}, {"method", "post"}, {"action", action}});
  if (!visitor.form_token.empty()) hidden_field(html, "csrf", visitor.form_token);
}

void begin_file_form(Html& html, const Visitor& visitor, std::string_view action, std::string_view look,
                     std::string_view progress) {
  html.begin("form", {{"class", look},
                      {"method", "post"},
                      {"action", action},
                      {"enctype", "multipart/form-data"},
                      {"data-progress", progress}});
  if (!visitor.form_token.empty()) hidden_field(html, "csrf", visitor.form_token);
}

void refusal_note(Html& html, std::string_view sentence) {
  html.begin("div", {{"class", "finding error"}, {"role", "alert"}});
  html.element("p", {{"lang", "en"}}, sentence).end();
}

void text_field(Html& html, std::string_view name, const Phrase& label, std::string_view value) {
  html.begin("div");
  html.element("label", {{"for", name}}, label);
  html.empty("input", {{"id", name}, {"name", name}, {"value", value}});
  html.end();
}

void wide_field(Html& html, std::string_view name, const Phrase& label, std::string_view value,
                const FieldLook& look) {
  const auto id = labelled(html, name, label, look);
  const auto hint = described_by(id, look);
  if (look.required)
    html.empty("input", {{"id", id},
                         {"name", name},
                         {"value", value},
                         {"dir", "auto"},
                         {"aria-describedby", hint},
                         {"required", ""}});
  else
    html.empty("input",
               {{"id", id}, {"name", name}, {"value", value}, {"dir", "auto"}, {"aria-describedby", hint}});
  html.end();
}

void text_area(Html& html, std::string_view name, const Phrase& label, std::string_view value,
               const FieldLook& look) {
  const auto id = labelled(html, name, label, look);
  const auto hint = described_by(id, look);
  // A line end directly after the tag is not part of the text; without this one a text that begins with one
  // would lose it.
  const auto text = "\n" + std::string(value);
  if (look.required)
    html.element("textarea",
                 {{"id", id},
                  {"name", name},
                  {"rows", "3"},
                  {"dir", "auto"},
                  {"lang", ""},
                  {"aria-describedby", hint},
                  {"required", ""}},
                 text);
  else
    html.element("textarea",
                 {{"id", id},
                  {"name", name},
                  {"rows", "3"},
                  {"dir", "auto"},
                  {"lang", ""},
                  {"aria-describedby", hint}},
                 text);
  html.end();
}

void option(Html& html, std::string_view value, const Phrase& shown, std::string_view chosen) {
  if (value == chosen)
    html.element("option", {{"value", value}, {"selected", ""}}, shown);
  else
    html.element("option", {{"value", value}}, shown);
}

void select_field(Html& html, std::string_view name, const Phrase& label, std::string_view chosen,
                  const std::vector<std::pair<std::string_view, Phrase>>& choices) {
  html.begin("div");
  html.element("label", {{"for", name}}, label);
  html.begin("select", {{"id", name}, {"name", name}});
  for (const auto& [value, shown] : choices) option(html, value, shown, chosen);
  html.end().end();
}

void author_field(Html& html, const Visitor& visitor, std::string_view id, std::string_view value) {
  if (visitor.person.standing == people::Standing::local)
    wide_field(html, "author", "Your name"_ui, value, {{}, id});
}

void password_field(Html& html, std::string_view name, const Phrase& label, std::string_view autocomplete,
                    const FieldLook& look) {
  const auto id = labelled(html, name, label, look);
  html.empty("input", {{"id", id},
                       {"name", name},
                       {"type", "password"},
                       {"autocomplete", autocomplete},
                       {"aria-describedby", described_by(id, look)},
                       {"required", ""}});
  html.end();
}

void date_field(Html& html, std::string_view name, const Phrase& label, std::string_view value,
                const FieldLook& look) {
  const auto id = labelled(html, name, label, look);
  const auto hint = described_by(id, look);
  if (look.required)
    html.empty("input", {{"id", id},
                         {"name", name},
                         {"type", "date"},
                         {"value", value},
                         {"aria-describedby", hint},
                         {"required", ""}});
  else
    html.empty("input",
               {{"id", id}, {"name", name}, {"type", "date"}, {"value", value}, {"aria-describedby", hint}});
  html.end();
}

void hidden_field(Html& html, std::string_view name, std::string_view value) {
  html.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

void action_button(Html& html, std::string_view action, const Phrase& label, std::string_view look) {
  html.element("button", {{"type", "submit"}, {"name", "do"}, {"value", action}, {"class", look}}, label);
}

Response see_other(std::string address) {
  Response response;
  response.status = 303;
  response.headers = {{"Location", std::move(address)}, {"Cache-Control", "no-store"}};
  return response;
}

}  // namespace termreg::web::pages
