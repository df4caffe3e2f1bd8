// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/registry.h"
#include "web/http.h"

namespace termreg::web {

/// The web front end: routes a request to an API handler or a page (routes.cpp is the visible table), and
/// turns an Error into problem+json (RFC 9457) under /api and into a page elsewhere. Knows no socket.
/// Thread-safe.
class Application {
 public:
  explicit Application(Registry& registry);
  [[nodiscard]] Response handle(const Request& request) const;

 private:
  Registry& registry_;
};

}  // namespace termreg::web
