// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/model/finding.h"
#include "web/pages/html.h"
#include "web/visitor.h"

/// Deciding about findings: what was decided, and the forms to decide.
namespace termreg::web::pages {

/// What somebody tried to decide and could not: it comes back into the form with the sentence that says why.
struct Attempt {
  std::vector<std::string> digests;
  bool all_marked = false;  ///< by the form for all that are marked, not by that of one finding
  std::string disposition, reason, expires, author, sentence;
  [[nodiscard]] bool is_about(std::string_view digest) const;
};

/// Where a form sends what was decided: the list as it stands ("/conflicts?code=C3"), and the place in it; and who
/// decides. Holds a reference: for the time of one answer.
struct DecisionPlace {
  const Visitor& visitor;
  std::string list;
  std::size_t number = 0;  ///< on its page, from 0
};

/// What was decided about the finding, by whom, when and why; that it was reopened, if so; nothing else.
void decision_note(Html& html, const Finding& finding);

/// A box to mark the finding for the form for all, and its own form. `attempt` may be null.
void decision_form(Html& html, const Finding& finding, const DecisionPlace& place, const Attempt* attempt);

/// The form for all that are marked; the boxes belong to it by its id. `attempt` may be null.
void decision_form_for_marked(Html& html, const DecisionPlace& place, const Attempt* attempt);

}  // namespace termreg::web::pages
