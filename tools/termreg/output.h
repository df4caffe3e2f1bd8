// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace termreg::cli {

/// Lets `write` write into the file `output`, or to standard output if that is empty or "-".
/// @throws Error(bad_input) if the file cannot be written.
void write_to(const std::string& output, const std::function<void(std::ostream&)>& write);

}  // namespace termreg::cli
