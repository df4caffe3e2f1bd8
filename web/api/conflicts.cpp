// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"

namespace termreg::web::api {

Response compare(const Call& call) {
  refuse_unknown(call.request, {"a", "b"});
  const auto a = id_of(required_parameter(call.request, "a"));
  const auto b = id_of(required_parameter(call.request, "b"));
  return json_response(codec::to_json(call.registry.compare(a, b)));
}

Response conflicts(const Call& call) {
  refuse_unknown(call.request, {"code", "severity", "body", "against", "entry", "lang"});
  return json_response(codec::to_json(call.registry.conflicts(filter_of(call.request))));
}

Response conflict(const Call& call) {
  for (const auto& finding : call.registry.conflicts({}))
    if (finding.digest == call.captures[0]) return json_response(codec::to_json(finding));
  throw Error(ErrorCode::not_found, "There is no finding with the digest " + call.captures[0] +
                                        "; the entries may have changed since it was made.");
}

}  // namespace termreg::web::api
