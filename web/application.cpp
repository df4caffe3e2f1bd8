// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/application.h"

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/own_site.h"
#include "web/pages/form_fields.h"
#include "web/pages/login.h"
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

// What programs ask for; everything else is looked at by people.
bool is_for_program(const Request& request) {
  return request.path.starts_with("/api/") || request.path == "/metrics";
}

// A program gets problem+json, a person a page.
Response failure(const Visitor& visitor, const Request& request, int status, std::string_view code,
                 std::string_view sentence) {
  if (is_for_program(request)) return problem(status, code, sentence);
  if (status == 403) return pages::refused(visitor, request, status, sentence);
  return pages::failure(visitor, status, sentence);
}

// Nobody is known who could do it: a program is told how to say who it is, a person where.
Response not_logged_in(const Visitor& visitor, const Request& request, std::string_view sentence) {
  if (!is_for_program(request) && (request.method == Method::get || request.method == Method::head))
    return pages::see_other("/login?next=" + percent_encoded(request.raw_target));
  auto response = is_for_program(request) ? problem(401, "not-logged-in", sentence)
                                          : pages::refused(visitor, request, 401, sentence);
  response.headers.emplace_back("WWW-Authenticate", visitor.proof == Proof::refused
                                                        ? "Bearer realm=\"termreg\", error=\"invalid_token\""
                                                        : "Bearer realm=\"termreg\"");
  return response;
}

bool is_page(const Request& request) {
  return !is_for_program(request) && !request.path.starts_with("/assets/");
}

// What a session is shown is not what others are, nor is what is shown in another language.
std::string tag_for(const Visitor& visitor, const std::string& state) {
  constexpr std::size_t enough = 24;  // of the name and digest of a session, to tell it from others
  const auto whose = visitor.credential.substr(0, enough);
  const auto language = visitor.ui == Language::english ? "" : "-" + std::string(codec::tag(visitor.ui));
  return "\"" + state + language + (whose.empty() ? "" : "-" + whose) + "\"";
}

bool is_write(Method method) {
  return method != Method::get && method != Method::head;
}

