// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/error.h"
#include "web/pages/html.h"
#include "web/routes.h"

/// What the pages about people share.
namespace termreg::web::pages {

/// The page for somebody who may not do it: why, the way to log in if that is what is missing (401), and what was typed.
[[nodiscard]] Response refused(const Visitor& visitor, const Request& request, int status,
                               std::string_view sentence);

/// @throws Error(not_found) in single-user mode, where there are no accounts.
void require_accounts(const Call& call);

/// What went wrong with a form, before it, with a link to the field it is about.
void error_summary(Html& html, const Phrase& sentence, std::string_view field);
/// The same of an error, whose sentence is English in either language.
void error_summary(Html& html, const Error& error, std::string_view field);

/// `response` is for nobody else and is not kept anywhere.
[[nodiscard]] Response unkept(Response response);

/// The address under which the visitor reached us, without a path: "https://terms.example.org".
[[nodiscard]] std::string site_of(const Call& call);

}  // namespace termreg::web::pages
