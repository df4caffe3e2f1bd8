// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/codec/working_json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/api/revision_tag.h"
#include "web/working_actions.h"

namespace termreg::web::api {
namespace {

Response answer(const Call& call, const working::Filed& filed, int status = 200) {
  auto response = json_response(codec::to_json(filed.record, filed.revision), status);
  response.headers = {{"ETag", revision_tag(call, filed.revision)}, {"Cache-Control", "no-cache"}};
  if (status == 201)
    response.headers.emplace_back("Location", "/api/v1/working-definitions/" + filed.record.id);
  return response;
}

// Nothing typed is lost: the answer holds what was sent and what stands now, to be merged by a person.
Response stale(const Call& call, const Error& error) {
  const auto now = call.registry.working().get(call.captures[0]);
  codec::JsonWriter out;
  out.begin_object().member("type", "about:blank").member("title", "Precondition Failed");
  out.member("status", 412U).member("code", name(error.code())).member("detail", error.what());
  out.key("current").raw(codec::to_json(now.record, now.revision));
  out.key("yours").raw(call.request.body);
  auto response = json_response(out.end_object().take(), 412);
  response.content_type = "application/problem+json";
  response.headers = {{"ETag", revision_tag(call, now.revision)}, {"Cache-Control", "no-store"}};
  return response;
}

Response done(const Call& call, std::string_view action, const Fields& fields,
              std::optional<std::uint64_t> revision) {
  try {
    return answer(call, act(call, call.captures[0], action, fields, revision));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::stale_revision) throw;
    return stale(call, error);
  }
}

template <typename Records>
std::string records_json(std::string_view member, const Records& records) {
  codec::JsonWriter out;
  out.begin_object().key(member).begin_array();
  for (const auto& filed : records) out.raw(codec::to_json(filed.record, filed.revision));
  return out.end_array().end_object().take();
}

}  // namespace

Response working_definitions(const Call& call) {
  refuse_unknown(call.request, {"state", "group", "concept", "lang"});
  working::DeskFilter filter;
  if (const auto state = text_parameter(call.request, "state"); !state.empty()) {
    filter.state = parse<WorkingState>(state);
    if (!filter.state) throw Error(ErrorCode::usage, "There is no state \"" + state + "\".");
  }
  filter.group = text_parameter(call.request, "group");
  filter.concept_key = text_parameter(call.request, "concept");
  filter.language = text_parameter(call.request, "lang");
  return json_response(records_json("working_definitions", call.registry.working().list(filter)));
}

Response working_definition(const Call& call) {
  return answer(call, call.registry.working().get(call.captures[0]));
}

Response working_history(const Call& call) {
  const auto& desk = call.registry.working();
  auto all = desk.history(call.captures[0]);
  all.insert(all.begin(), desk.get(call.captures[0]));
  return json_response(records_json("history", all));
}

Response working_findings(const Call& call) {
  const auto& desk = call.registry.working();
  return json_response(codec::to_json(desk.findings(desk.get(call.captures[0]).record)));
}

Response check_proposal(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  const auto& desk = call.registry.working();
  auto proposal = proposal_of(desk, fields);
  if (proposal.group.empty()) proposal.group = "local";
  return json_response(codec::to_json(desk.findings(working::begin(proposal, {}))));
}

Response post_proposal(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  return answer(call, file(call, fields, fields.is_set("draft") ? Filing::draft : Filing::proposal), 201);
}

// What is agreed is never changed: a new wording for it is a proposal that supersedes it.
Response post_wording(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  auto& desk = call.registry.working();
  const auto filed = desk.get(call.captures[0]);
  if (filed.record.state != WorkingState::agreed)
    return done(call, fields.number("restore") == 0 ? "revise" : "restore", fields, expected_revision(call));
  auto proposal = proposal_of(desk, fields);
  proposal.group = filed.record.group;
  proposal.supersedes = filed.record.id;
  return answer(call, file(call, proposal, fields, Filing::proposal), 201);
}

Response post_comment(const Call& call) {
  return done(call, "comment", Fields::of_json(call.request), std::nullopt);
}

Response post_objection(const Call& call) {
  return done(call, "object", Fields::of_json(call.request), std::nullopt);
}

Response post_vote(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  return done(call, "vote", fields, expected_revision(call));
}

Response post_decision(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  const auto decision = fields.text("decision");
  if (decision != "propose" && decision != "agree" && decision != "withdraw" && decision != "resolve")
    throw Error(ErrorCode::bad_input,
                "Expected the decision propose, agree, withdraw or resolve, found \"" + decision + "\".");
  return done(call, decision, fields, expected_revision(call));
}

}  // namespace termreg::web::api
