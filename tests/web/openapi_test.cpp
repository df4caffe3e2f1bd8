// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/api/openapi.h"

#include <set>

#include "registry/codec/json_tree.h"
#include "tests/catch.h"
#include "web/routes.h"

using namespace termreg;
using namespace termreg::web;

namespace {

bool is_of_api(std::string_view pattern) {
  return pattern.starts_with("/api/") || pattern == "/healthz" || pattern == "/readyz" ||
         pattern == "/metrics";
}

}  // namespace

TEST_CASE("the description of the API names every route of it, and nothing else", "[web]") {
  std::set<std::pair<Method, std::string_view>> routed, described;
  for (const auto& route : routes())
    if (is_of_api(route.pattern)) routed.emplace(route.method, route.pattern);
  for (const auto& operation : api::operations()) described.emplace(operation.method, operation.pattern);
  for (const auto& [method, pattern] : routed) {
    INFO(pattern);
    CHECK(described.contains({method, pattern}));
  }
  CHECK(described == routed);
}

TEST_CASE("every open segment of a path has a name, and every operation a summary", "[web]") {
  for (const auto& operation : api::operations()) {
    INFO(operation.pattern);
    CHECK_FALSE(operation.summary.empty());
    CHECK((operation.pattern.find("{}") == std::string_view::npos) == operation.names.empty());
  }
}

TEST_CASE("the description is JSON of OpenAPI 3.1 with named paths", "[web]") {
  const auto text = api::openapi_json();
  CHECK_NOTHROW(codec::json_tree(text));
  CHECK(text.find(R"("openapi":"3.1.0")") != std::string::npos);
  CHECK(text.find(R"("/api/v1/entries/{id}")") != std::string::npos);
  CHECK(text.find("{}/") == std::string::npos);
}

TEST_CASE("the description says which operations take somebody who is known", "[web][people]") {
  const auto tree = codec::json_tree(api::openapi_json());
  const auto* paths = tree.find("paths");
  REQUIRE(paths != nullptr);
  CHECK(tree.find("components")->find("securitySchemes")->find("token")->find("scheme")->scalar == "bearer");
  const auto security = [&](const char* path, const char* method) {
    return paths->find(path)->find(method)->find("security")->items.size();
  };
  // Nothing, a token or a session; and without nothing where something is written.
  CHECK(security("/api/v1/entries/{id}", "get") == 3);
  CHECK(security("/api/v1/entries/{id}", "put") == 2);
  CHECK(paths->find("/api/v1/entries/{id}")->find("put")->find("x-termreg-deed")->scalar == "edit");
}
