// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <array>

#include "registry/codec/json.h"
#include "registry/glossary/printed_term.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/working/working_entry.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"
#include "web/working_actions.h"

namespace termreg::web::pages {
namespace {

struct List {
  DeliverableList list;
  Phrase title;
};
constexpr std::array deliverable_lists{List{DeliverableList::elsewhere, "Terms defined elsewhere"_ui},
                                       List{DeliverableList::here, "Terms defined here"_ui},
                                       List{DeliverableList::abbreviations, "Abbreviations only"_ui}};

bool may_compile(const Call& call) {
  return people::may(call.visitor.person, people::Deed::compile);
}

std::string address_of(const Deliverable& deliverable) {
  return "/deliverables/" + deliverable.name;
}

// A form that was refused: what was typed comes back into it, with the sentence that says why.
struct Refusal {
  const Fields* fields = nullptr;
  std::string sentence;
  int status = 200;
  [[nodiscard]] std::string typed(std::string_view field, std::string_view otherwise = {}) const {
    return fields == nullptr ? std::string(otherwise) : fields->text(field);
  }
};

Refusal refusal_of(const Error& error, const Fields& fields) {
  if (error.code() == ErrorCode::bad_input || error.code() == ErrorCode::not_found)
    return {&fields, error.what(), 422};
  if (error.code() == ErrorCode::stale_revision || error.code() == ErrorCode::wrong_state)
    return {&fields, error.what(), 409};
  throw Error(error);
}

void begin_deliverable_form(Html& html, const Call& call, const Deliverable& deliverable,
                            std::string_view look) {
  begin_post_form(html, call.visitor, address_of(deliverable), look);
}

void item_buttons(Html& html, const Call& call, const Deliverable& deliverable, const DeliverableItem& item) {
  begin_deliverable_form(html, call, deliverable, "inline");
  hidden_field(html, "entry", item.entry.text());
  html.element("button",
               {{"type", "submit"},
                {"name", "do"},
                {"value", "last"},
                {"class", "plain"},
                {"aria-label", html.said("Move to the end: {}"_ui, item.entry.text())}},
               "To the end"_ui);
  html.element("button",
               {{"type", "submit"},
                {"name", "do"},
                {"value", "remove"},
                {"class", "plain"},
                {"aria-label", html.said("Take off the list: {}"_ui, item.entry.text())}},
               "Take off"_ui);
  html.end();
}

void item_row(Html& html, const Call& call, const Deliverable& deliverable, const DeliverableItem& item) {
  const auto stored = call.registry.entry(item.entry);
  html.begin("li", {{"class", "item"}});
  html.begin("div");
  if (stored) {
    const auto entry = codec::entry_from_json(stored->json).entry;
    const auto printed = glossary::printed_term(entry, deliverable.head.language);
    const auto* head = printed ? printed->term : headword(entry);
    html.begin("a", {{"href", entry_address(item.entry)}});
    html.in_language("span", deliverable.head.language, head == nullptr ? item.entry.text() : head->text)
        .end();
    html.text(" ");
    status_badge(html, name(entry.status));
    html.element("span", {{"class", "quiet"}}, cited(entry.document, entry.edition, entry.clause));
  } else {
    html.text(item.entry.text() + " ");
    badge(html, "error", "removed from the registry"_ui);
  }
  if (!item.tag.empty()) html.text(" [" + item.tag + "]");
  html.end();
  if (may_compile(call)) item_buttons(html, call, deliverable, item);
  html.end();
}

void lists(Html& html, const Call& call, const Deliverable& deliverable) {
  for (const auto& [list, title] : deliverable_lists) {
    html.element("h2", title).begin("ol", {{"class", "items"}});
    std::size_t count = 0;
    for (const auto& item : deliverable.items) {
      if (item.list != list) continue;
      ++count;
      item_row(html, call, deliverable, item);
    }
    html.end();
    if (count == 0) html.element("p", {{"class", "quiet"}}, "None."_ui);
  }
}

void add_form(Html& html, const Call& call, const Deliverable& deliverable, const Refusal& refusal) {
  html.element("h2", "Add an entry"_ui);
  begin_deliverable_form(html, call, deliverable, "stacked");
  wide_field(html, "entry", "Entry"_ui, refusal.typed("entry"),
             {"Id of an entry, or of an agreed working definition."_ui, {}, true});
  html.begin("div", {{"class", "filters"}});
  select_field(html, "list", "List"_ui, refusal.typed("list"),
               {{"", "by the entry"_ui},
                {"elsewhere", "defined elsewhere"_ui},
                {"here", "defined here"_ui},
                {"abbreviations", "abbreviations only"_ui}});
  html.end();
  wide_field(html, "tag", "Reference tag"_ui, refusal.typed("tag"), {"Empty: as the house makes it."_ui});
  html.begin("p", {{"class", "actions"}});
  action_button(html, "add", "Add"_ui);
  html.end().end();
}

void export_links(Html& html, const Deliverable& deliverable, std::uint32_t number) {
  for (const auto& format : glossary::writer_formats()) {
    const auto address = fmt::format("/api/v1/glossary?deliverable={}&format={}{}", deliverable.name,
                                     format.name, number == 0 ? "" : fmt::format("&freeze={}", number));
    html.link(address, format.name).text(" ");
  }
}

void freezes(Html& html, const Call& call, const Deliverable& deliverable, const Refusal& refusal) {
  html.element("h2", "Freezes and export"_ui);
  if (deliverable.freezes.empty()) {
    html.element("p", {{"class", "quiet"}},
                 "Not frozen yet: an export shows the entries as they are now."_ui);
    html.begin("p", {{"class", "formats"}}).text("Export: "_ui);
    export_links(html, deliverable, 0);
    html.end();
  }
  html.begin("ol", {{"class", "thread"}});
  for (const auto& freeze : deliverable.freezes) {
    html.begin("li", {{"class", "remark"}});
    html.begin("p").element("strong", html.said("Freeze {}"_ui, freeze.number));
    html.text(" · ");
    time_element(html, freeze.at);
    html.text(" · " + freeze.author + " ");
    html.in_language("span", "", freeze.remark).end();
    html.begin("p", {{"class", "formats"}}).text("Export: "_ui);
    export_links(html, deliverable, freeze.number);
    html.link(fmt::format("{}?from={}", address_of(deliverable), freeze.number), "What changed since"_ui)
        .end();
    html.end();
  }
  html.end();
  if (!may_compile(call)) return;
  begin_deliverable_form(html, call, deliverable, "stacked");
  wide_field(html, "remark", "What for"_ui, refusal.typed("remark"),
             {"Such as: output of the 5th meeting."_ui});
  html.begin("p", {{"class", "actions"}});
  action_button(html, "freeze", "Freeze as it is now"_ui);
  html.end().end();
}

void change_list(Html& html, const Call& call, const Deliverable& deliverable) {
  const auto from = number_parameter(call.request, "from", 0, 1000000);
  const auto to = number_parameter(call.request, "to", 0, 1000000);
  if (from == 0 && to == 0) return;
  const auto& shelf = call.registry.deliverables();
  const auto changes =
      working::changes(shelf.frozen(deliverable.name, from), shelf.frozen(deliverable.name, to));
  html.element("h2", to == 0 ? html.said("What changed from freeze {} to now"_ui, from)
                             : html.said("What changed from freeze {} to freeze {}"_ui, from, to));
  if (changes.empty()) html.element("p", "Nothing."_ui);
  html.begin("p").text("Export: "_ui);
  for (const auto* format : {"docx", "html", "json"}) {
    const auto address = fmt::format("/api/v1/deliverables/{}/changes?from={}&to={}&format={}",
                                     deliverable.name, from, to, format);
    html.link(address, format).text(" ");
  }
  html.end();
  html.begin("ul", {{"class", "thread"}});
  for (const auto& change : changes) {
    html.begin("li", {{"class", "remark"}}).begin("p");
    badge(html, "status", label_of(working::name(change.kind)));
    html.in_language("strong", deliverable.head.language, change.term)
        .text(" ")
        .element("span", {{"lang", "en"}}, change.what)
        .end();
    if (!change.diff.empty()) diff_view(html, deliverable.head.language, change.diff);
    html.end();
  }
  html.end();
}

void new_deliverable_form(Html& html, const Call& call, const Refusal& refusal) {
  html.element("h2", "New deliverable"_ui);
  begin_post_form(html, call.visitor, "/deliverables", "stacked");
  wide_field(html, "name", "Name"_ui, refusal.typed("name"),
             {"Small letters, digits and hyphens: d1.1-terms."_ui, {}, true});
  wide_field(html, "title", "Title"_ui, refusal.typed("title"), {{}, {}, true});
  wide_field(html, "kind", "What it calls itself"_ui, refusal.typed("kind", "Technical Report"));
  html.begin("div", {{"class", "filters"}});
  select_field(html, "profile", "House style"_ui, refusal.typed("profile", "itu-t"),
               {{"itu-t", "ITU-T"}, {"iso", "ISO and IEC"_ui}});
  select_field(html, "order", "Order"_ui, refusal.typed("order", "alphabetical"),
               {{"alphabetical", label_of("alphabetical")}, {"listed", "as listed"_ui}});
  text_field(html, "language", "Language"_ui, refusal.typed("language", "en"));
  html.end().begin("p", {{"class", "actions"}});
  html.element("button", {{"type", "submit"}}, "Create"_ui).end().end();
}

EntryId entry_named(const Call& call, const std::string& text) {
  const auto filed = call.registry.working().find(text);
  return filed ? working::entry_id(filed->record) : id_of(text);
}

void perform(const Call& call, const Fields& fields) {
  auto& shelf = call.registry.deliverables();
  const auto& name = call.captures[0];
  const auto author = author_of(call.visitor, fields);
  const auto action = fields.text("do");
  if (action == "freeze") {
    (void)shelf.freeze(name, fields.text("remark"), author);
    return;
  }
  const auto entry = entry_named(call, fields.text("entry"));
  if (action == "add") {
    (void)shelf.add(name, entry, parse<DeliverableList>(fields.text("list")), fields.text("tag"), author);
  } else if (action == "remove" || action == "last") {
    (void)shelf.change(name, std::nullopt, author, [&](Deliverable deliverable) {
      return action == "remove" ? working::without(std::move(deliverable), entry)
                                : working::moved(std::move(deliverable), entry, {});
    });
  } else {
    throw Error(ErrorCode::usage, "There is no action \"" + action + "\" on a deliverable.");
  }
}

// "Technical Report · itu-t · en": what is known of it.
std::string dotted(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const auto part : parts)
    if (!part.empty()) (out += out.empty() ? "" : " · ") += part;
  return out;
}

Response refused_page(Response response, const Refusal& refusal) {
  response.status = refusal.status;
  if (refusal.fields != nullptr) response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response shelf_page(const Call& call, const Refusal& refusal) {
  Html html(call.visitor.ui);
  html.element("h1", "Deliverables"_ui);
  if (!refusal.sentence.empty()) refusal_note(html, refusal.sentence);
  html.element(
      "p", {{"class", "lead"}},
      "Named selections of entries with a title and a house style. Frozen, they give the same document "
      "again, byte by byte."_ui);
  html.begin("ul", {{"class", "hits"}});
  const auto all = call.registry.deliverables().list();
  for (const auto& [deliverable, revision] : all) {
    html.begin("li", {{"class", "hit"}}).begin("h2").begin("a", {{"href", address_of(deliverable)}});
    html.in_language("span", deliverable.head.language, deliverable.head.title).end().end();
    html.element("p", {{"class", "quiet"}},
                 dotted({deliverable.head.kind, deliverable.head.profile,
                         html.counted(deliverable.items.size(), "{} entry"_ui, "{} entries"_ui),
                         html.counted(deliverable.freezes.size(), "{} freeze"_ui, "{} freezes"_ui)}));
    html.end();
  }
  html.end();
  if (all.empty())
    html.element(
        "p",
        "There is none yet. Make one for each document that is to have a glossary, and put entries and "
        "agreed definitions into it."_ui);
  if (may_compile(call)) new_deliverable_form(html, call, refusal);
  return refused_page(page(call.visitor, "Deliverables"_ui, "/deliverables", std::move(html)), refusal);
}

Response deliverable_page(const Call& call, const Refusal& refusal) {
  const auto filed = call.registry.deliverables().get(call.captures[0]);
  const auto& deliverable = filed.deliverable;
  Html html(call.visitor.ui);
  html.begin("h1").in_language("span", deliverable.head.language, deliverable.head.title).end();
  html.element("p", {{"class", "quiet"}},
               dotted({deliverable.head.kind, deliverable.head.profile, deliverable.head.language,
                       html.said(label_of(name(deliverable.head.order)))}));
  if (!refusal.sentence.empty()) refusal_note(html, refusal.sentence);
  change_list(html, call, deliverable);
  html.begin("div", {{"class", "columns"}}).begin("div");
  lists(html, call, deliverable);
  freezes(html, call, deliverable, refusal);
  html.end().begin("div");
  if (may_compile(call)) add_form(html, call, deliverable, refusal);
  html.end().end();
  return refused_page(page(call.visitor, deliverable.head.title, "/deliverables", std::move(html)), refusal);
}

Deliverable made_of(const Fields& fields) {
  Deliverable made;
  made.name = fields.text("name");
  made.head.title = fields.text("title");
  made.head.kind = fields.text("kind");
  made.head.profile = fields.text("profile");
  made.head.language = fields.text("language");
  made.head.order = parse<DeliverableOrder>(fields.text("order")).value_or(DeliverableOrder::alphabetical);
  return made;
}

}  // namespace

Response deliverables(const Call& call) {
  return shelf_page(call, {});
}

Response deliverable_new(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  try {
    const auto made = made_of(fields);
    (void)call.registry.deliverables().create(made, author_of(call.visitor, fields));
    return see_other(address_of(made));
  } catch (const Error& error) {
    return shelf_page(call, refusal_of(error, fields));
  }
}

Response deliverable(const Call& call) {
  refuse_unknown(call.request, {"from", "to"});
  return deliverable_page(call, {});
}

Response deliverable_act(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  try {
    perform(call, fields);
    return see_other("/deliverables/" + call.captures[0]);
  } catch (const Error& error) {
    return deliverable_page(call, refusal_of(error, fields));
  }
}

}  // namespace termreg::web::pages
