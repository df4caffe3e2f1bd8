// SPDX-License-Identifier: GPL-3.0-or-later
// Imports: a file is taken with 202, and its job is looked at until it is over.
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/model/names.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/import_order.h"

namespace termreg::web::api {
namespace {

constexpr int seconds_to_wait = 10;  // for a place in the queue

void write_status(codec::JsonWriter& out, const ImportStatus& status) {
  const auto& order = status.order;
  out.begin_object().member("id", status.id).member("state", state_name(status.state));
  out.member("name", order.name).member("dry_run", order.run == ImportOrder::Run::trial);
  out.member("author", order.author).optional_member("format", order.format);
  out.member("asked_at", status.asked_at).optional_member("ended_at", status.ended_at);
  out.member("ahead", status.ahead).member("read", status.progress.bytes_read);
  out.member("total_bytes", status.progress.bytes_total).member("entries", status.progress.entries);
  if (status.state == ImportState::refused)
    out.key("refusal")
        .begin_object()
        .member("code", termreg::name(status.code))
        .member("detail", status.sentence)
        .end_object();
  if (status.state == ImportState::done) {
    out.key("report").raw(codec::to_json(status.report));
    out.member("diagnostics_left_out", status.diagnostics_left_out);
  }
  out.end_object();
}

Response kept_nowhere(Response response) {
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

Response full_of_imports() {
  auto response = problem(503, "busy",
                          fmt::format("{} imports wait already; send this one again in {} seconds.",
                                      Imports::most_waiting, seconds_to_wait));
  response.headers.emplace_back("Retry-After", std::to_string(seconds_to_wait));
  return response;
}

Response post_import(const Call& call) {
  const auto by_type = format_of_media_type(call.request.header("content-type"));
  auto order = import_order_of(Fields::of_query(call.request), call.visitor);
  if (order.format.empty()) order.format = by_type;
  if (order.name.empty()) order.name = "upload";
  const auto id = call.imports.add(std::move(order), call.request.body);
  if (!id) return full_of_imports();
  codec::JsonWriter out;
  write_status(out, call.imports.find(*id).value());
  auto response = json_response(out.take(), 202);
  response.headers.emplace_back("Location", "/api/v1/imports/" + *id);
  return kept_nowhere(std::move(response));
}

Response import_job(const Call& call) {
  const auto status = call.imports.find(call.captures.front());
  if (!status)
    throw Error(ErrorCode::not_found, "There is no import " + call.captures.front() +
                                          "; they are kept until the server ends, the last " +
                                          std::to_string(Imports::most_kept) + ".");
  codec::JsonWriter out;
  write_status(out, *status);
  return kept_nowhere(json_response(out.take()));
}

Response import_jobs(const Call& call) {
  const auto all = call.imports.list();
  codec::JsonWriter out;
  out.begin_object().member("total", all.size()).key("imports").begin_array();
  for (const auto& status : all) write_status(out, status);
  return kept_nowhere(json_response(out.end_array().end_object().take()));
}

}  // namespace termreg::web::api
