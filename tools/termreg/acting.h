// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "registry/people/permission.h"
#include "registry/registry.h"

namespace termreg::cli {

/// Who acts on the command line, as `--author` says. "local", who owns the data directory, may do everything. While
/// there are no accounts any other name is taken on trust; once there are, it is an account and may do what its
/// role lets it. @throws Error(not_found) if there are accounts, and none of that name.
[[nodiscard]] people::Person acting(const Registry& registry, const std::string& author);

/// The same, for what depends on the role alone. @return the name. @throws Error(forbidden) too.
[[nodiscard]] std::string acting(const Registry& registry, const std::string& author, people::Deed deed);

}  // namespace termreg::cli
