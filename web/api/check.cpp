// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/reports/report.h"
#include "registry/model/error.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/draft_body.h"

namespace termreg::web::api {
namespace {

Response text_response(std::string text, const char* content_type) {
  Response response;
  response.content_type = content_type;
  response.body = std::move(text);
  return response;
}

}  // namespace

Response check(const Call& call) {
  refuse_unknown(call.request, {"profile", "format", "hints", "authority"});
  const auto format = text_parameter(call.request, "format");
  auto options =
      check_options(text_parameter(call.request, "profile"), text_parameter(call.request, "hints"));
  for (const auto body : call.request.parameters("authority")) options.authorities.emplace_back(body);
  const auto draft =
      draft_of_bytes(call.request.body, call.request.header("content-type"), call.draft_worker);
  const auto report = call.registry.check(draft, options);
  if (format.empty() || format == "json") return json_response(drafts::to_json(report));
  if (format == "sarif") return text_response(drafts::to_sarif(report, {}), "application/sarif+json");
  if (format == "tsv")
    return text_response(drafts::to_tsv(report), "text/tab-separated-values; charset=utf-8");
  if (format == "html") return text_response(drafts::to_html(draft, report), "text/html; charset=utf-8");
  if (format == "text")
    return text_response(drafts::to_text(report, drafts::Colour::none) + "\n", "text/plain; charset=utf-8");
  throw Error(ErrorCode::usage,
              "There is no report format \"" + format + "\"; there are json, sarif, tsv, html and text.");
}

}  // namespace termreg::web::api
