// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "web/api/handlers.h"
#include "web/api/parameters.h"
#include "web/api/report_response.h"

namespace termreg::web::api {
namespace {

std::string format_name(const Request& request) {
  auto format = text_parameter(request, "format");
  return format.empty() ? "json" : format;
}

}  // namespace

Response gap(const Call& call) {
  refuse_unknown(call.request, {"bodies", "q", "format"});
  const auto& format = glossary::gap_format(format_name(call.request));
  std::ostringstream out;
  glossary::write_gap(call.registry.gap(gap_request_of(call.request)), format, out);
  return report_response(format, "gap-analysis", std::move(out).str());
}

Response sheet(const Call& call) {
  refuse_unknown(call.request, {"term", "id", "digest", "lang", "format"});
  const auto& format = glossary::sheet_format(format_name(call.request));
  std::ostringstream out;
  glossary::write_sheet(call.registry.sheet(sheet_request_of(call.request)), format, out);
  return report_response(format, "harmonisation-sheet", std::move(out).str());
}

}  // namespace termreg::web::api
