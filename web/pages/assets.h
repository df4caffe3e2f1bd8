// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::web::pages {

/// The bytes of web/assets/termreg.css, built in.
[[nodiscard]] std::string_view style_sheet();
/// "/assets/termreg-<digest>.css": another content has another address, so browsers may keep it for ever.
[[nodiscard]] const std::string& style_sheet_address();

}  // namespace termreg::web::pages
