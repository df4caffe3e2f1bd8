// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/people/permission.h"
#include "registry/registry.h"
#include "web/doorkeeper.h"
#include "web/http.h"
#include "web/imports.h"
#include "web/visitor.h"

namespace termreg::web {

/// What a handler works with: the registry, the request, the parts of the path that the pattern left open, and who
/// asks.
struct Call {
  Registry& registry;
  const Request& request;
  std::vector<std::string> captures;
  const Visitor& visitor;
  Doorkeeper& door;
  const std::filesystem::path& draft_worker;  ///< program that reads drafts; empty: this process does
  Imports& imports;
};

/// What an answer depends on besides the request; decides its entity tag.
enum class Validator {
  none,      ///< answered anew every time
  sequence,  ///< the state of the registry: store id and number of the last change
  own,       ///< the handler sets the tag itself
};

/// A row of the table of routes. In a pattern, `{}` stands for one segment of the path.
struct Route {
  Method method;
  std::string_view pattern;
  Response (*handler)(const Call& call);
  Validator validator;
  people::Deed
      deed;  ///< asked before the handler is called; what depends on more than the role, it asks itself
};

/// Every route of the house, in the order of the contract.
[[nodiscard]] std::span<const Route> routes();

/// Matches a path against a pattern. @return whether it does; `captures` then holds one text for each `{}`.
[[nodiscard]] bool match(std::string_view pattern, std::string_view path, std::vector<std::string>& captures);

}  // namespace termreg::web
