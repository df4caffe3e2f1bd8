// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/own_site.h"

#include "registry/model/error.h"

namespace termreg::web {
namespace {

// "http://127.0.0.1:8080" -> "127.0.0.1:8080"; "null" stays and is no host.
std::string_view host_of(std::string_view origin) {
  const auto scheme = origin.find("://");
  return scheme == std::string_view::npos ? origin : origin.substr(scheme + 3);
}

bool is_foreign(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  const auto origin = request.header("origin");
  return !origin.empty() && host_of(origin) != request.header("host");
}

}  // namespace

void refuse_foreign_write(const Request& request) {
  if (is_foreign(request)) throw Error(ErrorCode::forbidden, "A write from another site is refused.");
}

}  // namespace termreg::web
