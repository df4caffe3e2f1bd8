// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "registry/conflicts/comparison.h"

/// Files of judged or unjudged pairs: one JSON object a line,
/// {"id", "label"?, "a": {"designations": [...], "definition", "domain"}, "b": {...}}; other members are
/// passed over.
namespace termreg::pairs {

struct Pair {
  std::string id;
  std::string label;  ///< the judgement; empty if the file has none
  conflicts::Side a, b;
};

/// @throws Error(bad_input) with file and line.
[[nodiscard]] std::vector<Pair> read(const std::filesystem::path& file);

/// Weights of words over all definitions of the pairs, each side counted once.
[[nodiscard]] conflicts::WordWeights weights(const std::vector<Pair>& pairs);

}  // namespace termreg::pairs
