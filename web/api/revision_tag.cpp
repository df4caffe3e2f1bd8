// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/api/revision_tag.h"

#include <charconv>

#include "registry/model/error.h"

namespace termreg::web::api {

std::string revision_tag(const Call& call, std::uint64_t revision) {
  return "\"" + call.registry.store().id() + "-r" + std::to_string(revision) + "\"";
}

std::uint64_t expected_revision(const Call& call) {
  const auto tag = call.request.header("if-match");
  const auto mark = tag.rfind("-r");
  std::uint64_t revision = 0;
  if (mark != std::string_view::npos) {
    const auto digits = tag.substr(mark + 2);
    std::from_chars(digits.data(), digits.data() + digits.size(), revision);
  }
  if (revision == 0 || tag != revision_tag(call, revision))
    throw Error(
        ErrorCode::usage,
        "Expected an If-Match header with the ETag of what is to be changed as it was read, found \"" +
            std::string(tag) + "\"; GET it first.");
  return revision;
}

}  // namespace termreg::web::api
