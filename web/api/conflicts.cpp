// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/codec/sarif.h"
#include "registry/model/error.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/api/report_response.h"
#include "web/decision_fields.h"

namespace termreg::web::api {
namespace {

constexpr std::uint32_t longest_list = 10'000'000;

std::string listing_json(const conflicts::Listing& listing) {
  codec::JsonWriter out;
  out.begin_object().member("total", listing.total).key("findings").begin_array();
  for (const auto& finding : listing.findings) out.raw(codec::to_json(finding));
  return out.end_array().end_object().take();
}

Response listing_response(const std::vector<Finding>& findings, const std::string& format) {
  if (format == "sarif") {
    Response response;
    response.content_type = "application/sarif+json";
    response.body = codec::to_sarif(findings, {});
    return response;
  }
  std::ostringstream written;
  glossary::write_findings(findings, glossary::list_format(format), written);
  return report_response(glossary::list_format(format), "conflicts", std::move(written).str());
}

}  // namespace

Response compare(const Call& call) {
  refuse_unknown(call.request, {"a", "b"});
  const auto a = id_of(required_parameter(call.request, "a"));
  const auto b = id_of(required_parameter(call.request, "b"));
  return json_response(codec::to_json(call.registry.compare(a, b)));
}

Response conflicts(const Call& call) {
  refuse_unknown(call.request, {"code", "severity", "body", "against", "entry", "lang", "state", "profile",
                                "limit", "offset", "format"});
  conflicts::Window window;
  window.offset = number_parameter(call.request, "offset", 0, longest_list);
  window.limit = number_parameter(call.request, "limit", longest_list, longest_list);
  const auto listing = call.registry.list_conflicts(filter_of(call.request), window);
  const auto format = text_parameter(call.request, "format");
  auto response = format.empty() || format == "json" ? json_response(listing_json(listing))
                                                     : listing_response(listing.findings, format);
  add_next_page(call.request, window.offset + window.limit, listing.total, response);
  return response;
}

Response conflict(const Call& call) {
  if (const auto finding = call.registry.finding(call.captures[0]))
    return json_response(codec::to_json(*finding));
  throw Error(ErrorCode::not_found, "There is no finding with the digest " + call.captures[0] +
                                        "; the entries may have changed since it was made.");
}

Response disposition(const Call& call) {
  if (const auto decision = call.registry.decision(call.captures[0]))
    return json_response(codec::to_json(*decision));
  throw Error(ErrorCode::not_found, "Nothing was decided about a finding " + call.captures[0] + ".");
}

Response put_disposition(const Call& call) {
  const auto fields = Fields::of_json(call.request);
  fields.refuse_unknown({"disposition", "reason", "state", "expires", "author"});
  call.registry.decide({call.captures[0]}, decision_of(call.visitor, fields));
  const auto decision = call.registry.decision(call.captures[0]);
  auto response = decision ? json_response(codec::to_json(*decision)) : json_response({}, 204);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response decisions(const Call& call) {
  refuse_unknown(call.request, {"format"});
  const auto all = call.registry.decisions();
  const auto format = text_parameter(call.request, "format");
  if (!format.empty() && format != "json") {
    std::ostringstream written;
    glossary::write_decisions(all, glossary::list_format(format), written);
    return report_response(glossary::list_format(format), "decision-log", std::move(written).str());
  }
  codec::JsonWriter out;
  out.begin_object().member("total", all.size()).key("decisions").begin_array();
  for (const auto& decision : all) out.raw(codec::to_json(decision));
  return json_response(out.end_array().end_object().take());
}

}  // namespace termreg::web::api
