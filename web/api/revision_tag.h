// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "web/routes.h"

namespace termreg::web::api {

/// The entity tag of an entry or record at that revision.
[[nodiscard]] std::string revision_tag(const Call& call, std::uint64_t revision);

/// The revision that the request's If-Match names: a write must say what it replaces, so that nobody's work is
/// overwritten unseen. @throws Error(usage) if the header is missing or no tag of this registry.
[[nodiscard]] std::uint64_t expected_revision(const Call& call);

}  // namespace termreg::web::api
