// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/application.h"

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/pages/pages.h"
#include "web/routes.h"

namespace termreg::web {
namespace {

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

Application::Application(Registry& registry) : registry_(registry), store_id_(registry.store().id()) {}

std::string Application::sequence_tag() const {
  return "\"" + store_id_ + "-" + std::to_string(registry_.store().head().sequence) + "\"";
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
  Call call{registry_, request, {}};
  std::string allowed;
  for (const auto& route : routes()) {
    if (!match(route.pattern, request.path, call.captures)) continue;
    if (route.method != method) {
      (allowed += allowed.empty() ? "" : ", ") += method_name(route.method);
      continue;
    }
    const auto asked = request.header("if-none-match");
    Response response;
    if (route.validator == Validator::sequence) {
      response.headers = {{"ETag", sequence_tag()}, {"Cache-Control", "no-cache"}};
      if (!asked.empty() && lists_tag(asked, tag_of(response))) return not_modified(response);
      auto validators = std::move(response.headers);
      response = route.handler(call);
      response.headers.insert(response.headers.end(), validators.begin(), validators.end());
      return response;
    }
    response = route.handler(call);
    if (route.validator == Validator::own && !asked.empty() && lists_tag(asked, tag_of(response)))
      return not_modified(response);
    return response;
  }
  if (allowed.empty()) return failure(request, 404, "not-found", "There is nothing at " + request.path + ".");
  auto response = failure(request, 405, "method-not-allowed", "Expected one of " + allowed + " here.");
  response.headers.emplace_back("Allow", allowed);
  return response;
}

}  // namespace termreg::web
