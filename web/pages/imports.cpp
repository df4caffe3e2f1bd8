// SPDX-License-Identifier: GPL-3.0-or-later
// /imports: a file is tried first, then imported; and the jobs that came of it.
#include "indexer/sources/reader.h"
#include "web/api/handlers.h"
#include "web/api/parameters.h"
#include "web/import_order.h"
#include "web/multipart.h"
#include "web/pages/form_fields.h"
#include "web/pages/import_view.h"
#include "web/pages/layout.h"
#include "web/pages/login.h"
#include "web/pages/pages.h"
#include "web/pages/wording/wording.h"

namespace termreg::web::pages {
namespace {

constexpr Phrase import_heading = "Import"_ui;

std::vector<std::pair<std::string_view, Phrase>> format_choices() {
  std::vector<std::pair<std::string_view, Phrase>> choices{{"", "recognised by its content"_ui}};
  for (const auto& format : sources::source_formats()) choices.emplace_back(format.name, format.name);
  return choices;
}

void file_control(Html& html) {
  html.begin("div", {{"class", "field"}}).element("label", {{"for", "file"}}, "File"_ui);
  html.element("p", {{"class", "hint"}, {"id", "file-hint"}},
               "Up to 32 MiB. It is read apart from the registry, with limits on time and memory."_ui);
  html.empty("input",
             {{"id", "file"}, {"name", "file"}, {"type", "file"}, {"aria-describedby", "file-hint"}});
  html.end();
}

// For files that do not say it themselves.
void what_it_is(Html& html, const Fields& fields) {
  html.begin("fieldset").element("legend", "What the file does not say itself"_ui);
  select_field(html, "format", "Format"_ui, fields.text("format"), format_choices());
  wide_field(html, "body", "Body"_ui, fields.text("body"), {"Who publishes it: ITU-T, ISO, W3C"_ui});
  wide_field(html, "document", "Document"_ui, fields.text("document"), {"Its number: ITU-T Y.4600"_ui});
  wide_field(html, "edition", "Edition"_ui, fields.text("edition"), {"Year and month: 2022-08"_ui});
  wide_field(html, "lang", "Language"_ui, fields.text("lang"), {"Its code: en, fr, pt-br. Otherwise en."_ui});
  html.end();
}

void more_options(Html& html, const Fields& fields) {
  html.begin("details").element("summary", "Tables, and what is gone"_ui);
  text_area(html, "map", "Columns"_ui, fields.text("map"),
            {"A line each: the name that is expected, =, the name in the table (definition=Text)"_ui});
  wide_field(html, "encoding", "Encoding"_ui, fields.text("encoding"),
             {"Of CSV and TSV without a byte order mark: windows-1252. Otherwise UTF-8."_ui});
  html.begin("p").begin("label", {{"class", "mark"}, {"for", "sync"}});
  if (fields.is_set("sync"))
    html.empty("input",
               {{"id", "sync"}, {"name", "sync"}, {"type", "checkbox"}, {"value", "1"}, {"checked", ""}});
  else
    html.empty("input", {{"id", "sync"}, {"name", "sync"}, {"type", "checkbox"}, {"value", "1"}});
  html.text(" Mark as withdrawn what the file does not have any more"_ui).end().end();
  html.end();
}

void import_form(Html& html, const Visitor& visitor, const Fields& fields) {
  begin_file_form(html, visitor, "/imports", "stacked", html.said("Filing…"_ui));
  file_control(html);
  what_it_is(html, fields);
  more_options(html, fields);
  author_field(html, visitor, "author", fields.text("author"));
  html.begin("p", {{"class", "actions"}});
  action_button(html, "try", "Try it (nothing is written)"_ui);
  action_button(html, "import", "Import it"_ui, "plain");
  html.end().end();
}

// `sentence` says what went wrong with the form that came; empty for one that is new.
Response import_page(const Call& call, const Fields& fields, std::string_view sentence, int status) {
  Html html(call.visitor.ui);
  if (!sentence.empty()) error_summary(html, sentence, "file");
  html.element("h1", import_heading);
  html.begin("p", {{"class", "lead"}})
      .text(
          "Brings the entries of a file into the registry: a glossary, a terms database, a standard with its definitions. Try it first: you see what would be added and changed, and what is wrong where. "_ui)
      .link("/about#formats", "Which files can be read"_ui)
      .text(".")
      .end();
  import_form(html, call.visitor, fields);
  recent_imports(html, call.imports.list());
  auto response = page(call.visitor, import_heading, "/imports", std::move(html));
  response.status = status;
  return unkept(std::move(response));
}

Response busy_page(const Call& call, const Fields& fields) {
  auto response = import_page(
      call, fields,
      codec::said(call.visitor.ui, "Send yours again in a little while: {} imports wait already."_ui,
                  Imports::most_waiting),
      503);
  for (auto& field : api::full_of_imports().headers)
    if (field.first == "Retry-After") response.headers.push_back(std::move(field));
  return response;
}

FormPart sent_file(const Request& request) {
  for (auto& part : parse_multipart(request))
    if (part.name == "file" && part.is_file && !part.file_name.empty()) return std::move(part);
  throw Error(ErrorCode::bad_input, "Choose a file to import.");
}

ImportOrder order_of_form(const Call& call, const Fields& fields, const FormPart& file) {
  auto order = import_order_of(fields.without({"do"}), call.visitor);
  const auto action = fields.text("do");
  if (action != "try" && action != "import" && !action.empty())
    throw Error(ErrorCode::usage, "Expected to try or to import, found \"" + action + "\".");
  order.run = action == "import" ? ImportOrder::Run::real : ImportOrder::Run::trial;
  order.name = file.file_name;
  return order;
}

}  // namespace

Response imports(const Call& call) {
  refuse_unknown(call.request, {"format", "body", "document", "edition", "lang", "encoding", "map", "sync"});
  return import_page(call, Fields::of_query(call.request), {}, 200);
}

Response import_file(const Call& call) {
  const auto fields = Fields::of_multipart(call.request);
  try {
    const auto file = sent_file(call.request);
    const auto id = call.imports.add(order_of_form(call, fields, file), file.content);
    return id ? see_other("/imports/" + *id) : busy_page(call, fields);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input && error.code() != ErrorCode::usage) throw;
    return import_page(call, fields, error.what(), 422);
  }
}

Response import_job(const Call& call) {
  const auto status = call.imports.find(call.captures.front());
  if (!status)
    throw Error(ErrorCode::not_found,
                "This import is not known any more: imports are remembered until the server ends. What it "
                "wrote stands in the log of changes.");
  Html html(call.visitor.ui);
  import_status(html, call.visitor, *status);
  return unkept(page(call.visitor, import_title(call.visitor.ui, *status), "/imports", std::move(html)));
}

Response import_repeat(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"author"});
  const auto id = call.imports.repeat(call.captures.front(), author_of(call.visitor, fields));
  return id ? see_other("/imports/" + *id) : busy_page(call, fields);
}

}  // namespace termreg::web::pages
