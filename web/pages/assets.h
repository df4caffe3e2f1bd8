// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace termreg::web::pages {

/// The bytes of web/assets/termreg.css and termreg.js, built in.
[[nodiscard]] std::string_view style_sheet();
[[nodiscard]] std::string_view script();
/// "/assets/termreg-<digest>.css": another content has another address, so browsers may keep it for ever.
[[nodiscard]] const std::string& style_sheet_address();
[[nodiscard]] const std::string& script_address();

}  // namespace termreg::web::pages
