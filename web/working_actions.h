// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/working/desk.h"
#include "web/fields.h"

/// What can be done to working definitions through the web: the same for API and pages. Every function throws
/// what the Desk throws, and Error(bad_input) for a field it does not know.
namespace termreg::web {

/// Fields: group, concept, rationale, work_item, supersedes, and those of wording_of.
[[nodiscard]] working::Proposal proposal_of(const working::Desk& desk, const Fields& fields);

/// Fields: basis (adopt, adapt, new), from, language, term, admitted, abbreviations, deprecated, domain,
/// definition, notes, examples, sources, reason.
[[nodiscard]] working::WordingRequest wording_of(const Fields& fields);

/// Files a new record, and proposes it unless the field `draft` is set.
working::Filed file(working::Desk& desk, const Fields& fields);

/// Does to the record what `action` names, and returns it:
///   revise    fields of wording_of                      restore   version
///   propose                                             comment   text, reply_to
///   object    reason                                    resolve   objection, resolution
///   vote      choice (for, against, abstain)            agree     meeting, document, date
///   withdraw  reason
/// @param revision  the one the person saw; nothing for "whatever is there"
/// @throws Error(usage) for another action.
working::Filed act(working::Desk& desk, const std::string& id, std::string_view action, const Fields& fields,
                   std::optional<std::uint64_t> revision);

/// Who acts: the field `author`, "local" if it is empty. One machine, one trusted circle: names are taken on
/// trust.
[[nodiscard]] std::string author_of(const Fields& fields);

}  // namespace termreg::web
