// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/application.h"

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/pages/pages.h"
#include "web/routes.h"

namespace termreg::web {
namespace {

constexpr std::size_t cached_bytes = 32 * 1024 * 1024;

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return 400;
    case ErrorCode::bad_input:
      return 422;
    case ErrorCode::not_found:
      return 404;
    case ErrorCode::stale_revision:
      return 412;
    case ErrorCode::wrong_state:
      return 409;
    case ErrorCode::forbidden:
      return 403;
    case ErrorCode::locked:
    case ErrorCode::damaged:
    case ErrorCode::read_only:
      return 503;
    case ErrorCode::no_space:
      return 507;
    case ErrorCode::internal:
      break;
  }
  return 500;
}

// A program gets problem+json, a person a page.
Response failure(const Request& request, int status, std::string_view code, std::string_view sentence) {
  if (request.path.starts_with("/api/")) return problem(status, code, sentence);
  return pages::failure(status, sentence);
}

bool lists_tag(std::string_view header, std::string_view tag) {
  if (header == "*") return true;
  for (auto at = header.find(tag); at != std::string_view::npos; at = header.find(tag, at + 1)) return true;
  return false;
}

Response not_modified(const Response& whole) {
  Response response;
  response.status = 304;
  for (const auto& field : whole.headers)
    if (field.first == "ETag" || field.first == "Cache-Control") response.headers.push_back(field);
  return response;
}

std::string_view tag_of(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (name == "ETag") return value;
  return {};
}

// The request as far as such an answer depends on it.
std::string target_of(const Request& request) {
  auto target = request.path;
  for (const auto& [name, value] : request.query)
    target.append(1, '\0').append(name).append(1, '\0').append(value);
  return target;
}

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET, HEAD";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::del:
      return "DELETE";
  }
  return {};
}

}  // namespace

Application::Application(Registry& registry, std::filesystem::path draft_worker)
    : registry_(registry),
      draft_worker_(std::move(draft_worker)),
      store_id_(registry.store().id()),
      cache_(cached_bytes) {}

// Full text may be behind the store, so an answer that holds some is not yet that of the sequence alone.
std::string Application::sequence_tag() const {
  const auto* index = registry_.index();
  return "\"" + store_id_ + "-" + std::to_string(registry_.store().sequence()) + "-" +
         std::to_string(index == nullptr ? 0 : index->applied_sequence()) + "\"";
}

Response Application::handle(const Request& request) const {
  try {
    return routed(request);
  } catch (const Error& error) {
    const int status = status_of(error.code());
    // What went wrong inside is for the log, not for a stranger.
    if (status == 500) throw;
    return failure(request, status, name(error.code()), error.what());
  }
}

Response Application::routed(const Request& request) const {
  const auto method = request.method == Method::head ? Method::get : request.method;
  Call call{registry_, request, {}, draft_worker_};
  std::string allowed;
  for (const auto& route : routes()) {
    if (!match(route.pattern, request.path, call.captures)) continue;
    if (route.method != method) {
      (allowed += allowed.empty() ? "" : ", ") += method_name(route.method);
      continue;
    }
    if (route.validator == Validator::sequence) return current(route, call);
    auto response = route.handler(call);
    const auto asked = request.header("if-none-match");
    if (route.validator == Validator::own && !asked.empty() && lists_tag(asked, tag_of(response)))
      return not_modified(response);
    return response;
  }
  if (allowed.empty()) return failure(request, 404, "not-found", "There is nothing at " + request.path + ".");
  auto response = failure(request, 405, "method-not-allowed", "Expected one of " + allowed + " here.");
  response.headers.emplace_back("Allow", allowed);
  return response;
}

// An answer that is good for as long as the registry does not change.
Response Application::current(const Route& route, const Call& call) const {
  const auto tag = sequence_tag();  // before the handler looks: its answer may be newer, never older
  const auto target = target_of(call.request);
  const auto asked = call.request.header("if-none-match");
  if (!asked.empty() && lists_tag(asked, tag)) {
    Response unchanged;
    unchanged.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
    return not_modified(unchanged);
  }
  if (auto known = cache_.find(target, tag)) return std::move(*known);
  auto response = route.handler(call);
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  cache_.keep(target, tag, response);
  return response;
}

}  // namespace termreg::web
