// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "registry/codec/json_writer.h"
#include "registry/codec/working_json.h"
#include "registry/model/error.h"
#include "registry/text/words.h"
#include "registry/working/changes_document.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/api/report_response.h"
#include "web/api/revision_tag.h"
#include "web/working_actions.h"

namespace termreg::web::api {
namespace {

Response deliverable_answer(const Call& call, const working::FiledDeliverable& filed, int status = 200) {
  auto response = json_response(codec::to_json(filed.deliverable, filed.revision), status);
  response.headers = {{"ETag", revision_tag(call, filed.revision)}, {"Cache-Control", "no-cache"}};
  return response;
}

Deliverable deliverable_in_body(const Call& call) {
  if (!call.request.header("content-type").starts_with("application/json"))
    throw Error(ErrorCode::usage, "Expected a deliverable as application/json.");
  auto deliverable = codec::deliverable_from_json(call.request.body);
  if (deliverable.name != call.captures[0])
    throw Error(ErrorCode::bad_input, "The name in the body is not the name in the address.");
  return deliverable;
}

// The rules of a list hold however an entry got there.
Deliverable checked_items(const Call& call, const Deliverable& wanted) {
  auto checked = wanted;
  checked.items.clear();
  for (const auto& item : wanted.items) checked = call.registry.deliverables().with(checked, item);
  return checked;
}

}  // namespace

Response deliverables(const Call& call) {
  codec::JsonWriter out;
  out.begin_object().key("deliverables").begin_array();
  for (const auto& filed : call.registry.deliverables().list())
    out.raw(codec::to_json(filed.deliverable, filed.revision));
  return json_response(out.end_array().end_object().take());
}

Response deliverable(const Call& call) {
  return deliverable_answer(call, call.registry.deliverables().get(call.captures[0]));
}

Response put_deliverable(const Call& call) {
  const auto wanted = checked_items(call, deliverable_in_body(call));
  auto& shelf = call.registry.deliverables();
  if (call.request.header("if-none-match") == "*")
    return deliverable_answer(call, shelf.create(wanted, call.visitor.person.name), 201);
  return deliverable_answer(call,
                            shelf.change(call.captures[0], expected_revision(call), call.visitor.person.name,
                                         [&](const Deliverable&) { return wanted; }));
}

Response post_freeze(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"author", "remark"});
  auto& shelf = call.registry.deliverables();
  shelf.freeze(call.captures[0], fields.text("remark"), author_of(call.visitor, fields));
  return deliverable_answer(call, shelf.get(call.captures[0]), 201);
}

Response deliverable_changes(const Call& call) {
  refuse_unknown(call.request, {"from", "to", "format"});
  const auto& shelf = call.registry.deliverables();
  const auto freeze = [&](const char* name) {
    return shelf.frozen(call.captures[0], number_parameter(call.request, name, 0, 1000000));
  };
  const auto format = text_parameter(call.request, "format");
  if (!format.empty() && format != "json") {
    const auto& row = glossary::list_format(format);
    std::ostringstream written;
    working::write_changes(freeze("from"), freeze("to"), row, written);
    return report_response(row, call.captures[0] + "-changes", std::move(written).str());
  }
  codec::JsonWriter out;
  out.begin_object().key("changes").begin_array();
  for (const auto& change : working::changes(freeze("from"), freeze("to"))) {
    out.begin_object().member("kind", working::name(change.kind)).member("entry", change.entry.text());
    out.member("term", change.term).member("what", change.what).end_object();
  }
  return json_response(out.end_array().end_object().take());
}

Response deliverable_glossary(const Call& call) {
  refuse_unknown(call.request, {"deliverable", "freeze", "format", "profile"});
  const auto name = required_parameter(call.request, "deliverable");
  const auto& format = glossary::writer_format(required_parameter(call.request, "format"));
  const auto number = number_parameter(call.request, "freeze", 0, 1000000);
  const auto& shelf = call.registry.deliverables();
  const auto frozen = number == 0 ? shelf.latest(name) : shelf.frozen(name, number);
  std::ostringstream out;
  working::write(frozen, text_parameter(call.request, "profile"), format, out);
  Response response;
  response.content_type = std::string(format.media_type);
  response.body = std::move(out).str();
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + frozen.name + "-" +
                                                           std::to_string(frozen.number) +
                                                           std::string(format.extension) + "\"");
  return response;
}

}  // namespace termreg::web::api