// The same address answers each visitor otherwise, and what a session is told is for nobody else.
void mark_personal(const Visitor& visitor, const Request& request, Response& response) {
  const bool by_account = visitor.accounts == Accounts::on;
  if (is_page(request))
    response.headers.emplace_back(
        "Vary", by_account ? "Accept-Language, Cookie, Authorization" : "Accept-Language, Cookie");
  else if (by_account)
    response.headers.emplace_back("Vary", "Cookie, Authorization");
  if (!by_account || visitor.proof == Proof::none) return;
  for (auto& [name, value] : response.headers)
    if (name == "Cache-Control" && value == "no-cache") value = "private, no-cache";
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

// A handler that looked at more than the registry says so.
bool is_for_once(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (name == "Cache-Control" && value == "no-store") return true;
  return false;
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

Application::~Application() = default;

Application::Application(Registry& registry, const Access& access, std::filesystem::path draft_worker)
    : registry_(registry),
      draft_worker_(std::move(draft_worker)),
      store_id_(registry.store().id()),
      door_(registry.people(), access),
      imports_(std::make_unique<Imports>(registry.store(), draft_worker_)),
      cache_(cached_bytes) {}

// Full text may be behind the store, so an answer that holds some is not yet that of the sequence alone.
std::string Application::state() const {
  const auto* index = registry_.index();
  return store_id_ + "-" + std::to_string(registry_.store().sequence()) + "-" +
         std::to_string(index == nullptr ? 0 : index->applied_sequence());
}

// A choice of the language is for this page and, by the cookie, for those that follow; handlers do not see it.
Response Application::handle(const Request& request) const {
  if (!is_page(request)) return handled(request, Language::english);
  const auto language = language_of(request);
  if (!request.parameter("ui")) return handled(request, language);
  const auto chosen = asked_language(request);
  auto response = handled(without_language(request), language);
  if (chosen) response.headers.emplace_back("Set-Cookie", language_cookie(*chosen, door_.cookie_transport()));
  return response;
}

Response Application::handled(const Request& request, Language ui) const {
  auto visitor = door_.unknown();
  const auto look = [&] {
    visitor.ui = ui;
    visitor.address = address_without_language(request);
  };
  look();
  try {
    visitor = door_.recognise(request);
    look();
    auto response = routed(request, visitor);
    mark_personal(visitor, request, response);
    return response;
  } catch (const Error& error) {
    const int status = status_of(error.code());
    // What went wrong inside is for the log, not for a stranger.
    if (status == 500) throw;
    return failure(visitor, request, status, name(error.code()), error.what());
  }
}

Response Application::routed(const Request& request, const Visitor& visitor) const {
  const auto method = request.method == Method::head ? Method::get : request.method;
  Call call{registry_, request, {}, visitor, door_, draft_worker_, *imports_};
  std::string allowed;
  for (const auto& route : routes()) {
    if (!match(route.pattern, request.path, call.captures)) continue;
    if (route.method != method) {
      (allowed += allowed.empty() ? "" : ", ") += method_name(route.method);
      continue;
    }
    if (auto refusal = refused(route, call)) return std::move(*refusal);
    return answered(route, call);
  }
  if (allowed.empty())
    return failure(visitor, request, 404, "not-found", "There is nothing at " + request.path + ".");
  auto response =
      failure(visitor, request, 405, "method-not-allowed", "Expected one of " + allowed + " here.");
  response.headers.emplace_back("Allow", allowed);
  return response;
}

// Who may do what is decided in registry/people alone; here it is asked for every route, before its handler.
std::optional<Response> Application::refused(const Route& route, const Call& call) const {
  const auto& visitor = call.visitor;
  if (visitor.proof == Proof::refused)
    return not_logged_in(visitor, call.request,
                         "The token proves nobody: it is unknown, was revoked, or its time is over.");
  if (const auto sentence = people::why_not(visitor.person, route.deed); !sentence.empty())
    return visitor.person.standing == people::Standing::account
               ? failure(visitor, call.request, 403, "forbidden", sentence)
               : not_logged_in(visitor, call.request, sentence);
  if (!is_write(call.request.method)) return std::nullopt;
  refuse_foreign_write(call.request);
  if (route.deed != people::Deed::read && route.deed != people::Deed::arrive)
    door_.require_form_token(visitor, call.request);
  return std::nullopt;
}

Response Application::answered(const Route& route, const Call& call) const {
  if (route.validator == Validator::sequence) return current(route, call);
  auto response = route.handler(call);
  const auto asked = call.request.header("if-none-match");
  if (route.validator == Validator::own && !asked.empty() && lists_tag(asked, tag_of(response)))
    return not_modified(response);
  return response;
}

// An answer that is good for as long as the registry does not change.
Response Application::current(const Route& route, const Call& call) const {
  const auto now = state();  // before the handler looks: its answer may be newer, never older
  const auto tag = tag_for(call.visitor, now);
  // What one session is shown is kept for that session alone.
  const auto target =
      call.visitor.credential + std::string(codec::tag(call.visitor.ui)) + target_of(call.request);
  const auto asked = call.request.header("if-none-match");
  if (!asked.empty() && lists_tag(asked, tag)) {
    Response unchanged;
    unchanged.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
    return not_modified(unchanged);
  }
  if (auto known = cache_.find(target, now)) return std::move(*known);
  // While findings are behind the entries, answers change though the registry does not.
  const bool is_settled = registry_.findings_currency().level;
  auto response = route.handler(call);
  if (is_for_once(response)) return response;
  if (!is_settled && !registry_.findings_currency().level) {
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
  }
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  cache_.keep(target, now, response);
  return response;
}

}  // namespace termreg::web
