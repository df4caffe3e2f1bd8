// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/registry.h"
#include "registry/working/permit.h"
#include "web/fields.h"
#include "web/pages/html.h"
#include "web/visitor.h"

/// Parts of the pages of working definitions.
namespace termreg::web::pages {

/// A record before the eyes of somebody. Holds references: for the time of one answer.
struct RecordView {
  const working::Filed& filed;
  const Visitor& visitor;
  const Fields* refused = nullptr;  ///< a form that was refused: what was typed comes back into it
  /// Whether the visitor may do this to it, as it stands.
  [[nodiscard]] bool offers(working::Action action) const {
    return working::may(visitor.person, action, filed.record);
  }
  /// Whether the form that asks for `action` was refused.
  [[nodiscard]] bool is_refused(std::string_view action) const {
    return refused != nullptr && refused->text("do") == action;
  }
  /// What was typed into a field of it; else empty.
  [[nodiscard]] std::string typed(std::string_view action, std::string_view field) const {
    return is_refused(action) ? refused->text(field) : std::string();
  }
};

/// Objections, comments in their threads, voices, and the forms to add to them as far as state and role allow.
void discussion(Html& html, const RecordView& view);
/// What may be decided now, with its forms: propose, vote, agree, withdraw.
void decisions(Html& html, const RecordView& view, const VotingRule& rule);

/// The clashes of a text with entries; `own` is the id that the text would have.
void text_findings(Html& html, Registry& registry, const std::vector<Finding>& findings, const EntryId& own);

/// What the house of the record's group says about the style of its text; nothing where it says nothing.
void style_findings(Html& html, const WorkingDefinition& record);

}  // namespace termreg::web::pages
