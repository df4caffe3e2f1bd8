// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "web/routes.h"

/// The pages: server-rendered, usable without script, one function a page. A definition that is restated in
/// other words than its source says so wherever it stands.
namespace termreg::web::pages {

Response home(const Call& call);       ///< `/`: search box, result list with facets
Response entry(const Call& call);      ///< `/entries/{id}`
Response compare(const Call& call);    ///< `/compare?a=&b=`
Response conflicts(const Call& call);  ///< `/conflicts`: the work list with filters
Response check(const Call& call);      ///< `/check`: a form for the text of a draft
Response checked(const Call& call);    ///< `/check`, POST: the draft with what was found; by form or as the raw body
Response about(const Call& call);      ///< `/about`: figures, formats, kinds of conflict
Response asset(const Call& call);      ///< `/assets/{name}`: style sheet; immutable, named by its digest

/// A page that says what went wrong and what to do.
[[nodiscard]] Response failure(int status, std::string_view sentence);

}  // namespace termreg::web::pages
