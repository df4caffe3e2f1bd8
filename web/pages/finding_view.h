// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "registry/model/finding.h"
#include "registry/registry.h"
#include "web/pages/html.h"

/// How a finding is shown, on its own page and in lists.
namespace termreg::web::pages {

/// "C3 competing definition", in the language of the page.
std::string code_and_kind(const Html& html, const Finding& finding);

/// One finding as an article: code and name, severity, the sides with their definitions, why, differences,
/// suggestion, what was decided; and at its end what `more` writes, if anything.
void finding_view(Html& html, Registry& registry, const Finding& finding,
                  const std::function<void()>& more = {});

/// The word diff of two definitions: removed words struck, added words underlined, both also told in words to
/// screen readers by <del> and <ins>. `language` is that of the definitions; empty if it is not known.
void diff_view(Html& html, std::string_view language, const std::vector<DiffPart>& diff);

}  // namespace termreg::web::pages
