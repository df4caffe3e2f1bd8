// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace termreg::cli {

enum class PasswordFrom : std::uint8_t {
  terminal,       ///< asked for twice, without showing it
  standard_input  ///< its first line
};

/// A new password. @throws Error(usage) if it is to be asked for and there is no terminal, or if the two differ.
[[nodiscard]] std::string new_password(PasswordFrom from);

}  // namespace termreg::cli
