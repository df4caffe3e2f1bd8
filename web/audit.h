// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/model/change.h"
#include "registry/registry.h"
#include "web/visitor.h"

/// The part of the change log that is about people: who logged in, what became of accounts. For those alone who may
/// see it (people::Deed::audit).
namespace termreg::web {

/// Whether the visitor may see this line.
[[nodiscard]] bool is_shown(const Visitor& visitor, const Change& change);

/// Lines over `after` that the visitor may see, at most `limit`.
[[nodiscard]] std::vector<Change> shown_changes(const Registry& registry, const Visitor& visitor,
                                                std::uint64_t after, std::uint32_t limit);

/// What a line about people says in words: "logged in", "role chair, in FG-MV WG1"; empty for any other line.
[[nodiscard]] std::string audit_words(const Registry& registry, const Change& change);

}  // namespace termreg::web
