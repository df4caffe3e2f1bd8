// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace termreg::testing {

/// What an ISO Schematron schema says of an XML file: the sentence of each failed assert and each report, with the line
/// it is about; empty for a valid file. Patterns, rules (the first that matches a node in a pattern holds), contexts,
/// assert and report are evaluated with XPath 1.0; of XPath 2.0 there are matches(), a path that ends in
/// local-name(), and ".. is root()". @throws std::runtime_error for a file that cannot be read or an expression that
/// cannot be evaluated: nothing is passed over.
std::vector<std::string> schematron_findings(const std::filesystem::path& schema,
                                             const std::filesystem::path& file);

}  // namespace termreg::testing
