// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/working/desk.h"
#include "web/fields.h"
#include "web/routes.h"

/// What can be done to working definitions through the web: the same for API and pages. Who acts is the visitor (actor_of). Every
/// function throws what the Desk throws, and Error(bad_input) for a field it does not know.
namespace termreg::web {

/// Fields: group, concept, rationale, work_item, supersedes, and those of wording_of.
[[nodiscard]] working::Proposal proposal_of(const working::Desk& desk, const Fields& fields);

/// Fields: basis (adopt, adapt, new), from, language, term, admitted, abbreviations, deprecated, domain,
/// definition, notes, examples, sources, reason.
[[nodiscard]] working::WordingRequest wording_of(const Fields& fields);

enum class Filing : std::uint8_t { draft, proposal };
/// Files a new record by the visitor. @throws Error(forbidden) if the visitor may not write for that group.
working::Filed file(const Call& call, const Fields& fields, Filing as);
/// The same for a proposal that is made already; of the fields only `author` is looked at.
working::Filed file(const Call& call, const working::Proposal& proposal, const Fields& fields, Filing as);

/// Does to the record what `action` names, and returns it:
///   revise    fields of wording_of                      restore   version
///   propose                                             comment   text, reply_to
///   object    reason                                    resolve   objection, resolution
///   vote      choice (for, against, abstain)            agree     meeting, document, date
///   withdraw  reason
/// @param revision  the one the person saw; nothing for "whatever is there"
/// @throws Error(usage) for another action, Error(forbidden) if the visitor may not take it on the record as it stands.
working::Filed act(const Call& call, const std::string& id, std::string_view action, const Fields& fields,
                   std::optional<std::uint64_t> revision);

}  // namespace termreg::web
