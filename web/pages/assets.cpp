// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/assets.h"

#include <fmt/format.h>

#include <cstdint>

#include "registry/model/error.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

// FNV-1a: only to tell one build's files from another's.
std::uint64_t digest(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace

const std::string& style_sheet_address() {
  static const std::string address = fmt::format("/assets/termreg-{:016x}.css", digest(style_sheet()));
  return address;
}

const std::string& script_address() {
  static const std::string address = fmt::format("/assets/termreg-{:016x}.js", digest(script()));
  return address;
}

Response asset(const Call& call) {
  const bool is_script = call.request.path == script_address();
  if (!is_script && call.request.path != style_sheet_address())
    throw Error(ErrorCode::not_found, "There is no file " + call.request.path + ".");
  Response response;
  response.content_type = is_script ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
  response.body = std::string(is_script ? script() : style_sheet());
  response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                      {"ETag", "\"" + call.captures[0] + "\""}};
  return response;
}

}  // namespace termreg::web::pages
