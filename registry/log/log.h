// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// What an operator should know and no caller can be told: one whole sentence a line, on standard error
/// (standard output belongs to what a command was asked for). The one place for spdlog, whose templates would
/// otherwise be compiled in every folder that has something to say. Thread-safe; never throws.
namespace termreg::log {

enum class Level { information, warning, error };

/// Sentences below `least` are left out from now on. At the start: warnings and errors are written.
void write_from(Level least);

void information(const std::string& sentence);
void warning(const std::string& sentence);
void error(const std::string& sentence);

}  // namespace termreg::log
