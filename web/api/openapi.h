// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/http.h"

namespace termreg::web::api {

/// What a program has to know about a route of the API, beside what the table of routes says.
struct Operation {
  Method method;
  std::string_view pattern;  ///< as in the table of routes
  std::string_view summary;
  std::string_view names;  ///< of the open segments of the path, with commas between
  std::string_view query;  ///< names of the parameters, with commas between
  std::string_view body;   ///< media type of the request's body, if it has one
};

/// One row for every route under /api/v1 and for the three beside it (a test compares both tables).
[[nodiscard]] std::span<const Operation> operations();

/// The description of the API (OpenAPI Specification 3.1.0), made of the table above.
[[nodiscard]] std::string openapi_json();

}  // namespace termreg::web::api
